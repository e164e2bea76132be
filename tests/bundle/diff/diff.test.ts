import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../../src/bundle/diff/open-bundle.ts'
import type { BundleChangeKind } from '../../../src/bundle/diff/change.ts'
import { diff } from '../../../src/bundle/diff/diff.ts'
import type { Level } from '../../../src/bundle/diff/version.ts'
import { bundleOf } from '../bundle-of.ts'
import { mercury, planets, venus } from '../planets.ts'

type Change = (bundle: Bundle) => unknown

/** What someone does to a bundle, what that is called, and what it means to a portal. */
const cases: [says: string, level: Level, kinds: BundleChangeKind[], change: Change][] = [
  ['nothing', 'none', [], () => {}],
  ['only the version number', 'none', [], ({ manifest }) => (manifest.version = '9.0.0')],
  ['only checksums', 'none', [], ({ manifest }) => (manifest.locales['sv']!.sha256 = '')],
  ['a key comes of no code', 'minor', ['key-added'], write('sv', '3.title', 'Tre')],
  ['a code goes', 'major', ['code-removed'], (bundle) => removeCode(bundle, '2')],
  ['a code comes', 'minor', ['code-added'], (bundle) => addCode(bundle, '3', 'NoSignal')],
  [
    'a code gets another number',
    'major',
    ['code-renamed'],
    (bundle) => (addCode(bundle, '3', 'AcidRain'), removeCode(bundle, '2')),
  ],
  [
    'a code goes, a stranger comes',
    'major',
    ['code-removed', 'code-added'],
    (bundle) => (addCode(bundle, '3', 'NoSignal'), removeCode(bundle, '2')),
  ],
  ['another symbol', 'major', ['symbol-changed'], at('2', { symbol: 'SulphurRain' })],
  ['a symbol goes', 'major', ['symbol-changed'], at('2', { symbol: null })],
  ['another support ID', 'major', ['support-id-changed'], at('2', { supportId: 'PLANET-2' })],
  ['a code is retired', 'minor', ['retired-changed'], at('2', { retired: true })],
  ['another one can fix it', 'patch', ['fixed-by-changed'], at('2', { fixedBy: 'user' })],
  ['trying again may help', 'patch', ['retry-changed'], at('2', { retry: true })],
  ['a locale goes', 'major', ['locale-removed'], (bundle) => removeLocale(bundle, 'ar')],
  ['a locale comes', 'minor', ['locale-added'], (bundle) => addLocale(bundle, 'de')],
  [
    'a locale gets another name',
    'major',
    ['locale-removed', 'locale-added'],
    (bundle) => (addLocale(bundle, 'ar-EG'), removeLocale(bundle, 'ar')),
  ],
  ['a key goes', 'major', ['key-removed'], ({ messages }) => delete messages['en']!['1.user']],
  [
    'a variant goes',
    'major',
    ['key-removed'],
    ({ messages }) => delete messages['en']!['2.message2'],
  ],
  ['a key comes', 'minor', ['key-added'], write('sv', '2.cause', 'Det regnar.')],
  ['another text', 'patch', ['text-changed'], write('sv', '2.title', 'Syraregn')],
  [
    'a typing mistake is corrected',
    'patch',
    ['text-changed'],
    write('en', '2.title', 'It rains acid.'),
  ],
  [
    'a placeholder comes',
    'major',
    ['placeholder-added'],
    write('en', '2.title', 'Rain on {planet}'),
  ],
  [
    'a printf placeholder comes',
    'major',
    ['placeholder-added'],
    write('en', '2.title', '%s rains'),
  ],
  [
    'a new text has a placeholder',
    'minor',
    ['key-added'],
    write('sv', '2.cause', 'Regn på {planet}'),
  ],
  ['a percentage is none', 'patch', ['text-changed'], write('en', '2.title', '96 % of it is CO₂')],
  [
    'a percentage before a word is none',
    'patch',
    ['text-changed'],
    write('en', '2.title', '100%sure'),
  ],
  [
    'a placeholder goes',
    'patch',
    ['placeholder-removed'],
    write('en', '1.technical', 'It is hot.'),
  ],
  [
    'a placeholder gets another name',
    'major',
    ['placeholder-added'],
    write('en', '1.technical', 'At {heat} °C.'),
  ],
  [
    'a placeholder moves',
    'patch',
    ['text-changed'],
    write('en', '1.technical', '{degrees} °C it is.'),
  ],
  ['a translation gets old', 'patch', ['state-changed'], entry('sv', '2', { state: 'outdated' })],
  ['a translation is reviewed', 'patch', ['state-changed'], entry('sv', '1', { machine: false })],
  [
    'a missing entry is translated',
    'patch',
    ['text-changed', 'state-changed'],
    (bundle) => {
      write('ar', '2.title', 'أمطار حمضية')(bundle)
      entry('ar', '2', { state: 'current', lang: 'ar' })(bundle)
    },
  ],
  ['another address', 'patch', ['address-changed'], entry('sv', '2', { url: 'sv/errors/two/' })],
  ['a link goes', 'patch', ['links-changed'], entry('en', '1', { links: [] })],
  [
    'another fallback',
    'patch',
    ['fallback-changed'],
    ({ manifest }) => (manifest.locales['sv-FI']!.fallback = ['en']),
  ],
  [
    'another help site',
    'patch',
    ['site-changed'],
    (bundle) => (bundle.package!.homepage = 'https://x.example/'),
  ],
  ['another source', 'minor', ['source-changed'], ({ manifest }) => (manifest.source = 'sv')],
  ['another package', 'major', ['package-renamed'], (bundle) => (bundle.package!.name = 'moons')],
  ['it is copied without its package.json', 'none', [], (bundle) => (bundle.package = null)],
  [
    'another namespace',
    'major',
    ['catalog-renamed'],
    ({ manifest }) => (manifest.catalog = 'moons'),
  ],
]

describe('diff', () => {
  test.each(cases)('%s: %s', (_, level, kinds, change) => {
    const next = old()
    change(next)
    const { changes, level: found } = diff(old(), next)
    expect(changes.map(({ kind }) => kind)).toEqual(kinds)
    expect(found).toBe(level)
  })

  test('says where, and what it was before and after', () => {
    const next = old()
    write('sv', '2.title', 'Syraregn')(next)
    expect(diff(old(), next).changes).toEqual([
      {
        level: 'patch',
        kind: 'text-changed',
        code: '2',
        locale: 'sv',
        key: '2.title',
        before: 'Det regnar syra',
        after: 'Syraregn',
      },
    ])
  })

  test('puts the greatest change first', () => {
    const next = old()
    write('en', '1.title', 'Mercury')(next)
    addLocale(next, 'de')
    removeCode(next, '2')
    const levels = diff(old(), next).changes.map(({ level }) => level)
    expect(levels).toEqual(['major', 'minor', 'patch'])
  })

  test('judges the new version number', () => {
    const next = old()
    removeCode(next, '2')
    next.manifest.version = '1.3.0'
    expect(diff(old(), next).version).toEqual({
      old: '1.2.3',
      new: '1.3.0',
      promises: 'minor',
      least: '2.0.0',
      ok: false,
    })
    next.manifest.version = '2.0.0'
    expect(diff(old(), next).version).toMatchObject({ promises: 'major', ok: true })
  })

  test('what only goes back is no less of a change', () => {
    const next = old()
    addLocale(next, 'de')
    expect(diff(next, old()).level).toBe('major')
  })
})

function old(): Bundle {
  const catalog = planets()
  catalog.entries['en']![1]!.technical = { plain: 'The surface is at {degrees} °C.', html: '' }
  return bundleOf(catalog)
}

function at(code: string, facts: object): Change {
  return ({ manifest }) => Object.assign(manifest.codes[code]!, facts)
}

function entry(locale: string, code: string, facts: object): Change {
  return ({ manifest }) => Object.assign(manifest.locales[locale]!.entries[code]!, facts)
}

function write(locale: string, key: string, text: string): Change {
  return ({ messages }) => (messages[locale]![key] = text)
}

function addCode(bundle: Bundle, code: string, symbol: string): void {
  const other = bundleOf(planets({ codes: [mercury, venus, { ...venus, code, symbol }] }))
  bundle.manifest.codes[code] = other.manifest.codes[code]!
  for (const [locale, texts] of Object.entries(bundle.messages)) {
    const entry = other.manifest.locales[locale]!.entries[code]!
    bundle.manifest.locales[locale]!.entries[code] = entry
    texts[`${code}.title`] = symbol
    texts[`${code}.message`] = symbol
  }
}

function removeCode({ manifest, messages }: Bundle, code: string): void {
  delete manifest.codes[code]
  for (const { entries } of Object.values(manifest.locales)) delete entries[code]
  for (const texts of Object.values(messages))
    for (const key of Object.keys(texts)) if (key.startsWith(`${code}.`)) delete texts[key]
}

function addLocale({ manifest, messages }: Bundle, locale: string): void {
  manifest.locales[locale] = { ...manifest.locales['sv']!, file: `${locale}.json` }
  messages[locale] = { ...messages['sv']! }
}

function removeLocale({ manifest, messages }: Bundle, locale: string): void {
  delete manifest.locales[locale]
  delete messages[locale]
}
