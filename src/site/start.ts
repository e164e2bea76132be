import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { writeFiles, type Catalog, type Report } from '../index.ts'
import { aliasesOf } from './aliases.ts'
import { codeOf } from './address.ts'
import { siteConfig } from './config.ts'
import type { SiteData } from './data.ts'
import { siteData } from './hand-over.ts'
import { headerFiles } from './publish/headers.ts'
import { setUp } from './project.ts'
import { published, rendered } from './publish/pages.ts'
import { searchIndex, type PageFacts } from './publish/search-index.ts'
import { readWords } from './read-words.ts'

export interface BuildSiteInput {
  catalog: Catalog
  report: Report
  /** An empty folder: the site is written into it. */
  out: string
  /** Where the site will stand on its host. Default: the path of `site.url`, else `/`. */
  base?: string
}

/** Renders the help site with Astro, indexes it with Pagefind and writes it into `out`. */
export async function buildSite({ catalog, report, out, base }: BuildSiteInput): Promise<void> {
  const words = await readWords(catalog)
  const site = siteData(catalog, report, { words, ...(base === undefined ? {} : { base }) })
  const root = await mkdtemp(join(tmpdir(), 'felkod-site-'))
  try {
    const data = join(root, 'site.json')
    await writeFile(data, JSON.stringify(site))
    const stage = join(root, 'out')
    const pages = await setUp(root)
    await build({ ...siteConfig({ root, pages, data, out: stage }), logLevel: 'error' })
    await finish(site, stage, resolve(out))
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function finish(site: SiteData, stage: string, out: string): Promise<void> {
  const { pages, rest } = await rendered(stage)
  if (pages.length === 0)
    throw new Error('the site came out without a page: its templates are missing')
  const facts = factsByAddress(site)
  const none: PageFacts = { aliases: [], who: null }
  const search = await searchIndex(pages, (address) => facts.get(address) ?? none)
  await writeFiles(out, [
    ...pages.map((page) => published(page, site.base)),
    ...rest.filter(({ path }) => path !== 'sitemap.xml' || site.settings.url !== null),
    ...search,
    ...headerFiles(),
  ])
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

export { devSite } from './dev.ts'
