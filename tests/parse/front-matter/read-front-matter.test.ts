import { describe, expect, test } from 'vitest'
import { at, outline, read } from '../read.ts'

describe('front matter', () => {
  const text = `---
title: "Mars: the red one"
translation: { source: abc, by: machine }
planets:
  - name: Venus
  - Earth
ms.date: 2026-11-20
number: 010
---

# Heading
`
  const article = read(text)

  test('is read', () => {
    expect(article.faults).toEqual([])
    expect(article.frontMatter.data).toEqual({
      title: 'Mars: the red one',
      translation: { source: 'abc', by: 'machine' },
      planets: [{ name: 'Venus' }, 'Earth'],
      'ms.date': '2026-11-20',
      number: 10,
    })
    expect(at(article, article.frontMatter.place!)).toBe(text.slice(0, text.indexOf('\n\n#')))
  })

  test('knows the place of every key and value', () => {
    const found = Object.entries(article.frontMatter.keys).map(([path, { key, value }]) => [
      path,
      at(article, key),
      at(article, value),
    ])
    expect(found).toEqual(
      [
        ['title', 'title', '"Mars: the red one"'],
        ['translation', 'translation', '{ source: abc, by: machine }'],
        ['translation.source', 'source', 'abc'],
        ['translation.by', 'by', 'machine'],
        ['planets', 'planets', expect.stringContaining('- name: Venus')],
        ['planets.0', 'name: Venus', 'name: Venus'].map((part) => expect.stringContaining(part)),
        ['planets.0.name', 'name', 'Venus'],
        ['planets.1', 'Earth', 'Earth'],
        ['ms.date', 'ms.date', '2026-11-20'],
        ['number', 'number', '010'],
      ].map((row) => (row[0] instanceof Object ? ['planets.0', row[1], row[2]] : row)),
    )
  })

  test('is the title, without its quotes', () => {
    expect(article.title!.text).toBe('Mars: the red one')
    expect(at(article, article.title!.place)).toBe('Mars: the red one')
    expect(outline(article)).toEqual(['title Mars: the red one', 'heading Heading'])
  })

  test.each(['', 'author: me\n'])(
    'of several lines stands from its mark to its end, then %j',
    (next) => {
      const article = read(`---\ntitle: >\n  Mars\n  is red\n${next}---\n\n# A\n`)
      expect(article.title!.text).toBe('Mars is red')
      expect(at(article, article.title!.place)).toBe('>\n  Mars\n  is red')
    },
  )

  test('without a title, the first heading is it', () => {
    const { title } = read('---\nauthor: me\n---\n\ntext\n\n## Red *planet* {#red}\n')
    expect(title).toMatchObject({ text: 'Red planet', place: { line: 7, column: 4 } })
  })

  test('without its quotes is read as it was meant, where that is certain', () => {
    const titleOf = (value: string) =>
      read(`---\ntitle: ${value}\nauthor: me\n---\n\n# Venus\n`).title!
    expect(titleOf('Mars: the red one')).toMatchObject({
      text: 'Mars: the red one',
      place: { line: 2, column: 8, endColumn: 25 },
    })
    expect(titleOf("'L'erreur'").text).toBe("L'erreur")
    expect(titleOf('"Mars').text).toBe('Mars')
    expect(titleOf("'Mars").text).toBe('Venus')
    expect(titleOf('[Mars').text).toBe('Venus')
    const beside = read('---\nauthor: a: b\ntitle: "Mars"\ntags: *c\n---\n\n# Venus\n')
    expect(beside.title!.text).toBe('Mars')
    expect(at(beside, beside.title!.place)).toBe('Mars')
    expect(beside.frontMatter.data).toEqual({ author: 'a: b', title: 'Mars', tags: '*c' })
  })

  test('a placeholder in the title is none of its prose', () => {
    const [segment] = read('---\ntitle: Fel {code} på https://example.com\n---\n').segments
    expect(segment!.prose).toBe('Fel \uFFFC på \uFFFC')
    expect(segment!.spans.map(({ kind, text }) => [kind, text])).toEqual([
      ['placeholder', '{code}'],
      ['url', 'https://example.com'],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('a comment ends with its line, which may end in %j', (end) => {
    const { frontMatter, faults } = read(['---', '# Note', 'title: Mars', '---', ''].join(end))
    expect(faults).toEqual([])
    expect(frontMatter.data).toEqual({ title: 'Mars' })
  })

  test('a line of dashes within a value ends nothing', () => {
    const { frontMatter } = read('---\ntitle: Mars\nlegend: |\n  a\n  -----\nmoons: 2\n---\n')
    expect(frontMatter.data).toEqual({ title: 'Mars', legend: 'a\n-----\n', moons: 2 })
  })

  test.each(['\n', '\r\n', '\r'])('lines may end in %j', (end) => {
    const article = read(['---', 'title: Mars', 'x: y', '---', '', '# A', 'b'].join(end))
    expect(article.faults).toEqual([])
    expect(article.frontMatter.data).toEqual({ title: 'Mars', x: 'y' })
    expect(at(article, article.frontMatter.keys['x']!.value)).toBe('y')
    expect(article.segments[1]!.place).toMatchObject({ line: 6, column: 3 })
    expect(at(article, article.segments[1]!.place)).toBe('A')
  })

  test('after a byte order mark it counts from there', () => {
    const article = read('\uFEFF---\ntitle: Mars\n---\n# A\n')
    expect(article.frontMatter.place!.start).toBe(1)
    expect(at(article, article.title!.place)).toBe('Mars')
    expect(at(article, article.segments[1]!.place)).toBe('A')
  })

  test('may be empty', () => {
    const article = read('---\n---\n\n# A\n')
    expect(article.faults).toEqual([])
    expect(article.frontMatter).toMatchObject({ data: {}, keys: {} })
    expect(outline(article)).toEqual(['heading A'])
  })

  test.each([
    '---\n\n# A\n\n---\n',
    '---\n\n# A\n',
    '---\nMars\n---\n',
    '---\n\nMars is red. Note: dust.\n\n---\n',
    '---\n\nnote: Mars is red.\n\nVenus is not.\n',
    '---\nNote: Mars is red.\n\nMore of it.\n\n---\n',
    '---\n[mars]: https://example.com\n\n---\n',
    '\n\n---\n\nMars.\n\n---\n',
    '***\n\nnote: Mars is red.\n\n***\n',
    '# A\n\n---\nnote: Mars\n---\n',
    '+++\n\nMars\n\n+++\n',
    'Write:\n\n```yaml\n---\ntitle: Mars\n---\n```\n',
  ])('a rule across the page is none: %j', (text) => {
    expect(read(text)).toMatchObject({ faults: [], frontMatter: { place: null } })
  })
})

test.each([
  '---\n\nexternal help file: a.xml\ntitle: Mars\n---\n',
  '---\n\n# a comment\n\ntitle: Mars\n---\n',
  '---\nModule Name: Mars\nhelp file: a.xml\ntitle: Mars\n---\n',
  '---\nTitle: A\ntitle: Mars\n---\n',
])('front matter need not begin with a key in small letters: %j', (text) => {
  expect(read(text)).toMatchObject({ faults: [], title: { text: 'Mars' } })
})

describe('broken front matter', () => {
  const faults = (yaml: string) =>
    read(`---\n${yaml}\n---\n\n# A\n`).faults.map(({ kind, place, reason }) => {
      return [kind, place.line, place.column, reason] as const
    })

  test.each([
    ['title: "Mars', 2],
    ['title: Mars\n  bad: indent', 2],
    ['title: Mars\ntitle: Venus', 3],
    ['a: [1, 2', 2],
    ['a: *nothing', 2],
    ['a: !!js/function "x"', 2],
    ['? [a, b]\n: c', 2],
    ['? ? ? ? a', 2],
  ])('%j is a fault on its line, and the text is read', (yaml, line) => {
    const [first] = faults(yaml)
    expect(first![0]).toBe('front-matter')
    expect(first![1]).toBeGreaterThanOrEqual(line)
    expect(first![1]).toBeLessThanOrEqual(line + 1)
    expect(first![3]).not.toMatch(/\n|line \d/)
    expect(outline(read(`---\n${yaml}\n---\n\n# A\n`)).at(-1)).toBe('heading A')
  })

  test('says the same however often it is asked', () => {
    expect(faults('a: [1')).toEqual(faults('a: [1'))
  })

  test('that is a list or a text has no keys', () => {
    expect(faults('- a\n- b')[0]![3]).toBe(
      'Unexpected list as front matter, expected keys with values',
    )
    expect(faults('title')).toEqual([])
    expect(faults('title = Mars')[0]![3]).toContain('`=` after `title`')
  })

  test('that is never closed is a fault, and what follows is read', () => {
    const article = read('---\ntitle: Mars\nx: y\n\n# A\n\ntext\n')
    expect(article.faults).toMatchObject([
      { kind: 'front-matter', place: { line: 1, column: 1 }, expected: '---' },
    ])
    expect(article.title!.text).toBe('Mars')
    expect(outline(article)).toEqual(['title Mars', 'heading A', 'paragraph text'])
  })

  test('a bomb of aliases does not go off', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (let index = 0; index < 8; index++) {
      const [name, last] = ['bcdefghi'[index], 'abcdefgh'[index]]
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${last}`).join(',')}]`)
    }
    expect(faults(bomb.join('\n'))).toHaveLength(1)
  })

  test('its keys stay keys', () => {
    const article = read('---\n__proto__: { polluted: yes }\nconstructor: x\n---\n')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(article.frontMatter.data)).toContain('constructor')
    expect(Object.keys(article.frontMatter.keys)).toContain('__proto__')
  })

  test.each([
    '['.repeat(5000),
    '? '.repeat(95),
    '? ['.repeat(200),
    '{a: '.repeat(5000),
    '- '.repeat(90),
    `${'a: &x\n'.repeat(500)}`,
  ])('deep or odd YAML never throws: %.10s…', (yaml) => {
    expect(read(`---\n${yaml}\n---\n`).faults.length).toBeGreaterThanOrEqual(0)
  })
})
