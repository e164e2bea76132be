import { describe, expect, test } from 'vitest'
import { at, outline, read } from '../read.ts'

const text = `# Planets

The *inner* ones:

1. Mercury

   Hot and small.

2. Venus
   - clouds
     > thick

## Outer

> A quote
> of two lines

| Name | Moons |
| --- | --- |
| Saturn | 146 |
| Uranus |
| | x | y |

\`\`\`sh
ls
\`\`\`

<div>Some <b>HTML</b> &amp; text</div>

# Stars[^1]

[^1]: Not planets.
`
const article = read(text)

test('every kind of segment, in document order', () => {
  expect(article.segments.map(({ kind, depth, plain }) => [kind, depth, plain])).toEqual([
    ['heading', 1, 'Planets'],
    ['paragraph', 0, 'The inner ones:'],
    ['item', 1, 'Mercury'],
    ['paragraph', 1, 'Hot and small.'],
    ['item', 1, 'Venus'],
    ['item', 2, 'clouds'],
    ['paragraph', 3, 'thick'],
    ['heading', 2, 'Outer'],
    ['paragraph', 1, 'A quote of two lines'],
    ['cell', 0, 'Name'],
    ['cell', 0, 'Moons'],
    ['cell', 0, 'Saturn'],
    ['cell', 0, '146'],
    ['cell', 0, 'Uranus'],
    ['cell', 0, ''],
    ['cell', 0, 'x'],
    ['cell', 0, 'y'],
    ['code', 0, 'ls'],
    ['html', 0, 'Some HTML & text'],
    ['heading', 1, 'Stars'],
    ['paragraph', 0, 'Not planets.'],
  ])
  expect(article.segments.map(({ index }) => index)).toEqual(article.segments.map((_, i) => i))
})

test('each at its exact place', () => {
  expect(article.segments.map(({ place }) => at(article, place))).toEqual([
    'Planets',
    'The *inner* ones:',
    'Mercury',
    'Hot and small.',
    'Venus',
    'clouds',
    'thick',
    'Outer',
    'A quote\n> of two lines',
    'Name',
    'Moons',
    'Saturn',
    '146',
    'Uranus',
    '',
    'x',
    'y',
    '```sh\nls\n```',
    '<div>Some <b>HTML</b> &amp; text</div>',
    'Stars[^1]',
    'Not planets.',
  ])
})

test('blocks hold their segments, and know what encloses them', () => {
  const tree = article.blocks.map(({ id, kind, parent, depth, segments }) => {
    expect(article.blocks[id]!.id).toBe(id)
    return [id, kind, parent, depth, segments]
  })
  expect(tree).toEqual([
    [0, 'article', null, 0, []],
    [1, 'section', 0, 1, [0, 1]],
    [2, 'list', 1, 1, []],
    [3, 'item', 2, 0, [2, 3]],
    [4, 'item', 2, 0, [4]],
    [5, 'list', 4, 0, []],
    [6, 'item', 5, 0, [5]],
    [7, 'quote', 6, 0, [6]],
    [8, 'section', 1, 2, [7, 17, 18]],
    [9, 'quote', 8, 0, [8]],
    [10, 'table', 8, 0, []],
    [11, 'row', 10, 0, [9, 10]],
    [12, 'row', 10, 1, [11, 12]],
    [13, 'row', 10, 2, [13]],
    [14, 'row', 10, 3, [14, 15, 16]],
    [15, 'section', 0, 1, [19]],
    [16, 'footnote', 15, 0, [20]],
  ])
  for (const { index, block } of article.segments) {
    expect(article.blocks[block]!.segments).toContain(index)
  }
})

test('a section runs from its heading to the next of its depth or above', () => {
  const sections = article.blocks.filter(({ kind }) => kind === 'section')
  expect(sections.map(({ place }) => [place.line, place.endLine])).toEqual([
    [1, 28],
    [13, 28],
    [30, 32],
  ])
})

test('headings inside a quote open sections of the quote', () => {
  const { blocks } = read('# A\n\n> ## B\n>\n> text\n\nafter\n')
  expect(blocks.map(({ kind, parent }) => [kind, parent])).toEqual([
    ['article', null],
    ['section', 0],
    ['quote', 1],
    ['section', 2],
  ])
})

describe('what is no segment', () => {
  test.each([
    ['a comment', '<!-- nothing -->'],
    ['an anchor', '<a name="x"></a>'],
    ['a rule', '***'],
    ['a definition', '[a]: b'],
    ['where a zone begins', ':::zone pivot="x"'],
    ['an include', '[!INCLUDE [x](x.md)]'],
    ['comments in HTML', '<!-- a -->\n<!-- b -->'],
  ])('%s', (_name, source) => {
    expect(outline(read(`one\n\n${source}\n\ntwo\n`))).toEqual(['paragraph one', 'paragraph two'])
  })
})

test('an empty cell stands between its pipes', () => {
  const { segments } = read('| a | b |\n|---|---|\n|   | x |\n||y|\n')
  expect(segments.filter(({ plain }) => plain === '').map(({ place }) => place)).toMatchObject([
    { line: 3, column: 3, endColumn: 3 },
    { line: 4, column: 2, endColumn: 2 },
  ])
})

test('wide characters and tabs count as they stand', () => {
  const article = read('-\t🪐 Saturn\n\n\tits *rings*\n')
  expect(article.segments.map(({ place }) => place)).toMatchObject([
    { line: 1, column: 3, endColumn: 12 },
    { line: 3, column: 2, endColumn: 13 },
  ])
  expect(article.segments[1]!.spans[0]!.place).toMatchObject({ line: 3, column: 6, endColumn: 13 })
})
