import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check, checkAgainst, type CheckOptions } from '../../../src/check/engine/check.ts'
import { baselineOf } from '../../../src/check/engine/baseline.ts'
import { ruleTable } from '../../../src/check/rule-table.ts'
import { rules } from '../../../src/check/rules.ts'
import type { Catalog } from '../../../src/model/catalog.ts'
import { here, loadExample } from '../example.ts'

const together = (name: string): Promise<Catalog> => loadExample(join(here, 'together', name))

/** Rules and severities of what is found in Swedish, but for what every example has. */
function found(catalog: Catalog, options: CheckOptions = {}): string[] {
  return check(catalog, options)
    .findings.filter(({ rule }) => !rule.startsWith('freshness/'))
    .map(({ rule, severity, locale }) => `${locale} ${severity} ${rule}`)
}

describe('severities', () => {
  test('of the rule, of catalog.yaml, of the options: the last one counts', async () => {
    const catalog = await together('wrong-symbol-and-wrong-support-id-are-two')
    expect(found(catalog)).toEqual(['sv error codes/symbol', 'sv error codes/support-id'])
    const { registry } = catalog
    const set: Catalog = {
      ...catalog,
      registry: { ...registry, rules: { 'codes/symbol': 'warn' } },
    }
    expect(found(set)).toEqual(['sv warn codes/symbol', 'sv error codes/support-id'])
    const options = { rules: { 'codes/symbol': 'off', 'codes/support-id': 'info' } } as const
    expect(found(set, options)).toEqual(['sv info codes/support-id'])
  })

  test('with the first speaker off, the next one speaks', async () => {
    const catalog = await together('lost-row-is-one-alarm')
    expect(found(catalog)).toEqual(['sv error codes/missing'])
    expect(found(catalog, { rules: { 'codes/missing': 'off' } })).toEqual([
      'sv error structure/missing',
    ])
  })
})

describe('scope', () => {
  test('one locale is judged and summed up alone', async () => {
    const catalog = await together('own-fault-beside-that-of-the-source')
    expect(found(catalog)).toEqual(['en error codes/symbol', 'sv error codes/symbol'])
    expect(found(catalog, { locales: ['SV'] })).toEqual(['sv error codes/symbol'])
    expect(Object.keys(check(catalog, { locales: ['sv'] }).locales)).toEqual(['sv'])
    expect(Object.keys(check(catalog).locales)).toEqual(['en', 'sv'])
  })

  test('one file is reported alone, and knows what its source gets wrong', async () => {
    const catalog = await together('own-fault-beside-that-of-the-source')
    expect(found(catalog, { files: ['sv/errors.md'] })).toEqual(['sv error codes/symbol'])
    expect(found(catalog, { files: ['en/errors.md'] })).toEqual(['en error codes/symbol'])
    expect(Object.keys(check(catalog, { files: ['sv/errors.md'] }).locales)).toEqual(['sv'])
  })

  test('a changed source concerns its translations, a changed catalog.yaml everything', async () => {
    const catalog = await together('wrong-symbol-and-wrong-support-id-are-two')
    expect(found(catalog, { changed: ['en/errors.md'] })).toHaveLength(2)
    expect(found(catalog, { changed: ['catalog.yaml'] })).toHaveLength(2)
    expect(found(catalog, { changed: ['en/other.md'] })).toEqual([])
  })

  test('a new, deleted or renamed file concerns what is not there too', async () => {
    const absent = await loadExample(join(here, 'rules/structure/missing/whole-article'))
    expect(found(absent, { changed: ['en/scan.md'] })).toEqual(['sv warn structure/missing'])
    expect(found(absent, { changed: ['sv/scan.md'] })).toEqual(['sv warn structure/missing'])
    expect(found(absent, { changed: ['en/print.md'] })).toEqual([])
    const left = await loadExample(join(here, 'rules/structure/extra/article'))
    expect(found(left, { changed: ['en/skanna.md'] })).toEqual(['sv warn structure/extra'])
  })

  test('the shards of a whole are the whole, each finding in one of them', async () => {
    const catalog = await loadExample(join(here, 'rules/codes/missing/another-article-holds-none'))
    const whole = check(catalog)
    const parts = [1, 2, 3].map((index) => check(catalog, { shard: { index, count: 3 } }))
    const all = parts.flatMap(({ findings }) => findings)
    expect(all).toHaveLength(whole.findings.length)
    expect(all).toEqual(expect.arrayContaining(whole.findings))
    const segments = parts.map(({ locales }) => locales.sv!.segments.total)
    expect(segments.reduce((sum, one) => sum + one, 0)).toBe(whole.locales.sv!.segments.total)
    expect(segments.filter((one) => one > 0)).toHaveLength(2)
  })
})

describe('summary', () => {
  test('counts codes and segments of every judged locale', async () => {
    const { locales, summary } = check(await together('lost-row-is-one-alarm'))
    expect(locales.en!.codes).toEqual({ expected: 3, found: 3 })
    expect(locales.en!.segments.stale).toBe(0)
    expect(locales.sv!.codes).toEqual({ expected: 3, found: 2 })
    expect(locales.sv!.segments.stale).toBeNull()
    expect(summary.errors).toBe(1)
  })
})

describe('baseline', () => {
  test('leaves out what it knows, and tells what is gone', async () => {
    const catalog = await together('wrong-symbol-and-wrong-support-id-are-two')
    const all = check(catalog).findings
    const gone = { ...all[0]!, actual: 'Borta' }
    const text = baselineOf([...all, gone])
    const { report, baseline } = checkAgainst(catalog, { baseline: text })
    expect(report.findings).toEqual([])
    expect(report.locales.sv!.errors).toBe(0)
    expect(baseline.dead).toHaveLength(1)
    expect(baseline.text).toBe(baselineOf(all))
  })

  test('in a narrow check nothing is called gone', async () => {
    const catalog = await together('nothing-wrong')
    const text = baselineOf(check(await together('lost-row-is-one-alarm')).findings)
    const narrow = [{ files: ['sv/errors.md'] }, { locales: ['en'] }]
    for (const options of narrow)
      expect(checkAgainst(catalog, { baseline: text, ...options }).baseline.dead).toEqual([])
    const rules = Object.fromEntries(
      text.split('\n').map((one) => [one.split(' ')[1], 'off'] as const),
    )
    expect(checkAgainst(catalog, { baseline: text, rules }).baseline.dead).toEqual([])
  })

  test('what is of no locale there is, or no mark at all, is gone', async () => {
    const catalog = await together('nothing-wrong')
    const text = 'fi codes/symbol 12 "a" → "b"\nwhatever\n'
    expect(checkAgainst(catalog, { baseline: text }).baseline).toMatchObject({
      dead: text.trim().split('\n'),
      text: '',
    })
  })
})

describe('the list of rules', () => {
  test('has every rule that there is, each where its id says', async () => {
    const root = join(here, '../../src/check/rules')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )
    const ids = files.map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length))
    expect(rules.map(({ id }) => id).sort()).toEqual(ids.sort())
    for (const { id } of rules) {
      const module = (await import(join(root, `${id}.ts`))) as Record<string, { id: string }>
      const name = id.split('/')[1]!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      expect(module[name]?.id).toBe(id)
    }
  })

  test('stands in the order in which the first one speaks', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids).toEqual(order.filter((id) => ids.includes(id)))
  })

  test('becomes a table, a row a rule', () => {
    const rows = ruleTable().trim().split('\n').slice(2)
    expect(rows.map((row) => /^\| `([^`]+)`/.exec(row)![1])).toEqual(rules.map(({ id }) => id))
    expect(rows[0]).toBe(
      '| `syntax/encoding` | error | not UTF-8, a NUL, a byte that is no character |',
    )
  })
})

const order = `
  syntax/encoding syntax/too-large syntax/front-matter syntax/markup syntax/include
  syntax/file-name syntax/unused-suppression front-matter/required front-matter/locale
  codes/none codes/missing codes/unknown codes/duplicate codes/malformed codes/symbol
  codes/support-id codes/empty
  structure/unrelated structure/lost-table structure/missing structure/extra
  structure/heading-level structure/table-shape structure/anchor
  text/unsafe-url text/credentials text/interpolation text/hidden-characters text/untranslated text/language
  text/script text/links text/literals text/placeholders text/numbers text/markup text/terms
  text/length text/punctuation text/inconsistent
  freshness/stale freshness/unverified freshness/machine
`
  .trim()
  .split(/\s+/)
