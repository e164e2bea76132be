import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { catalogOf } from '../catalog/catalog-of.ts'

const table = 'entries: { from: table, row: "{symbol} = {code}", columns: [message, technical] }\n'
const page = 'entries: { from: page, title: "E[0-9]{3}" }\n'

const catalogs: Record<string, string> = {
  'a table, codes from the source': `${table}codes: from-source\n`,
  'a table, codes listed': `${table}codes: { 12: { symbol: NoPaper } }\n`,
  'pages, codes from the source': `${page}codes: from-source\n`,
  'pages, codes listed': `${page}codes: { E123: }\n`,
}

const row = (first: string): string =>
  `| Error | Message |\n| --- | --- |\n| ${first} | Fill it in. |\n`

/** Sources that hold no entry, each in a way of its own. */
const sources: Record<string, string> = {
  'prose alone': '---\ntitle: The printer\n---\n\nSwitch it on.\n',
  nothing: '',
  'no title': 'Switch it on.\n',
  'another sign': `---\ntitle: The printer\n---\n\n${row('NoPaper: 12')}`,
  'no code': `---\ntitle: The printer\n---\n\n${row('NoPaper = ')}`,
  'a code that is no number': `---\ntitle: The printer\n---\n\n${row('NoPaper = twelve')}`,
  'another symbol and code': `---\ntitle: The printer\n---\n\n${row('NoInk = 13x')}`,
  'a title in another case': '---\ntitle: Error e123 of the printer\n---\n\nSwitch it on.\n',
  'a title that is short of a figure': '---\ntitle: Error E12\n---\n\nSwitch it on.\n',
  'a title that cannot be read': '---\ntitle: [E123\n---\n\nSwitch it on.\n',
  'front matter in TOML': '+++\ntitle = "E123"\n+++\n\nSwitch it on.\n',
  'lines past the bound': `---\ntitle: E123\n---\n\n${row('NoPaper = 12')}\n\n${'a'.repeat(120_000)}\n`,
  'a range of codes': '---\ntitle: Errors E100 through E199\n---\n\nSwitch it on.\n',
}

describe.each(Object.keys(catalogs))('of %s', (settings) => {
  test.each(Object.keys(sources))(
    '%s: where nothing is published, the check has an error',
    (name) => {
      const catalog = catalogOf({
        'catalog.yaml': `id: printer\nsource: en\n${catalogs[settings]}`,
        'en/a.md': sources[name]!,
      })
      const { registry, entries } = catalog
      const isRefused = Object.keys(registry.codes).every(
        (code) => entries.en![code]!.state === 'missing',
      )
      const errors = check(catalog).findings.filter(({ severity }) => severity === 'error')
      if (isRefused) expect(errors.map(({ file }) => file)).toContain('en/a.md')
      else expect(name).toMatch(/title|bound|code/)
    },
  )
})

test.each([
  ['E123', null],
  ['Error e123', 'E123'],
  ['Error E-123', 'E123'],
  ['Error E 123', 'E123'],
  ['Ошибка Е123', 'E123'],
  ['エラー Ｅ１２３', 'E123'],
  ['Error 123', null],
])('a title `%s` is told what it should be: %s', (title, expected) => {
  const catalog = catalogOf({
    'catalog.yaml': `id: printer\nsource: en\n${catalogs['pages, codes from the source']}`,
    'en/a.md': `---\ntitle: ${title}\n---\n\nSwitch it on.\n`,
  })
  const none = check(catalog).findings.find(({ rule }) => rule === 'codes/none')
  expect(none?.expected ?? null).toBe(expected)
})
