import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { World } from './world.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every template, in a language of each direction. */
const templates = [
  '',
  '{locale}/',
  '{locale}/?q=SSPR',
  '{locale}/errors/14/',
  '{locale}/articles/troubleshoot-sspr/',
  '{locale}/support/',
  'errors/14/',
  'go/',
  'status/',
  '404.html',
]

/** Quality: accessible, narrow, light in bytes. */
export function quality(world: () => World): void {
  describe.each(['en', 'ar'])('in %s', (locale) => {
    const paths = templates.map((path) => path.replace('{locale}', locale))

    test.each(paths)('axe finds nothing on /%s, light or dark', async (path) => {
      const page = await world().open(path, { locale })
      await settle(page)
      for (const details of await page.locator('details:not(.languages)').all())
        await details.evaluate((one: HTMLDetailsElement) => (one.open = true))
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, ['color-contrast'])).toEqual([])
      /** It asks for its styles at every depth at which it may stand. */
      if (path === '404.html') world().forgive('/404.html')
      await page.context().close()
    })

    test('nothing scrolls sideways at 320 pixels, nor with text of twice the size', async () => {
      const page = await world().open('', { locale, viewport: { width: 320, height: 640 } })
      const wide: string[] = []
      const measure = async (path: string, note: string): Promise<void> => {
        const [has, sees] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ])
        if (has! > sees!) wide.push(`${path} ${note}: ${has}`)
      }
      for (const path of paths) {
        await page.setViewportSize({ width: 320, height: 640 })
        await page.goto(world().url + path)
        await settle(page)
        await measure(path, 'at 320')
        await page.setViewportSize({ width: 640, height: 640 })
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
        await measure(path, 'at 200 %')
      }
      world().forgive('/404.html')
      expect(wide).toEqual([])
      await page.context().close()
    })

    test('a code and its title begin at the same edge, and apart from each other', async () => {
      const page = await world().open(`${locale}/`, {
        locale,
        viewport: { width: 360, height: 800 },
      })
      const begins = (of: string): Promise<number> => edge(page, `.codes li ${of}`, 'begins')
      expect(await begins('.id')).toBeCloseTo(await begins('.title'), 0)
      await page.goto(`${world().url}${locale}/?q=14`)
      await settle(page)
      const ends = await edge(page, '.hits .id', 'ends')
      const next = await edge(page, '.hits .id + a', 'begins')
      expect(Math.abs(ends - next)).toBeGreaterThan(4)
      await page.context().close()
    })
  })

  test('the open list of answers has no violation either', async () => {
    const page = await world().open('sv/errors/9/', { locale: 'sv' })
    await page.keyboard.press('/')
    await page.keyboard.type('licens')
    await page.getByRole('option').nth(2).waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await violations(page)).toEqual([])
  })

  test.each(['sv/', 'sv/errors/14/', 'ar/errors/30/', 'sv/support/'])(
    '/%s costs at most 6 KB of script before the first search and 15 KB of HTML and CSS',
    async (path) => {
      const page = await world().open('sv/articles/troubleshoot-sspr/', { locale: 'sv' })
      const bytes = { script: 0, rest: 0 }
      page.on('response', async (response) => {
        const type = response.headers()['content-type'] ?? ''
        const size = gzipSync(await response.body(), { level: 9 }).length
        if (type.includes('javascript')) bytes.script += size
        else if (/html|css/.test(type)) bytes.rest += size
      })
      await page.goto(world().url + path, { waitUntil: 'networkidle' })
      await page.reload({ waitUntil: 'networkidle' })
      const once = { script: bytes.script / 2, rest: bytes.rest / 2 }
      expect(once.script).toBeGreaterThan(100)
      expect(once.script).toBeLessThanOrEqual(6 * 1024)
      expect(once.rest).toBeLessThanOrEqual(15 * 1024)
    },
  )
}

/** Where the first line of what the page reads there begins or ends, in pixels from its left. */
function edge(page: Page, what: string, side: 'begins' | 'ends'): Promise<number> {
  return page
    .locator(what)
    .first()
    .evaluate((element, side) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, right } = range.getClientRects()[0]!
      const isRight = (document.documentElement.dir === 'rtl') === (side === 'begins')
      return isRight ? right : left
    }, side)
}

async function settle(page: Page): Promise<void> {
  const isSearching = page.url().includes('?q=')
  if (isSearching) await page.locator('.hits, .lead + p').first().waitFor()
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        /** Of WCAG 2.2, and off unless asked for. */
        rules: { 'target-size': { enabled: true } },
        ...(rules === undefined ? {} : { runOnly: rules }),
      }),
    rules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  )
}
