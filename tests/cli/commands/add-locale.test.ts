import { execFileSync, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFolder, write } from '../../load/folder-of.ts'
import { Desk } from '../terminal.ts'

let desk: Desk
beforeEach(async () => {
  desk = await new Desk().open()
})
afterEach(() => desk.close())

const more = '---\ntitle: Stairs\n---\n\n# Stairs\n\nWalk up, one step at a time.\n'

test('gives a locale what it lacks, and leaves what it has', async () => {
  const finished = await desk.read('content/sv/lift.md')
  expect(await desk.run('add-locale', 'sv')).toEqual({
    code: 0,
    out: 'sv has every article already; nothing was missing\nLeft as it is: sv/lift.md\n',
    err: '',
  })
  await desk.write('content/en/stairs.md', more)
  const { code, out } = await desk.run('add-locale', 'SV')
  expect(code).toBe(0)
  expect(out).toContain('Started sv: sv/stairs.md\nLeft as it is: sv/lift.md\n')
  expect(await desk.read('content/sv/lift.md')).toBe(finished)
  expect(await desk.read('content/sv/stairs.md')).toContain('translation: { by: person }\n---\n')
})

test('starts no translation into the language of the source', async () => {
  const { code, out, err } = await desk.run('add-locale', 'EN')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^`EN` is the language that this catalog is written in; .*\n$/)
})

test('leaves a translation whose locale is not listed yet, and lists it', async () => {
  await desk.edit('content/catalog.yaml', 'source: en\n', 'source: en\nlocales: [en]\n')
  const finished = await desk.read('content/sv/lift.md')
  const { code, out } = await desk.run('add-locale', 'sv')
  expect(code).toBe(0)
  expect(out).toContain('Left as it is: sv/lift.md\ncatalog.yaml lists sv now\n')
  expect(await desk.read('content/sv/lift.md')).toBe(finished)
  expect(await desk.read('content/catalog.yaml')).toContain('locales: [en, sv]\n')
  expect((await desk.run('add-locale', 'sv-SE')).out).not.toContain('lists')
})

test('starts locales that are listed already, as the message about them says', async () => {
  await desk.edit('content/catalog.yaml', 'source: en\n', 'source: en\nlocales: [en, sv, da, nb]\n')
  expect((await desk.run('check')).err).toContain('`felkod add-locale da`')
  expect(await desk.run('add-locale', 'da')).toMatchObject({ code: 0, err: '' })
  expect((await desk.run('check')).err).toContain('`felkod add-locale nb`')
  expect(await desk.run('add-locale', 'nb')).toMatchObject({ code: 0, err: '' })
  expect((await desk.run('check')).err).toBe('')
  expect(await desk.read('content/nb/lift.md')).toContain('translation: { by: person }')
})

test.each([
  ['he', 'iw'],
  ['iw', 'he'],
  ['nb', 'no'],
  ['zh-Hant', 'zh-TW'],
  ['sv_', 'sv'],
])('in a folder `%s`, the tag %s', async (folder, tag) => {
  await rename(join(desk.folder, 'content/sv'), join(desk.folder, 'content', folder))
  await desk.write('content/en/stairs.md', more)
  const { code } = await desk.run('add-locale', tag)
  expect(code).toBe(0)
  const folders = (await readdir(join(desk.folder, 'content'))).filter((name) => !/\./.test(name))
  const isKnown = folder !== 'sv_'
  expect(folders.toSorted()).toEqual(['en', folder, ...(isKnown ? [] : [tag])].toSorted())
  expect(await readdir(join(desk.folder, 'content', isKnown ? folder : tag))).toHaveLength(2)
})

test('writes through no link', async () => {
  const outside = newFolder()
  const content = join(desk.folder, 'content')
  await symlink(outside, join(content, 'fi'))
  expect(await desk.run('add-locale', 'fi')).toMatchObject({
    code: 2,
    out: '',
    err: '`fi` is a link, and nothing is written through it; put a folder in its place\n',
  })
  await mkdir(join(content, 'da'))
  await symlink(join(outside, 'lift.md'), join(content, 'da/lift.md'))
  expect((await desk.run('add-locale', 'da')).out).toContain('Left as it is: da/lift.md')
  expect(await readdir(outside)).toEqual([])
})

test('does not write through a link in the place of catalog.yaml', async () => {
  await desk.edit('content/catalog.yaml', 'source: en\n', 'source: en\nlocales: [en, sv]\n')
  const content = join(desk.folder, 'content')
  await rename(join(content, 'catalog.yaml'), join(content, 'real.yaml'))
  await symlink('real.yaml', join(content, 'catalog.yaml'))
  const { code, err } = await desk.run('add-locale', 'fi')
  expect(code).toBe(2)
  expect(err).toMatch(/^`catalog\.yaml` is not written through the link `catalog\.yaml`; .*\n$/)
  expect(await desk.read('content/real.yaml')).toContain('locales: [en, sv]\n')
})

test('starts no translation from front matter that it cannot add to, and all the others', async () => {
  await desk.write('content/en/stairs.md', more.replaceAll('---', '+++').replace(': ', ' = '))
  const { code, out, err } = await desk.run('add-locale', 'fi')
  expect(code).toBe(2)
  expect(out).toContain('Started fi: fi/lift.md\n')
  expect(err).toMatch(
    /^en\/stairs\.md:1:1: Unexpected front matter in TOML .* run `felkod add-locale` again\n$/,
  )
  expect(await readdir(join(desk.folder, 'content/fi'))).toEqual(['lift.md'])
})

test('goes on where a kill stopped it', { timeout: 240_000 }, async () => {
  const articles = Object.fromEntries(
    Array.from({ length: 150 }, (_, index) => [`content/en/stairs-${index}.md`, more]),
  )
  write(desk.folder, articles)
  execFileSync('git', ['init', '--quiet'], { cwd: desk.folder })
  execFileSync('git', ['add', '.'], { cwd: desk.folder })
  expect((await desk.run('add-locale', 'fi')).code).toBe(0)
  const whole = await textsIn(join(desk.folder, 'content/fi'))
  expect(whole).toHaveLength(151)

  let partly = 0
  for (const wanted of [1, 40, 110]) {
    await rm(join(desk.folder, 'content/fi'), { recursive: true })
    await killedOnce(wanted)
    const before = await textsIn(join(desk.folder, 'content/fi'))
    if (before.length > 0 && before.length < whole.length) partly += 1
    expect(whole).toEqual(expect.arrayContaining(before))
    const untracked = ['ls-files', '--others', '--exclude-standard', 'content/fi']
    const taken = execFileSync('git', untracked, { cwd: desk.folder, encoding: 'utf8' })
    expect(taken).not.toContain('.felkod-')
    expect((await desk.run('add-locale', 'fi')).code).toBe(0)
    expect(await textsIn(join(desk.folder, 'content/fi'))).toEqual(whole)
  }
  expect(partly).toBeGreaterThan(0)
})

/** Starts a locale in a process of its own, which is killed once so many files are there. */
async function killedOnce(wanted: number): Promise<void> {
  const bin = resolve(import.meta.dirname, '../../../src/cli/bin.ts')
  const child = spawn(process.execPath, [bin, 'add-locale', 'fi'], { cwd: desk.folder })
  const ended = new Promise((done) => child.once('close', done))
  let isOver = false
  void ended.then(() => (isOver = true))
  while (!isOver) {
    const names = await readdir(join(desk.folder, 'content/fi')).catch(() => [])
    if (names.length >= wanted) child.kill('SIGKILL')
    await new Promise((done) => setTimeout(done, 1))
  }
}

async function textsIn(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.md'))
  return await Promise.all(
    names
      .toSorted()
      .map(async (name): Promise<[string, string]> => [
        name,
        await readFile(join(folder, name), 'utf8'),
      ]),
  )
}
