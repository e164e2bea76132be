import { existsSync } from 'node:fs'
import i18next from 'i18next'
import { describe, expect, test } from 'vitest'
import { catalogJson } from '../../src/bundle/catalog-json.ts'
import { diff } from '../../src/bundle/diff/diff.ts'
import { messages } from '../../src/bundle/messages.ts'
import { load } from '../../src/load/load.ts'
import { bundleOf } from './bundle-of.ts'
import { faults } from './faults.ts'
import { project } from './write-bundle.ts'

const codes = ['9', '10', '11', '12', '13', '14', '29', '30']

describe.each([
  ['our own catalog', 'content'],
  ['the real article', '../shared/corpus/sspr'],
])('%s', (_, folder) => {
  test.skipIf(!existsSync(folder))(
    'is read by a real i18next, every code in every locale',
    async () => {
      const catalog = await load(folder)
      const { messages: bundles, manifest } = bundleOf(catalog)
      expect(Object.keys(manifest.codes)).toEqual(codes)
      const { id, locales } = catalog.registry
      const resources = Object.fromEntries(locales.map((tag) => [tag, { [id]: bundles[tag]! }]))
      const portal = i18next.createInstance()
      await portal.init({ resources, ns: id, defaultNS: id })
      for (const locale of locales)
        for (const code of codes) {
          const entry = catalog.entries[locale]![code]!
          const said = portal.getFixedT(locale)
          expect(said(`${code}.message`)).toBe(entry.message.plain)
          expect(said(`${code}.title`)).toBe(entry.title)
          expect(said(`${code}.technical`)).toBe(entry.technical!.plain)
          expect(said(`${code}.message`)).not.toMatch(/<\/?[a-z]|\*\*|\]\(/)
        }
      expect(bundles['en']!['29.message2']).toBe(catalog.entries['en']!['29']!.variants[0]!.plain)
    },
  )

  test.skipIf(!existsSync(folder))(
    'is as its schemas say, and the same from two readings',
    async () => {
      const [one, two] = [await load(folder), await load(folder)]
      expect(faults(one)).toEqual([])
      expect([...messages(one), ...catalogJson(one)]).toEqual([
        ...messages(two),
        ...catalogJson(two),
      ])
      expect(diff(bundleOf(one), bundleOf(two)).level).toBe('none')
    },
  )

  test.skipIf(!existsSync(folder))('is named by whatever a backend says', async () => {
    const catalog = await load(folder)
    const home = project(catalog)
    const { resolve } = await home.load('index.js')
    for (const { code, symbol, supportId } of Object.values(catalog.registry.codes))
      for (const said of [
        code,
        Number(code),
        symbol,
        supportId,
        `${symbol} = ${code}`,
        `?code=${code}`,
      ])
        expect(resolve(said)).toBe(code)
    for (const reserved of ['15', 'SSPR_0015', 'SSPR_0099']) expect(resolve(reserved)).toBeNull()
    home.remove()
  })
})
