import type { Locale } from './catalog-types.ts'
import { locales, source } from './locales.ts'

export function match(wanted: string | readonly string[] | null | undefined): Locale {
  const tags = typeof wanted === 'string' ? acceptedTags(wanted) : (wanted ?? [])
  for (const tag of tags) {
    const subtags = tag.replaceAll('_', '-').toLowerCase().split('-')
    const locale = truncated(subtags) ?? nearest(subtags)
    if (locale !== undefined) return locale
  }
  return source
}

/** The locale of a tag or, subtag by subtag from its end, of what is left of it: RFC 4647 lookup. */
function truncated(subtags: readonly string[]): Locale | undefined {
  for (let count = subtags.length; count > 0; count--) {
    const tag = subtags.slice(0, count).join('-')
    const locale = locales.find((candidate) => candidate.toLowerCase() === tag)
    if (locale !== undefined) return locale
  }
  return undefined
}

/** A locale of the same language, best in the same script: `zh-TW` finds `zh-Hant`. */
function nearest(subtags: readonly string[]): Locale | undefined {
  const candidates = locales.filter((locale) => locale.split('-')[0] === subtags[0])
  const script = scriptOf(subtags.join('-'))
  return candidates.find((locale) => scriptOf(locale) === script) ?? candidates[0]
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return undefined
  }
}

/** The tags of an Accept-Language header by their quality, the highest first. */
function acceptedTags(header: string): string[] {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((text) => text.trim())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) }
  })
  return ranges
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}
