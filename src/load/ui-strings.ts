/** The texts of each locale's `site.json`: the site's, and the words for *error* of `resolve`. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonical, chain } from '../language/tags.ts'
import type { Catalog } from '../model/catalog.ts'
import { isMissing } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'
import { cannotRead } from './cannot-read.ts'
import { localeFolders, readText, type Folder } from './folder.ts'

/** The words for *error* by locale: the package's, overridden by those of the catalog folder. */
export async function readCodeWords(folder: Folder): Promise<Record<string, string[]>> {
  const words: Record<string, string[]> = {}
  for (const name of await readdir(packaged).catch((error: unknown) =>
    ifMissing(packaged, [], error),
  )) {
    const locale = canonical(name)
    const path = join(packaged, name, 'site.json')
    const text = await readFile(path, 'utf8').catch((error: unknown) =>
      ifMissing(path, null, error),
    )
    if (locale !== null && text !== null) addWords(words, locale, text, `locales/${name}/site.json`)
  }
  for (const [locale, name] of localeFolders(folder)) {
    const text = await readText(folder, `${name}/site.json`)
    if (text !== null) addWords(words, locale, text, `${name}/site.json`)
  }
  return words
}

/** The site's texts from the catalog folder, by locale, under flat keys. */
export async function readSiteWords(folder: Folder): Promise<NonNullable<Catalog['words']>> {
  const words: NonNullable<Catalog['words']> = {}
  for (const [locale, name] of localeFolders(folder)) {
    const file = `${name}/site.json`
    const text = await readText(folder, file)
    if (text !== null) words[locale] = Object.fromEntries(flat(parse(text, file), '', file))
  }
  return words
}

/** Whether the package has the site's texts in a locale's language. */
export async function hasWords(locale: string): Promise<boolean> {
  const names = await readdir(packaged)
  return chain(locale).some((tag) => names.includes(tag))
}

/** For `catch`: the value for a missing file. @throws UserError where it cannot be read. */
function ifMissing<Value>(path: string, value: Value, error: unknown): Value {
  return isMissing(error) ? value : cannotRead(path, error)
}

/** The package's folder `locales`, as seen from `src/load` and from `lib/load`. */
const packaged = fileURLToPath(new URL('../../locales/', import.meta.url))

/** Adds the words of one `site.json`. */
function addWords(
  words: Record<string, string[]>,
  locale: string,
  text: string,
  file: string,
): void {
  const list = valueAt(parse(text, file), 'resolve.words')
  if (list === undefined) return
  if (!Array.isArray(list) || !list.every((word) => typeof word === 'string'))
    throw new UserError(
      `${file}: \`resolve.words\` is not a list of words; write ["error", "code"]`,
    )
  words[locale] = list
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UserError(`${file}: this is not JSON: ${(error as Error).message}`)
  }
}

/** The value of a key in an i18next resource, whose keys may be flat or nested. */
function valueAt(resource: unknown, key: string): unknown {
  if (typeof resource !== 'object' || resource === null) return undefined
  if (Object.hasOwn(resource, key)) return (resource as Record<string, unknown>)[key]
  const [first, ...rest] = key.split('.')
  if (rest.length === 0 || !Object.hasOwn(resource, first!)) return undefined
  return valueAt((resource as Record<string, unknown>)[first!], rest.join('.'))
}

/** The entries of a resource under flat, dotted keys. @throws UserError for a value that is no text. */
function flat(value: unknown, key: string, file: string): [string, string | string[]][] {
  if (typeof value === 'string') return [[key, value]]
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  if (isList) return [[key, value]]
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(`${file}: \`${key}\` is not text; write a word in quotation marks`)
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, key === '' ? name : `${key}.${name}`, file),
  )
}
