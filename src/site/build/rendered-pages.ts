import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { OutputFile } from '../../model/output.ts'
import { decodeParam, notFoundAddress } from '../view/page-addresses.ts'
import { relativeAssets } from './asset-tags.ts'

/** A page as it was rendered. */
export interface RenderedPage {
  /** From the site's root, `/sv/errors/14/`. */
  address: string
  html: string
}

/** What Astro has rendered, sorted by path: pages apart from everything else. */
export async function readRendered(
  folder: string,
): Promise<{ pages: RenderedPage[]; rest: OutputFile[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  const pages: RenderedPage[] = []
  const rest: OutputFile[] = []
  for (const path of paths) {
    const content = await readFile(join(folder, path))
    if (!path.endsWith('.html')) rest.push({ path, content })
    else {
      const address = `/${decodeParam(path).replace(/(^|\/)index\.html$/, '$1')}`
      pages.push({ address, html: content.toString('utf8') })
    }
  }
  return { pages, rest }
}

/** The file that a page is published as. */
export function publishedFile({ address, html }: RenderedPage, base: string | null): OutputFile {
  const path = address === notFoundAddress ? address : `${address}index.html`
  return { path: path.slice(1), content: relativeAssets(html, address, base) }
}
