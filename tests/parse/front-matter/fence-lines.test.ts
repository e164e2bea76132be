import { describe, expect, test } from 'vitest'
import { at, outline, read } from '../read.ts'

const keys = 'title: Mars\nauthor: me\n'
const body = '\n# A\n\ntext\n'
const hidden = [
  `---\u200B\n${keys}---\n`,
  `---\n${keys}---\u200B\n`,
  `---\n\uFEFF${keys}---\n`,
  `---\ntitle\u200B: Mars\nauthor: me\n---\n`,
]

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
    [`\n\n---\n---\n${body}`, '\n\n', 'blank line before', ''],
    [`\uFEFF\uFEFF\n---\n${keys}---\n${body}`, '\uFEFF\n', 'second byte order mark', ''],
    [`\u200E---\n${keys}---\n${body}`, '\u200E', 'invisible character before', ''],
    [`---\u200B\n${keys}---\n${body}`, '---\u200B', 'invisible character behind `---`', '---'],
    [`---\n${keys}\u200B---\n${body}`, '\u200B---', 'invisible character beside `---`', '---'],
    [`---\n\u200B${keys}---\n${body}`, '\u200B', '`U+200B` before `title`', ''],
    [`---\n\uFEFF${keys}---\n${body}`, '\uFEFF', '`U+FEFF` before `title`', ''],
    [`---\n\u00A0${keys}---\n${body}`, '\u00A0', 'space `U+00A0` before `title`', ''],
    [`---\ntitle\u200D: Mars\n---\n${body}`, '\u200D', '`U+200D` after `title`', ''],
    [`---\ntitle: Mars\na:\n  \u2060b: c\n---\n${body}`, '\u2060', '`U+2060` before `b`', ''],
    [`;;;\n${keys};;;\n${body}`, ';;;', '`;;;` around front matter', null],
    [`\`\`\`yaml\n${keys}\`\`\`\n${body}`, '```yaml', 'block of code around', null],
    [`~~~\n${keys}~~~\n${body}`, '~~~', 'block of code around', null],
    [`\`\`\`\n---\n${keys}---\n\`\`\`\n${body}`, '```', 'block of code around', null],
    [`\`\`\`md\n---\n${keys}---\n${body}\`\`\`\n`, '```md', 'block of code around', null],
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
    if (text.includes(': Mars')) expect(article.title!.text).toBe('Mars')
  })

  test.each([
    [`{\n  "title": "Mars",\n  "at": { "x": "}" }\n}\n${body}`, '{'],
    [`{ "title": "Mars" }\n${body}`, '{ "title": "Mars" }'],
    [`\n{ "title": "Mars" }\n${body}`, '{ "title": "Mars" }'],
    [`{\n"title": "Mars"\n${body}`, '{'],
    [`;;;\n{ "title": "Mars" }\n;;;\n${body}`, ';;;'],
  ])('JSON: %j', (text, where) => {
    const article = read(text)
    const [fault, ...more] = article.faults
    expect(more).toEqual([])
    expect(fault!.reason).toContain('front matter in JSON')
    expect(at(article, fault!.place)).toBe(where)
    expect(outline(article)).toEqual(['heading A', 'paragraph text'])
  })

  test('its fix leaves nothing wrong', () => {
    for (const text of [
      `----\n${keys}---\n`,
      `\n \n---\n${keys}---\n`,
      `---\n${keys}...\n`,
      ...hidden,
    ]) {
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

test.each([
  '# Mars\n\nText: more.\n',
  'Mars\n-----\n\nText.\n\nVenus\n-----\n\nText.\n',
  '- one: a\n- two: b\n',
  '***\n\n# Mars\n\nText.\n***\n',
  '{count} moons: a list\n',
  '{ "title": x } is an object\n',
  '| a | b |\n| --- | --- |\n| x: | y |\n',
  '```yaml\ntitle: Mars\n```\n',
  '```yaml\nkind: Pod\n```\n\nText.\n',
  '```json\n{ "title": "Mars" }\n```\n\nText.\n',
  '---\ntitle: Mars\nnote: a\u200Bb\n\u0646\u200C\u0628: c\n---\n',
])('no front matter, or nothing wrong with it: %j', (text) => {
  expect(read(text).faults).toEqual([])
})

test('a long run of marks takes no time', () => {
  const units = [
    '- ',
    '-',
    '\u2014 ',
    '+',
    ';',
    '{"a":',
    '{"',
    '`',
    'a ',
    '---\n',
    ' ',
    '[a',
    '\u200B',
  ]
  for (const unit of units) expect(read(unit.repeat(20_000)).file).toBe('en/planets.md')
})
