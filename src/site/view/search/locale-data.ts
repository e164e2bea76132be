import { nameIn } from '../../../language/tags.ts'
import { idOf, whoKey } from '../code/labels.ts'
import { codeOf, homeOf } from '../page-addresses.ts'
import type { SiteData } from '../data.ts'
import { uiStringsIn } from '../i18n.ts'

/** What the browser's search needs of a locale; fetched when someone begins to search. */
export interface LocaleData {
  locale: string
  /** The locale whose pages are searched too, below; null in the source itself. */
  other: string | null
  home: string
  words: Record<string, string>
  /** Plural forms of the number of results. */
  results: Record<string, string>
  /** Who can be chosen in the filter; nobody where no code says who can fix it. */
  whos: string[]
  codes: Record<string, { id: string; title: string; href: string; who: string | null }>
}

const keys = [
  'search.known',
  'search.enter',
  'search.reserved',
  'search.reserved.next',
  'search.unknown',
  'search.unknown.next',
  'search.ambiguous',
  'search.none',
  'search.none.next',
  'search.loading',
  'search.failed',
  'search.all',
  'search.resultsFor',
  'search.filter',
  'search.filter.all',
  'who.admin',
  'who.user',
  'site.home',
  'site.support',
  'site.offer',
  'site.offer.action',
  'site.offer.dismiss',
  'go.none',
]

export function localeData(site: SiteData, locale: string): LocaleData {
  const words = uiStringsIn(site.words, locale)
  const entries = site.entries[locale] ?? {}
  const codes = site.codes.flatMap((code) => {
    const entry = entries[code.code]
    if (entry === undefined) return []
    const who = whoKey(code)
    const href = codeOf(locale, code.code)
    const shown = { id: idOf(code), title: entry.title, href, who: who && words.text(who) }
    return [[code.code, shown] as const]
  })
  const { lang } = words.localized('search.other')
  return {
    locale,
    other: locale === site.source ? null : site.source,
    home: homeOf(locale),
    words: {
      ...Object.fromEntries(keys.map((key) => [key, words.text(key)])),
      'search.other': words.text('search.other', { language: nameIn(site.source, lang) }),
    },
    results: words.forms('search.results'),
    whos: site.codes.some(({ fixedBy }) => fixedBy !== null) ? ['admin', 'user'] : [],
    codes: Object.fromEntries(codes),
  }
}
