import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFiles } from '../../src/write/create.ts'
import { UserError } from '../../src/text/user-error.ts'
import { newFolder } from '../load/folder-of.ts'

const files = [
  { path: 'sv/a.md', content: 'A\n' },
  { path: 'sv/deep/b.md', content: 'B\n' },
]

describe('createFiles', () => {
  test('makes what is missing, and names what is there', async () => {
    const folder = newFolder({ 'sv/a.md': 'finished\n' })
    expect(await createFiles(folder, files)).toEqual({
      made: ['sv/deep/b.md'],
      present: ['sv/a.md'],
    })
    expect(await readFile(join(folder, 'sv/a.md'), 'utf8')).toBe('finished\n')
    expect(await readFile(join(folder, 'sv/deep/b.md'), 'utf8')).toBe('B\n')
    expect((await readdir(join(folder, 'sv'))).toSorted()).toEqual(['a.md', 'deep'])
  })

  test('makes the folder too', async () => {
    const folder = join(newFolder(), 'new/content')
    expect((await createFiles(folder, files)).made).toHaveLength(2)
  })

  test.each(['nowhere.md', 'a.md'])(
    'takes a link to %s for something that is there',
    async (to) => {
      const [outside, folder] = [newFolder({ 'a.md': 'outside\n' }), newFolder()]
      await mkdir(join(folder, 'sv'))
      await symlink(join(outside, to), join(folder, 'sv/a.md'))
      expect((await createFiles(folder, files)).present).toEqual(['sv/a.md'])
      expect(await readdir(outside)).toEqual(['a.md'])
      expect(await readFile(join(outside, 'a.md'), 'utf8')).toBe('outside\n')
    },
  )

  test.each([
    ['a link out of the folder', (at: string) => symlink(newFolder(), at), '`sv` is a link'],
    ['a link to nothing', (at: string) => symlink('nowhere', at), '`sv` is a link'],
    ['a file', (at: string) => writeFile(at, ''), '`sv` is no folder'],
  ])('goes through no folder that is %s', async (_, put, says) => {
    const folder = newFolder()
    await put(join(folder, 'sv'))
    const before = await lstat(join(folder, 'sv'))
    const creating = createFiles(folder, files)
    await expect(creating).rejects.toThrow(UserError)
    await expect(creating).rejects.toThrow(says)
    expect((await lstat(join(folder, 'sv'))).ino).toBe(before.ino)
  })

  test('of many that make the same file, one does', async () => {
    const folder = newFolder()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        createFiles(folder, [{ path: 'a.md', content: `${index}\n`.repeat(1000) }]),
      ),
    )
    expect(all.flatMap(({ made }) => made)).toEqual(['a.md'])
    const lines = (await readFile(join(folder, 'a.md'), 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(1000)
    expect(new Set(lines).size).toBe(1)
    expect(await readdir(folder)).toEqual(['a.md'])
  })
})
