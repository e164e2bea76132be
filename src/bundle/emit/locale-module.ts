import { direction } from '../../language/tags.ts'
import type { Catalog, Entry } from '../../model/catalog.ts'
import { linksOf } from './links.ts'
import { isBrief } from './parts.ts'
import { keyParts, type Resource } from './resource.ts'

/** `<locale>.js`: what someone in front of an error needs, in one language. */
export function localeModule(catalog: Catalog, locale: string, texts: Resource): string {
  const entries = byCode(catalog, locale, (entry) => peculiar(entry, locale))
  return `import { createMessages } from './runtime/locale-messages.js'

const texts = ${show(pick(texts, isBrief))}

/** What is not plainly current and in this language. */
const entries = ${show(entries)}

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
  const links = byCode(catalog, locale, (entry) => linksOf(entry.links))
  return `import { createDetails } from './runtime/locale-details.js'

const texts = ${show(pick(texts, (part) => !isBrief(part)))}

const links = ${show(links)}

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

/** Codes with nothing to say are left out. */
function byCode(
  catalog: Catalog,
  locale: string,
  say: (entry: Entry) => object,
): Record<string, object> {
  return Object.fromEntries(
    Object.values(catalog.entries[locale] ?? {})
      .map((entry) => [entry.code, say(entry)] as const)
      .filter(([, said]) => Object.keys(said).length > 0),
  )
}

function peculiar(entry: Entry, locale: string): object {
  return {
    ...(entry.state !== 'current' && { state: entry.state }),
    ...(entry.machine && { machine: true }),
    ...(entry.unverified && { unverified: true }),
    ...(entry.lang !== locale && { lang: entry.lang, dir: direction(entry.lang) }),
  }
}

function pick(texts: Resource, wanted: (part: string) => boolean): Resource {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => wanted(keyParts(key).part)))
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
