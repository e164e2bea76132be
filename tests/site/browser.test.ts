import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check, load } from '../../src/index.ts'
import { buildSite } from '../../src/site/build/build-site.ts'
import { addresses } from './browser/addresses.ts'
import { questions } from './browser/asked.ts'
import { finding } from './browser/find.ts'
import { quality } from './browser/quality.ts'
import { reading } from './browser/read.ts'
import { world, type World } from './browser/world.ts'

let shared: World
const here = (): World => shared

/** One site and one browser for everything that only a browser can tell. */
describe('the site in a real browser', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    shared = await world()
  }, 120_000)
  afterAll(() => shared?.close())

  describe('find', () => void finding(here))
  describe('ten questions', () => void questions(here))
  describe('read', () => void reading(here))
  describe('quality', () => void quality(here))
  describe('addresses', () => void addresses(here))

  test('no page wrote an error, asked another host or was refused by the policy', () => {
    expect([...new Set(shared.faults)]).toEqual([])
  })

  test('a second build of the same is the same, byte for byte', async () => {
    const out = await mkdtemp(join(tmpdir(), 'felkod-again-'))
    try {
      const catalog = await load(resolve(import.meta.dirname, '../../content'))
      await mkdir(join(out, 'site'))
      await buildSite({ catalog, report: check(catalog), out: join(out, 'site') })
      const list = async (folder: string): Promise<string[]> =>
        (await readdir(folder, { recursive: true })).sort()
      const files = await list(shared.folder)
      expect(await list(join(out, 'site'))).toEqual(files)
      const differing: string[] = []
      for (const file of files) {
        const [one, other] = await Promise.all(
          [shared.folder, join(out, 'site')].map((folder) =>
            readFile(join(folder, file)).catch(() => null),
          ),
        )
        if (one !== null && !one!.equals(other!)) differing.push(file)
      }
      expect(differing).toEqual([])
    } finally {
      await rm(out, { recursive: true, force: true })
    }
  })
})
