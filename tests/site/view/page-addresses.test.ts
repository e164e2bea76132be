import { describe, expect, test } from 'vitest'
import {
  absolute,
  articleOf,
  codeOf,
  editOf,
  encodeParam,
  neutralOf,
  decodeParam,
} from '../../../src/site/view/page-addresses.ts'

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
    expect(encodeParam(slug)).toMatch(/^[\w/.=-]+$/)
    expect(decodeParam(encodeParam(slug))).toBe(slug)
  })

  test('lead to the line in the repository', () => {
    const pattern = 'https://git.example.com/{file}#L{line}'
    expect(editOf(pattern, { file: 'sv/a b.md', line: 7 })).toBe(
      'https://git.example.com/sv/a%20b.md#L7',
    )
    expect(editOf(null, { file: 'sv/a.md', line: 7 })).toBeNull()
  })
})
