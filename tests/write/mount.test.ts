import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from '../../src/write/files.ts'
import { publish } from '../../src/write/publish/publish.ts'
import { contentOf, mountBind, mountLayers, mountMemory, newFolder } from './folders.ts'

const filling = (label: string) => (stage: string) =>
  writeFiles(stage, [
    { path: 'catalog.json', content: label },
    { path: 'messages/sv.json', content: label },
  ])
const of = (label: string): object => ({ 'catalog.json': label, 'messages/sv.json': label })

test('a mount point is published into, again and again', async (context) => {
  const out = newFolder()
  mountMemory(context, out, '1m')
  for (const label of ['one', 'two']) {
    await publish(out, filling(label))
    expect(contentOf(out)).toMatchObject(of(label))
  }
  expect(readdirSync(out)).toEqual(['.felkod', 'catalog.json', 'messages'])
})

test('so is a link to another disk', async (context) => {
  const disk = newFolder()
  mountMemory(context, disk, '1m')
  const folder = newFolder()
  mkdirSync(join(disk, 'help'))
  symlinkSync(join(disk, 'help'), join(folder, 'dist'))
  for (const label of ['one', 'two']) {
    await publish(join(folder, 'dist'), filling(label))
    expect(contentOf(join(disk, 'help'))).toMatchObject(of(label))
  }
  expect(readdirSync(folder)).toEqual(['dist'])
})

test('so is a folder that is mounted a second time', async (context) => {
  const [from, out] = [newFolder(), newFolder()]
  mountBind(context, from, out)
  await publish(out, filling('one'))
  await publish(from, filling('two'))
  expect(contentOf(out)).toMatchObject(of('two'))
})

test('so is what an image was built with, whose folders cannot be renamed', async (context) => {
  const disk = newFolder()
  mountMemory(context, disk, '1m')
  const [lower, upper, work, merged] = ['lower', 'upper', 'work', 'merged'].map((name) => {
    mkdirSync(join(disk, name))
    return join(disk, name)
  }) as [string, string, string, string]
  await publish(join(lower, 'dist'), filling('one'))
  mountLayers(context, { lower, upper, work }, merged)
  const out = join(merged, 'dist')
  for (const label of ['two', 'three']) {
    await publish(out, filling(label))
    expect(contentOf(out)).toMatchObject(of(label))
    expect(readdirSync(out)).toEqual(['.felkod', 'catalog.json', 'messages'])
  }
})

test('an entry that is a mount point cannot be replaced, and all is as it was', async (context) => {
  const out = newFolder()
  await publish(out, filling('one'))
  const before = contentOf(out)
  mkdirSync(join(out, 'site'))
  mountMemory(context, join(out, 'site'), '1m')
  const replacing = publish(
    out,
    async (stage) => {
      await filling('two')(stage)
      await writeFiles(stage, [{ path: 'site/index.html', content: 'two' }])
    },
    { name: 'dist' },
  )
  await expect(replacing).rejects.toThrow(/^`dist` cannot be written \(.*busy.*\)/)
  expect(contentOf(out)).toEqual({ ...before, site: 'no file' })
})

test('a full disk is told by the name of the folder, and what was there stays', async (context) => {
  const out = newFolder()
  mountMemory(context, out, '128k')
  await publish(out, filling('one'))
  const before = contentOf(out)
  const large = (stage: string): Promise<void> =>
    writeFiles(stage, [{ path: 'messages/sv.json', content: 'x'.repeat(400_000) }])
  await expect(publish(out, large, { name: 'dist' })).rejects.toThrow(
    '`dist` cannot be written (no space left on device); name another --out, or free it',
  )
  expect(contentOf(out)).toEqual(before)
  expect(existsSync(join(out, 'messages/sv.json'))).toBe(true)
})
