import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { folded, unholdable } from '../../src/text/file-names.ts'
import { catalogOf } from '../catalog/catalog-of.ts'

const page = '---\ntitle: Mars\n---\n\nMars is red. ![a](../images/a.png)\n'

/** What is found about names, as the file and what is said of it. */
function namesOf(...files: string[]): string[] {
  const all = Object.fromEntries(files.map((file) => [file, file.endsWith('.md') ? page : '']))
  const catalog = catalogOf({ 'catalog.yaml': 'id: planets\nsource: en\n', ...all })
  return check(catalog)
    .findings.filter(({ rule }) => rule === 'syntax/file-name' || rule.startsWith('structure/'))
    .map(({ file, line, column, reason, rule }) => {
      expect([line, column]).toEqual([1, 1])
      return `${file}: ${rule === 'syntax/file-name' ? '' : `${rule} `}${reason.replace(/^Unexpected /, '')}`
    })
}

const [composed, apart] = ['\u00e9', 'e\u0301']

describe('names beside each other that some systems take for one', () => {
  test('files', () => {
    expect(namesOf('en/Mars.md', 'en/mars.md', 'en/venus.md')).toEqual([
      'en/mars.md: file `mars.md` beside `Mars.md`, expected names that differ in more than case',
    ])
  })

  test('folders, once', () => {
    expect(namesOf('en/Mars/a.md', 'en/Mars/b.md', 'en/mars/c.md', 'en/mars/d.md')).toEqual([
      'en/mars/c.md: folder `mars` beside `Mars`, expected names that differ in more than case',
    ])
  })

  test('in another Unicode form', () => {
    expect(namesOf(`en/${composed}.md`, `en/${apart}.md`)).toEqual([
      `en/${composed}.md: file \`${composed}.md\` beside \`${apart}.md\`, expected names that differ in more than Unicode form`,
    ])
  })

  test('what articles show counts, what nobody shows does not', () => {
    expect(namesOf('en/a.md', 'images/a.png', 'images/A.png', 'en/B.txt', 'en/b.txt')).toEqual([
      'images/a.png: file `a.png` beside `A.png`, expected names that differ in more than case',
    ])
  })

  test('in different folders they are not', () => {
    expect(namesOf('en/a/Mars.md', 'en/b/mars.md')).toEqual([])
  })
})

describe('a translation whose path is nearly that of its source', () => {
  test.each([
    ['en/mars.md', 'sv/Mars.md', '`Mars.md`, expected `mars.md` as the source has it'],
    ['en/a/mars.md', 'sv/A/mars.md', '`A/mars.md`, expected `a/mars.md` as the source has it'],
    [
      `en/${composed}.md`,
      `sv/${apart}.md`,
      `\`${apart}.md\`, expected \`${composed}.md\` as the source has it, whose letters have another Unicode form`,
    ],
  ])('%s, %s: neither missing nor extra', (source, translation, words) => {
    expect(namesOf(source, translation)).toEqual([`${translation}: path ${words}`])
  })

  test('beside the right one it is told itself', () => {
    expect(namesOf('en/mars.md', 'sv/Mars.md', 'sv/mars.md')).toEqual([
      'sv/Mars.md: path `Mars.md`, expected `mars.md` as the source has it',
    ])
  })
})

describe('names that some system cannot hold', () => {
  test.each([
    ['con.md', 'which Windows keeps for a device', 'con-page.md'],
    ['COM1', 'which Windows keeps for a device', 'COM1-page'],
    ['nul.tar.md', 'which Windows keeps for a device', 'nul-page.tar.md'],
    ['what?.md', 'whose `?` Windows cannot hold', 'what-.md'],
    ['a:b|c.md', 'whose `:` Windows cannot hold', 'a-b-c.md'],
    ['a\\b.md', 'whose `\\` Windows cannot hold', 'a-b.md'],
    ['a\nb.md', 'whose U+000A Windows cannot hold', 'a-b.md'],
    ['mars.', 'whose full stop at the end Windows drops', 'mars'],
    ['mars ', 'whose space at the end Windows drops', 'mars'],
    [`${'å'.repeat(127)}.md`, 'of 257 bytes, where 255 is the most', null],
  ])('%j', (name, why, better) => expect(unholdable(name)).toEqual({ why, better }))

  test.each(['mars.md', 'console.md', 'com.md', 'com10.md', '.con', 'aux-1.md', 'a b.md', 'é.md'])(
    '%s is fine',
    (name) => expect(unholdable(name)).toBeNull(),
  )

  test('are told of the source alone, each once, and of folders too', () => {
    expect(namesOf('en/aux/a.md', 'en/aux/b?.md', 'sv/aux/a.md', 'sv/aux/b?.md')).toEqual([
      'en/aux/a.md: name `aux`, which Windows keeps for a device, expected `aux-page` or the like',
      'en/aux/b?.md: name `b?.md`, whose `?` Windows cannot hold, expected `b-.md` or the like',
    ])
  })

  test('act on no terminal', () => {
    expect(namesOf('en/a\u001Bb.md')).toEqual([
      'en/a\u001Bb.md: name `a<U+001B>b.md`, whose U+001B Windows cannot hold, expected `a-b.md` or the like',
    ])
  })
})

test('letters are compared one for one', () => {
  expect(folded('Straße')).not.toBe(folded('STRASSE'))
  expect(folded('ΣΑΣ')).toBe(folded('σας'))
  expect(folded('i')).not.toBe(folded('ı'))
})
