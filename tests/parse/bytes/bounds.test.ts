import { describe, expect, test } from 'vitest'
import { beyondBounds } from '../../../src/parse/bytes/bounds.ts'
import { Lines } from '../../../src/text/lines.ts'
import { read } from '../read.ts'

const row = '| Mars | *red* **planet** [a](b) |\n'
const table = (rows: number) => `| Name | What |\n| --- | --- |\n${row.repeat(rows)}`

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('')

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
    [
      'footnotes in each other',
      `[^1]\n\n${'[^1]: '.repeat(101)}a`,
      'lists and quotes in each other',
    ],
    ['many footnotes', many(2501, (i) => `[^${i}]: a\n`), 'lists and quotes in a file'],
    ['columns', `${'|a'.repeat(501)}|\n${'|-'.repeat(501)}|\n`, 'columns in a table'],
    [
      'emphasis in code that is never code',
      `<!--\n\n\`\`\`\n-->\n${'a*'.repeat(2001)}`,
      'emphasis marks',
    ],
    ['HTML in HTML', '<b>'.repeat(101) + '</b>'.repeat(101), 'elements of HTML in each other'],
    ['emphasis in emphasis', `${'*a '.repeat(101)}${' a*'.repeat(101)}`, 'emphasis in each other'],
    ['the same over lines', `${'**a\n'.repeat(101)}${'a**\n'.repeat(101)}`, 'emphasis in each'],
    ['a run of stars', `${'*'.repeat(300)}a${'*'.repeat(300)}`, 'emphasis in each other'],
    ['open comments', `a ${'<!-- '.repeat(101)}`, 'never closed'],
    ['open comments over lines', `a\n${'b <!--\n'.repeat(101)}`, 'never closed'],
    ['open instructions', `a ${'<?'.repeat(101)}`, 'never closed'],
    ['open data', `a ${'<![CDATA['.repeat(101)}`, 'never closed'],
    ['open declarations', `a ${'<!a '.repeat(101)}`, 'never closed'],
    ['all of these', `a ${'<!-- <? <!a '.repeat(34)}`, 'never closed'],
    ['runs of backticks', many(101, (i) => ` a ${'`'.repeat(i + 1)}`), 'never closed'],
    ['open includes', '[!INCLUDE [a '.repeat(101), 'never closed'],
    ['open titles', '[a](b ('.repeat(101), 'never closed'],
    ['tags', `${'<b>a</b>'.repeat(500)}\n\n`.repeat(51), 'marks in a file'],
    ['cells', table(0) + '| a | b | c | d | e | f |\n'.repeat(8000), 'marks in a file'],
    ['headings', '# a\n'.repeat(10_001), 'paragraphs, items and rows'],
    ['items', '- a\n'.repeat(10_001), 'paragraphs, items and rows'],
    ['paragraphs', 'a\n\n'.repeat(10_001), 'paragraphs, items and rows'],
    ['front matter', `---\n${'a: b\n'.repeat(5001)}---\n`, 'lines of front matter'],
    ['a list in it', `---\na: [${'b, '.repeat(35_000)}]\n---\n`, 'characters of front matter'],
    ['a text in it', `---\na:\n${` ${'b'.repeat(99)}\n`.repeat(1100)}---\n`, 'of front matter'],
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

describe('deep HTML is found before anything is parsed', () => {
  const isBeyond = (text: string) => beyondBounds(text.length, new Lines(text)) !== null

  test.each([
    ['blocks', '<div>\n\n'.repeat(101)],
    ['blocks with text', '<details>\n<summary>a</summary>\n\nb *c*\n\n'.repeat(101)],
    ['lines', '<div>\n'.repeat(101)],
    ['a line', '<div>'.repeat(101)],
    ['other elements in a block', `<div>${'<b>'.repeat(100)}`],
  ])('%s', (_name, text) => {
    expect(isBeyond(text)).toBe(true)
  })

  test('where it becomes so', () => {
    expect(read(`# Mars\n\n${'<div>\n\n'.repeat(102)}`).faults[0]!.place.line).toBe(203)
  })

  test.each([
    ['closed', '<div>\n\na\n\n</div>\n\n'.repeat(200)],
    ['closed in other lines', '<div>\n<p>a\n\n  b\n\n  </div>\n\n'.repeat(200)],
    ['closed behind another', '<div>\n\n<x-y>\n</div>\n\n'.repeat(200)],
    ['ended by others', '<div>\n<section>\n\n</div>\n\n'.repeat(200)],
    ['items that none closes', '<li>a\n\n'.repeat(200)],
    ['in code', '`<div>`\n\n'.repeat(200)],
    ['in fenced code', `\`\`\`\n${'<div>\n'.repeat(200)}\`\`\`\n`],
    ['in a comment', `<!--\n${'<div>\n\n'.repeat(200)}-->\n`],
    ['in items', '- a\n  <div>\n\n'.repeat(200)],
    ['in quotes', '> <div>\n\n'.repeat(200)],
  ])('%s it is not', (_name, text) => {
    expect(isBeyond(text)).toBe(false)
    expect(read(text).unreadable).toBe(false)
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
    ['two thousand footnotes', many(2000, (i) => `[^${i}]: a\n\n    b\n`)],
    ['five hundred columns', `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n`],
    ['two thousand marks', 'a*'.repeat(2000)],
    ['100 KB in a line, its end aside', `${'a'.repeat(100 * 1024)}\r\n`],
    ['a long log, which is code', `\`\`\`\n${'a_b_c *d* is cold\n'.repeat(8000)}\`\`\`\n`],
    ['many short paragraphs', 'The *red* planet.\n\n'.repeat(3000)],
    ['emphasis beside emphasis', '*a* **b** '.repeat(400)],
    ['a hundred kinds of emphasis', `${'*a '.repeat(100)}${' a*'.repeat(100)}`],
    ['stars that nothing closes', 'int *a, *b;\n'.repeat(200)],
    ['lines to write on', 'Name: ________, date: ________.\n'.repeat(200)],
    ['comments that are closed', 'a <!-- b --> <!----> <!-->\n'.repeat(300)],
    ['instructions in rows', `| a |\n| - |\n${'| `<?php` |\n'.repeat(300)}`],
    ['parentheses that nothing closes', '(a '.repeat(300)],
    ['front matter of many keys', `---\n${many(2000, (i) => `a${i}: b\n`)}---\n\na\n`],
  ]

  test.each(cases)('%s', (_name, text) => {
    const article = read(text)
    expect(article.faults).toEqual([])
    expect(article.segments.length).toBeGreaterThan(0)
  })
})
