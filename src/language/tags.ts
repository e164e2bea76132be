/** BCP 47: canonical tag, fallback chain, direction, own name. */

/** The canonical spelling of a tag, or null where it is none with a language of 2–3 letters. */
export function canonical(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/**
 * Whether two tags mean the same, however they are written: `iw` and `he`, `no` and `nb`, `zh-TW`
 * and `zh-Hant`, `sv-SE` and `sv`.
 */
export function meansSame(a: string, b: string): boolean {
  return meaning(a) === meaning(b)
}

/** The tag with its likely script and region; as it is where it is no tag. */
function meaning(tag: string): string {
  const spelled = canonical(tag)?.replace(/^no(?=-|$)/, 'nb')
  return spelled === undefined ? tag : new Intl.Locale(spelled).maximize().toString()
}

/** The language subtag: `sv` of `sv-FI`. */
export function language(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}

/** The tag without its private-use part, which `Intl.DisplayNames` refuses. */
export function withoutPrivateUse(tag: string): string {
  return tag.split(/-x-/i)[0]!
}

/**
 * The tag and what it falls back to by truncation (RFC 4647 lookup): `zh-Hant-TW`, `zh-Hant`, `zh`.
 */
export function chain(tag: string): string[] {
  const parts = tag.split('-')
  const tags: string[] = []
  while (parts.length > 0) {
    tags.push(parts.join('-'))
    parts.pop()
    while (parts.length > 1 && parts.at(-1)!.length === 1) parts.pop()
  }
  return tags
}

/** The locales that a missing entry's texts are taken from, nearest first, the source last. */
export function fallbacks(tag: string, available: readonly string[], source: string): string[] {
  if (tag === source) return []
  const chained = chain(tag)
    .slice(1)
    .filter((candidate) => available.includes(candidate) && candidate !== source)
  return [...chained, source]
}

/** What a record keeps for a locale, looked up along its chain. */
export function lookup<T>(record: Readonly<Record<string, T>>, tag: string): T | undefined {
  for (const candidate of chain(tag)) if (Object.hasOwn(record, candidate)) return record[candidate]
  return undefined
}

/** Whether two tags are of one language: `en-GB` and `en-x-back`. */
export function sameLanguage(a: string, b: string): boolean {
  return language(a) === language(b)
}

const rightToLeft = new Set(
  'Adlm Arab Aran Armi Avst Chrs Cprt Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'.split(
    ' ',
  ),
)

/** The writing direction, from the tag's likely script. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(script(tag)) ? 'rtl' : 'ltr'
}

/** The likely script, ISO 15924: `Latn` of `sv`. */
export function script(tag: string): string {
  return new Intl.Locale(withoutPrivateUse(tag)).maximize().script ?? 'Latn'
}

/**
 * The language's name in itself, with a capital: `Svenska`. A private-use part stays in brackets.
 */
export function ownName(tag: string): string {
  const [first, ...rest] = nameIn(tag, tag)
  // Georgian has capitals, but no word begins with one.
  if (first === undefined || /\p{Script=Georgian}/u.test(first))
    return (first ?? '') + rest.join('')
  return first.toLocaleUpperCase(withoutPrivateUse(tag)) + rest.join('')
}

/** The language's name in another language: `nameIn('sv', 'en')` is `Swedish`. */
export function nameIn(tag: string, inLocale: string): string {
  // `Intl.DisplayNames` refuses extensions too: `de-u-co-phonebk`.
  const plain = new Intl.Locale(withoutPrivateUse(tag)).baseName
  const names = new Intl.DisplayNames([withoutPrivateUse(inLocale)], { type: 'language' })
  const name = names.of(plain) ?? plain
  const rest = /-x-(.+)$/i.exec(tag)?.[1]
  return rest === undefined ? name : `${name} (${rest})`
}
