import { execFileSync } from 'node:child_process'
import { chmod, readdir, readFile, readlink, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { replaceFile } from '../../src/write/replace.ts'
import { UserError } from '../../src/text/user-error.ts'
import { newFolder, write } from './folders.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = newFolder()
  path = join(folder, 'article.md')
})

test('replaces a file and keeps its permissions, whatever the mask takes from new ones', async () => {
  write(folder, { 'article.md': 'before' })
  await chmod(path, 0o666)
  await replaceFile(path, 'after')
  expect(await readFile(path, 'utf8')).toBe('after')
  expect((await stat(path)).mode & 0o777).toBe(0o666)
  expect(await readdir(folder)).toEqual(['article.md'])
})

test('a file that holds the text already is not touched', async () => {
  await replaceFile(path, 'text')
  const { ino } = await stat(path)
  await replaceFile(path, 'text')
  expect((await stat(path)).ino).toBe(ino)
})

test('a link stays, and what it leads to is replaced', async () => {
  const link = join(folder, 'link.md')
  write(folder, { 'article.md': 'before' })
  await symlink('article.md', link)
  await replaceFile(link, 'after')
  expect(await readlink(link)).toBe('article.md')
  expect(await readFile(path, 'utf8')).toBe('after')
})

test('a pipe is written to, never replaced', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const reading = readFile(pipe, 'utf8')
  await replaceFile(pipe, 'text')
  expect(await reading).toBe('text')
  expect((await stat(pipe)).isFIFO()).toBe(true)
})

test('what cannot be written is named, with the reason', async () => {
  write(folder, { 'article.md': 'text' })
  const below = replaceFile(join(path, 'below.md'), 'text')
  await expect(below).rejects.toThrow(UserError)
  await expect(below).rejects.toThrow(/below\.md` cannot be written \(not a directory\)/)
  expect(await readdir(folder)).toEqual(['article.md'])
})
