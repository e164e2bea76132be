import type { SiteData } from './data.ts'
import { notFoundAddress } from './page-addresses.ts'

/** Writes an address as a page's link: one that begins with `/` counts from the site's root. */
export type Link = (address: string) => string

/**
 * What leads from a page to the site's root, which may stand anywhere on its host: `./`, `../../`.
 * The page for wrong addresses is served at any depth: it needs to know where the site stands, and
 * where that is unknown its script mends the links; Astro renders it as `/404/`. `felkod dev`
 * serves the site at `/`.
 */
export function rootFrom(site: Pick<SiteData, 'live' | 'base'>, address: string): string {
  if (site.live) return '/'
  if (address === notFoundAddress || address === '/404/') return site.base ?? './'
  const depth = address.split('/').length - 2
  return depth === 0 ? './' : '../'.repeat(depth)
}

/** How the page at an address links to others; addresses outside the site stay as they are. */
export function linksFrom(site: Pick<SiteData, 'live' | 'base'>, address: string): Link {
  const root = rootFrom(site, address)
  return (target) => (/^\/(?!\/)/.test(target) ? root + target.slice(1) : target)
}
