/** The first wish that is there, shortened part by part (RFC 4647); `sv-SE` finds `sv`. */
export function lookupLocale(wishes: readonly string[], locales: readonly string[]): string | null {
  for (const wish of wishes) {
    const parts = wish.replaceAll('_', '-').split('-')
    for (let end = parts.length; end > 0; end--) {
      const tag = parts.slice(0, end).join('-').toLowerCase()
      const found = locales.find((locale) => locale.toLowerCase() === tag)
      if (found !== undefined) return found
    }
    const near = locales.find(
      (locale) => locale.split('-')[0]!.toLowerCase() === parts[0]!.toLowerCase(),
    )
    if (near !== undefined && parts[0] !== '') return near
  }
  return null
}
