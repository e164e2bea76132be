import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const row = '| Mars | *red* **planet** [a](b) |\n'
const table = (rows: number) => `| Name | What |\n| --- | --- |\n${row.repeat(rows)}`

describe('past a bound', () => {
  const cases: [string, string, string][] = [
    ['bytes', `${'å'.repeat(50)}\n`.repeat(21_000), 'bytes in a file'],
    ['a line', 'a'.repeat(103_000), 'characters in a line'],
    ['a paragraph', 'The red planet is cold.\n'.repeat(5000), 'characters in a paragraph'],
    ['lines', '\n'.repeat(100_001), 'lines in a file'],
    ['emphasis', 'a*'.repeat(2001), 'emphasis marks in a paragraph'],
    ['emphasis over lines', '_a* b\n'.repeat(1001), 'emphasis marks in a paragraph'],
    ['emphasis in lazy lines of a quote', `> a\n${'a*a*a\n'.repeat(1001)}`, 'emphasis marks'],
    ['brackets', ']'.repeat(5001), 'brackets in a paragraph'],
    ['images in images', `${'!['.repeat(101)}a${'](b.png)'.repeat(101)}`, 'brackets in each other'],
    ['many paragraphs of marks', `${'a*'.repeat(1999)}\n\n`.repeat(30), 'many paragraphs'],
    ['nested quotes', `${'> '.repeat(101)}a`, 'lists and quotes in each other'],
    ['nested items', `${'- '.repeat(101)}a`, 'lists and quotes in each other'],
    [
      'items line by line',
      Array.from({ length: 101 }, (_, i) => `${' '.repeat(2 * i)}- a\n`).join(''),
      'lists and quotes in each other',
    ],
    ['many lists', '- a\n\nb\n\n'.repeat(2501), 'lists and quotes in a file'],
    ['many quotes', '> a\n\n'.repeat(2501), 'lists and quotes in a file'],
    ['lists beside lists', '- - a\n'.repeat(2501), 'lists and quotes in a file'],
    ['columns', `${'|a'.repeat(501)}|\n${'|-'.repeat(501)}|\n`, 'columns in a table'],
    [
      'emphasis in code that is never code',
      `<!--\n\n\`\`\`\n-->\n${'a*'.repeat(2001)}`,
      'emphasis marks',
    ],
    ['HTML in HTML', '<b>'.repeat(101) + '</b>'.repeat(101), 'elements of HTML in each other'],
  ]

  test.each(cases)('%s: nothing is parsed or judged', (_name, text, what) => {
    const article = read(text)
    expect(article.faults).toHaveLength(1)
    expect(article.faults[0]).toMatchObject({ kind: 'too-large' })
    expect(article.faults[0]!.reason).toContain(what)
    expect(article.unreadable).toBe(true)
    expect(article.segments).toEqual([])
    expect(article.tree.children).toEqual([])
  })

  test('the fault stands where it is too much', () => {
    const { place } = read(`# Mars\n\nfine\n\n${'a*'.repeat(2001)}`).faults[0]!
    expect(place).toMatchObject({ line: 5, column: 1 })
  })

  test('a table that Markdown reads as running text is a paragraph', () => {
    expect(read(`- text\n${table(1000)}`).unreadable).toBe(true)
    expect(read(`> | a | b |\n| --- | --- |\n${row.repeat(1000)}`).unreadable).toBe(true)
    expect(read(`- x\n\n  | a | b |\n  | --- | --- |\n${row.repeat(1000)}`).unreadable).toBe(true)
  })
})

describe('within bounds', () => {
  const cases: [string, string][] = [
    ['a long table, whose cells are texts of their own', table(1500)],
    ['the same under a line of text', `Planets:\n${table(1500)}`],
    ['the same under a heading', `## Planets\n${table(1500)}`],
    ['the same in a list', `- x\n\n${table(1500).replace(/^/gm, '  ').trimEnd()}\n`],
    ['a long list with emphasis in each item', '- **Mars** is *red*\n'.repeat(1500)],
    ['fifty thousand brackets', '['.repeat(50_000)],
    ['a hundred levels', `${'> '.repeat(100)}a`],
    ['five hundred columns', `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n`],
    ['two thousand marks', 'a*'.repeat(2000)],
    ['100 KB in a line, its end aside', `${'a'.repeat(100 * 1024)}\r\n`],
    ['a long log, which is code', `\`\`\`\n${'a_b_c *d* is cold\n'.repeat(8000)}\`\`\`\n`],
    ['many short paragraphs', 'The *red* planet.\n\n'.repeat(3000)],
  ]

  test.each(cases)('%s', (_name, text) => {
    const article = read(text)
    expect(article.faults).toEqual([])
    expect(article.segments.length).toBeGreaterThan(0)
  })
})
