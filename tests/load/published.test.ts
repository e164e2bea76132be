import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writeOwnList } from '../../src/bundle/own-files.ts'
import { load } from '../../src/load/load.ts'
import { readFolder } from '../../src/load/folder.ts'
import { watchCatalog } from '../../src/load/watch.ts'
import { writeFiles } from '../../src/write/files.ts'
import { publish } from '../../src/write/publish/publish.ts'
import { replaceFile } from '../../src/write/replace.ts'
import { newFolder } from './folder-of.ts'

const page = '---\ntitle: A\n---\nText.\n'
const catalog = { 'catalog.yaml': 'id: example\nsource: en\n', 'en/a.md': page }
const paths = ['catalog.json', 'messages/README.md', 'messages/en.json', 'site/en/index.html']
const publishInto = (out: string): Promise<void> =>
  publish(out, (stage) =>
    writeFiles(
      stage,
      paths.map((path) => ({ path, content: page })),
    ),
  )

test('what felkod has published into a catalog is no content, whatever the folder is called', async () => {
  const root = newFolder(catalog)
  for (const out of ['dist', 'out', 'deep/er']) await publishInto(join(root, out))
  expect((await readFolder(root)).files).toEqual(['catalog.yaml', 'en/a.md'])
  expect((await load(root)).registry.locales).toEqual(['en'])
  writeFileSync(join(root, 'dist/messages/mine.json'), '')
  expect((await readFolder(root)).files).toEqual([
    'catalog.yaml',
    'dist/messages/mine.json',
    'en/a.md',
  ])
})

test.each([
  writeOwnList(['a.md', 'sv/b.md', 'site/c.md', 'catalog.yaml'], new Map()),
  '*',
  '{"version":1,"files":null}',
])('a list that anyone could have written hides no article: %j', async (list) => {
  const files = { 'sv/a.md': page, 'sv/b.md': page, 'en/site/c.md': page }
  const root = newFolder({ ...catalog, ...files, '.felkod': list, 'sv/.felkod': list })
  const listed = (await readFolder(root)).files
  for (const file of [...Object.keys(catalog), ...Object.keys(files)])
    expect(listed).toContain(file)
})

test('a list that is no file is passed over', async () => {
  const root = newFolder(catalog)
  execFileSync('mkfifo', [join(root, '.felkod')])
  expect((await readFolder(root)).files).toEqual(['catalog.yaml', 'en/a.md'])
})

test('publishing and replacing wake nobody who watches for saves', async () => {
  const root = newFolder(catalog)
  const stop = new AbortController()
  let heard = 0
  const watching = watchCatalog(root, () => heard++, stop.signal)
  await pause(200)
  for (let build = 0; build < 3; build += 1) {
    await publishInto(join(root, 'dist'))
    await pause(150)
  }
  expect(heard).toBe(0)
  await replaceFile(join(root, 'en/a.md'), `${page}More.\n`)
  await expect.poll(() => heard).toBe(1)
  await pause(200)
  expect(heard).toBe(1)
  rmSync(join(root, 'en/a.md'))
  await expect.poll(() => heard).toBe(2)
  stop.abort()
  await watching
})
