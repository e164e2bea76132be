import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Desk } from '../../cli/terminal.ts'
import { contentOf, mountBind, newFolder } from '../folders.ts'

let desk: Desk
beforeEach(async () => {
  desk = await new Desk().open()
  return () => desk.close()
})

const build = (out: string, ...more: string[]) =>
  desk.run('build', '--only', 'catalog', '--out', out, ...more)

test.each([
  ['content', 'is the catalog folder'],
  ['content/../content/.', 'is the catalog folder'],
  ['.', 'holds the catalog folder'],
  ['..', 'holds the catalog folder'],
  ['content/sv', 'is a place for articles of the catalog'],
  ['content/en/deep/dist', 'is a place for articles of the catalog'],
  ['content/de', 'is a place for articles of the catalog'],
  ['content/pt-BR/help', 'is a place for articles of the catalog'],
  [
    'content/images',
    'is in the catalog folder and holds what felkod did not write: `lift.png`, and 1 more',
  ],
])('%s: %s', async (out, why) => {
  mkdirSync(join(desk.folder, 'content/images/more'), { recursive: true })
  await desk.write('content/images/lift.png', '')
  await desk.write('content/images/more/rope.png', '')
  const before = contentOf(desk.folder)
  for (const more of [[], ['--force']])
    expect(await build(out, ...more)).toEqual({
      code: 2,
      out: '',
      err: `\`${out}\` ${why}; name another --out\n`,
    })
  expect(contentOf(desk.folder)).toEqual(before)
})

test('links and mounts do not hide what a folder is', async (context) => {
  symlinkSync('content', join(desk.folder, 'link'))
  symlinkSync('../content/sv', join(desk.folder, 'content/inner'))
  expect((await build('link')).err).toContain('is the catalog folder')
  expect((await build('content/inner/x')).err).toContain('is a place for articles')
  const mounted = newFolder()
  mountBind(context, join(desk.folder, 'content'), mounted)
  expect((await build(mounted)).err).toContain('is the catalog folder')
  expect((await build(join(mounted, 'sv'))).err).toContain('is a place for articles')
})

test('a folder of its own in a catalog that is a whole repository is right', async () => {
  const inside = (...args: string[]) => desk.runIn('content', ...args)
  for (const out of ['dist', 'dist', 'out', 'build/help'])
    expect(await inside('build', '.', '--only', 'messages', '--out', out)).toMatchObject({
      code: 0,
      err: '',
    })
  await desk.write('content/dist/messages/mine.txt', 'mine')
  const { code, err } = await inside('build', '.', '--only', 'messages', '--force')
  expect([code, err]).toEqual([
    2,
    '`dist` is in the catalog folder and holds what felkod did not write: `messages/mine.txt`; name another --out\n',
  ])
})
