import { direction } from '../../language/tags.ts'
import type { Catalog, Entry } from '../../model/catalog.ts'
import { bundleLinks } from './links.ts'
import { isInMessages } from './parts.ts'
import { keyParts, type Resource } from './resource.ts'

/** `<locale>.js`: what someone in front of an error needs, in one locale. */
export function localeModule(catalog: Catalog, locale: string, texts: Resource): string {
  const entries = byCode(catalog, locale, (entry) => exceptions(entry, locale))
  return `import { createMessages } from './runtime/locale-messages.js'

const texts = ${literal(textsOf(texts, isInMessages))}

/** What is not plainly current and in this language. */
const entries = ${literal(entries)}

const messages = /* @__PURE__ */ createMessages({
  locale: ${JSON.stringify(locale)},
  dir: ${JSON.stringify(direction(locale))},
  texts,
  entries,
})

export { messages as default }
`
}

/** `<locale>.details.js`: what is needed less often. */
export function detailsModule(catalog: Catalog, locale: string, texts: Resource): string {
  const links = byCode(catalog, locale, (entry) => bundleLinks(entry.links))
  return `import { createDetails } from './runtime/locale-details.js'

const texts = ${literal(textsOf(texts, (part) => !isInMessages(part)))}

const links = ${literal(links)}

const details = /* @__PURE__ */ createDetails({
  locale: ${JSON.stringify(locale)},
  texts,
  links,
})

export { details as default }
`
}

/** `<locale>.d.ts` and `<locale>.details.d.ts`. */
export function localeTypes(type: 'Messages' | 'Details'): string {
  const name = type.toLowerCase()
  return `import type { ${type} } from './index.js'

declare const ${name}: ${type}

export { ${name} as default }
`
}

/** A value of each entry of a locale by its code, without the empty ones. */
function byCode(
  catalog: Catalog,
  locale: string,
  valueOf: (entry: Entry) => object,
): Record<string, object> {
  return Object.fromEntries(
    Object.values(catalog.entries[locale] ?? {})
      .map((entry) => [entry.code, valueOf(entry)] as const)
      .filter(([, value]) => Object.keys(value).length > 0),
  )
}

/** What of an entry has not the default value. */
function exceptions(entry: Entry, locale: string): object {
  return {
    ...(entry.state !== 'current' && { state: entry.state }),
    ...(entry.machine && { machine: true }),
    ...(entry.unverified && { unverified: true }),
    ...(entry.lang !== locale && { lang: entry.lang, dir: direction(entry.lang) }),
  }
}

function textsOf(texts: Resource, isWanted: (part: string) => boolean): Resource {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isWanted(keyParts(key).part)))
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
