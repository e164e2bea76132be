import { canonical, language, script } from '../../language/tags.ts'

/**
 * The first wish that is there, shortened part by part (RFC 4647): `sv-SE` finds `sv`. Else the
 * nearest of its language, best in its script: `zh-TW` finds `zh-Hant`.
 */
export function lookupLocale(wishes: readonly string[], locales: readonly string[]): string | null {
  for (const wish of wishes) {
    const parts = wish.replaceAll('_', '-').split('-')
    for (let end = parts.length; end > 0; end--) {
      const tag = parts.slice(0, end).join('-').toLowerCase()
      const found = locales.find((locale) => locale.toLowerCase() === tag)
      if (found !== undefined) return found
    }
    const near = locales.filter((locale) => language(locale) === parts[0]!.toLowerCase())
    const tag = near.length > 1 ? canonical(parts.join('-')) : null
    const best = tag === null ? undefined : near.find((locale) => script(locale) === script(tag))
    if (near.length > 0) return best ?? near[0]!
  }
  return null
}
