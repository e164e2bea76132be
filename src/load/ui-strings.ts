/** The words of each locale's site.json: the site's, and what `resolve` takes for *error*. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonical, chain } from '../language/tags.ts'
import type { Catalog } from '../model/catalog.ts'
import { isMissing } from '../text/system-error.ts'
import { UserError } from '../text/user-error.ts'
import { cannotRead } from './cannot-read.ts'
import { localeFolders, readText, type Folder } from './folder.ts'

/** Those of the package, and over them those of the catalog folder's own locales. */
export async function readCodeWords(folder: Folder): Promise<Record<string, string[]>> {
  const words: Record<string, string[]> = {}
  for (const name of await readdir(packaged).catch((error: unknown) =>
    without(packaged, [], error),
  )) {
    const locale = canonical(name)
    const path = join(packaged, name, 'site.json')
    const text = await readFile(path, 'utf8').catch((error: unknown) => without(path, null, error))
    if (locale !== null && text !== null) take(words, locale, text, `locales/${name}/site.json`)
  }
  for (const [locale, name] of localeFolders(folder)) {
    const text = await readText(folder, `${name}/site.json`)
    if (text !== null) take(words, locale, text, `${name}/site.json`)
  }
  return words
}

/** The site's words that the folder's own locales bring, flat, over those of the package. */
export async function readSiteWords(folder: Folder): Promise<NonNullable<Catalog['words']>> {
  const words: NonNullable<Catalog['words']> = {}
  for (const [locale, name] of localeFolders(folder)) {
    const file = `${name}/site.json`
    const text = await readText(folder, file)
    if (text !== null) words[locale] = Object.fromEntries(flat(parse(text, file), '', file))
  }
  return words
}

/** Whether the package brings the site's words in a locale's language. */
export async function hasWords(locale: string): Promise<boolean> {
  const names = await readdir(packaged)
  return chain(locale).some((one) => names.includes(one))
}

/** What stands for a file that is not there. Throws a UserError where it is, and cannot be read. */
function without<Value>(path: string, value: Value, error: unknown): Value {
  return isMissing(error) ? value : cannotRead(path, error)
}

/** From `src/load` as from `lib/load`. */
const packaged = fileURLToPath(new URL('../../locales/', import.meta.url))

function take(words: Record<string, string[]>, locale: string, text: string, file: string): void {
  const found = at(parse(text, file), 'resolve.words')
  if (found === undefined) return
  if (!Array.isArray(found) || !found.every((word) => typeof word === 'string'))
    throw new UserError(
      `${file}: \`resolve.words\` is not a list of words; write ["error", "code"]`,
    )
  words[locale] = found
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UserError(`${file}: this is not JSON: ${(error as Error).message}`)
  }
}

/** A key of an i18next resource, written flat or nested. */
function at(resource: unknown, key: string): unknown {
  if (typeof resource !== 'object' || resource === null) return undefined
  if (Object.hasOwn(resource, key)) return (resource as Record<string, unknown>)[key]
  const [first, ...rest] = key.split('.')
  if (rest.length === 0 || !Object.hasOwn(resource, first!)) return undefined
  return at((resource as Record<string, unknown>)[first!], rest.join('.'))
}

/** Flat dotted keys of a resource that is written flat or nested. */
function flat(value: unknown, key: string, file: string): [string, string | string[]][] {
  if (typeof value === 'string') return [[key, value]]
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
  if (isList) return [[key, value]]
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(`${file}: \`${key}\` is not text; write a word in quotation marks`)
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, key === '' ? name : `${key}.${name}`, file),
  )
}
