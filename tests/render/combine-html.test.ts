import { expect, test } from 'vitest'
import type { Html } from '../../src/model/article.ts'
import { joinHtml, trimHtml } from '../../src/render/combine-html.ts'

const code: Html = { html: ' <code>x</code>\n', slots: [{ kind: 'code', start: 6, end: 6 }] }
const quotation: Html = {
  html: '<blockquote>y</blockquote>',
  quotation: { start: 0, end: 26, text: 'y' },
}

test('what is joined keeps its places, and the first quotation', () => {
  const { html, slots, quotation: first } = joinHtml(['<p>', code, '</p>', quotation, quotation])
  expect(html.slice(0, slots![0]!.start)).toBe('<p> <code')
  expect(slots).toHaveLength(1)
  expect(html.slice(first!.start, first!.end)).toBe(quotation.html)
  expect(html.indexOf(quotation.html)).toBe(first!.start)
})

test('what is trimmed keeps its places', () => {
  const { html, slots } = trimHtml(code)
  expect(html).toBe('<code>x</code>')
  expect(slots).toEqual([{ kind: 'code', start: 5, end: 5 }])
  expect(trimHtml(quotation)).toEqual(quotation)
})
