import { lookup } from '../../language/tags.ts'
import type { Catalog, ResolveIndex } from '../../model/catalog.ts'

export interface ResolveIndexOptions {
  /** The locales whose messages are recognised. Default: all; none makes the smallest index. */
  messages?: readonly string[]
}

/** What `resolve` needs to know of a catalog, as plain JSON. */
export function resolveIndex(catalog: Catalog, options: ResolveIndexOptions = {}): ResolveIndex {
  const { registry, entries } = catalog
  const codes = Object.values(registry.codes)
  const locales = registry.locales.filter((one) => options.messages?.includes(one) ?? true)
  return {
    codes: codes.map(({ code }) => code),
    symbols: Object.fromEntries(
      codes.flatMap(({ code, symbol }) => (symbol === null ? [] : [[code, symbol]])),
    ),
    range: registry.range,
    supportId: registry.supportId,
    words: wordsOf(registry.codeWords, registry.locales),
    messages: Object.fromEntries(
      locales.map((locale) => [locale, messagesOf(Object.values(entries[locale] ?? {}))]),
    ),
  }
}

/** Of all locales that there are, in small letters; a missing one's are those it falls back on. */
function wordsOf(words: Record<string, string[]>, locales: readonly string[]): string[] {
  const all = locales.flatMap((locale) => lookup(words, locale) ?? [])
  return [...new Set(all.map((word) => word.toLowerCase()))].sort()
}

function messagesOf(entries: readonly Catalog['entries'][string][string][]) {
  return entries.flatMap(({ code, state, message, variants, technical }) => {
    if (state === 'missing') return []
    const texts = [message, ...variants, technical].map((text) => text?.plain ?? '')
    return texts.filter((text) => text !== '').map((text): [string, string] => [code, text])
  })
}
