import { describe, expect, test } from 'vitest'
import {
  CatalogError,
  readRegistry,
  type RegistryInput,
} from '../../../src/catalog/registry/registry.ts'

const minimal = 'id: planets\nsource: en\n'
const table = `${minimal}entries: { from: table, row: "{symbol} = {code}" }\n`

function read(catalog: string, rest: Partial<RegistryInput> = {}) {
  return readRegistry({ catalog, glossary: null, locales: ['en', 'sv'], codeWords: {}, ...rest })
}

function errorOf(catalog: string, rest: Partial<RegistryInput> = {}): string {
  try {
    read(catalog, rest)
  } catch (error) {
    expect(error).toBeInstanceOf(CatalogError)
    return (error as CatalogError).message
  }
  return 'no error'
}

describe('a minimal catalog.yaml', () => {
  test('has a plain default for everything else', () => {
    expect(read(minimal, { codeWords: { SV: ['fel'] } }).registry).toEqual({
      id: 'planets',
      version: '0.0.0',
      source: 'en',
      locales: ['en', 'sv'],
      range: null,
      codes: {},
      fromSource: false,
      entries: null,
      supportId: null,
      site: {
        url: null,
        title: { en: 'planets', sv: 'planets' },
        links: null,
        edit: null,
        support: null,
      },
      messages: { package: 'planets-messages' },
      rules: {},
      glossary: [],
      codeWords: { sv: ['fel'] },
    })
  })
})

describe('a full catalog.yaml', () => {
  const { registry } = read(`
id: planets
version: 1.2.0-rc.1
source: EN
locales: [sv, en]
range: [0, 20]
supportId: "ORBIT_{code:3}"
entries: { from: table, row: "{symbol} = {code}", columns: [technical, message], details: "e-{code}" }
codes:
  010: { symbol: TenWithZero }
  9: { symbol: Nine, fixedBy: user, retry: true, retired: true }
  "11":
site:
  url: https://help.example.com/planets
  title: { en: Planets, sv: Planeter }
  links: https://docs.example.com/{locale}
  edit: https://git.example.com/{file}#L{line}
  support: mailto:help@example.com
messages: { package: "@example/planets" }
rules: { text/length: off, codes/missing: warn }
`)

  test('is read as it stands', () => {
    expect(registry).toMatchObject({
      version: '1.2.0-rc.1',
      source: 'en',
      locales: ['en', 'sv'],
      range: [0, 20],
      entries: { from: 'table', columns: ['technical', 'message'], details: 'e-{code}' },
      site: {
        url: 'https://help.example.com/planets/',
        title: { en: 'Planets', sv: 'Planeter' },
        links: 'https://docs.example.com/{locale}/',
        edit: 'https://git.example.com/{file}#L{line}',
        support: 'mailto:help@example.com',
      },
      messages: { package: '@example/planets' },
      rules: { 'text/length': 'off', 'codes/missing': 'warn' },
    })
  })

  test('has its codes as they are written', () => {
    expect(Object.keys(registry.codes).sort()).toEqual(['010', '11', '9'])
    expect(registry.codes['010']).toEqual({
      code: '010',
      symbol: 'TenWithZero',
      supportId: 'ORBIT_010',
      fixedBy: null,
      retry: false,
      retired: false,
    })
    expect(registry.codes['9']).toMatchObject({ fixedBy: 'user', retry: true, retired: true })
    expect(registry.codes['11']).toMatchObject({ symbol: null, supportId: 'ORBIT_011' })
  })
})

test('titles fall back along the locale, then to the source', () => {
  const { registry } = read(`${minimal}site: { title: { en: Planets, sv: Planeter } }`, {
    locales: ['en', 'sv-FI', 'de'],
  })
  expect(registry.site.title).toMatchObject({ 'sv-FI': 'Planeter', de: 'Planets' })
})

test('aliases are read where they stand', () => {
  const { registry } = read(`${table}codes:\n  1: &one { fixedBy: user }\n  2: *one\n`)
  expect(registry.codes['2']).toMatchObject({ code: '2', fixedBy: 'user' })
})

test('entries without codes take the codes of the source', () => {
  expect(read(table).registry).toMatchObject({ fromSource: true, codes: {} })
})

describe('an error says where, what is wrong and what to do', () => {
  test.each([
    ['', '1:1: the file is empty; it needs at least `id:` and `source:`'],
    ['# only\n', '1:1: the file is empty; it needs at least `id:` and `source:`'],
    ['- a', '1:1: the file is a list; it must be a mapping (`key: value` lines)'],
    ['source: en', '1:1: `id` is missing; add `id:` and a short name such as `sspr`'],
    ['id: a', '1:1: `source` is missing; add `source:` and the locale of the source'],
    [`${minimal}sorce: en`, '3:1: unknown key `sorce`; did you mean `source`?'],
    [
      `${minimal}site: { colour: red }`,
      '3:9: unknown key `colour`; the keys here are `url`, `title`, `links`, `edit` or `support`',
    ],
    [`${minimal}id: b`, '3:1: `id` is given twice; keep one of them'],
    [
      `${minimal}range: [1,`,
      '3:8: this is not YAML: `[` that is never closed; write `]` at its end',
    ],
    [
      `${minimal}a: b: c`,
      '3:4: this is not YAML: `: ` in a value without quotes; write `a: "b: c"`',
    ],
    [
      'id: a\n---\nid: b\n',
      '2:1: this is not YAML: `---`, which ends the YAML here; write no such line',
    ],
    [`${minimal}site: { title: { en: L\uFFFDs } }`, '3:23: this is not UTF-8; save the file as'],
    ['\uFEFFid: a\nsorce: en', '2:1: unknown key `sorce`'],
    ['\uFEFFids: a\nsource: en', '1:2: unknown key `ids`'],
    [
      'id: !!js/function a\nsource: en',
      '1:5: this is not YAML: `!!js/function`, of which nothing is ever run; write `id: a`',
    ],
    [
      `${minimal}codes: *a`,
      '3:8: this is not YAML: `*` at the start of a value without quotes; write `codes: "*a"`',
    ],
    ['id: Planets\nsource: en', '1:5: `id` is `Planets`; it must be small letters, digits,'],
    ['id: 12\nsource: en', '1:5: `id` is `12`, which YAML does not read as text; put it in quotes'],
    ['id: a\nsource: english', '2:9: `source` is `english`, which is not a language tag; write'],
    ['id: a\nsource: de', '2:9: `source` is `de`, but no folder of that name holds a Markdown'],
    [`${minimal}version: 1.0`, '3:10: `version` is `1.0`; it must be three numbers such as'],
    [`${minimal}version:`, '3:9: `version` is empty; it must be a text'],
    [`${minimal}locales: sv`, '3:10: `locales` is the text `sv`; it must be a list'],
    [`${minimal}locales: [en, de]`, '3:15: the locale `de` has no folder with a Markdown file'],
    [`${minimal}locales: [sv, SV]`, '3:15: the locale `sv` is given twice; keep one of them'],
    [`${minimal}range: [1]`, '3:8: `range` holds 1 numbers; write the first and the last'],
    [`${minimal}range: [5, 1]`, '3:8: `range` begins with 5 and ends with 1; write `[1, 5]`'],
    [`${minimal}range: [1, 2.5]`, '3:12: `range[1]` is `2.5`; it must be a whole number from 0'],
    [`${minimal}supportId: SSPR`, '3:12: `supportId` is `SSPR`; it must hold `{code}` once'],
    [`${minimal}supportId: "A{code}{code}"`, '3:12: `supportId` is `A{code}{code}`; it must'],
    [`${minimal}supportId: "A{code:x}"`, '3:12: `supportId` is `A{code:x}`; it must hold'],
    [`${minimal}supportId: "{code:4}"`, '3:12: `supportId` is `{code:4}`, which any number'],
    [`${minimal}entries: table`, '3:10: `entries` is the text `table`; it must be a mapping'],
    [`${minimal}entries: {}`, '3:10: `entries.from` is missing; write `from: table` or'],
    [`${minimal}entries: { from: row }`, '3:18: `entries.from` is `row`; it must be `table` or'],
    [`${minimal}entries: { from: table }`, '3:10: `entries.row` is missing; write `row: "{sym'],
    [`${minimal}entries: { from: page }`, '3:10: `entries.title` is missing; write the form of'],
    [
      `${minimal}entries: { from: page, title: C, row: x }`,
      '3:34: unknown key `row`; the keys here are `from` or `title`',
    ],
    [`${minimal}entries: { from: page, title: "[A-" }`, '3:31: `entries.title` is not a regular'],
    [`${minimal}entries: { from: page, title: "(?=C)" }`, '3:31: `entries.title` is not a regular'],
    [
      `${minimal}entries: { from: page, title: "\\\\d*" }`,
      '3:31: `entries.title` is `\\d*`, which',
    ],
    [`${minimal}entries: { from: table, row: "{name}" }`, '3:30: `entries.row` holds `{name}`; it'],
    [`${minimal}entries: { from: table, row: "{symbol}" }`, '3:30: `entries.row` is `{symbol}`;'],
    [
      `${minimal}entries: { from: table, row: "{symbol}{code}" }`,
      '3:30: `entries.row` is `{symbol}{code}`; put something between `{symbol}` and `{code}`',
    ],
    [
      `${minimal}entries: { from: table, row: "{code}", columns: [technical] }`,
      '3:49: `entries.columns` has no `message`; say which cell holds it',
    ],
    [
      `${minimal}entries: { from: table, row: "{code}", columns: [message, message] }`,
      '3:59: the column `message` is given twice; keep one of them',
    ],
    [
      `${minimal}entries: { from: table, row: "{code}", details: "a b-{code}" }`,
      '3:49: `entries.details` is `a b-{code}`; it must be an anchor that holds `{code}` once',
    ],
    [`${minimal}codes: from-sauce`, '3:8: `codes` is `from-sauce`; it must be a mapping by code'],
    [`${minimal}codes: from-source`, '3:8: `codes` is `from-source`, but there is no `entries`'],
    [`${minimal}codes: [1]`, '3:8: `codes` is a list; write a mapping: `14: { symbol: … }`'],
    [`${minimal}codes:`, '3:7: `codes` is empty; list the codes, or write `from-source`'],
    [`${table}codes:\n  a.b: {}`, '5:3: `a.b` is not a code; a code is letters and digits'],
    [`${table}codes:\n  a1: {}\n  A1: {}`, '6:3: the code `A1` differs from `a1` in case alone'],
    [`${table}codes:\n  1: {}\n  1: {}`, '6:3: `1` is given twice; keep one of them'],
    [`${table}codes:\n  1: { symbl: A }`, '5:8: unknown key `symbl`; did you mean `symbol`?'],
    [`${table}codes:\n  1: { symbol: A B }`, '5:16: `codes.1.symbol` is `A B`; it must be one'],
    [`${table}codes:\n  1: { fixedBy: me }`, '5:17: `codes.1.fixedBy` is `me`; it must be'],
    [`${table}codes:\n  1: { retry: maybe }`, '5:15: `codes.1.retry` is the text `maybe`; it'],
    [`${table}codes:\n  1: yes`, '5:6: `codes.1` is the text `yes`; it must be a mapping'],
    [
      `${table}codes:\n  1: { symbol: A }\n  2: { symbol: a }`,
      '6:3: the symbol `a` names the code 1 already; give each its own',
    ],
    [
      `${table}range: [1, 5]\ncodes:\n  6: { symbol: A }`,
      '6:3: the code 6 is not in `range`, 1 to 5; correct one of them',
    ],
    [
      `${table}range: [1, 5]\ncodes:\n  E1: { symbol: A }`,
      '6:3: `E1` is not a number, but `range` counts from 1 to 5',
    ],
    [
      `${table}supportId: "X{code:3}"\ncodes:\n  10: {}\n  "010": {}`,
      '7:3: the support ID `X010` is that of code 10; keep one of them',
    ],
    [`${minimal}site: { url: help.example.com }`, '3:14: `site.url` is `help.example.com`; it'],
    [
      `${minimal}site: { url: "https://a.example/?x" }`,
      '3:14: `site.url` is `https://a.example/?x`',
    ],
    [`${minimal}site: { links: "https://a.example/{lang}/" }`, '3:16: `site.links` holds `{lang}`'],
    [`${minimal}site: { edit: "ftp://a.example/{file}" }`, '3:15: `site.edit` is `ftp://a.examp'],
    [`${minimal}site: { support: "javascript:alert(1)" }`, '3:18: `site.support` is `javascript:'],
    [`${minimal}site: { title: { english: A } }`, '3:18: `english` is not a language tag; write'],
    [`${minimal}site: { title: { sv: A, SV: B } }`, '3:25: `sv` is given twice; keep one of them'],
    [`${minimal}messages: { package: "A b" }`, '3:22: `messages.package` is `A b`; it must be a'],
    [`${minimal}rules: { missing: off }`, '3:10: `missing` is not a rule; rules are named like'],
    [`${minimal}rules: { codes/missing: no }`, '3:25: `rules.codes/missing` is `no`; it must be'],
  ])('%j: %s', (catalog, message) => {
    expect(errorOf(catalog)).toContain(`catalog.yaml:${message}`)
  })

  test('what is nested too deep is said to be so', () => {
    expect(errorOf(`${minimal}rules: ${'['.repeat(5000)}`)).toMatch(
      /^catalog\.yaml:3:\d+: this is not YAML: value that is nested too deep; write keys with values$/,
    )
  })

  test('of a rule that is not there, where the rules are known', () => {
    const rules = ['codes/missing', 'codes/none', 'text/links']
    const of = (name: string) => errorOf(`${minimal}rules: { ${name}: off }`, { rules })
    expect(of('codes/mising')).toBe(
      'catalog.yaml:3:10: there is no rule `codes/mising`; did you mean `codes/missing`?',
    )
    expect(of('codes/whatever')).toContain('there is `codes/missing` or `codes/none`')
    expect(of('colour/whatever')).toContain('rules are named ')
    expect(of('text/links')).toBe('no error')
  })

  test('with its place as numbers', () => {
    try {
      read(`${minimal}sorce: en`)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({
        file: 'catalog.yaml',
        line: 3,
        column: 1,
        name: 'CatalogError',
      })
    }
  })

  test('in UTF-16 units, a byte order mark and CRLF included', () => {
    expect(errorOf(`\uFEFFid: a\r\nsource: en\r\nsite: { title: { en: 😀, x: y } }`)).toContain(
      'catalog.yaml:3:26: `x` is not a language tag',
    )
  })
})

describe('glossary.yaml', () => {
  const glossary = (text: string) => read(minimal, { glossary: text }).registry.glossary

  test('holds terms that are kept and terms that are translated', () => {
    const terms = glossary(
      '- term: Active Directory\n- term: sign in\n  SV: { use: logga in, not: [signera, skriva in] }\n',
    )
    expect(terms).toMatchObject([
      { term: 'Active Directory', translations: {} },
      {
        term: 'sign in',
        translations: { sv: { use: ['logga in'], not: ['signera', 'skriva in'] } },
      },
    ])
    expect(terms[1]!.place).toEqual({
      file: 'glossary.yaml',
      line: 2,
      column: 9,
      endLine: 2,
      endColumn: 16,
      start: 33,
      end: 40,
    })
  })

  test('may be empty', () => {
    expect(glossary('# nothing yet\n')).toEqual([])
  })

  test.each([
    ['term: a', '1:1: the file is a mapping; it must be a list'],
    ['- a', '1:3: `[0]` is the text `a`; it must be a mapping (`key: value` lines)'],
    ['- sv: { use: b }', '1:3: `term` is missing; write `- term:` and the words'],
    ['- term: a\n- term: a', '2:3: the term `a` is given twice; make them one'],
    ['- term: a\n  note: b', '2:3: `note` is neither `term` nor a language tag such as `sv`'],
    ['- term: a\n  sv: b', '2:7: `[0].sv` is the text `b`; it must be a mapping'],
    ['- term: a\n  sv: {}', '2:7: `[0].sv` says nothing; write `use:` and the words to use'],
    ['- term: a\n  sv: { us: b }', '2:9: unknown key `us`; did you mean `use`?'],
    ['- term: a\n  sv: { use: [] }', '2:14: `[0].sv.use` is an empty list; name a word or remove'],
    ['- term: 365', '1:9: `[0].term` is `365`, which YAML does not read as text; put it in quotes'],
  ])('%j: %s', (text, message) => {
    expect(errorOf(minimal, { glossary: text })).toContain(`glossary.yaml:${message}`)
  })
})
