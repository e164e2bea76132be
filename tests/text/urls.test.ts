import { expect, test } from 'vitest'
import { isSafeUrl } from '../../src/text/urls.ts'

test.each([
  'https://a.example',
  'HTTP://a.example',
  'mailto:me@a.example',
  'tel:+46-8-123',
  'a.md',
  './a:b',
  '../a/b.md?c:d#e:f',
  '/a',
  '//a.example/b',
  '#a:b',
  '?a:b',
  '',
  'a/b:c',
])('%j is safe', (url) => {
  expect(isSafeUrl(url)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u00adscript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'data:text/html,a',
  'vbscript:a',
  'file:///etc/passwd',
  'blob:https://a.example/b',
  'intent://a',
  'ms-settings:x',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  'view-source:https://a.example',
])('%j is not', (url) => {
  expect(isSafeUrl(url)).toBe(false)
})
