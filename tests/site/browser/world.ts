import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { check, load, type Catalog, type Entry } from '../../../src/index.ts'
import { headerPolicy } from '../../../src/site/build/content-policy.ts'
import { buildSite } from '../../../src/site/build/build-site.ts'
import { launch } from './launch.ts'

/** The site of content/, served below a path, and a real browser that looks at it. */
export interface World {
  browser: Browser
  /** Where the site's root stands, with a slash at its end. */
  url: string
  /** The folder that holds the site. */
  folder: string
  /** A second site, in whose Swedish something is missing, outdated and retired. */
  states: { url: string; folder: string }
  /** What a page wrote to the console, asked of another host or was refused. */
  faults: string[]
  /** Forgets the faults that a test provoked: those that name what it made fail. */
  forgive(what: string): void
  open(path: string, options?: BrowserContextOptions & { site?: string }): Promise<Page>
  close(): Promise<void>
}

const base = '/help/sspr/'

export async function world(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'felkod-browser-'))
  const catalog = await load(resolve(import.meta.dirname, '../../../content'))
  const plain = await build(catalog, join(folder, 'plain'))
  const states = await build(withStates(catalog), join(folder, 'states'))
  const server = await serve({ [base]: plain, '/states/': states })
  const { port } = server.address() as { port: number }
  const host = `http://127.0.0.1:${port}`
  const browser = await launch()
  const faults: string[] = []
  return {
    browser,
    url: host + base,
    folder: plain,
    states: { url: `${host}/states/`, folder: states },
    faults,
    forgive: (what) => {
      const kept = faults.filter((fault) => !fault.includes(what))
      faults.splice(0, faults.length, ...kept)
    },
    open: async (path, { site, ...options } = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      watch(page, host, faults)
      await page.goto((site ?? host + base) + path)
      return page
    },
    close: async () => {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function build(catalog: Catalog, out: string): Promise<string> {
  await mkdir(out)
  await buildSite({ catalog, report: check(catalog), out })
  return out
}

function watch(page: Page, host: string, faults: string[]): void {
  const at = (): string => new URL(page.url()).pathname
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${at()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${at()}: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${at()} misses ${response.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(host)) faults.push(`${at()} asks ${request.url()}`)
  })
}

/** A title that would be an element, an attribute and the end of a script, were it not text. */
export const hostile = '"><img src=x onerror=alert(1)> {{x}} $t(y) </script>'

/** An article whose name means something in an address. */
export const odd = { slug: 'a b/50% #1?ö', title: 'Half a page' }

/** In Swedish 9 is missing, 10 outdated, 11 retired and of unknown age; the site has an address. */
function withStates(catalog: Catalog): Catalog {
  const { registry, entries } = catalog
  const english = entries.en!
  const change = (code: string, given: Partial<Entry>): Record<string, Entry> => ({
    [code]: { ...entries.sv![code]!, ...given },
  })
  return {
    ...catalog,
    registry: {
      ...registry,
      codes: { ...registry.codes, 11: { ...registry.codes['11']!, retired: true } },
      site: {
        ...registry.site,
        url: 'https://help.example.com/sspr/',
        edit: 'https://git.example.com/{file}#L{line}',
      },
    },
    entries: {
      ...entries,
      sv: {
        ...entries.sv,
        9: { ...english['9']!, locale: 'sv', state: 'missing' },
        ...change('10', {
          state: 'outdated',
          machine: false,
          since: '2026-03-04T10:00:00Z',
          changes: [
            { kind: 'changed', before: 'on', after: 'off', diff: 'switched [-on-]{+off+}' },
          ],
        }),
        ...change('11', { unverified: true }),
        ...change('12', { title: hostile }),
      },
    },
    pages: {
      ...catalog.pages,
      en: [...catalog.pages.en!, { ...catalog.pages.en![0]!, ...odd, path: `${odd.slug}.md` }],
      sv: catalog.pages.en!.map((page) => ({ ...page, locale: 'sv', state: 'missing' as const })),
    },
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Serves folders as a host would, with the policy of the header files. */
async function serve(folders: Record<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost')
    const [root, folder] = Object.entries(folders).find(([at]) => pathname.startsWith(at)) ?? [
      '',
      '',
    ]
    const path = decodeURIComponent(pathname.slice(root.length))
    const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path)
    const send = (status: number, body: Buffer | string): void => {
      response.writeHead(status, {
        'content-type':
          types[status === 404 ? '.html' : extname(file)] ?? 'application/octet-stream',
        'content-security-policy': headerPolicy,
      })
      response.end(body)
    }
    readFile(file).then(
      (body) => send(200, body),
      () =>
        readFile(join(folder, '404.html')).then(
          (body) => send(404, body),
          () => send(404, ''),
        ),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}
