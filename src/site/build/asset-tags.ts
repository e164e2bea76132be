import { notFoundAddress } from '../view/page-addresses.ts'
import { rootFrom } from '../view/relative-links.ts'

/** The tags that Astro writes for styles and scripts; their addresses begin with `/assets/`. */
const assetTag =
  /(<(?:link|script)\b[^>]* (?:href|src)=")\/(assets\/[^"]*\.(?:css|js)"[^>]*>(?:<\/script>)?)/g

/**
 * Makes the addresses of a page's assets relative. The page for wrong addresses is served at any
 * depth, and where the site stands may not be known: its assets are asked for wherever they may be.
 */
export function relativeAssets(html: string, address: string, base: string | null): string {
  const depths = ['./', '../', '../../', '../../../', '../../../../']
  const roots =
    address !== notFoundAddress
      ? [rootFrom({ live: false, base }, address)]
      : base === null
        ? depths
        : [base, ...depths]
  return html.replaceAll(assetTag, (_, before: string, after: string) =>
    roots.map((root) => before + root + after).join(''),
  )
}
