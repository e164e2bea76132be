import type { ResolveIndex } from '../../index.ts'
import type { ArticlePage, Catalog } from '../../model/catalog.ts'
import type { Code, SiteSettings } from '../../model/registry.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from './i18n.ts'

/** What the pages are rendered from: plain JSON, so that a build and `felkod dev` hand over alike. */
export interface SiteData {
  id: string
  version: string
  source: string
  /** In the order of the registry, the source first. */
  locales: SiteLocale[]
  codes: Code[]
  settings: Pick<SiteSettings, 'url' | 'edit' | 'support'>
  /** Where the site stands on its host, which only headers and wrong addresses ask; null: unknown. */
  base: string | null
  /** The anchor of a code's details, `error-{code}`; null where there is none. */
  details: string | null
  entries: Catalog['entries']
  pages: Record<string, ArticlePage[]>
  /** What `resolve` searches. */
  index: ResolveIndex
  words: Resources
  report: Report
  /** Served by `felkod dev`: findings stand on the page. */
  live: boolean
}

export interface SiteLocale {
  tag: string
  /** In itself: `Svenska`. */
  name: string
  direction: 'ltr' | 'rtl'
  /** The site's title in this language. */
  title: string
}

/** @throws Error where the site has no such locale */
export function localeOf(site: SiteData, tag: string): SiteLocale {
  const locale = site.locales.find((locale) => locale.tag === tag)
  if (locale === undefined) throw new Error(`no locale ${tag} in ${site.id}`)
  return locale
}
