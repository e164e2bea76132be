import { lookup } from '../../language/tags.ts'
import type { Catalog, Entry, ResolveIndex } from '../../model/catalog.ts'

export interface ResolveIndexOptions {
  /** The locales whose messages are recognised. Default: all; with none the index is smallest. */
  messages?: readonly string[]
}

/** What `resolve` needs to know of a catalog, as plain JSON. */
export function resolveIndex(catalog: Catalog, options: ResolveIndexOptions = {}): ResolveIndex {
  const { registry, entries } = catalog
  const codes = Object.values(registry.codes)
  const locales = registry.locales.filter((locale) => options.messages?.includes(locale) ?? true)
  return {
    codes: codes.map(({ code }) => code),
    symbols: Object.fromEntries(
      codes.flatMap(({ code, symbol }) => (symbol === null ? [] : [[code, symbol]])),
    ),
    range: registry.range,
    supportId: registry.supportId,
    words: errorWords(registry.codeWords, registry.locales),
    messages: Object.fromEntries(
      locales.map((locale) => [locale, messagesOf(Object.values(entries[locale] ?? {}))]),
    ),
  }
}

/**
 * The words for *error* of all locales, in lower case, sorted. A locale that has none of its own has
 * those that its tag falls back on.
 */
function errorWords(codeWords: Record<string, string[]>, locales: readonly string[]): string[] {
  const all = locales.flatMap((locale) => lookup(codeWords, locale) ?? [])
  return [...new Set(all.map((word) => word.toLowerCase()))].sort()
}

/** The published texts of a locale's own entries; a missing entry shows those of another. */
function messagesOf(entries: readonly Entry[]): [code: string, text: string][] {
  return entries.flatMap(({ code, state, message, variants, technical }) => {
    if (state === 'missing') return []
    const texts = [message, ...variants, technical].map((text) => text?.plain ?? '')
    return texts.filter((text) => text !== '').map((text): [string, string] => [code, text])
  })
}
