import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planets, venus } from '../planets.ts'
import { project, type Project } from '../write-bundle.ts'

let home: Project
let bundle: any

beforeAll(async () => {
  home = project(planets({ url: 'https://help.example.com/planets/' }))
  bundle = await home.load('index.js')
})

afterAll(() => home.remove())

describe('a locale', () => {
  test('tells the message of a code', async () => {
    const { default: sv } = await home.load('sv.js')
    expect(sv.message('2')).toBe('Venus regn har ätit upp landaren.')
    expect(sv.locale).toBe('sv')
  })

  test('is the same, loaded by name', async () => {
    expect(await bundle.load('sv')).toBe((await home.load('sv.js')).default)
  })

  test('tells all that someone in front of the error needs', async () => {
    expect((await bundle.load('en')).entry('1')).toEqual({
      code: '1',
      symbol: 'TooHot',
      supportId: 'PLANET_001',
      fixedBy: 'user',
      retry: true,
      retired: false,
      title: 'Mercury is too hot',
      message: 'Your probe cannot land by day. Wait for the night.',
      user: '1. Wait 44 days.\n2. Try again.',
      lang: 'en',
      dir: 'ltr',
      state: 'current',
      machine: false,
      unverified: false,
      url: 'https://help.example.com/planets/en/errors/1/',
    })
  })

  test('marks what is shown in another language, with its direction', async () => {
    const ar = await bundle.load('ar')
    expect(ar.dir).toBe('rtl')
    expect(ar.entry('1')).toMatchObject({ lang: 'ar', dir: 'rtl', state: 'current' })
    expect(ar.entry('2')).toMatchObject({ lang: 'en', dir: 'ltr', state: 'missing' })
  })

  test('tells its details apart, which are loaded when they are asked for', async () => {
    const en = await bundle.loadDetails('en')
    expect(en).toBe((await home.load('en.details.js')).default)
    expect(en.entry('1')).toEqual({
      variants: [],
      technical: 'The surface is at 430 °C.',
      cause: null,
      admin: null,
      links: [
        {
          text: 'More in The nights of Mercury.',
          label: 'The nights of Mercury',
          url: 'https://example.com/night',
        },
        {
          text: 'See Landing.',
          label: 'Landing',
          url: 'https://help.example.com/planets/en/articles/landing/#soft',
        },
        { text: 'See Nowhere.', label: 'Nowhere', url: null },
      ],
    })
    expect(en.entry('2')).toMatchObject({
      variants: ['The lander does not answer.'],
      admin: 'Send another lander.',
      links: [],
    })
  })

  test.each(['en', 'sv', 'sv-FI', 'ar'])('%s has the same texts as its JSON', async (locale) => {
    const { default: json } = await import(`${home.bundle}/${locale}.json`, {
      with: { type: 'json' },
    })
    expect(await bundle.loadResource(locale)).toEqual(json)
  })

  test.each(['3', '', 'constructor', '__proto__', 1, null, undefined])(
    'refuses the unknown code %j',
    async (code) => {
      const en = await bundle.load('en')
      const details = await bundle.loadDetails('en')
      expect(() => en.message(code)).toThrow(RangeError)
      expect(() => en.entry(code)).toThrow('ask isErrorCode() first')
      expect(() => details.entry(code)).toThrow(RangeError)
    },
  )

  test('that there is none of is refused with those that there are', async () => {
    await expect(bundle.loadDetails('toString')).rejects.toThrow(RangeError)
    await expect(bundle.load('de')).rejects.toThrow(
      'No messages in "de"; there is en, sv, sv-FI, ar',
    )
  })
})

describe('match', () => {
  test.each([
    [['sv'], 'sv'],
    [['sv-SE'], 'sv'],
    [['sv-fi'], 'sv-FI'],
    [['sv-Latn-FI-x-home', 'ar'], 'sv'],
    [['de', 'ar-EG', 'sv'], 'ar'],
    [['de'], 'en'],
    [[], 'en'],
    [undefined, 'en'],
    [['sv_SE'], 'sv'],
    ['*', 'en'],
    ['de;q=0.9, ar;q=0.4, sv;q=0.5', 'sv'],
    ['ar;q=0, *', 'en'],
    ['', 'en'],
  ])('%j finds %s', (wanted, locale) => {
    expect(bundle.match(wanted)).toBe(locale)
  })
})

test.each([
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['pt'], 'pt-BR'],
  [['pt-PT', 'zh-TW'], 'pt-BR'],
  [['en-US'], 'en-GB'],
  [['a_b c'], 'en-GB'],
])('match finds the nearest of a language: %j is %s', async (wanted, locale) => {
  const texts = { 'en-GB': {}, 'pt-BR': {}, 'zh-Hans': {}, 'zh-Hant': {} }
  const regional = project(planets({ codes: [], texts }))
  expect((await regional.load('index.js')).match(wanted)).toBe(locale)
  regional.remove()
})

test('fallbackLng is what i18next asks for', () => {
  expect(bundle.fallbackLng).toEqual({
    sv: ['en'],
    'sv-FI': ['sv', 'en'],
    ar: ['en'],
    default: ['en'],
  })
})

test('the facts of a code are there without any language', () => {
  expect(bundle.codes).toEqual(['1', '2'])
  expect(bundle.facts('2')).toEqual({
    symbol: 'AcidRain',
    supportId: 'PLANET_002',
    fixedBy: 'admin',
    retry: false,
    retired: false,
  })
  expect(bundle.isErrorCode('2')).toBe(true)
  for (const other of ['3', 2, null, 'toString', '__proto__'])
    expect(bundle.isErrorCode(other)).toBe(false)
  expect(bundle).toMatchObject({ version: '1.2.3', namespace: 'planets', source: 'en' })
})

describe('toProblem', () => {
  const problem = {
    type: 'https://help.example.com/planets/errors/2/',
    title: 'Det regnar syra',
    detail: 'Venus regn har ätit upp landaren.',
    instance: '/landings/7',
    code: '2',
    reason: 'AcidRain',
    lang: 'sv',
  }

  test('is a problem detail of RFC 9457', async () => {
    const locale = await bundle.load('sv')
    expect(bundle.toProblem('2', { locale, instance: '/landings/7' })).toEqual(problem)
  })

  test('loads a locale that is given by name', async () => {
    expect(await bundle.toProblem('2', { locale: 'sv', instance: '/landings/7' })).toEqual(problem)
  })

  test('has no instance where none is given, and the language that the text is in', async () => {
    const { instance: _, ...rest } = problem
    const said = await bundle.toProblem('2', { locale: 'ar' })
    expect(said).toEqual({
      ...rest,
      title: 'It rains acid',
      detail: 'The rain of Venus has eaten the lander.',
      lang: 'en',
    })
  })
})

test('addresses count from the root of the help site where that is not known', async () => {
  const local = project(planets())
  const { default: en } = await local.load('en.js')
  expect(en.entry('1').url).toBe('en/errors/1/')
  const { default: details } = await local.load('en.details.js')
  expect(details.entry('1').links[1].url).toBe('en/articles/landing/#soft')
  expect((await local.load('index.js')).toProblem('1', { locale: en }).type).toBe('errors/1/')
  local.remove()
})

test('a code may be called like a property of every object', async () => {
  const code = { ...venus, code: 'constructor', symbol: null }
  const odd = project(planets({ codes: [code], texts: { en: {} } }))
  const { load, loadDetails, isErrorCode } = await odd.load('index.js')
  expect((await load('en')).entry('constructor').code).toBe('constructor')
  expect((await loadDetails('en')).entry('constructor').links).toEqual([])
  expect(isErrorCode('toString')).toBe(false)
  odd.remove()
})
