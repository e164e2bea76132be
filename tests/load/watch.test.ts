import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { watchCatalog } from '../../src/load/watch.ts'
import { newFolder } from './folder-of.ts'

test('hears of every save, however an editor makes it', async () => {
  const root = newFolder({ 'sv/a.md': 'one' })
  const file = join(root, 'sv/a.md')
  const stop = new AbortController()
  let heard = 0
  const watching = watchCatalog(root, () => heard++, stop.signal)
  const saves = {
    written: () => writeFileSync(file, 'two'),
    replaced: () => {
      writeFileSync(`${file}~`, 'three')
      renameSync(`${file}~`, file)
    },
    'replaced again': () => {
      writeFileSync(`${file}~`, 'four')
      renameSync(`${file}~`, file)
    },
    'written after that': () => writeFileSync(file, 'five'),
    'taken away': () => unlinkSync(file),
    'put back': () => writeFileSync(file, 'six'),
    'in a new folder': () => mkdirSync(join(root, 'de/sub'), { recursive: true }),
    'below it': () => writeFileSync(join(root, 'de/sub/b.md'), 'one'),
    'folder gone': () => rmSync(join(root, 'de'), { recursive: true }),
    'folder again': () => mkdirSync(join(root, 'de')),
    'in it': () => writeFileSync(join(root, 'de/b.md'), 'two'),
  }
  for (const [what, save] of Object.entries(saves)) {
    const before = heard
    save()
    await expect.poll(() => heard, { timeout: 5000, message: what }).toBeGreaterThan(before)
    await new Promise((done) => setTimeout(done, 150))
  }
  stop.abort()
  await watching
})
