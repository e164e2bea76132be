import { describe, expect, test } from 'vitest'
import { slugOf, slugs } from '../../src/pair/slugs.ts'
import { article } from './article.ts'

describe('slugs', () => {
  test.each([
    ['I don’t see the **Password reset** section', 'i-dont-see-the-password-reset-section'],
    ['`about_Aliases`', 'about_aliases'],
    ['C++ & C#', 'c--c'],
    ['Åäö – 日本語', 'åäö--日本語'],
  ])('%s', (heading, slug) => {
    expect(Object.values(slugs(article(`# ${heading}\n`)))).toEqual([slug])
  })

  test('of equal headings are numbered', () => {
    expect(Object.values(slugs(article('# A\n\n# A\n\n## a\n')))).toEqual(['a', 'a-1', 'a-2'])
  })

  test('of words alone', () => expect(slugOf(' A  b ')).toBe('a--b'))
})
