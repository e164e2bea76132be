import { writeFiles } from '../../index.ts'
import type { SiteData } from '../view/data.ts'
import { headerFiles } from './header-files.ts'
import { publishedFile, readRendered } from './rendered-pages.ts'
import { searchDocuments } from './search-documents.ts'
import { searchIndex } from './search-index.ts'

/**
 * Writes what is published into `out`: the pages that Astro rendered into `stage`, the search index
 * and files of headers. @throws WriteError, and the signal's reason
 */
export async function publishSite(
  site: SiteData,
  stage: string,
  out: string,
  signal?: AbortSignal,
): Promise<void> {
  const { pages, rest } = await readRendered(stage)
  if (pages.length === 0)
    throw new Error('the site came out without a page: its templates are missing')
  const files = [
    ...pages.map((page) => publishedFile(page, site.base)),
    ...rest.filter(({ path }) => path !== 'sitemap.xml' || site.settings.url !== null),
    ...(await searchIndex(searchDocuments(site))),
    ...headerFiles(site.base ?? '/'),
  ]
  await writeFiles(out, files, signal)
}
