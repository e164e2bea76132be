import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { inTemporaryFolder, type Catalog, type Report } from '../../index.ts'
import { siteConfig } from './astro-config.ts'
import { siteData } from './site-data.ts'
import { setUpProject } from './project.ts'
import { publishSite } from './publish-site.ts'
import { readWords } from './read-words.ts'

export interface BuildSiteInput {
  catalog: Catalog
  report: Report
  /** An empty folder: the site is written into it. */
  out: string
  /** Aborts the build. */
  signal?: AbortSignal
}

/**
 * Renders the help site with Astro, indexes it with Pagefind and writes it into `out`. Once it is
 * aborted, nothing more is written there. @throws UserError, and the signal's reason
 */
export async function buildSite({ catalog, report, out, signal }: BuildSiteInput): Promise<void> {
  const words = await readWords(catalog)
  const site = siteData(catalog, report, { words })
  const render = async (root: string): Promise<void> => {
    const data = join(root, 'site.json')
    await writeFile(data, JSON.stringify(site))
    const stage = join(root, 'out')
    const pages = await setUpProject(root)
    await build({
      ...siteConfig({ root, cache: root, pages, data, out: stage }),
      // Errors are thrown; a log would print them a second time.
      logLevel: 'silent',
    })
    await publishSite(site, stage, resolve(out), signal)
  }
  await inTemporaryFolder(render, signal)
}

export { devSite } from './dev-site.ts'
