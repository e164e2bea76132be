import { describe, expect, test } from 'vitest'
import { strayFrontMatter } from '../../src/pair/stray-front-matter.ts'

const keys = 'title: Moons\ndescription: What circles what.\n'
const body = '\n# Moons\n\nText.\n'

describe('front matter that is read as text', () => {
  test.each([
    [
      'in TOML',
      `+++\ntitle = "Moons"\n[translation]\nby = "machine"\n+++\n${body}`,
      'is TOML (`+++`)',
    ],
    ['in TOML, empty', `+++\n+++\n${body}`, 'is TOML'],
    ['in JSON', `{\n  "title": "Moons"\n}\n${body}`, 'is JSON'],
    ['between four dashes', `----\n${keys}----\n${body}`, 'begins with `----`'],
    ['between dashes with spaces', `- - -\n${keys}- - -\n${body}`, 'begins with `- - -`'],
    ['between two dashes', `--\n${keys}--\n${body}`, 'begins with `--`'],
    ['between em dashes', `\u2014\n${keys}\u2014\n${body}`, 'begins with `\u2014`'],
    ['between asterisks', `***\n${keys}***\n${body}`, 'begins with `***`'],
    ['after a blank line', `\n---\n${keys}---\n${body}`, 'begins on line 2, where only the first'],
    ['after a blank line, empty', `\n\n---\n---\n${body}`, 'begins on line 3'],
    ['after a mark and a blank line', `\uFEFF\r\n---\r\n${keys}---\n${body}`, 'begins on line 2'],
    ['after two marks and a line', `\uFEFF\uFEFF\n---\n${keys}---\n${body}`, 'begins on line 2'],
    ['after a space', ` ---\n${keys}---\n${body}`, 'begins with'],
    ['after a comment', `<!-- ours -->\n---\n${keys}---\n${body}`, 'begins on line 2'],
    ['after a line of text', `Moons\n---\n${keys}---\n${body}`, 'begins on line 2'],
    [
      'with a key on its first line',
      `--- title: Moons\nlang: sv\n---\n${body}`,
      'begins with `---`',
    ],
    ['not closed', `----\n${keys}${body}`, 'begins with `----`'],
    [
      'with a list and a comment',
      `----\n# ours\ntags:\n- a\n- b\n----\n${body}`,
      'begins with `----`',
    ],
    ['in Swedish', `----\növersättning: ja\n----\n${body}`, 'begins with `----`'],
  ])('%s', (_, text, says) => {
    expect(strayFrontMatter(text)).toContain(says)
    expect(strayFrontMatter(text.replaceAll(/\r?\n/g, '\r\n'))).toContain(says)
  })
})

test.each([
  ['a heading', '# Moons\n\nText: more.\n'],
  ['nothing', ''],
  ['a rule, then text', `---\n${body}`],
  ['a rule, text with a colon, a rule', '---\n\nNote: these moons\nare small.\n\n---\n\nText.\n'],
  ['a heading underlined, then another', 'Moons\n-----\n\nText.\n\nRings\n-----\n\nText.\n'],
  ['a list', '- one: a\n- two: b\n'],
  ['a row of asterisks', `***\n${body}***\n`],
  ['an expression', '{count} moons: a list\n'],
  ['a table', '| a | b |\n| --- | --- |\n| x: | y |\n'],
  ['front matter of an example further down', `# A\n\nB\n\nC\n\nD\n\n---\n${keys}---\n`],
])('a text that begins with %s seems to have none', (_, text) => {
  expect(strayFrontMatter(text)).toBeNull()
})

test('a long line of dashes takes no time', () => {
  for (const unit of ['- ', '-', '\u2014 ', '+', 'a ', '---\n', ' ', '[a'])
    expect(strayFrontMatter(unit.repeat(200_000)) ?? '').not.toContain('undefined')
})
