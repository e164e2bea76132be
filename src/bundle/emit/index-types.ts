import type { Catalog } from '../../model/catalog.ts'
import { entryParts } from './parts.ts'

/**
 * `index.d.ts`: the types that a catalog has of its own, and then those of every bundle.
 *
 * @param shared The text of the types of every bundle.
 */
export function indexTypes(catalog: Catalog, shared: string): string {
  const { registry } = catalog
  return `/** A code of the catalog. */
export type ErrorCode =${union(Object.keys(registry.codes))}

/** A language that there are messages in. */
export type Locale =${union(registry.locales)}

/** A key of \`<locale>.json\` that the source has a text for: a code, a dot and a part. */
export type MessageKey =${messageKeys(catalog)}

${shared}`
}

/**
 * The keys as template types, codes with the same parts together: a checker expands these quickly
 * however many codes there are.
 */
function messageKeys({ registry, entries }: Catalog): string {
  const groups = Map.groupBy(Object.values(registry.codes), (code) => {
    const entry = entries[registry.source]?.[code.code]
    const parts = entry ? entryParts(entry, code).map(([part]) => part) : ['title', 'message']
    return parts.map((part) => JSON.stringify(part)).join(' | ')
  })
  if (groups.size === 0) return ' never'
  return [...groups]
    .map(([parts, codes]) => {
      const isOnlyGroup = groups.size === 1
      const names = isOnlyGroup
        ? 'ErrorCode'
        : codes.map(({ code }) => JSON.stringify(code)).join(' | ')
      return `\n  | \`\${${names}}.\${${parts}}\``
    })
    .join('')
}

function union(names: readonly string[]): string {
  if (names.length === 0) return ' never'
  return names.map((name) => `\n  | ${JSON.stringify(name)}`).join('')
}
