import { describe, expect, test } from 'vitest'
import { at, outline, read } from './read.ts'

const keys = 'title: Mars\nauthor: me\n'
const body = '\n# A\n\ntext\n'

describe('front matter that is not between lines `---` is called what it is, once', () => {
  test.each([
    [`+++\ntitle = "Mars"\n+++\n${body}`, '+++', 'front matter in TOML', null],
    [`+++\n${keys}+++\n${body}`, '+++', '`+++` around front matter', null],
    [`----\n${keys}---\n${body}`, '----', '`----` as the first line', '---'],
    [`----\n${keys}----\n${body}`, '----', '`----` as the first line', null],
    [`---\n${keys}----\n${body}`, '----', '`----` as the last line', '---'],
    [`---\n${keys}------\n${body}\n---\n\nmore\n`, '------', '`------` as the last line', '---'],
    [`- - -\n${keys}- - -\n${body}`, '- - -', '`- - -` as the first line', null],
    [`---\n${keys}- - -\n${body}`, '- - -', '`- - -` as the last line', '---'],
    [`---\n${keys}...\n${body}`, '...', '`...` as the last line', '---'],
    [`---\n${keys} ---\n${body}`, ' ---', '` ---` as the last line', '---'],
    [`--\n${keys}---\n${body}`, '--', '`--` as the first line', '---'],
    [`—\n${keys}—\n${body}`, '—', '`—` as the first line', null],
    [`***\n${keys}***\n${body}`, '***', '`***` as the first line', null],
    [`\n---\n${keys}---\n${body}`, '\n', 'blank line before', ''],
    [`\r\n \r\n---\r\n${keys}---\n${body}`, '\r\n \r\n', 'blank line before', ''],
    [` ---\n${keys}---\n${body}`, ' ', 'space before', ''],
    [`\uFEFF\uFEFF---\n${keys}---\n${body}`, '\uFEFF', 'second byte order mark before', ''],
    [`\u200B---\n${keys}---\n${body}`, '\u200B', 'invisible character before', ''],
    [`<!-- a -->\n---\n${keys}---\n${body}`, '<!-- a -->', 'comment before', null],
    [`text\n---\n${keys}---\n${body}`, 'text', 'text before', null],
    [`# Mars\n\n---\n${keys}---\n${body}`, '# Mars', 'text before', null],
    [`--- # a\n${keys}---\n${body}`, '--- # a', 'text behind `---`', null],
    [`${keys}---\n${body}`, 'title: Mars', 'Missing `---`', null],
    [`---\n${keys}${body}`, '---', 'end of front matter', null],
    [`---\n${keys}${body}\n---\n\nmore\n`, '---', 'end of front matter', null],
  ])('%j', (text, where, words, fix) => {
    const article = read(text)
    const [fault, ...more] = article.faults
    expect(more).toEqual([])
    expect(at(article, fault!.place)).toBe(where)
    expect(fault!.reason).toContain(words)
    expect(fault!.fix?.text ?? null).toBe(fix)
    expect(outline(article)).toContain('heading A')
    expect(outline(article).slice(0, 2).join()).not.toMatch(/author|===|---/)
    if (!words.includes('TOML')) expect(article.title!.text).toBe('Mars')
  })

  test('its fix leaves nothing wrong', () => {
    for (const text of [`----\n${keys}---\n`, `\n \n---\n${keys}---\n`, `---\n${keys}...\n`]) {
      const { fix } = read(text).faults[0]!
      const fixed = text.slice(0, fix!.start) + fix!.text + text.slice(fix!.end)
      expect(read(fixed)).toMatchObject({ faults: [], title: { text: 'Mars' } })
    }
  })

  test('what is no YAML between such lines is told too', () => {
    const { faults } = read(`----\ntitle: a: b\n---\n${body}`)
    expect(faults.map(({ reason }) => reason.slice(0, 17))).toEqual([
      'Unexpected `----`',
      'Unexpected `: ` i',
    ])
  })

  test('without an end, what follows is not read as YAML', () => {
    expect(read(`---\n${keys}It says: "so.\n${body}`).faults).toHaveLength(1)
  })
})

test.each(['\u2028', '\u2029', '\u0085', '\v', '\f'])('%j ends no line', (mark) => {
  const article = read(`---\ntitle: Mars\nnote: a${mark}---${mark}b\n---\n${body}`)
  expect(article.faults).toEqual([])
  expect(article.frontMatter.place!.endLine).toBe(4)
  const torn = read(`---\r\ntitle: "a${mark}\r\n---\r\n${body}`)
  expect(torn.faults).toMatchObject([{ place: { line: 2, column: 8, endLine: 2 } }])
})
