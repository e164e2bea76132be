import { execFileSync } from 'node:child_process'
import { readFile, readlink, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linkOn, replaceIn } from '../../src/write/within.ts'
import { newFolder, write } from '../load/folder-of.ts'
import { contentOf } from './folders.ts'

test('replaces a file, and makes one that is not there', async () => {
  const folder = newFolder({ 'sv/a.md': 'before' })
  for (const file of ['sv/a.md', 'sv/b.md']) {
    await replaceIn(folder, file, 'after')
    expect(await readFile(join(folder, file), 'utf8')).toBe('after')
  }
})

test('replaces no text but the one that was read', async () => {
  const folder = newFolder({ 'a.md': 'theirs\n' })
  const changed = '`a.md` was changed by someone else meanwhile'
  await expect(replaceIn(folder, 'a.md', 'new\n', 'mine\n')).rejects.toThrow(changed)
  await expect(replaceIn(folder, 'b.md', 'new\n', 'mine\n')).rejects.toThrow('`b.md` was changed')
  expect(contentOf(folder)).toEqual({ 'a.md': 'theirs\n' })
  await replaceIn(folder, 'a.md', 'new\n', 'theirs\n')
  expect(contentOf(folder)).toEqual({ 'a.md': 'new\n' })
})

test('writes through no link, be it to a file, a folder or nothing', async () => {
  const outside = newFolder({ 'a.md': 'outside', 'sv/a.md': 'outside' })
  const folder = newFolder({ 'en/a.md': 'source', 'fi/keep.md': '' })
  await symlink(join(outside, 'sv'), join(folder, 'sv'))
  await symlink('../en/a.md', join(folder, 'fi/a.md'))
  await symlink(join(outside, 'new.md'), join(folder, 'fi/new.md'))
  for (const [file, link] of [
    ['sv/a.md', 'sv'],
    ['sv/new.md', 'sv'],
    ['fi/a.md', 'fi/a.md'],
    ['fi/new.md', 'fi/new.md'],
  ] as const) {
    expect(await linkOn(folder, file)).toBe(link)
    await expect(replaceIn(folder, file, 'after')).rejects.toThrow(`through the link \`${link}\``)
  }
  expect(await readFile(join(outside, 'sv/a.md'), 'utf8')).toBe('outside')
  expect(await readFile(join(folder, 'en/a.md'), 'utf8')).toBe('source')
  expect(await readlink(join(folder, 'fi/a.md'))).toBe('../en/a.md')
})

test('waits for no pipe, and replaces no folder', async () => {
  const folder = newFolder()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  await expect(replaceIn(folder, 'pipe', 'text')).rejects.toThrow('`pipe` is not a file')
  write(folder, { 'a/b': '' })
  await expect(replaceIn(folder, 'a', 'text')).rejects.toThrow('`a` is not a file')
})
