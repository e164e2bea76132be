import { describe, expect, test } from 'vitest'
import { changeMarks } from '../../../src/site/view/change-marks.ts'
import { notices } from '../../../src/site/view/notices.ts'
import { uiStringsIn } from '../../../src/site/view/i18n.ts'
import { entry, resources } from '../sample.ts'

const site = { source: 'en' }
const swedish = uiStringsIn(resources(), 'sv')
const said = (given: Parameters<typeof entry>[0], retired = false): string[] =>
  notices(entry({ locale: 'sv', lang: 'sv', ...given }), { ...site, retired }, swedish).map(
    ({ key, values }) => swedish.text(key, values),
  )

describe('a page says what it is', () => {
  test('current: nothing', () => {
    expect(said({})).toEqual([])
  })

  test('missing: in which language it is shown', () => {
    expect(said({ state: 'missing', lang: 'en', unverified: true })).toEqual([
      'Sidan är inte översatt ännu. Den visas på engelska.',
    ])
  })

  test('outdated: since when, as the language writes days', () => {
    expect(said({ state: 'outdated', since: '2026-03-04T23:30:00Z' })).toEqual([
      'Originalet på engelska ändrades den 4 mars 2026, efter att sidan översattes.',
    ])
    expect(said({ state: 'outdated' })).toEqual([
      'Originalet på engelska har ändrats sedan sidan översattes.',
    ])
  })

  test('retired, machine-translated and of unknown age, the gravest first', () => {
    expect(
      notices(entry({ machine: true, unverified: true }), { ...site, retired: true }, swedish).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['retired', 'machine', 'unverified'])
  })
})

test('changeMarks reads what went and what came', () => {
  expect(changeMarks('Set [-all-]{+both+} [now]')).toEqual([
    { kind: 'same', text: 'Set ' },
    { kind: 'removed', text: 'all' },
    { kind: 'added', text: 'both' },
    { kind: 'same', text: ' [now]' },
  ])
})
