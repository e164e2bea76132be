import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveIndex } from '../../src/catalog/resolve/resolve-index.ts'
import { resolve } from '../../src/catalog/resolve/resolve.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { catalogOf, type Files } from './catalog-of.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpus')
const isThere = existsSync(corpus)

/** A catalog of the corpus: the files that are wanted, as `cut` leaves them. */
function real(
  name: string,
  isWanted: (file: string) => boolean = () => true,
  cut: (text: string) => string = (text) => text,
): Catalog {
  const folder = join(corpus, name)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:md|yaml)$/.test(file) && isWanted(file))
  const texts: Files = Object.fromEntries(
    files.map((file) => [file, cut(readFileSync(join(folder, file), 'utf8'))]),
  )
  return catalogOf(texts, { unverified: files })
}

/** Code, symbol, support ID, line; where symbol, code and ID begin; the row's end. */
type Row = [string, string, string, number, number, number, number, number]

/** Code, how long its message and its technical text are, and its link's label and address. */
type Facts = [string, number, number, number, number]

describe.skipIf(!isThere)('the published article', () => {
  const catalog = isThere ? real('sspr') : (null as never)

  const rows: Record<string, Row[]> = {
    en: [
      ['9', 'TenantSSPRFlagDisabled', 'SSPR_0009', 125, 3, 28, 542, 713],
      ['10', 'WritebackNotEnabled', 'SSPR_0010', 126, 3, 25, 446, 581],
      ['11', 'SsprNotEnabledInUserPolicy', 'SSPR_0011', 127, 3, 32, 458, 596],
      ['12', 'UserNotLicensed', 'SSPR_0012', 128, 3, 21, 428, 598],
      ['13', 'UserNotMemberOfScopedAccessGroup', 'SSPR_0013', 129, 3, 38, 470, 599],
      ['14', 'UserNotProperlyConfigured', 'SSPR_0014', 130, 3, 31, 650, 1074],
      ['29', 'OnPremisesAdminActionRequired', 'SSPR_0029', 131, 3, 35, 669, 817],
      ['30', 'OnPremisesConnectivityError', 'SSPR_0030', 132, 3, 33, 453, 601],
    ],
    sv: [
      ['9', 'TenantSSPRFlagDisabled', 'SSPR_0009', 113, 3, 28, 519, 717],
      ['10', 'WritebackNotEnabled', 'SSPR_0010', 114, 3, 25, 493, 661],
      ['11', 'SsprNotEnabledInUserPolicy', 'SSPR_0011', 115, 3, 32, 530, 714],
      ['12', 'UserNotLicensed', 'SSPR_0012', 116, 3, 21, 440, 617],
      ['13', 'UserNotMemberOfScopedAccessGroup', 'SSPR_0013', 117, 3, 38, 550, 713],
      ['14', 'UserNotProperlyConfigured', 'SSPR_0014', 118, 3, 31, 587, 1083],
      ['29', 'OnPremisesAdminActionRequired', 'SSPR_0029', 119, 3, 35, 758, 906],
      ['30', 'OnPremisesConnectivityError', 'SSPR_0030', 120, 3, 33, 461, 618],
    ],
  }

  test.each(['en', 'sv'])('in %s has eight rows, each at its place', (locale) => {
    const found = catalog.candidates.filter((one) => one.locale === locale)
    expect(
      found.map(({ code, place, written: { symbol, code: number, supportId } }) => [
        code,
        symbol!.text,
        supportId!.text,
        place.line,
        symbol!.place.column,
        number!.place.column,
        supportId!.place.column,
        place.endColumn,
      ]),
    ).toEqual(rows[locale])
    expect(found.every(({ lost, written }) => !lost && written.code!.text !== '')).toBe(true)
  })

  const facts: Record<string, Facts[]> = {
    en: [
      ['9', 256, 158, 42, 173],
      ['10', 284, 122, 30, 35],
      ['11', 267, 125, 55, 25],
      ['12', 250, 157, 70, 27],
      ['13', 282, 116, 33, 26],
      ['14', 338, 375, 40, 159],
      ['29', 245, 135, 31, 30],
      ['30', 276, 136, 44, 30],
    ],
    sv: [
      ['9', 297, 185, 43, 103],
      ['10', 312, 155, 42, 35],
      ['11', 310, 171, 69, 25],
      ['12', 273, 164, 68, 27],
      ['13', 333, 150, 50, 26],
      ['14', 351, 447, 60, 57],
      ['29', 281, 135, 38, 30],
      ['30', 271, 145, 55, 30],
    ],
  }

  test.each(['en', 'sv'])('in %s has eight entries with one link each', (locale) => {
    const entries = Object.values(catalog.entries[locale]!)
    expect(
      entries.map(({ code, message, technical, links: [link] }) => [
        code,
        message.plain.length,
        technical!.plain.length,
        link!.label.length,
        link!.url.length,
      ]),
    ).toEqual(facts[locale])
    for (const entry of entries) {
      expect(entry).toMatchObject({ lang: locale, state: 'current', links: { length: 1 } })
      expect(entry.variants).toHaveLength(entry.code === '29' ? 1 : 0)
      expect(entry.message.plain).not.toContain('\n')
      expect(entry.technical!.plain).not.toMatch(/^SSPR|^:|\]\(/)
    }
  })

  test('keeps the second sentence of the technical text of 14, and its inline link', () => {
    const sentences = (locale: string) => {
      const { plain } = catalog.entries[locale]!['14']!.technical!
      return plain.split(/(?<=[a-zåäö] ?\.) /u).map((sentence) => sentence.length)
    }
    expect(sentences('en')).toEqual([58, 67, 109, 138])
    expect(sentences('sv')[1]).toBe(87)
    const { html, plain } = catalog.entries.en!['14']!.technical!
    expect(html).toContain('<a href="https://aka.ms/ssprsetup">https://aka.ms/ssprsetup</a>')
    expect(plain).not.toContain('howto-sspr-authenticationdata.md')
  })

  test('is machine-translated into Swedish, from a text that is not here', () => {
    expect(catalog.entries.sv!['14']).toMatchObject({ machine: true, unverified: true })
    expect(catalog.entries.en!['14']).toMatchObject({ machine: false, unverified: false })
  })

  test('is known by its messages', () => {
    const index = resolveIndex(catalog)
    for (const list of Object.values(index.messages)) {
      for (const [code, text] of list) expect(resolve(text, index).code).toBe(code)
    }
  })
})

describe.skipIf(!isThere)('the copies that others spoiled', () => {
  const catalog = isThere ? real('sspr-scraped') : (null as never)

  test('translated away and back: eight lost rows, seven damaged symbols', () => {
    const found = catalog.candidates.filter(({ locale }) => locale === 'en-x-back')
    expect(found.map(({ code, place, lost }) => [code, place.line, place.column, lost])).toEqual([
      ['9', 60, 1, true],
      ['10', 61, 1, true],
      ['11', 62, 1, true],
      ['12', 63, 1, true],
      ['13', 64, 1, true],
      ['14', 65, 1, true],
      ['29', 66, 1, true],
      ['30', 67, 1, true],
    ])
    const whole = found.filter(
      ({ code, written }) => written.symbol!.text === catalog.registry.codes[code!]!.symbol,
    )
    expect(whole.map(({ code }) => code)).toEqual(['11'])
    expect(found.map(({ written }) => written.supportId!.place.column)).toEqual([
      355, 387, 410, 376, 432, 443, 607, 433,
    ])
  })

  test.each(['en-x-spun', 'en-x-flat'])('%s holds no entry', (locale) => {
    expect(catalog.candidates.filter((one) => one.locale === locale)).toEqual([])
    const entries = Object.values(catalog.entries[locale]!)
    expect(entries).toHaveLength(8)
    expect(entries.every(({ state, lang }) => state === 'missing' && lang === 'en')).toBe(true)
  })

  test('a support ID stands first on line 125 of the spun one', () => {
    const { text } = catalog.articles.find(({ locale }) => locale === 'en-x-spun')!
    const [first] = catalog.patterns.supportIds(text)
    expect(first).toMatchObject({ text: 'SSPR_0009', code: '9' })
    expect(text.slice(0, first!.at).split('\n')).toHaveLength(125)
  })
})

describe.skipIf(!isThere)('a reference with a page an error', () => {
  // Of 7,443 pages all the English ones, and the translations that are odd in any way; the start of
  // each, where its title and its message are.
  const odd =
    /^en\/|yaml$|\/compiler-errors-1\/(?:fatal|compiler-errors-|compiler-error-c200)|c4244|c5208/
  const start = (text: string) => text.slice(0, text.indexOf('\n---') + 400)
  const catalog = isThere ? real('msvc', (file) => odd.test(file), start) : (null as never)
  const entries = (locale: string) => Object.values(catalog.entries[locale]!)
  const own = (locale: string) => entries(locale).filter(({ state }) => state === 'current')

  test('names 2,435 codes in titles of their own, and two in one', () => {
    const found = catalog.candidates.filter(({ locale }) => locale === 'en')
    const byFile = Map.groupBy(found, ({ file }) => file)
    const alone = [...byFile.values()].flatMap((codes) => (codes.length === 1 ? codes : []))
    expect(alone).toHaveLength(2436)
    expect(new Set(alone.map(({ code }) => code)).size).toBe(2435)
    expect([...byFile.values()].filter((codes) => codes.length > 1)).toMatchObject([
      [{ code: 'C5208', file: 'en/compiler-warnings/c5208.md' }, { code: 'C7626' }],
    ])
    expect(Object.keys(catalog.registry.codes)).toHaveLength(2437)
  })

  test('has a message for each of them, and a page in every language', () => {
    expect(own('en')).toHaveLength(2437)
    for (const locale of ['en', 'it', 'tr']) {
      expect(entries(locale)).toHaveLength(2437)
      expect(entries(locale).filter(({ message }) => message.plain === '')).toEqual([])
      expect(catalog.pages[locale]).toHaveLength(2480)
    }
    expect(own('it').length).toBe(own('tr').length)
    expect(own('it').length).toBeGreaterThan(100)
  })

  test('has two pages for C4244, the first of them its entry', () => {
    for (const locale of ['en', 'it', 'tr']) {
      const { place, also } = catalog.entries[locale]!['C4244']!
      expect(place.file).toBe(`${locale}/compiler-warnings/compiler-warning-level-2-c4244.md`)
      expect(also.map(({ href }) => href)).toEqual([
        `/${locale}/articles/compiler-warnings/compiler-warning-levels-3-and-4-c4244/`,
      ])
    }
    expect(entries('en').filter(({ also }) => also.length > 0)).toHaveLength(1)
  })

  test('leaves the overviews articles', () => {
    for (const locale of ['en', 'it', 'tr']) {
      const overviews = catalog.pages[locale]!.filter(({ slug }) =>
        /-c\d+-(?:through-)?c\d+$/.test(slug),
      )
      expect(overviews).toHaveLength(24)
      expect(overviews.every(({ codes }) => codes.length === 0)).toBe(true)
    }
  })

  test('finds the four titles that a translation writes in small letters', () => {
    const odd = catalog.candidates.filter(({ code, written }) => written.code?.text !== code)
    expect(odd.map(({ locale, code, written }) => [locale, code, written.code?.text])).toEqual([
      ['it', 'C2009', 'c2009'],
      ['tr', 'C1021', 'c1021'],
      ['tr', 'C1100', 'c1100'],
      ['tr', 'C1208', 'c1208'],
    ])
  })
})
