import { readdir, readFile } from 'node:fs/promises'
import { join, relative as relativePath } from 'node:path'
import type { OutputFile } from '../../model/output.ts'
import { released } from '../view/page-addresses.ts'
import { anywhere, relative } from './relative-addresses.ts'

/** A page as it was rendered. */
export interface RenderedPage {
  /** From the site's root, `/sv/errors/14/`. */
  address: string
  locale: string
  html: string
}

/** What Astro has rendered, sorted by path: pages apart from everything else. */
export async function rendered(
  folder: string,
): Promise<{ pages: RenderedPage[]; rest: OutputFile[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  const pages: RenderedPage[] = []
  const rest: OutputFile[] = []
  for (const path of paths) {
    const content = await readFile(join(folder, path))
    if (!path.endsWith('.html')) rest.push({ path, content })
    else {
      const html = content.toString('utf8')
      const locale = /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? ''
      const address = `/${released(path).replace(/(^|\/)index\.html$/, '$1')}`
      pages.push({ address, locale, html })
    }
  }
  return { pages, rest }
}

/** The file that a page is published as, its addresses relative. */
export function published(page: RenderedPage, base: string | null): OutputFile {
  const { address, html } = page
  if (address === '/404.html') return { path: '404.html', content: anywhere(html, base) }
  return { path: `${address.slice(1)}index.html`, content: relative(html, address) }
}
