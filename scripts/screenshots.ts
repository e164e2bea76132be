/**
 * Takes the pictures that the README shows: `node scripts/screenshots.ts [catalog folder]`. Latin
 * letters are those that the browser's package brings, where the machine has no better; the others
 * are the machine's.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { preview } from 'vite'
import { check, load } from '../src/index.ts'
import { buildSite } from '../src/site/build/build-site.ts'
import { launch } from '../tests/site/browser/launch.ts'

interface Picture {
  name: string
  path: string
  width: number
  height: number
  scheme?: 'light' | 'dark'
  /** What is typed into the search field. */
  query?: string
}

const pictures: Picture[] = [
  { name: 'error-en', path: 'en/errors/14/', width: 1100, height: 800 },
  { name: 'error-sv', path: 'sv/errors/14/', width: 390, height: 800 },
  { name: 'error-ar', path: 'ar/errors/14/', width: 390, height: 800, scheme: 'dark' },
  { name: 'search-sv', path: 'sv/', width: 1100, height: 640, query: 'licens' },
  { name: 'status', path: 'status/', width: 1100, height: 640 },
]

const root = join(import.meta.dirname, '..')
const stage = await mkdtemp(join(tmpdir(), 'felkod-screenshots-'))
const catalog = await load(process.argv[2] ?? join(root, 'content'))
await mkdir(join(stage, 'site'))
await buildSite({ catalog, report: check(catalog), out: join(stage, 'site') })
await mkdir(join(root, 'docs'), { recursive: true })

const server = await preview({
  root: stage,
  configFile: false,
  appType: 'mpa',
  build: { outDir: 'site' },
  preview: { port: 4398, host: '127.0.0.1' },
})
process.env.FONTCONFIG_FILE = await fontsIn(stage)
const browser = await launch()
try {
  for (const picture of pictures) await take(picture)
} finally {
  await browser.close()
  await server.close()
  await rm(stage, { recursive: true, force: true })
}

/** Writes what tells a Linux browser of the fonts. */
async function fontsIn(folder: string): Promise<string> {
  const packed =
    fileURLToPath(import.meta.resolve('@sparticuz/chromium')) + '/../../bin/fonts.tar.br'
  const brought = await inflate(packed)
  const path = join(folder, 'fonts.conf')
  const prefer = (name: string): string =>
    `<alias><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`
  await writeFile(
    path,
    `<fontconfig><dir>${brought}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${prefer('system-ui')}${prefer('sans-serif')}</fontconfig>`,
  )
  return path
}

async function take({ name, path, width, height, scheme, query }: Picture): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme ?? 'light',
    locale: path.split('/')[0]!.length === 2 ? path.split('/')[0]! : 'en',
    reducedMotion: 'reduce',
  })
  await page.goto(`${server.resolvedUrls!.local[0]!}${path}`, { waitUntil: 'networkidle' })
  if (query !== undefined) {
    await page.locator('input[type=search]').fill(query)
    await page.getByRole('option').nth(2).waitFor()
  }
  await page.screenshot({ path: join(root, `docs/${name}.png`) })
  await page.close()
}
