import { execFileSync } from 'node:child_process'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish, replaceFile, WriteError, writeFiles } from '../src/write.ts'

let out: string
beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'felkod-write-')), 'dist')
})
afterEach(() => rm(dirname(out), { recursive: true }))

const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8')

test('publishes into a folder that is not there yet', async () => {
  await publish(out, (stage) =>
    writeFiles(stage, [
      { path: 'catalog.json', content: '{}' },
      { path: 'messages/sv.json', content: new TextEncoder().encode('å') },
    ]),
  )
  expect(await read('catalog.json')).toBe('{}')
  expect(await read('messages/sv.json')).toBe('å')
  expect(await readdir(dirname(out))).toEqual(['dist'])
})

test('replaces an entry whole and leaves the others', async () => {
  await writeFiles(out, [
    { path: 'messages/old.json', content: 'old' },
    { path: 'notes.txt', content: 'mine' },
  ])
  await publish(out, (stage) => writeFiles(stage, [{ path: 'messages/new.json', content: 'new' }]))
  expect(await readdir(join(out, 'messages'))).toEqual(['new.json'])
  expect(await read('notes.txt')).toBe('mine')
})

test('a failed build leaves what was there, and nothing beside it', async () => {
  await writeFiles(out, [{ path: 'catalog.json', content: 'before' }])
  const failing = publish(out, async (stage) => {
    await writeFiles(stage, [{ path: 'catalog.json', content: 'half' }])
    throw new Error('no more paper')
  })
  await expect(failing).rejects.toThrow('no more paper')
  expect(await read('catalog.json')).toBe('before')
  expect(await readdir(dirname(out))).toEqual(['dist'])
})

test('puts back what a build took away before it was killed', async () => {
  await mkdir(out)
  await writeFiles(`${out}.stage-killed/old`, [{ path: 'catalog.json', content: 'before' }])
  await publish(out, (stage) => writeFiles(stage, [{ path: 'messages/sv.json', content: '{}' }]))
  expect(await read('catalog.json')).toBe('before')
  expect(await readdir(dirname(out))).toEqual(['dist'])
})

test('replaces a file and keeps its permissions', async () => {
  const path = join(dirname(out), 'article.md')
  await writeFile(path, 'before')
  await chmod(path, 0o600)
  await replaceFile(path, 'after')
  expect(await readFile(path, 'utf8')).toBe('after')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(dirname(path))).toEqual(['article.md'])
})

test('a file that holds the text already is not touched', async () => {
  const path = join(dirname(out), 'article.md')
  await replaceFile(path, 'text')
  const { ino } = await stat(path)
  await replaceFile(path, 'text')
  expect((await stat(path)).ino).toBe(ino)
})

test('a link stays, and what it leads to is replaced', async () => {
  const path = join(dirname(out), 'article.md')
  const link = join(dirname(out), 'link.md')
  await writeFile(path, 'before')
  await symlink('article.md', link)
  await replaceFile(link, 'after')
  expect(await readlink(link)).toBe('article.md')
  expect(await readFile(path, 'utf8')).toBe('after')
})

test('a pipe is written to, never replaced', async () => {
  const path = join(dirname(out), 'pipe')
  execFileSync('mkfifo', [path])
  const reading = readFile(path, 'utf8')
  await replaceFile(path, 'text')
  expect(await reading).toBe('text')
  expect((await stat(path)).isFIFO()).toBe(true)
})

test('what cannot be written is named, with the reason', async () => {
  const path = join(dirname(out), 'article.md')
  await writeFile(path, 'text')
  const below = replaceFile(join(path, 'below.md'), 'text')
  await expect(below).rejects.toThrow(WriteError)
  await expect(below).rejects.toThrow(/below\.md` cannot be written \(not a directory\)/)
  await expect(publish(path, () => Promise.resolve())).rejects.toThrow(/is a file; name a folder/)
  expect(await readdir(dirname(out))).toEqual(['article.md'])
})
