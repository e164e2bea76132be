import { direction } from '../locale.ts'
import type { Catalog, Entry } from '../model.ts'
import { linksOf } from './address.ts'
import { isBrief } from './parts.ts'
import { keyParts, type Resource } from './resource.ts'

/** `<locale>.js`: what someone in front of an error needs, in one language. */
export function localeModule(catalog: Catalog, locale: string, texts: Resource): string {
  const entries = Object.fromEntries(
    Object.values(catalog.entries[locale] ?? {}).flatMap((entry) => {
      const facts = peculiar(entry, locale)
      return Object.keys(facts).length > 0 ? [[entry.code, facts] as const] : []
    }),
  )
  return `import { createMessages } from './runtime.js'

const texts = ${show(pick(texts, isBrief))}

/** What is not plainly current, in this language and without links. */
const entries = ${show(entries)}

const messages = /* @__PURE__ */ createMessages({
  locale: ${JSON.stringify(locale)},
  dir: ${JSON.stringify(direction(locale))},
  texts,
  entries,
  more: () => import('./${locale}.details.js'),
})

export { messages as default }
`
}

/** `<locale>.details.js`: what is loaded only when it is asked for. */
export function detailsModule(texts: Resource): string {
  return `export default ${show(pick(texts, (part) => !isBrief(part)))}\n`
}

/** `<locale>.d.ts`. */
export function localeTypes(): string {
  return `import type { Messages } from './index.js'

declare const messages: Messages

export { messages as default }
`
}

function peculiar(entry: Entry, locale: string): Record<string, unknown> {
  const links = linksOf(entry.links)
  return {
    ...(entry.state !== 'current' && { state: entry.state }),
    ...(entry.machine && { machine: true }),
    ...(entry.unverified && { unverified: true }),
    ...(entry.lang !== locale && { lang: entry.lang, dir: direction(entry.lang) }),
    ...(links.length > 0 && { links }),
  }
}

function pick(texts: Resource, wanted: (part: string) => boolean): Resource {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => wanted(keyParts(key).part)))
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
