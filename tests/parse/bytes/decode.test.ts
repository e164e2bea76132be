import { describe, expect, test } from 'vitest'
import { at, outline, read } from '../read.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  )

describe('what is UTF-8', () => {
  test('is read without a word', () => {
    const article = read('# Återställ 🪐\n\nMerkurius är närmast.\n')
    expect(article.faults).toEqual([])
    expect(article.unreadable).toBe(false)
  })

  test('keeps its byte order mark, and counts it', () => {
    const article = read('\uFEFF# Mars\n\n- a\n  - b\n')
    expect(article.text.charCodeAt(0)).toBe(0xfeff)
    expect(article.segments[0]!.place).toMatchObject({ line: 1, column: 4, start: 3 })
    expect(at(article, article.segments[0]!.place)).toBe('Mars')
    expect(article.segments[2]).toMatchObject({ plain: 'b', depth: 2 })
    expect(at(article, article.segments[2]!.place)).toBe('b')
  })

  test('with a byte order mark before a list keeps the list', () => {
    const article = read('\uFEFF- a\n  - b\n')
    expect(article.segments.map(({ depth }) => depth)).toEqual([1, 2])
  })
})

describe('what is not', () => {
  test('a stray byte is a fault at its place, and the rest is read', () => {
    const article = read(bytes('# Mars\n\nR', [0xf6], 'd planet, 🪐 r', [0xf6], 'd.\n'))
    expect(article.faults).toEqual([
      {
        kind: 'encoding',
        reason: 'Unexpected byte `0xF6` and 1 more, expected UTF-8',
        place: { line: 3, column: 2, endLine: 3, endColumn: 3, start: 9, end: 10 },
        expected: 'UTF-8',
        actual: '0xF6',
      },
    ])
    expect(outline(article)).toEqual(['heading Mars', 'paragraph R\uFFFDd planet, 🪐 r\uFFFDd.'])
    expect(article.unreadable).toBe(false)
  })

  test.each([
    ['a character cut short', [0xe2, 0x82], 1],
    ['an overlong form', [0xc0, 0xaf], 2],
    ['a surrogate', [0xed, 0xa0, 0x80], 3],
    ['past the last character', [0xf4, 0x90, 0x80, 0x80], 4],
    ['a character cut short, then another', [0xf0, 0x9f, 0xaa, 0xc3, 0xa5], 1],
  ])('%s counts as the decoder replaces it', (_name, broken, count) => {
    const article = read(bytes('ab ', broken, ' cd'))
    expect(at(article, article.faults[0]!.place)).toBe('\uFFFD')
    expect(article.text.split('\uFFFD')).toHaveLength(count + 1)
    const more = count > 1 ? ` and ${count - 1} more` : ''
    expect(article.faults[0]!.reason).toContain(`\`${more}, expected`)
  })

  test('the first stray byte is told from a replacement character that was written', () => {
    const article = read(bytes('a \uFFFD b ', [0xff]))
    expect(article.faults[0]!.place.start).toBe(6)
  })

  test('NUL is a fault', () => {
    const article = read('Mars\n\na\0b\0\n')
    expect(article.faults).toMatchObject([
      {
        kind: 'encoding',
        reason: 'Unexpected NUL and 1 more, expected text',
        place: { line: 3, column: 2 },
      },
    ])
    expect(article.unreadable).toBe(false)
  })

  test('beside a NUL, what stands there is read as it is', () => {
    const article = read('***\0\nMars*')
    expect(article.segments[0]!.plain).toBe('**\uFFFD Mars')
  })

  test.each(['\uFFFD', '\uFFFE', '\uFFFF'])(
    'a written %j is what an earlier reader lost',
    (lost) => {
      const article = read(`R${lost}d planet`)
      expect(article.faults).toMatchObject([{ kind: 'encoding', place: { line: 1, column: 2 } }])
    },
  )

  test('a text of another encoding is not judged', () => {
    const swedish = 'Återställ lösenordet på sidan för självbetjäning. '.repeat(5)
    const article = read(Uint8Array.from(swedish, (unit) => unit.charCodeAt(0)))
    expect(article.unreadable).toBe(true)
    expect(article.segments).toEqual([])
    expect(article.faults.map(({ kind }) => kind)).toEqual(['encoding'])
  })

  test.each([
    ['little-endian', [0xff, 0xfe], (code: number) => [code, 0]],
    ['big-endian', [0xfe, 0xff], (code: number) => [0, code]],
    ['without a mark', [], (code: number) => [code, 0]],
  ])('UTF-16, %s, is named', (_name, mark, unit) => {
    const units = [...'# Mars\n\nThe red planet.\n'].flatMap((one) => unit(one.charCodeAt(0)))
    const article = read(Uint8Array.from([...mark, ...units]))
    expect(article.faults).toMatchObject([{ reason: 'Unexpected UTF-16, expected UTF-8' }])
    expect(article.unreadable).toBe(true)
  })

  test('an empty file is an article without anything', () => {
    const article = read('')
    expect(article).toMatchObject({ faults: [], segments: [], title: null, unreadable: false })
    expect(article.blocks).toHaveLength(1)
  })
})
