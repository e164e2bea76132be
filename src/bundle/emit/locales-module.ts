import type { Catalog } from '../../model/catalog.ts'

/** `runtime/locales.js`: what a catalog says of itself and of its locales, and what imports each of them. */
export function localesModule({ registry, fallbacks }: Catalog): string {
  const loaders = (ending: string): string =>
    registry.locales
      .map((locale) => `  ${JSON.stringify(locale)}: () => import('../${locale}${ending}'),\n`)
      .join('')
  const chains = Object.fromEntries(
    registry.locales
      .filter((locale) => locale !== registry.source)
      .map((locale) => [locale, fallbacks[locale] ?? [registry.source]]),
  )
  return `export const version = ${JSON.stringify(registry.version)}

export const namespace = ${JSON.stringify(registry.id)}

export const source = ${JSON.stringify(registry.source)}

/** @type {typeof import('../index.js').locales} */
export const locales = ${JSON.stringify(registry.locales)}

/** @type {typeof import('../index.js').fallbackLng} */
export const fallbackLng = ${JSON.stringify({ ...chains, default: [registry.source] }, null, 2)}

/** What imports the messages of each locale. */
export const messageModules = {
${loaders('.js')}}

/** What imports the details of each locale. */
export const detailModules = {
${loaders('.details.js')}}
`
}
