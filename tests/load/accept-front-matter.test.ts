import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accept } from '../../src/load/accepted-files.ts'
import { UserError } from '../../src/text/user-error.ts'
import { commit, newFolder, write } from './folder-of.ts'

const catalog = { 'catalog.yaml': 'id: example\nsource: en\n' }
const page = '---\ntitle: Moons\n---\n\n# Moons\n\nText.\n'

function folderWith(text: string): string {
  const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': text })
  commit(root)
  return root
}

const record = /translation: \{ source: [0-9a-f]{40} \}(?:\r\n|\r|\n)/

describe('accept adds to the front matter that is there', () => {
  test.each([
    ['with a byte order mark', '\uFEFF---\ntitle: A\n---\nText.\n'],
    ['with CRLF', '---\r\ntitle: A\r\n---\r\nText.\r\n'],
    ['with CR', '---\rtitle: A\r---\rText.\r'],
    ['with a mark and CRLF', '\uFEFF---\r\ntitle: A\r\n---\r\nText.\r\n'],
    ['that is empty', '---\n---\n\n# A\n'],
    ['that is empty, with CRLF', '---\r\n---\r\n\r\n# A\r\n'],
    ['that holds a blank line', '---\n\n---\n\n# A\n'],
    ['that ends the file', '---\ntitle: A\n---'],
    ['named', '---yaml\ntitle: A\n---\nText.\n'],
    ['with a space after its marks', '--- \ntitle: A\n--- \nText.\n'],
    ['before a rule', '---\ntitle: A\n---\n\n---\n\nText.\n'],
    ['before what looks like more', '---\ntitle: A\n---\n---\nname: B\n---\nText.\n'],
  ])('%s', async (_, text) => {
    const [accepted] = await accept(folderWith(text), ['sv/a.md'])
    expect(accepted!.text.match(record)).not.toBeNull()
    expect(accepted!.text.replace(record, '')).toBe(text)
    expect(accepted!.text.indexOf('translation')).toBeGreaterThan(accepted!.text.indexOf('---'))
  })
})

describe('accept writes front matter of its own where there is none', () => {
  test.each([
    ['a heading', '# A\n\nText.\n'],
    ['a rule', '---\n\nText.\n'],
    ['a byte order mark', '\uFEFF# A\n'],
  ])('before %s', async (_, text) => {
    const [accepted] = await accept(folderWith(text), ['sv/a.md'])
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
    expect(accepted!.text).toMatch(
      new RegExp(`^${mark}---\\ntranslation: \\{ source: [0-9a-f]{40} \\}\\n---\\n\\n`),
    )
    expect(accepted!.text.endsWith(text.slice(mark.length))).toBe(true)
  })
})

describe('accept refuses in one line', () => {
  test.each([
    [
      'TOML',
      '+++\ntitle = "A"\n+++\nText.\n',
      'sv/a.md:1:1: Unexpected front matter in TOML between lines `+++`',
    ],
    ['JSON', '{\n"title": "A"\n}\nText.\n', 'sv/a.md:1:1: Unexpected front matter in JSON'],
    [
      'four dashes',
      '----\ntitle: A\n----\nText.\n',
      'sv/a.md:1:1: Unexpected `----` as the first line',
    ],
    [
      'dashes with spaces',
      '- - -\ntitle: A\n- - -\n',
      'sv/a.md:1:1: Unexpected `- - -` as the first line',
    ],
    ['a blank line before it', '\n---\ntitle: A\n---\n', 'Unexpected blank line before'],
    ['a mark and a blank line', '\uFEFF\n---\ntitle: A\n---\n', 'Unexpected blank line before'],
    ['a line before it', '<!-- x -->\n---\ntitle: A\n---\n', 'Unexpected comment before'],
    [
      'none that closes it',
      '---\ntitle: A\n\nText.\n',
      'expected a line `---` that closes it; correct it, then accept',
    ],
    ['an empty block', '+++\n+++\nText.\n', 'sv/a.md:1:1: Unexpected `+++` around'],
    ['a block of code', '```yaml\ntitle: A\n```\nText.\n', 'Unexpected block of code around'],
    ['a hidden character', '---\n\u200Btitle: A\n---\n', 'sv/a.md:2:1: Unexpected invisible'],
    ['another language', '---toml\ntitle = "A"\n---\n', 'in `toml`, which is never executed'],
    ['a list', '---\n- a\n---\nText.\n', 'Unexpected list as front matter'],
    ['YAML that ends in the middle', '---\ntitle: {\n---\nText.\n', 'sv/a.md:2:8: Unexpected `{`'],
  ])('%s', async (_, text, says) => {
    const root = folderWith(text)
    const accepting = accept(root, ['sv/a.md'])
    await expect(accepting).rejects.toThrow(UserError)
    await expect(accepting).rejects.toThrow(says)
    await expect(accepting).rejects.not.toThrow(/\n/)
    expect(readFileSync(join(root, 'sv/a.md'), 'utf8')).toBe(text)
  })
})

test('whatever an article begins with, accept adds one line to its front matter, or refuses', async () => {
  let written = 0
  const root = folderWith(page)
  const marks = fc.constantFrom(
    '---',
    '----',
    '+++',
    '- - -',
    '--',
    '---yaml',
    '\u2014',
    '***',
    ' ---',
    ';;;',
    '---\u200B',
    '```yaml',
  )
  const keys = fc.constantFrom('', 'title: A', 'title = "A"', 'a: [b', '- a', '"title": "A"', '# a')
  const before = fc.constantFrom(
    '',
    '',
    '\uFEFF',
    '\n',
    '\uFEFF\n',
    '<!-- x -->\n',
    'A\n',
    '\t\n',
    '\u200B',
  )
  const shapes = fc.tuple(before, marks, fc.array(keys, { maxLength: 3 }), fc.option(marks))
  const ends = fc.constantFrom('\n', '\r\n', '\r')
  await fc.assert(
    fc.asyncProperty(shapes, ends, async ([opening, open, lines, close], end) => {
      const rows = [open, ...lines, ...(close === null ? [] : [close]), '', '# A', '', 'Text.', '']
      const text = (opening + rows.join('\n')).replaceAll('\n', end)
      write(root, { 'sv/a.md': text })
      const answer = await accept(root, ['sv/a.md']).catch((error: unknown) => error)
      if (answer instanceof Error) {
        expect(answer).toBeInstanceOf(UserError)
        return
      }
      written += 1
      const after = (answer as Awaited<ReturnType<typeof accept>>)[0]!.text
      const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
      const own = new RegExp(`^---${end}${record.source}---${end}${end}`)
      const rest = mark + after.slice(mark.length).replace(own, '')
      if (rest === text) expect(keysBelow(text)).toBe(false)
      else expect(after.replace(record, '')).toBe(text)
    }),
    { numRuns: 40 },
  )
  expect(written).toBeGreaterThan(4)
}, 120_000)

/** Whether the first line that holds something is a mark with a key right below it. */
function keysBelow(text: string): boolean {
  return /^[\uFEFF\s]*(?:-{2,}|\+{3}|- - -|\u2014)(?:\r\n?|\n)(?:title|"title)/.test(text)
}
