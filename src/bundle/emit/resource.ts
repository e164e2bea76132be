import type { Catalog } from '../../model/catalog.ts'
import { entryParts } from './parts.ts'

/** One i18next resource: flat keys, `14.message`, and plain texts. */
export type Resource = Record<string, string>

/** All texts of a locale. A missing entry's keys hold its fallback's texts. */
export function resource(catalog: Catalog, locale: string): Resource {
  return Object.fromEntries(
    Object.values(catalog.registry.codes).flatMap((code) => {
      const entry = catalog.entries[locale]?.[code.code]
      const parts = entry ? entryParts(entry, code) : []
      return parts.map(([part, text]) => [`${code.code}.${part}`, text] as const)
    }),
  )
}

/** A key's code and part: a code may itself hold a dot. */
export function keyParts(key: string): { code: string; part: string } {
  const dot = key.lastIndexOf('.')
  return { code: key.slice(0, dot), part: key.slice(dot + 1) }
}
