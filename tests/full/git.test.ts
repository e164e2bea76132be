import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFiles, readFolder } from '../../src/load/folder.ts'
import { Memo } from '../../src/load/cache.ts'
import { findRevisions, type Search } from '../../src/load/git/find-revisions.ts'
import { readSettings } from '../../src/load/settings.ts'
import { parse } from '../../src/parse/article.ts'
import { elsewhere, odd, settle } from '../load/git/odd.ts'

const bundle = join(import.meta.dirname, '../../../shared/corpus/powershell-sv.bundle')
const own = { ...process.env }

describe.skipIf(!existsSync(bundle))('the revisions of 411 pages', () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'felkod-git-')))
  const top = join(base, 'repository')
  const config = join(top, '.git/config')
  const places = elsewhere(base, top)
  let search: Omit<Search, 'memo'>
  let plain = ''
  let before = ''

  beforeAll(async () => {
    execFileSync('git', ['clone', '--quiet', bundle, top], { stdio: 'pipe' })
    const folder = await readFolder(top)
    const { patterns } = await readSettings(folder)
    const [translations, sources] = ['sv/', 'en/'].map((locale) =>
      folder.files.filter((file) => file.startsWith(locale)),
    )
    const [texts, working] = [
      await readFiles(folder, translations!),
      new Map((await readFiles(folder, sources!)).map((bytes, index) => [sources![index], bytes])),
    ]
    search = {
      root: folder.root,
      sources: 'en',
      wanted: translations!.map((file, index) => ({
        article: parse({ file, locale: 'sv', path: file.slice(3), bytes: texts[index]! }, patterns),
        source: `en/${file.slice(3)}`,
      })),
      working: (file) => working.get(file) ?? null,
    }
    plain = await revisions()
    before = readFileSync(config, 'utf8')
  })

  afterAll(() => rmSync(base, { recursive: true, force: true }))

  async function revisions(): Promise<string> {
    const all = await findRevisions({ ...search, memo: new Memo() })
    const lines = [...all].map(([file, { revision, bytes, later }]) => {
      const texts = [bytes, ...later.map((one) => one.bytes)]
      const hashes = texts.map((text) => text && createHash('sha1').update(text).digest('hex'))
      return JSON.stringify([file, revision, hashes, later.map(({ date }) => date)])
    })
    return lines.sort().join('\n')
  }

  test('are found, most of them in the history', () => {
    expect(plain.match(/"status":"found"/g)).toHaveLength(410)
    expect(plain.match(/"in":"history"/g)!.length).toBeGreaterThan(200)
  })

  test.each(Object.entries(odd(places)))('are the same under %s', async (name, one) => {
    try {
      Object.assign(process.env, settle(join(top, '.git'), name, one))
      expect(await revisions()).toBe(plain)
      expect(existsSync(join(base, 'ran'))).toBe(false)
    } finally {
      for (const key of Object.keys(process.env)) if (!(key in own)) delete process.env[key]
      Object.assign(process.env, own)
      writeFileSync(config, before)
    }
  })
})
