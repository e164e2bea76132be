import { describe, expect, test } from 'vitest'
import {
  absolute,
  articleOf,
  codeOf,
  editOf,
  held,
  neutralOf,
  released,
} from '../../../src/site/view/page-addresses.ts'
import { anywhere, relative } from '../../../src/site/build/relative-addresses.ts'

describe('addresses', () => {
  test('begin at the site’s root and are escaped', () => {
    expect(codeOf('sv', '14')).toBe('/sv/errors/14/')
    expect(neutralOf('C#1')).toBe('/errors/C%231/')
    expect(articleOf('en', 'guides/first steps')).toBe('/en/articles/guides/first%20steps/')
  })

  test('are absolute where the site has an address', () => {
    expect(absolute('https://help.example.com/orbit/', '/sv/')).toBe(
      'https://help.example.com/orbit/sv/',
    )
    expect(absolute(null, '/sv/')).toBeNull()
  })

  test('hold what a path parameter cannot', () => {
    const slug = 'a b/50% #1?=%23ö'
    expect(held(slug)).toMatch(/^[\w/.=-]+$/)
    expect(released(held(slug))).toBe(slug)
  })

  test('lead to the line in the repository', () => {
    const pattern = 'https://git.example.com/{file}#L{line}'
    expect(editOf(pattern, { file: 'sv/a b.md', line: 7 })).toBe(
      'https://git.example.com/sv/a%20b.md#L7',
    )
    expect(editOf(null, { file: 'sv/a.md', line: 7 })).toBeNull()
  })
})

describe('relative', () => {
  const page =
    '<html data-root="/"><a href="/sv/errors/14/#x">14</a><script src="/assets/a.js"></script>'

  test('counts up from the page', () => {
    expect(relative(page, '/sv/errors/14/')).toBe(
      '<html data-root="../../../"><a href="../../../sv/errors/14/#x">14</a><script src="../../../assets/a.js"></script>',
    )
    expect(relative('<a href="/">', '/')).toBe('<a href="./">')
    expect(relative('<a href="/">', '/sv/')).toBe('<a href="../">')
  })

  test('leaves other hosts, text and what only looks like an attribute alone', () => {
    const kept = [
      '<a href="//example.com/">',
      '<a href="https://example.com/">',
      '<a href="#x">',
      '<p>write href="/x" here</p>',
      '<a title="a > b href=\'/x\'" href="y">',
    ]
    expect(kept.map((html) => relative(html, '/a/b/'))).toEqual(kept)
  })

  test('sees a tag whose attribute holds `>`', () => {
    expect(relative('<a title="a > b" href="/x">', '/a/')).toBe('<a title="a > b" href="../x">')
  })

  test('asks for the styles of wrong addresses at every depth, and links from the root told', () => {
    expect(anywhere('<a href="/sv/">', '/orbit/')).toBe('<a href="/orbit/sv/">')
    expect(anywhere('<a href="/sv/">', null)).toBe('<a href="./sv/">')
    expect(anywhere('<link rel="stylesheet" href="/assets/a.css">', null)).toMatch(
      /^<link rel="stylesheet" href="\.\/assets\/a\.css">.*href="\.\.\/assets\/a\.css">/,
    )
  })
})
