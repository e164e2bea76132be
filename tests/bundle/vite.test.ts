import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Rolldown } from 'vite'
import { load } from '../../src/load/load.ts'
import { resource } from '../../src/bundle/emit/resource.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { bundleWithVite } from './bundle-with-vite.ts'
import { planets } from './planets.ts'
import { project, type Project } from './write-bundle.ts'

const name = '@example/planet-messages'

let home: Project

beforeAll(() => {
  home = project(planets())
})

afterAll(() => home.remove())

describe('a portal that imports one locale', () => {
  test('sends no byte of another', async () => {
    const chunks = await bundleWithVite(
      home,
      `import sv from '${name}/sv'; document.title = sv.message('1')`,
    )
    expect(localesIn(chunks)).toEqual(['sv'])
  })

  test('sends its details only where they are imported', async () => {
    const use = `document.title = en.message('1')`
    const [brief] = await bundleWithVite(home, `import en from '${name}/en'; ${use}`)
    expect(brief!.code).not.toContain('Send another lander.')
    const more = `import details from '${name}/en/details'; document.title += details.entry('2').admin`
    const [whole] = await bundleWithVite(home, `import en from '${name}/en'; ${use}; ${more}`)
    expect(whole!.code).toContain('Send another lander.')
  })
})

describe('a portal that loads locales', () => {
  test('has each in a chunk of its own', async () => {
    const chunks = await bundleWithVite(
      home,
      `import { load, match } from '${name}'
      document.title = (await load(match(navigator.languages))).message('1')`,
    )
    expect(localesIn(chunks.filter((chunk) => chunk.isEntry))).toEqual([])
    for (const chunk of chunks) expect(localesIn([chunk]).length).toBeLessThanOrEqual(1)
    expect(localesIn(chunks)).toEqual(['en', 'sv', 'sv-FI', 'ar'])
  })

  test('takes nothing of what it does not use', async () => {
    const chunks = await bundleWithVite(
      home,
      `import { isErrorCode } from '${name}'
      document.title = isErrorCode(location.hash) ? 'ours' : 'none'`,
    )
    expect(localesIn(chunks)).toEqual([])
    expect(chunks.length).toBe(1)
    expect(chunks[0]!.code).not.toMatch(/Accept|NFKC|charCodeAt/)
  })

  test('is left with nothing where it uses nothing', async () => {
    const [chunk] = await bundleWithVite(
      home,
      `import '${name}'; import '${name}/sv'; document.title = '0'`,
    )
    expect(chunk!.code.length).toBeLessThan(40)
  })
})

test('eight codes in one locale are under 3 KB gzipped', async () => {
  const catalog = await load('content')
  const real = project(catalog)
  for (const locale of catalog.registry.locales) {
    const chunks = await bundleWithVite(
      real,
      `import messages from '${catalog.registry.messages.package}/${locale}'
      for (const code of location.hash) document.title = messages.message(code)`,
    )
    const size = gzipSync(chunks.find((chunk) => chunk.isEntry)!.code).length
    expect(size, locale).toBeLessThan(3 * 1024)
  }
  real.remove()
})

/** The locales that have a text of their own somewhere in these chunks. */
function localesIn(chunks: readonly Rolldown.OutputChunk[]): string[] {
  const catalog: Catalog = planets()
  const code = chunks.map((chunk) => chunk.code).join('\n')
  const { locales } = catalog.registry
  return locales.filter((locale) => {
    const others = locales.filter((one) => one !== locale)
    const foreign = new Set(others.flatMap((one) => Object.values(resource(catalog, one))))
    const own = Object.values(resource(catalog, locale)).filter((text) => !foreign.has(text))
    return own.some((text) => code.includes(text.split('\n')[0]!))
  })
}
