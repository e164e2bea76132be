import { expect, test } from 'vitest'
import { at, read, row } from '../read.ts'

const lost = (text: string) => {
  const article = read(text, row)
  return article.lostRows.map(({ place, segment, cells }) => {
    const cellTexts = cells.map((cell) => [at(article, cell.place), cell.plain])
    return [place.line, at(article, place), article.segments[segment]!.kind, cellTexts]
  })
}

test('rows under an item of a list are lost', () => {
  expect(
    lost(
      '- Errors:\n| Error | Text |\n|---|---|\n| Cold = 1 | Too *cold* |\n| Hot = 2 | a \\| b |\n',
    ),
  ).toEqual([
    [
      4,
      'Cold = 1 | Too *cold*',
      'item',
      [
        ['Cold = 1', 'Cold = 1'],
        ['Too *cold*', 'Too cold'],
      ],
    ],
    [
      5,
      'Hot = 2 | a \\| b',
      'item',
      [
        ['Hot = 2', 'Hot = 2'],
        ['a \\| b', 'a | b'],
      ],
    ],
  ])
})

test('in a list item, without outer pipes, symbols with spaces', () => {
  const text =
    '- article\nerror | text |\n---|---|\nToo cold = 1 | a\\@b | c |\nHot = ix | d [e](f) |\nprose | d\n'
  expect(lost(text)).toEqual([
    [
      4,
      'Too cold = 1 | a\\@b | c',
      'item',
      [
        ['Too cold = 1', 'Too cold = 1'],
        ['a\\@b', 'a@b'],
        ['c', 'c'],
      ],
    ],
    [
      5,
      'Hot = ix | d [e](f)',
      'item',
      [
        ['Hot = ix', 'Hot = ix'],
        ['d [e](f)', 'd e'],
      ],
    ],
  ])
})

test('in a quote', () => {
  expect(lost('> text\n> | Cold = 1 | a |\n')).toEqual([
    [
      2,
      'Cold = 1 | a',
      'paragraph',
      [
        ['Cold = 1', 'Cold = 1'],
        ['a', 'a'],
      ],
    ],
  ])
})

test('cells keep what is marked up in them, at its place', () => {
  const article = read('x\n| Cold = 1 | a **b** `c` <br> d |\n', row)
  const [, cell] = article.lostRows[0]!.cells
  expect(cell).toMatchObject({ plain: 'a b c\nd', segment: null })
  expect(cell!.nodes.map(({ type }) => type)).toEqual([
    'text',
    'strong',
    'text',
    'inlineCode',
    'text',
    'html',
    'text',
  ])
  expect(at(article, article.lostRows[0]!.cells[0]!.place)).toBe('Cold = 1')
  for (const node of cell!.nodes) {
    const { start, end } = node.position!
    const source = article.text.slice(start.offset, end.offset)
    if (node.type === 'text') expect(source).toBe(node.value)
  }
})

test('emphasis over a pipe is cut in two', () => {
  const [found] = read('x\n| Cold = 1 | a *b | c* d |\n', row).lostRows
  expect(found!.cells.map(({ plain }) => plain)).toEqual(['Cold = 1', 'a b', 'c d'])
})

test.each([
  ['a real table', '| a | b |\n|---|---|\n| Cold = 1 | x |\n'],
  ['text without pipes', 'Cold = 1\n'],
  ['an escaped pipe', 'Cold = 1 \\| x\n'],
  ['code', '```\nCold = 1 | x\n```\n'],
  ['another first cell', 'a\n| b | Cold = 1 |\n'],
])('%s holds none', (_name, text) => {
  expect(lost(text)).toEqual([])
})

test('without a pattern nothing is looked for', () => {
  expect(read('x\n| Cold = 1 | a |\n').lostRows).toEqual([])
})
