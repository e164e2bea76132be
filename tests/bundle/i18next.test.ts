import fc from 'fast-check'
import i18next, { type i18n, type InitOptions } from 'i18next'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toJson } from '../../src/bundle/emit/to-json.ts'
import { resource } from '../../src/bundle/emit/resource.ts'
import { interpolation } from '../../src/check/rules/text/interpolation.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { planets, venus } from './planets.ts'
import { project, type Project } from './write-bundle.ts'

/** What a portal may have set; the bundle's texts are the same under all of them. */
const portals: [string, InitOptions][] = [
  ['default options', {}],
  ['separators off', { keySeparator: false, nsSeparator: false }],
  ['no escaping', { interpolation: { escapeValue: false } }],
  ['a context and a count', {}],
]

describe('a real i18next', () => {
  test.each(portals)('reads every key of every locale with %s', async (_, options) => {
    const catalog = planets()
    const portal = await start(catalog, options)
    for (const locale of catalog.registry.locales)
      for (const [key, text] of Object.entries(resource(catalog, locale)))
        expect(portal.getFixedT(locale)(key)).toBe(text)
  })

  test.each(portals)(
    'gives back byte for byte what the check accepts, with %s',
    async (name, options) => {
      const values = name.startsWith('a context') ? { context: 'other', count: 2 } : {}
      await fc.assert(
        fc.asyncProperty(text, async (message) => {
          const catalog = planets({ codes: [venus], texts: { en: { 2: { title: 'T', message } } } })
          const portal = await start(catalog, options)
          expect(portal.t('2.message', { ...values, name: 'Mercury', lng: 'en' })).toBe(message)
        }),
        { numRuns: 500 },
      )
    },
  )

  test.each(['See $t(1.message).', 'Hello {{name}}', '{{- name}}'])(
    'would read something else in %s, which the check refuses',
    async (message) => {
      const catalog = planets({ codes: [venus], texts: { en: { 2: { title: 'T', message } } } })
      expect(accepts(catalog)).toBe(false)
      const portal = await start(catalog, {})
      expect(portal.t('2.message', { name: 'Mercury' })).not.toBe(message)
    },
  )

  test('falls back as fallbackLng says where a locale has no such key', async () => {
    const catalog = planets()
    const home = project(catalog)
    const { fallbackLng } = await home.load('index.js')
    const portal = await start(catalog, { lng: 'sv-FI', fallbackLng })
    expect(portal.t('1.technical')).toBe('The surface is at 430 °C.')
    expect(portal.t('1.message')).toBe('Sonden kan inte landa om dagen.')
    home.remove()
  })
})

describe('the backend', () => {
  let home: Project
  let bundle: any

  beforeAll(async () => {
    home = project(planets())
    bundle = await home.load('index.js')
  })

  afterAll(() => home.remove())

  test('loads one language and what it falls back to', async () => {
    const { backend, fallbackLng, namespace } = bundle
    const portal = i18next.createInstance()
    await portal
      .use(backend)
      .init({ lng: 'sv-SE', fallbackLng, ns: namespace, defaultNS: namespace })
    expect(portal.t('1.message')).toBe('Sonden kan inte landa om dagen.')
    expect(portal.hasResourceBundle('ar', namespace)).toBe(false)
    await portal.changeLanguage('ar')
    expect(portal.t('1.title')).toBe('عطارد حار جدا')
    expect(portal.t('2.admin')).toBe('Send another lander.')
  })

  test('is read by selectors as by keys', async () => {
    const { backend, fallbackLng, namespace } = bundle
    const portal = i18next.createInstance()
    await portal.use(backend).init({ lng: 'sv', fallbackLng, ns: namespace, defaultNS: namespace })
    const select = portal.t as unknown as (key: ($: Record<string, string>) => unknown) => string
    expect(select(($) => $['1.message'])).toBe('Sonden kan inte landa om dagen.')
  })

  test('leaves other namespaces to the portal', async () => {
    const { backend, fallbackLng, namespace } = bundle
    const portal = i18next.createInstance()
    await portal.use(backend).init({
      lng: 'sv',
      fallbackLng,
      ns: ['own', namespace],
      defaultNS: 'own',
      resources: { sv: { own: { hello: 'Hej' } } },
      partialBundledLanguages: true,
    })
    expect([portal.t('hello'), portal.t('planets:2.title')]).toEqual(['Hej', 'Det regnar syra'])
  })
})

async function start(catalog: Catalog, options: InitOptions): Promise<i18n> {
  const { id, locales, source } = catalog.registry
  const resources = Object.fromEntries(
    locales.map((locale) => [locale, { [id]: JSON.parse(toJson(resource(catalog, locale))) }]),
  )
  const portal = i18next.createInstance()
  await portal.init({
    resources,
    lng: source,
    fallbackLng: source,
    ns: id,
    defaultNS: id,
    ...options,
  })
  return portal
}

const pieces = fc.constantFrom(
  '%',
  '%s',
  '<b>',
  '&amp;',
  '&',
  '</script>',
  '_other',
  '_one',
  '.',
  ':',
  '|',
  '$',
  '$t',
  '$t(',
  '{{',
  '$t (',
  '{',
  '}',
  '{name}',
  '{ {name} }',
  '}}',
  '\\',
  '"',
  "'",
  '`',
  '${name}',
  '\n',
  '\u2028',
  '\u00a0',
  '🛰️',
  '👩‍🚀',
  'عطارد',
  '\u200f',
  'é',
  'e\u0301',
  'ß',
  '漢',
  '\ud83d\ude80',
  ' ',
  '-',
  '1',
  'Venus',
)

const text = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 12 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
)

/** Whether `text/interpolation` has nothing to say of a catalog. */
function accepts(catalog: Catalog): boolean {
  const source = { isSource: true, sourceLanguage: true }
  const remarks = interpolation.locale!({ catalog, locale: 'en', ...source, articles: [] })
  return [...remarks].length === 0
}
