import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { devSite } from '../../../src/site/build/build-site.ts'

let folder: string

beforeEach(async () => {
  /** Where it is set, Astro serves no page. */
  vi.stubEnv('VITEST', undefined)
  folder = await mkdtemp(join(tmpdir(), 'felkod-live-'))
  await cp(join(import.meta.dirname, '../../../content'), folder, { recursive: true })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

test('an edited article changes page and findings at once', { timeout: 60_000 }, async () => {
  const stop = new AbortController()
  const told: string[] = []
  const running = devSite({
    folder,
    port: 4399,
    host: '127.0.0.1',
    tell: (text) => told.push(text),
    signal: stop.signal,
  })
  await expect.poll(() => told.join(''), { timeout: 30_000 }).toContain('The site is at http://')
  const site = /http:\/\/[^/]+\//.exec(told.join(''))![0]
  const page = async (): Promise<string> => (await fetch(`${site}sv/errors/14/`)).text()
  expect(await page()).toContain('Säkerhetsinformation saknas på ditt konto')

  const file = join(folder, 'sv/troubleshoot-sspr.md')
  const text = await readFile(file, 'utf8')
  const broken = text.replace(/^### .*\{#error-14\}$/m, '### Fel 14: Mars syns inte {#error-14}')
  await writeFile(file, broken.replace('SSPR_0011:', 'SSPR_011:'))
  await expect.poll(page, { timeout: 15_000 }).toContain('Mars syns inte')
  expect(told.join('')).toContain('error codes/support-id: Unexpected support ID `SSPR_011`')
  expect(await page()).toContain('Unexpected support ID')

  await writeFile(join(folder, 'catalog.yaml'), 'id: [')
  await expect.poll(() => told.join('')).toContain('catalog.yaml:1:')
  stop.abort()
  await running
})
