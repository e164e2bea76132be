import { expect, test } from 'vitest'
import { at, outline, read } from '../read.ts'

const suppressions = (text: string) => {
  const article = read(text)
  return article.suppressions.map(({ rules, reason, covers }) => [
    rules,
    reason,
    at(article, covers),
  ])
}

test.each([
  [
    'in a cell covers its row',
    '| a | b |\n|---|---|\n| c | d <!-- felkod-disable-line text/numbers -- on purpose --> |\n',
    [
      [
        ['text/numbers'],
        'on purpose',
        '| c | d <!-- felkod-disable-line text/numbers -- on purpose --> |',
      ],
    ],
  ],
  [
    'in a paragraph covers it',
    'one <!-- felkod-disable-line a/b, c/d e/f -- why not --> two\nthree\n',
    [
      [
        ['a/b', 'c/d', 'e/f'],
        'why not',
        'one <!-- felkod-disable-line a/b, c/d e/f -- why not --> two\nthree',
      ],
    ],
  ],
  [
    'before a block covers the block',
    '<!-- felkod-disable-next-line text/links -- moved -->\n- a\n- b\n\nc\n',
    [[['text/links'], 'moved', '- a\n- b']],
  ],
  [
    'before a block, with a blank line between',
    '<!-- felkod-disable-next-line x -- y -->\n\n## A\n\ntext\n',
    [[['x'], 'y', '## A']],
  ],
  [
    'in a quote covers the next block of the quote',
    '> <!-- felkod-disable-next-line x -- y -->\n> a\n>\n> b\n',
    [[['x'], 'y', 'a']],
  ],
  [
    'two of them',
    '<!-- felkod-disable-next-line x -- 1 -->\n<!-- felkod-disable-next-line y -- 2 -->\n# A\n',
    [
      [['x'], '1', '# A'],
      [['y'], '2', '# A'],
    ],
  ],
  [
    'in a cell, of the next row',
    '|a|\n|-|\n|b<!-- felkod-disable-next-line x -- y -->|\n|c|\n',
    [[['x'], 'y', '|c|']],
  ],
  [
    'with nothing after it covers itself',
    'a\n\n<!-- felkod-disable-next-line x -- y -->\n',
    [[['x'], 'y', '<!-- felkod-disable-next-line x -- y -->']],
  ],
  [
    'without a reason',
    'a <!-- felkod-disable-line x/y -->',
    [[['x/y'], '', 'a <!-- felkod-disable-line x/y -->']],
  ],
  [
    'without a rule',
    'a <!-- felkod-disable-line -- because -->',
    [[[], 'because', 'a <!-- felkod-disable-line -- because -->']],
  ],
  [
    'with any dash before the reason',
    'a <!-- felkod-disable-line x – y --> <!-- felkod-disable-line x --y -->',
    [
      [['x'], 'y', 'a <!-- felkod-disable-line x – y --> <!-- felkod-disable-line x --y -->'],
      [['x'], 'y', 'a <!-- felkod-disable-line x – y --> <!-- felkod-disable-line x --y -->'],
    ],
  ],
  ['another comment is none', 'a <!-- felkod-baseline x --> <!-- disable-line x -->', []],
])('%s', (_name, text, expected) => {
  expect(suppressions(text)).toEqual(expected)
})

test('in front matter covers the line, or from a line of its own the next', () => {
  const text =
    '---\ntitle: a # felkod-disable-line text/untranslated -- a name\n# felkod-disable-line x -- y\nb: c\nd: "# felkod-disable-line no"x\n---\n'
  expect(suppressions(text).slice(0, 2)).toEqual([
    [
      ['text/untranslated'],
      'a name',
      'title: a # felkod-disable-line text/untranslated -- a name\n',
    ],
    [['x'], 'y', 'b: c\n'],
  ])
})

test('know what is no directive', () => {
  const text = 'a <!-- felkod-disable x --> <!-- Felkod-Disable-Line x --> b\n'
  expect(read(text).suppressions.map(({ unknown }) => unknown)).toEqual([
    'felkod-disable',
    'Felkod-Disable-Line',
  ])
})

test('know their own place', () => {
  const text = '> a <!-- felkod-disable-line x -- y --> b\n'
  const article = read(text)
  expect(at(article, article.suppressions[0]!.place)).toBe('<!-- felkod-disable-line x -- y -->')
})

test('are no text', () => {
  const text = 'one <!-- felkod-disable-line x -- y -->\n\n**two <!-- z --> three**\n'
  expect(outline(read(text))).toEqual(['paragraph one', 'paragraph two three'])
  expect(read('one <!-- x -->').segments[0]!.place).toMatchObject({ endColumn: 4 })
})
