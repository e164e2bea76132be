import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/bundle/emit/manifest.ts'
import { messages } from '../../src/bundle/messages.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { planets, venus } from './planets.ts'

describe('messages', () => {
  test('is a package with a JSON, a module and types for every locale', () => {
    expect(messages(planets()).map((file) => file.path)).toMatchInlineSnapshot(`
      [
        "messages/package.json",
        "messages/README.md",
        "messages/index.js",
        "messages/index.d.ts",
        "messages/i18next.js",
        "messages/i18next.d.ts",
        "messages/runtime/backend.js",
        "messages/runtime/code-facts.js",
        "messages/runtime/code-path.js",
        "messages/runtime/index.js",
        "messages/runtime/load.js",
        "messages/runtime/locale-data.js",
        "messages/runtime/locale-details.js",
        "messages/runtime/locale-messages.js",
        "messages/runtime/match.js",
        "messages/runtime/mentioned-codes.js",
        "messages/runtime/named-codes.js",
        "messages/runtime/names.js",
        "messages/runtime/numbers-in-query.js",
        "messages/runtime/plain-text.js",
        "messages/runtime/resolution.js",
        "messages/runtime/resolve-code.js",
        "messages/runtime/support-ids.js",
        "messages/runtime/to-problem.js",
        "messages/runtime/codes.js",
        "messages/runtime/locales.js",
        "messages/schema.json",
        "messages/manifest.schema.json",
        "messages/en.json",
        "messages/en.js",
        "messages/en.d.ts",
        "messages/en.details.js",
        "messages/en.details.d.ts",
        "messages/sv.json",
        "messages/sv.js",
        "messages/sv.d.ts",
        "messages/sv.details.js",
        "messages/sv.details.d.ts",
        "messages/sv-FI.json",
        "messages/sv-FI.js",
        "messages/sv-FI.d.ts",
        "messages/sv-FI.details.js",
        "messages/sv-FI.details.d.ts",
        "messages/ar.json",
        "messages/ar.js",
        "messages/ar.d.ts",
        "messages/ar.details.js",
        "messages/ar.details.d.ts",
        "messages/manifest.json",
      ]
    `)
  })

  test('holds flat keys with plain texts, one for each part that there is', () => {
    expect(read(planets(), 'en.json')).toEqual({
      '1.title': 'Mercury is too hot',
      '1.message': 'Your probe cannot land by day. Wait for the night.',
      '1.technical': 'The surface is at 430 °C.',
      '1.user': '1. Wait 44 days.\n2. Try again.',
      '2.title': 'It rains acid',
      '2.message': 'The rain of Venus has eaten the lander.',
      '2.message2': 'The lander does not answer.',
      '2.admin': 'Send another lander.',
    })
  })

  test('fills a missing entry with its fallback, and the manifest says so', () => {
    const { locales } = manifest(planets())
    expect(read(planets(), 'sv-FI.json')).toMatchObject({
      '1.message': 'Sonden kan inte landa om dagen.',
      '2.message': 'Regnet på Venus åt upp landaren.',
    })
    expect(locales['sv-FI']!.entries[1]).toMatchObject({ state: 'missing', lang: 'sv' })
    expect(locales['sv-FI']!.entries[2]).toMatchObject({ state: 'current', lang: 'sv-FI' })
    expect(locales['ar']!.entries[2]).toMatchObject({ state: 'missing', lang: 'en' })
    expect(locales['sv']!.entries[1]).toMatchObject({ state: 'current', machine: true })
    expect(locales['sv-FI']!.fallback).toEqual(['sv', 'en'])
  })

  test('never leaves a code without words', () => {
    const nameless = { ...venus, symbol: null, supportId: null }
    const nothing = { 2: { message: '' } }
    expect(read(planets({ texts: { en: nothing } }), 'en.json')).toEqual({
      '1.title': 'TooHot',
      '1.message': 'TooHot',
      '2.title': 'AcidRain',
      '2.message': 'AcidRain',
    })
    expect(read(planets({ codes: [nameless], texts: { en: nothing } }), 'en.json')).toEqual({
      '2.title': '2',
      '2.message': '2',
    })
  })

  test('takes a message that says nothing from the title', () => {
    const texts = { en: { 2: { title: 'It rains acid', message: '' } } }
    expect(read(planets({ codes: [venus], texts }), 'en.json')['2.message']).toBe('It rains acid')
  })

  test('has links with addresses that lead somewhere', () => {
    expect(manifest(planets()).locales['en']!.entries[1]!.links).toEqual([
      {
        text: 'More in The nights of Mercury.',
        label: 'The nights of Mercury',
        url: 'https://example.com/night',
      },
      { text: 'See Landing.', label: 'Landing', url: 'en/articles/landing/#soft' },
      { text: 'See Nowhere.', label: 'Nowhere', url: null },
    ])
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'JaVaScRiPt:x',
    'vbscript:x',
  ])('keeps the text of a link to %s, and nothing of where it leads', (href) => {
    const links = [{ text: 'See this.', label: 'this', url: href, href }]
    const catalog = planets({ codes: [venus], texts: { en: { 2: { message: 'M', links } } } })
    expect(manifest(catalog).locales['en']!.entries[2]!.links).toEqual([
      { text: 'See this.', label: 'this', url: null },
    ])
    expect(JSON.stringify(messages(catalog))).not.toContain(href)
  })

  test('keeps the text of a link that leads nowhere', () => {
    const links = [{ text: 'See this.', label: 'this', url: 'this.md', href: null }]
    const catalog = planets({ codes: [venus], texts: { en: { 2: { message: 'M', links } } } })
    expect(manifest(catalog).locales['en']!.entries[2]!.links).toEqual([
      { text: 'See this.', label: 'this', url: null },
    ])
  })

  test('has a manifest of just these keys', () => {
    const { locales, ...head } = manifest(planets())
    expect(Object.keys(head)).toEqual(['version', 'catalog', 'source', 'codes'])
    const keys = ['file', 'bytes', 'sha256', 'fallback', 'entries']
    for (const locale of Object.values(locales)) expect(Object.keys(locale)).toEqual(keys)
  })

  test('sums up the texts of every locale in the manifest', () => {
    const files = new Map(messages(planets()).map(({ path, content }) => [path, content]))
    for (const [locale, { file, bytes, sha256 }] of Object.entries(manifest(planets()).locales)) {
      expect(file).toBe(`${locale}.json`)
      const content = files.get(`messages/${file}`)!
      expect(bytes).toBe(Buffer.byteLength(content))
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    }
  })

  test('names the help site as the home of the package', () => {
    const url = 'https://help.example.com/planets/'
    expect(read(planets({ url }), 'package.json').homepage).toBe(url)
    expect(read(planets(), 'package.json')).not.toHaveProperty('homepage')
  })

  test('has the facts of every code', () => {
    expect(manifest(planets()).codes).toEqual({
      1: {
        symbol: 'TooHot',
        supportId: 'PLANET_001',
        fixedBy: 'user',
        retry: true,
        retired: false,
        variants: 1,
      },
      2: {
        symbol: 'AcidRain',
        supportId: 'PLANET_002',
        fixedBy: 'admin',
        retry: false,
        retired: false,
        variants: 2,
      },
    })
  })

  test('depends on nothing, has no side effects, and lets a portal import what there is', () => {
    expect(read(planets(), 'package.json')).toMatchInlineSnapshot(`
      {
        "description": "The messages of the error catalog planets, typed, a language at a time.",
        "exports": {
          ".": {
            "default": "./index.js",
            "types": "./index.d.ts",
          },
          "./ar": {
            "default": "./ar.js",
            "types": "./ar.d.ts",
          },
          "./ar.json": "./ar.json",
          "./ar/details": {
            "default": "./ar.details.js",
            "types": "./ar.details.d.ts",
          },
          "./en": {
            "default": "./en.js",
            "types": "./en.d.ts",
          },
          "./en.json": "./en.json",
          "./en/details": {
            "default": "./en.details.js",
            "types": "./en.details.d.ts",
          },
          "./i18next": {
            "default": "./i18next.js",
            "types": "./i18next.d.ts",
          },
          "./manifest.json": "./manifest.json",
          "./manifest.schema.json": "./manifest.schema.json",
          "./package.json": "./package.json",
          "./schema.json": "./schema.json",
          "./sv": {
            "default": "./sv.js",
            "types": "./sv.d.ts",
          },
          "./sv-FI": {
            "default": "./sv-FI.js",
            "types": "./sv-FI.d.ts",
          },
          "./sv-FI.json": "./sv-FI.json",
          "./sv-FI/details": {
            "default": "./sv-FI.details.js",
            "types": "./sv-FI.details.d.ts",
          },
          "./sv.json": "./sv.json",
          "./sv/details": {
            "default": "./sv.details.js",
            "types": "./sv.details.d.ts",
          },
        },
        "main": "./index.js",
        "name": "@example/planet-messages",
        "peerDependencies": {
          "i18next": ">=23",
        },
        "peerDependenciesMeta": {
          "i18next": {
            "optional": true,
          },
        },
        "sideEffects": false,
        "type": "module",
        "types": "./index.d.ts",
        "version": "1.2.3",
      }
    `)
  })

  test('is the same bytes from two builds', () => {
    expect(messages(planets())).toEqual(messages(planets()))
  })

  test('works for a catalog without codes', () => {
    const catalog = planets({ codes: [], texts: { en: {} } })
    expect(read(catalog, 'en.json')).toEqual({})
    expect(text(catalog, 'index.d.ts')).toContain('export type ErrorCode = never\n')
  })
})

function manifest(catalog: Catalog): Manifest {
  return read(catalog, 'manifest.json') as Manifest
}

function read(catalog: Catalog, path: string): any {
  return JSON.parse(text(catalog, path))
}

function text(catalog: Catalog, path: string): string {
  return String(messages(catalog).find((file) => file.path === `messages/${path}`)!.content)
}
