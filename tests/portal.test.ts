import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build, preview, type PreviewServer, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../src/load/load.ts'
import type { Catalog } from '../src/model/catalog.ts'
import { startBrowser } from './portal/browser.ts'
import { installPortal } from './portal/install.ts'

const root = resolve(import.meta.dirname, '..')

let catalog: Catalog
let portal: Awaited<ReturnType<typeof installPortal>>
let built: Rolldown.RolldownOutput['output']
let server: PreviewServer
let browser: Browser
let address: string

describe('the example portal, built with an installed bundle', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    catalog = await load(join(root, 'content'))
    portal = await installPortal(catalog)
    const given = { root: portal.folder, logLevel: 'silent' } as const
    built = ((await build(given)) as Rolldown.RolldownOutput).output
    server = await preview({ ...given, preview: { port: 0, host: '127.0.0.1' } })
    address = server.resolvedUrls!.local[0]!
    browser = await startBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    portal?.remove()
  })

  test('type-checks', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', portal.folder], { encoding: 'utf8' })
    expect(stdout).toBe('')
  })

  test('holds the errors of each language in a file of its own', () => {
    const chunks = built.filter((file) => file.type === 'chunk')
    for (const locale of catalog.registry.locales) {
      const { title } = catalog.entries[locale]![14]!
      const holding = chunks.filter(({ code }) => code.includes(title))
      expect(holding.length, `${title} stands once`).toBe(1)
      expect(holding[0]!.isEntry).toBe(false)
    }
  })

  test.each([
    ['en', 'en-GB', 'What you can do now', 'Copy support details', 'More about this error'],
    ['sv', 'sv-SE', 'Det här kan du göra nu', 'Kopiera uppgifter till supporten', 'Mer om felet'],
  ])(
    'explains what the service says, in %s',
    async (locale, browserLocale, heading, copy, help) => {
      const { page, sent } = await open('', browserLocale)
      expect(await page.getAttribute('html', 'lang')).toBe(locale)
      await page.fill('#account', 'user@contoso.com')
      await page.click('.demo summary')
      await page.selectOption('#answer', '{"error":"SSPR_0014"}')
      await page.click('form button')
      const card = page.locator('.error')
      const entry = catalog.entries[locale]![14]!
      await card.waitFor()
      expect(await card.locator('h2').textContent()).toBe(entry.title)
      expect(await card.locator('h2 + p').textContent()).toBe(entry.message.plain)
      expect(await card.locator('h3').textContent()).toBe(heading)
      const steps = card.locator('.steps :is(p, blockquote)')
      expect(await steps.allTextContents()).toEqual(
        entry.user!.plain.split(/\n+/).map((line) => line.replace(/^\d+\. /, '')),
      )
      expect(await card.locator('.steps li').count()).toBe(3)
      expect(await card.locator('.steps li:first-child blockquote').count()).toBe(1)
      expect(await card.locator('.steps a').getAttribute('href')).toBe('https://aka.ms/ssprsetup')
      expect(await card.locator('code').textContent()).toBe('SSPR_0014')
      const link = card.getByRole('link', { name: help })
      expect(await link.getAttribute('href')).toBe(
        `https://help.example.com/sspr/${locale}/errors/14/`,
      )
      await card.getByRole('button', { name: copy }).click()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toMatch(
        /^Support ID: SSPR_0014\nError: UserNotProperlyConfigured \(14\)\nTime: \d{4}-.+Z\nPage: http.+$/,
      )
      const other = catalog.entries[locale === 'sv' ? 'en' : 'sv']![14]!.title
      expect((await Promise.all(sent)).join()).not.toContain(other)
      await page.context().close()
    },
  )

  test('shows what to copy where the browser copies nothing', async () => {
    const { page } = await open('?code=14', 'en')
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
    })
    await page.locator('.copy').click()
    expect(await page.locator('.support pre').textContent()).toMatch(/^Support ID: SSPR_0014\n/)
    await page.context().close()
  })

  test('changes the language without losing the error', async () => {
    const { page } = await open('?code=30', 'en-US')
    expect(await title(page)).toBe(catalog.entries['en']![30]!.title)
    await page.getByRole('link', { name: 'Svenska' }).click()
    await page.locator('html[lang=sv]').waitFor()
    expect(await title(page)).toBe(catalog.entries['sv']![30]!.title)
    expect(await page.textContent('h1')).toBe('Återställ ditt lösenord')
    await page.goBack()
    await page.locator('html[lang=en]').waitFor()
    expect(await title(page)).toBe(catalog.entries['en']![30]!.title)
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true)
    await page.context().close()
  })

  test.runIf(existsSync(join(root, 'content/ar')))('turns round for Arabic', async () => {
    const { page } = await open('?code=14&lang=ar', 'en-US')
    expect(await page.getAttribute('html', 'dir')).toBe('rtl')
    expect(await title(page)).toBe(catalog.entries['ar']![14]!.title)
    await page.context().close()
  })

  test('says what it was told where that is no error of ours, and runs nothing of it', async () => {
    const { page } = await open(`?code=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, 'sv')
    expect(await title(page)).toBe('Lösenordet kunde inte återställas')
    expect(await page.textContent('.error code')).toBe('<img src=x onerror=alert(1)>')
    expect(await page.locator('img').count()).toBe(0)
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    const { page } = await open('?code=30', 'sv')
    await page.emulateMedia({ colorScheme })
    await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') })
    const found = await page.evaluate(async () => {
      const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe
      return (await axe.run()).violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html }) => html),
      ])
    })
    expect(found).toEqual([])
    await page.context().close()
  })

  test.each([360, 1280])('needs no sideways scrolling at %i px', async (width) => {
    const { page } = await open('?code=29', 'sv')
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBe(width)
    await page.context().close()
  })
})

describe('what the READMEs show of the portal', () => {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  const source = ['explain.ts', 'languages.ts', 'error-card.ts']
    .map((file) => read(`examples/portal/src/${file}`))
    .join('\n')
  const ours = /^## For portals$([^]*?)(?=^## |(?![^]))/m.exec(read('README.md'))?.[1] ?? ''
  const shown = [
    ['README.md', ours],
    ['examples/portal/README.md', read('examples/portal/README.md')],
  ].flatMap(([file, text]) =>
    [...text!.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => [file!, code!] as const),
  )

  test('is something', () => {
    expect(shown.length).toBeGreaterThan(0)
  })

  test.each(shown)('is its own code: %s', (_, code) => {
    expect(source).toContain(code)
  })
})

/** Opens the portal; `sent` is every script that was sent to the browser. */
async function open(
  query: string,
  locale: string,
): Promise<{ page: Page; sent: Promise<string>[] }> {
  const context = await browser.newContext({ locale })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  const page = await context.newPage()
  const faults: string[] = []
  const sent: Promise<string>[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) sent.push(response.text())
  })
  await page.goto(address + query)
  await page.locator('nav a[aria-current]').waitFor()
  expect(faults).toEqual([])
  return { page, sent }
}

async function title(page: Page): Promise<string | null> {
  await page.locator('.error').waitFor()
  return await page.locator('.error h2').textContent()
}
