import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parts, uiStringsIn } from '../../../src/site/view/i18n.ts'
import { resources } from '../sample.ts'

const all = resources()
const plural = /_(?:zero|one|two|few|many|other)$/
const names = (locale: string): string[] =>
  [...new Set(Object.keys(all[locale]!).map((key) => key.replace(plural, '')))].sort()

describe.each(Object.keys(all))('the words of %s', (locale) => {
  test('are complete, and no more than English has', () => {
    expect(names(locale)).toEqual(names('en'))
  })

  test('have every plural form that the language asks for', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const counted = Object.keys(all.en!).filter((key) => key.endsWith('_other'))
    const missing = counted.flatMap((key) =>
      categories
        .map((category) => key.replace('_other', `_${category}`))
        .filter((form) => !Object.hasOwn(all[locale]!, form)),
    )
    expect(missing).toEqual([])
  })

  test('keep their values', () => {
    const values = (text: unknown): string[] =>
      String(text)
        .match(/\{\{\w+\}\}/g)
        ?.sort() ?? []
    const lost = Object.entries(all.en!)
      .filter(([key]) => !plural.test(key) && key !== 'resolve.words')
      .filter(([key, text]) => values(text).join() !== values(all[locale]![key]).join())
    expect(lost).toEqual([])
  })

  test('hold no straight quotation marks, no dots for an ellipsis, no HTML', () => {
    const faults = Object.entries(all[locale]!).filter(
      ([, text]) => typeof text === 'string' && /["']|\.\.\.|[<>]/.test(text),
    )
    expect(faults).toEqual([])
  })

  test('name what stands for *error* in small letters', () => {
    const words = all[locale]!['resolve.words']
    expect(words).toBeInstanceOf(Array)
    expect(words).toEqual((words as string[]).map((word) => word.toLowerCase()))
  })
})

test('every word is used somewhere in the site', () => {
  const source = resolve(import.meta.dirname, '../../../src/site')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  const code = files
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n')
  /** Keys that are put together: `state.${kind}`, `support.${key}.hint`. */
  const made = /^(?:state|who|answer|note|code\.now|copy\.(?:title|button)|support|notice)(?:\.|$)/
  const unused = names('en').filter(
    (key) =>
      key !== 'resolve.words' &&
      !made.test(key) &&
      !code.includes(`'${key}`) &&
      !code.includes(`"${key}"`),
  )
  expect(unused).toEqual([])
})

describe('uiStringsIn', () => {
  const words = {
    en: { a: 'one', b: 'two {{x}}' },
    sv: { a: 'ett' },
    'sv-FI': { c_one: '{{count}} c', c_other: '{{count}} cn' },
  }

  test('falls back along the chain to English, and says in which language', () => {
    expect(uiStringsIn(words, 'sv-FI').localized('a')).toEqual({ text: 'ett', lang: 'sv' })
    expect(uiStringsIn(words, 'sv-FI').localized('b', { x: 2 })).toEqual({
      text: 'two 2',
      lang: 'en',
    })
    expect(uiStringsIn(words, 'it').localized('a')).toEqual({ text: 'one', lang: 'en' })
    expect(uiStringsIn(words, 'en-x-back').localized('a')).toEqual({ text: 'one', lang: 'en' })
  })

  test('interprets nothing in a value', () => {
    expect(uiStringsIn(words, 'en').text('b', { x: '$t(a) {{y}} <i>' })).toBe('two $t(a) {{y}} <i>')
  })

  test('interprets no other word in a word', () => {
    const hostile = { en: { a: '$t(a) $t(b, {"x": 1})', b: 'one' } }
    expect(uiStringsIn(hostile, 'en').text('a')).toBe(hostile.en.a)
  })

  test('gives the plural forms of a key', () => {
    expect(uiStringsIn(words, 'sv-FI').forms('c')).toEqual({
      one: '{{count}} c',
      other: '{{count}} cn',
    })
    expect(uiStringsIn(words, 'sv-FI').text('c', { count: 1 })).toBe('1 c')
  })

  test('fails on a key that no language has', () => {
    expect(() => uiStringsIn(words, 'sv').text('zzz')).toThrow('no word for zzz')
  })
})

test('parts splits a word at its values', () => {
  expect(parts('No {{query}}, {{x}}')).toEqual([
    { text: 'No ' },
    { value: 'query' },
    { text: ', ' },
    { value: 'x' },
  ])
})
