import { chownSync, mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { thisProcess } from '../../src/write/publish/owner.ts'
import { openStage } from '../../src/write/publish/stage.ts'
import { inTemporaryFolder, sweepTemporary } from '../../src/write/temporary.ts'
import { contentOf, mountMemory, newFolder, write } from './folders.ts'

let temporary: string
beforeEach(() => {
  temporary = newFolder()
  vi.stubEnv('TMPDIR', temporary)
  return () => vi.unstubAllEnvs()
})

/** What a process has left that is no more, with a file in it. */
async function leftover(): Promise<string> {
  const stage = await openStage(temporary, 'work')
  const { machine, pid, start } = thisProcess()
  const random = basename(stage.path).slice(-6)
  const path = join(temporary, `felkod-work-${machine}-${pid}-${start + 1}-${random}`)
  renameSync(stage.path, path)
  await stage.close()
  write(path, { 'work/site.json': '{}' })
  return path
}

test('the folder is empty, and gone with what was written there', async () => {
  const listed = await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'site.json'), '{}')
    return [...readdirSync(folder), dirname(dirname(folder))]
  })
  expect(listed).toEqual(['site.json', temporary])
  expect(readdirSync(temporary)).toEqual([])
})

test('it is gone, too, when the work is given up and still writes', async () => {
  const stop = new AbortController()
  const work = inTemporaryFolder(async (folder) => {
    for (let file = 0; file < 1000; file += 1) {
      if (file === 100) stop.abort(new Error('enough'))
      await writeFile(join(folder, String(file)), '')
    }
  }, stop.signal)
  await expect(work).rejects.toThrow('enough')
  expect(readdirSync(temporary)).toEqual([])
})

test('what a killed run has left goes with the next', async () => {
  await leftover()
  await sweepTemporary()
  expect(readdirSync(temporary)).toEqual([])
  await leftover()
  await inTemporaryFolder(() => Promise.resolve())
  expect(readdirSync(temporary)).toEqual([])
})

test('nothing else goes: no name alone, no link, no folder of another user', async (context) => {
  const living = await openStage(temporary, 'work')
  const theirs = await leftover()
  const outside = newFolder({ 'mine.txt': 'mine' })
  const name = (random: string): string => `felkod-work-0123456789ab-4000000-1-${random}`
  symlinkSync(outside, join(temporary, name('linked')))
  write(temporary, { [name('afile0')]: 'mine', [`${name('folder')}/mine.txt`]: 'mine' })
  mkdirSync(join(temporary, 'felkod-site-abcdef'))
  const before = contentOf(temporary)
  if (process.getuid?.() === 0) chownSync(theirs, 12_345, 12_345)
  await sweepTemporary()
  await living.close()
  const left = Object.keys(contentOf(temporary))
  expect(left).toEqual(
    Object.keys(before).filter(
      (path) =>
        !path.startsWith(basename(living.path)) &&
        (process.getuid?.() === 0 || !path.startsWith(basename(theirs))),
    ),
  )
  expect(contentOf(outside)).toEqual({ 'mine.txt': 'mine' })
  if (process.getuid?.() !== 0) context.skip('only root makes a folder of another user')
})

test('a full one is told by its name', async (context) => {
  mountMemory(context, temporary, '64k')
  const work = inTemporaryFolder((folder) =>
    writeFile(join(folder, 'site.json'), 'x'.repeat(100_000)),
  )
  await expect(work).rejects.toThrow(
    `\`${temporary}\` cannot be written (no space left on device); it holds temporary files: free it, or name another folder in TMPDIR`,
  )
  expect(readdirSync(temporary)).toEqual([])
})

test('what builds pages says of it in other words is told in the same', async () => {
  const work = inTemporaryFolder((folder) =>
    Promise.reject(
      new Error(
        `Failed to write ${folder}/a.mjs\nCaused by: No space left on device (os error 28)`,
      ),
    ),
  )
  await expect(work).rejects.toThrow(
    /^`[^`]*` cannot be written \(no space left on device\); it holds temporary files: .*TMPDIR$/,
  )
})

test('so is one that is not there', async () => {
  vi.stubEnv('TMPDIR', join(temporary, 'nowhere'))
  await expect(inTemporaryFolder(() => Promise.resolve())).rejects.toThrow(
    /nowhere` cannot be written \(no such file or directory\); it holds temporary files: .*TMPDIR$/,
  )
})

test('an error of the work itself stays what it is', async () => {
  const work = inTemporaryFolder(() => Promise.reject(new Error('no more paper')))
  await expect(work).rejects.toThrow(/^no more paper$/)
})

test('one that is named relative to where felkod was started is a full path to the work', async () => {
  vi.stubEnv('TMPDIR', relative(process.cwd(), newFolder()))
  const folder = await inTemporaryFolder((path) => Promise.resolve(path))
  expect(isAbsolute(folder)).toBe(true)
})
