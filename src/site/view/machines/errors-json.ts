import { codeOf, neutralOf } from '../page-addresses.ts'
import type { SiteData } from '../data.ts'

/** Every code for machines: what it is called, who can fix it, where it is explained. */
export function errorsJson(site: SiteData): string {
  const codes = site.codes.map(({ code, symbol, supportId, fixedBy, retry, retired }) => [
    code,
    {
      symbol,
      supportId,
      fixedBy,
      retry,
      retired,
      url: fromRoot(site, neutralOf(code)),
      locales: Object.fromEntries(
        site.locales.flatMap(({ tag }) => {
          const entry = site.entries[tag]?.[code]
          if (entry === undefined) return []
          const { title, lang, state, machine, unverified } = entry
          const url = fromRoot(site, codeOf(tag, code))
          return [
            [tag, { title, message: entry.message.plain, lang, state, machine, unverified, url }],
          ]
        }),
      ),
    },
  ])
  const { id, version, source, locales } = site
  return `${JSON.stringify(
    {
      version: 1,
      catalog: { id, version },
      source,
      locales: locales.map(({ tag }) => tag),
      codes: Object.fromEntries(codes),
    },
    null,
    2,
  )}\n`
}

/** Absolute where the site has an address; else relative to errors.json. */
function fromRoot(site: SiteData, address: string): string {
  const { url } = site.settings
  return url === null ? address.slice(1) : url.replace(/\/$/, '') + address
}
