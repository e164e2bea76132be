import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFiles } from '../../src/write/create.ts'
import { makeFolder } from '../../src/write/folder.ts'
import { publish } from '../../src/write/publish/publish.ts'
import { replaceFile } from '../../src/write/replace.ts'
import { mountMemory, newFolder } from './folders.ts'

test('folders on the way are made, and one that is there is right', async () => {
  const root = newFolder()
  await Promise.all([1, 2, 3].map(() => makeFolder(join(root, 'a/b/c'))))
  await makeFolder(join(root, 'a/b/c'))
  symlinkSync('a', join(root, 'link'))
  await makeFolder(join(root, 'link/b'))
  writeFileSync(join(root, 'file'), '')
  await expect(makeFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(root, 'file/b'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test('a disk that is mounted read-only is called that, whatever was to be made', async (context) => {
  const disk = newFolder()
  mountMemory(context, disk, '1m')
  mkdirSync(join(disk, 'there'))
  execFileSync('mount', ['-o', 'remount,ro', disk])
  for (const folder of ['there', 'new', 'new/deep']) {
    const path = join(disk, folder)
    const says = 'cannot be written (read-only file system); name another place, or mount it'
    await expect(publish(path, () => Promise.resolve())).rejects.toThrow(says)
    await expect(replaceFile(join(path, 'a.json'), '')).rejects.toThrow(says)
    await expect(createFiles(path, [{ path: 'b/a.md', content: '' }])).rejects.toThrow(says)
  }
})
