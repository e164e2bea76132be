import { describe, expect, test } from 'vitest'
import type { Alarm } from '../../../../src/check/engine/raised.ts'
import { codeAt } from '../../../../src/check/engine/code-locator.ts'
import { placeAt } from '../../../../src/check/structure/places.ts'
import { speakers } from '../../../../src/check/engine/deduplicate/deduplicate.ts'
import type { Remark } from '../../../../src/check/rule.ts'
import { rules } from '../../../../src/check/rules.ts'
import { unsuppressed } from '../../../../src/check/engine/suppress.ts'
import type { Article, Suppression } from '../../../../src/model/article.ts'
import type { Catalog } from '../../../../src/model/catalog.ts'
import { parse } from '../../../../src/parse/article.ts'
import { finding } from '../../../report/report.ts'

const text =
  'Öppna **inställningarna** på [sidan](https://example.com/a) och vänta i 15 minuter.\n\nKlart.\n'
const article = parse(
  { file: 'sv/a.md', locale: 'sv', path: 'a.md', bytes: new TextEncoder().encode(text) },
  { row: null },
)
const catalog = {
  registry: { codes: {}, entries: null },
  articles: [article],
  candidates: [],
  pairs: {},
} as unknown as Catalog

/** What a rule sees in the first paragraph: the words `at`, or the whole where none are given. */
function sees(
  rule: string,
  over: Partial<Remark> & { at?: string } = {},
  own: Article = article,
): Alarm {
  const { at, ...rest } = over
  const start = at === undefined ? 0 : text.indexOf(at)
  const end = at === undefined ? own.segments[0]!.place.end : start + at.length
  const remark: Remark = { file: own.file, place: placeAt(text, start, end), reason: rule, ...rest }
  return {
    finding: finding({
      rule,
      file: own.file,
      code: null,
      expected: remark.expected ?? null,
      actual: remark.actual ?? null,
    }),
    remark,
    article: own,
    rank: order.indexOf(rule),
    segment: remark.segment === undefined ? 0 : remark.segment,
  }
}

const order = [
  'codes/missing',
  'structure/unrelated',
  'structure/lost-table',
  'structure/missing',
  'text/unsafe-url',
  'text/interpolation',
  'text/hidden-characters',
  'text/untranslated',
  'text/script',
  'text/links',
  'text/literals',
  'text/placeholders',
  'text/numbers',
  'text/markup',
  'text/length',
  'freshness/stale',
]

function speaking(...alarms: Alarm[]): string[] {
  return speakers(alarms, catalog, codeAt(catalog)).map((alarm) => alarm.finding.rule)
}

test('the order here is that of the list of rules', () => {
  const ids = rules.map(({ id }) => id)
  expect(order.filter((id) => ids.includes(id))).toEqual(ids.filter((id) => order.includes(id)))
})

describe('an unrelated text', () => {
  test('is said once, for all that follows from it', () => {
    const all = ['structure/unrelated', 'structure/missing', 'text/numbers', 'freshness/stale']
    expect(speaking(...all.map((rule) => sees(rule)))).toEqual(['structure/unrelated'])
  })

  test('hides no lost table, and nothing that is unsafe', () => {
    const all = [
      'structure/unrelated',
      'structure/lost-table',
      'text/unsafe-url',
      'text/interpolation',
      'text/hidden-characters',
    ]
    expect(speaking(...all.map((rule) => sees(rule)))).toEqual(all)
  })
})

test('a code without a support ID that is missing hides no number that nothing was expected for', () => {
  const registry = { codes: { 7: { symbol: 'Stuck', supportId: null } }, entries: null }
  const here = { ...catalog, registry } as unknown as Catalog
  const missing = sees('codes/missing')
  const alarms = [
    { ...missing, finding: { ...missing.finding, code: '7' } },
    sees('text/numbers', { at: '15', actual: '15', expected: null }),
    sees('text/numbers', { at: 'minuter', actual: '8', expected: '7' }),
  ]
  const told = speakers(alarms, here, codeAt(here)).map(({ finding }) => finding)
  expect(told.map(({ rule, actual }) => [rule, actual])).toEqual([
    ['codes/missing', null],
    ['text/numbers', '15'],
  ])
})

describe('an untranslated segment', () => {
  test('replaces what later rules say of it, not what earlier ones do', () => {
    const all = ['text/hidden-characters', 'text/untranslated', 'text/links', 'text/length']
    expect(speaking(...all.map((rule) => sees(rule)))).toEqual([
      'text/hidden-characters',
      'text/untranslated',
    ])
  })

  test('says nothing of the next segment', () => {
    const next = sees('text/links', { segment: 1 })
    expect(speaking(sees('text/untranslated'), next)).toEqual(['text/untranslated', 'text/links'])
  })

  test('replaces a lost variant of its own, not a lost item behind it', () => {
    const lost = sees('structure/missing', { variant: true })
    expect(speaking(lost, sees('text/untranslated'))).toEqual(['text/untranslated'])
    const item = sees('structure/missing')
    expect(speaking(item, sees('text/untranslated'))).toEqual([
      'structure/missing',
      'text/untranslated',
    ])
  })
})

describe('the same difference', () => {
  test('is that of the same words', () => {
    const words = { actual: '{{name}}', expected: null }
    expect(speaking(sees('text/interpolation', words), sees('text/placeholders', words))).toEqual([
      'text/interpolation',
    ])
  })

  test('is that at the same place', () => {
    const one = sees('text/links', { at: 'https://example.com/a', actual: 'https://example.com/a' })
    const two = sees('text/literals', { at: 'https://example.com/a', actual: 'example' })
    expect(speaking(two, one)).toEqual(['text/links'])
  })

  test('is part of a larger one', () => {
    const link = sees('text/links', {
      at: 'https://example.com/a',
      actual: 'x/a9',
      expected: 'x/a8',
    })
    const number = sees('text/numbers', { at: 'a)', actual: '9', expected: '8' })
    const inner = {
      ...number.remark,
      place: placeAt(text, link.remark.place.end - 1, link.remark.place.end),
    }
    expect(speaking(link, { ...number, remark: inner })).toEqual(['text/links'])
  })

  test('is the larger one that a smaller one explains', () => {
    const letter = sees('text/script', { at: 'inst', actual: 'іnst', expected: 'inst' })
    const word = sees('text/literals', {
      at: 'inställningarna',
      actual: 'іnställ',
      expected: 'inställ',
    })
    expect(speaking(letter, word)).toEqual(['text/script'])
  })

  test('is none where two faults stand side by side, or one in another', () => {
    const bold = sees('text/markup', {
      at: '**inställningarna**',
      actual: 'inställningarna',
      expected: 'sidan',
    })
    const number = sees('text/numbers', { at: '15', actual: '15', expected: '10' })
    const link = sees('text/links', {
      at: '[sidan](https://example.com/a)',
      actual: 'a',
      expected: 'b',
    })
    const inLink = sees('text/numbers', { at: 'sidan', actual: '9', expected: '8' })
    expect(speaking(bold, number)).toHaveLength(2)
    expect(speaking(link, inLink)).toHaveLength(2)
  })

  test('is none where both speak of the whole segment', () => {
    expect(speaking(sees('text/length'), sees('text/markup'))).toHaveLength(2)
  })

  test('never silences what is unsafe', () => {
    const words = { actual: 'javascript:x', expected: null }
    const both = [sees('text/unsafe-url', words), sees('text/interpolation', words)]
    expect(speaking(...both)).toHaveLength(2)
  })
})

describe('a suppression', () => {
  const rulesOf = (alarms: Alarm[]): string[] => alarms.map((alarm) => alarm.finding.rule)
  const covering = (...names: string[]): Article => {
    const { place } = article.segments[0]!
    const suppression: Suppression = {
      unknown: null,
      rules: names,
      reason: 'on purpose',
      place,
      covers: place,
    }
    return { ...article, suppressions: [suppression] }
  }

  test('leaves out the rules that it names, where it covers', () => {
    const own = covering('text/numbers')
    const next = sees('text/numbers', { place: own.segments[1]!.place, segment: 1 }, own)
    const all = [sees('text/numbers', {}, own), sees('text/links', {}, own), next]
    expect(rulesOf(unsuppressed(all))).toEqual(['text/links', 'text/numbers'])
  })

  test('never leaves out what is unsafe', () => {
    const own = covering('text/unsafe-url', 'text/interpolation')
    const all = ['text/unsafe-url', 'text/interpolation'].map((rule) => sees(rule, {}, own))
    expect(rulesOf(unsuppressed(all))).toHaveLength(2)
  })
})
