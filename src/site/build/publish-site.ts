import { writeFiles } from '../../index.ts'
import { codeOf } from '../view/page-addresses.ts'
import { aliasesOf } from '../view/search/aliases.ts'
import type { SiteData } from '../view/data.ts'
import { articleParts } from './searchable-parts.ts'
import { headerFiles } from './header-files.ts'
import { published, rendered } from './rendered-pages.ts'
import { searchIndex, type PageFacts } from './search-index.ts'

/** Turns what Astro rendered into what is published: relative addresses, search index, headers. */
export async function publish(
  site: SiteData,
  stage: string,
  out: string,
  signal?: AbortSignal,
): Promise<void> {
  const { pages, rest } = await rendered(stage)
  if (pages.length === 0)
    throw new Error('the site came out without a page: its templates are missing')
  const facts = factsByAddress(site)
  const none: PageFacts = { aliases: [], who: null }
  const search = await searchIndex(
    [...pages, ...articleParts(site)],
    (address) => facts.get(address) ?? none,
  )
  const files = [
    ...pages.map((page) => published(page, site.base)),
    ...rest.filter(({ path }) => path !== 'sitemap.xml' || site.settings.url !== null),
    ...search,
    ...headerFiles(site.base ?? '/'),
  ]
  await writeFiles(out, files, signal)
}

function factsByAddress(site: SiteData): Map<string, PageFacts> {
  return new Map(
    site.locales.flatMap(({ tag }) =>
      site.codes.map((code) => [
        codeOf(tag, code.code),
        { aliases: aliasesOf(code), who: code.fixedBy },
      ]),
    ),
  )
}
