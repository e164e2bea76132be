import { readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { World } from './world.ts'

const ledger = join(import.meta.dirname, '../addresses.txt')

/** Addresses and anchors are promises: the ledger may grow, and nothing in it may go. */
export function addresses(world: () => World): void {
  const collect = async (): Promise<Map<string, Set<string>>> => {
    const byLocale = new Map<string, Set<string>>()
    const files = await readdir(world().folder, { recursive: true })
    for (const file of files
      .filter((one) => /^(?!pagefind|assets).*\.(?:html|json|xml)$/.test(one))
      .sort()) {
      const path = `/${file}`.replace(/index\.html$/, '')
      const locale = /^\/(en|sv|ar)\//.exec(path)?.[1] ?? ''
      const address = locale === '' ? path : path.replace(locale, '{locale}')
      const known = byLocale.get(locale) ?? new Set()
      byLocale.set(locale, known.add(address))
      if (!file.endsWith('.html')) continue
      const html = await readFile(join(world().folder, file), 'utf8')
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
      for (const [, id] of main.matchAll(/\sid="([^"]+)"/g)) known.add(`${address}#${id}`)
    }
    return byLocale
  }

  test('every address of the ledger is there, and every new one in it', async () => {
    const byLocale = await collect()
    const present = [...new Set([...byLocale.values()].flatMap((one) => [...one]))].sort()
    const promised = readFileSync(ledger, 'utf8').split('\n').filter(Boolean)
    expect(promised.filter((one) => !present.includes(one))).toEqual([])
    const fresh = present.filter((one) => !promised.includes(one))
    const isUpdate = process.env.UPDATE_LEDGER !== undefined
    if (isUpdate) writeFileSync(ledger, `${[...promised, ...fresh].sort().join('\n')}\n`)
    const hint = 'new addresses: UPDATE_LEDGER=1 writes them into the ledger'
    expect(isUpdate ? [] : fresh, hint).toEqual([])
  })

  test('addresses and anchors are the same in all locales', async () => {
    const { en, sv, ar } = Object.fromEntries(await collect())
    /** The original stands only beside a translation. */
    const shared = (one: Set<string>): string[] =>
      [...one].filter((at) => !at.endsWith('#original')).sort()
    expect(shared(sv!)).toEqual(shared(en!))
    expect(shared(ar!)).toEqual(shared(en!))
  })

  test('every link within the site leads somewhere, and every anchor', async () => {
    const pages = new Map<string, string>()
    for (const file of await readdir(world().folder, { recursive: true }))
      if (file.endsWith('.html'))
        pages.set(`/${file}`, await readFile(join(world().folder, file), 'utf8'))
    const dead = [...pages].flatMap(([path, html]) =>
      path === '/404.html'
        ? []
        : linksOf(html)
            .filter((href) => !leads(href, path, pages))
            .map((href) => `${path} → ${href}`),
    )
    expect([...new Set(dead)]).toEqual([])
  })
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)]
    .map(([, href]) =>
      href!.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#x26;', '&'),
    )
    .filter((href) => !/^(?:[a-z]+:|\/\/)/.test(href))
}

function leads(href: string, path: string, pages: ReadonlyMap<string, string>): boolean {
  const { pathname, hash } = new URL(href, `http://site${path.replace(/index\.html$/, '')}`)
  const html = pages.get(
    `${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`,
  )
  if (html === undefined) return false
  return hash === '' || html.includes(` id="${decodeURIComponent(hash.slice(1))}"`)
}
