import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import type { Catalog, Report } from '../index.ts'
import { siteConfig } from './config.ts'
import { siteData } from './hand-over.ts'
import { setUp } from './project.ts'
import { publish } from './publish/publish.ts'
import { readWords } from './read-words.ts'

export interface BuildSiteInput {
  catalog: Catalog
  report: Report
  /** An empty folder: the site is written into it. */
  out: string
}

/** Renders the help site with Astro, indexes it with Pagefind and writes it into `out`. */
export async function buildSite({ catalog, report, out }: BuildSiteInput): Promise<void> {
  const words = await readWords(catalog)
  const site = siteData(catalog, report, { words })
  const root = await mkdtemp(join(tmpdir(), 'felkod-site-'))
  try {
    const data = join(root, 'site.json')
    await writeFile(data, JSON.stringify(site))
    const stage = join(root, 'out')
    const pages = await setUp(root)
    await build({
      ...siteConfig({ root, cache: root, pages, data, out: stage }),
      logLevel: 'error',
    })
    await publish(site, stage, resolve(out))
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

export { devSite } from './dev.ts'
