import { expect, test } from 'vitest'
import { linksFrom, rootFrom } from '../../../src/site/view/relative-links.ts'

const site = { live: false, base: null }

test.each([
  ['/', './'],
  ['/sv/', '../'],
  ['/sv/errors/14/', '../../../'],
  ['/404.html', './'],
])('from %s the root is %s', (address, root) => {
  expect(rootFrom(site, address)).toBe(root)
})

test('the page for wrong addresses asks where the site stands', () => {
  expect(rootFrom({ ...site, base: '/help/' }, '/404.html')).toBe('/help/')
  expect(rootFrom({ ...site, live: true }, '/404.html')).toBe('/')
})

test.each([
  ['/sv/', '../../sv/'],
  ['/', '../../'],
  ['https://a.example/', 'https://a.example/'],
  ['//a.example/', '//a.example/'],
  ['#codes', '#codes'],
])('an article of the site links to %s as %s', (address, link) => {
  expect(linksFrom(site, '/en/support/')(address)).toBe(link)
})
