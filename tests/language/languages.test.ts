import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Language } from '../../src/language/language.ts'
import { languageOf, languages } from '../../src/language/languages.ts'
import { canonical } from '../../src/language/tags.ts'

const folder = resolve(import.meta.dirname, '../../src/language/languages')

test('every file is a language that is registered, in order', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''))
  expect(languages.map(({ tag }) => tag.toLowerCase())).toEqual(files.sort())
})

test('every tag is canonical and names one language', () => {
  const tags = languages.flatMap(({ tag, aliases = [] }) => [tag, ...aliases])
  expect(tags.map(canonical)).toEqual(tags)
  expect(new Set(tags).size).toBe(tags.length)
})

test.each([
  ['sv-FI', 'sv'],
  ['no', 'nb'],
  ['fr-CA', 'fr-CA'],
  ['fr-BE', 'fr'],
  ['zh-Hant-TW', 'zh'],
  ['en-x-back', 'en'],
  ['tlh', 'tlh'],
])('what is known of %s is what is known of %s', (locale, tag) => {
  expect(languageOf(locale).tag).toBe(tag)
})

test('a language resembles those that resemble it', () => {
  for (const { tag, resembles = [] } of languages)
    for (const other of resembles) expect(languageOf(other).resembles).toContain(tag)
})

test('number words are known from 1 to 12, and begin with a cardinal that may be proof', () => {
  for (const { tag, numberWords } of languages) {
    if (numberWords === undefined) continue
    const values = Object.keys(numberWords).map(Number)
    expect(
      values.filter((value) => value > 0),
      tag,
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  }
})

test('which facts each language has', async () => {
  await expect(tableOf(languages)).toMatchFileSnapshot('facts.txt')
})

/** A line for each fact and the languages that have it. */
function tableOf(all: readonly Language[]): string {
  const facts = new Set(all.flatMap((language) => Object.keys(language)))
  facts.delete('tag')
  const lines = [...facts].sort().map((fact) => {
    const tags = all.filter((language) => Object.hasOwn(language, fact)).map(({ tag }) => tag)
    return `${fact}: ${tags.join(' ')}\n`
  })
  return lines.join('')
}
