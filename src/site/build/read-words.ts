import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Catalog } from '../../model/catalog.ts'
import type { Resources } from '../view/i18n.ts'

/** The package's words, from `src/site` as from `lib/site`, and over them the catalog's own. */
export async function readWords(catalog: Catalog): Promise<Resources> {
  const folder = fileURLToPath(new URL('../../../locales/', import.meta.url))
  const words: Resources = {}
  for (const locale of (await readdir(folder)).sort())
    words[locale] = JSON.parse(await readFile(join(folder, locale, 'site.json'), 'utf8'))
  for (const [locale, catalogWords] of Object.entries(catalog.words ?? {}))
    words[locale] = { ...words[locale], ...catalogWords }
  return words
}
