/** What came with a repository, as in a pull request: lists, stages and links that are not felkod's. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Desk } from '../cli/terminal.ts'
import { commit, git } from '../load/folder-of.ts'
import { contentOf, newFolder, write } from './folders.ts'
import { openStage } from '../../src/write/publish/stage.ts'

let desk: Desk
let root: string
beforeEach(async () => {
  desk = await new Desk().open()
  root = desk.folder
  return () => desk.close()
})

const build = (...more: string[]) => desk.run('build', '--only', 'messages', ...more)
const mine = { 'dist/messages/notes.txt': 'mine', 'dist/site/photo.jpg': 'mine' }
const expectMine = (): void => expect(contentOf(root)).toMatchObject(mine)
const list = JSON.stringify({ version: 1, files: ['messages/notes.txt', 'site/photo.jpg'] })

test('a list that git keeps marks no file as felkod’s, and is not made one that does', async () => {
  write(root, { 'dist/.felkod': list })
  commit(root)
  write(root, mine)
  expect(await build()).toEqual({
    code: 2,
    out: '',
    err: '`dist` holds what felkod did not write and would replace: `messages/notes.txt`; move it away, name another --out, or overrule this with --force\n',
  })
  expect((await build('--only', 'catalog')).code).toBe(0)
  expect((await build()).code).toBe(2)
  expectMine()
})

test('nor does the manifest of a bundle, or the index of a site, that git keeps', async () => {
  await build('--out', 'made')
  const made = contentOf(join(root, 'made'))
  const index = { version: 1, catalog: '', source: '', codes: {}, locales: [] }
  write(root, {
    'dist/messages/manifest.json': made['messages/manifest.json']!,
    'dist/site/errors.json': JSON.stringify(index),
  })
  commit(root)
  write(root, { 'dist/messages/README.md': 'mine', 'dist/site/assets/photo.jpg': 'mine' })
  expect((await build()).err).toContain('would replace: `messages/README.md`;')
})

test('what was published and committed is published anew, also where git keeps a part of it', async () => {
  await build()
  write(root, { '.gitignore': 'dist/messages/sv.json\n' })
  commit(root)
  for (let times = 0; times < 2; times += 1)
    expect(await build()).toMatchObject({ code: 0, err: '' })
  expect(git(root, ['status', '--porcelain'])).toBe('')
})

test('a stage that git keeps is neither waited for, nor completed, nor taken away', async () => {
  mkdirSync(join(root, 'dist'))
  const stage = await openStage(join(root, 'dist'), 'build')
  const mark = contentOf(stage.path)['.gitignore']!
  await stage.close()
  const dead = 'dist/.felkod-build-000000000000-1-1-abcdef'
  write(root, {
    [`${dead}/.gitignore`]: mark,
    [`${dead}/journal.json`]: '{"version":1,"entries":["messages","site"]}',
    [`${dead}/list.during`]: list,
    [`${dead}/list.after`]: list,
    [`${dead}/new/site/evil.js`]: '',
    [`${dead}/old/x`]: '',
  })
  git(root, ['init', '--quiet'])
  git(root, ['add', '--force', '.'])
  write(root, { 'dist/site/photo.jpg': 'mine' })
  const before = contentOf(root)
  const { code, err } = await build()
  expect([code, err]).toEqual([0, ''])
  expect(contentOf(root)).toMatchObject(before)
  expect(contentOf(root)).not.toHaveProperty(['dist/site/evil.js'])
})

test.each([['dist'], ['dist/help'], ['way/help']])(
  'a link that git keeps leads %s nowhere outside of the repository',
  async (out) => {
    const other = newFolder({ 'help/mine.txt': 'mine' })
    symlinkSync(other, join(root, 'dist'))
    symlinkSync('dist', join(root, 'way'))
    commit(root)
    const { code, err } = await build('--out', out)
    expect(code).toBe(2)
    expect(err).toMatch(
      /^`\S+` leads out of the repository through the link `.*\/(?:dist|way)`, which came with it; .+\n$/,
    )
    expect(contentOf(other)).toEqual({ 'help/mine.txt': 'mine' })
  },
)

test('one that a person made is followed, and so is one to a place of the repository', async () => {
  commit(root)
  const other = newFolder()
  symlinkSync(other, join(root, 'dist'))
  expect((await build()).code).toBe(0)
  expect(Object.keys(contentOf(other))).toContain('messages/sv.json')
  mkdirSync(join(root, 'real'))
  symlinkSync('real', join(root, 'public'))
  writeFileSync(join(root, 'real/x'), '')
  git(root, ['add', 'public'])
  expect((await build('--out', 'public')).code).toBe(0)
})
