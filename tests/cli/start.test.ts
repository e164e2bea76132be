import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withLocale } from '../../src/cli/new-catalog.ts'
import { Desk } from './terminal.ts'

let desk: Desk
beforeEach(async () => {
  desk = await new Desk().open()
})
afterEach(() => desk.close())

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.com', ...args], {
    cwd: desk.folder,
    encoding: 'utf8',
  })

const files = ['catalog.yaml', 'glossary.yaml', 'en/troubleshoot.md']

describe('init', () => {
  test('starts a catalog that checks clean and builds', async () => {
    expect((await desk.run('init', 'help')).code).toBe(0)
    const checked = await desk.run('check', 'help', '--format', 'line')
    expect(checked).toEqual({ code: 0, out: '', err: '' })
    expect((await desk.run('build', 'help', '--only', 'messages')).code).toBe(0)
  })

  test('goes on where a kill stopped it, and leaves what is whole', async () => {
    await desk.run('init', 'help')
    const texts = await Promise.all(files.map((file) => desk.read(`help/${file}`)))
    expect((await desk.run('init', 'help')).out).toBe(
      'Left as it is: catalog.yaml, glossary.yaml, en/troubleshoot.md\nhelp is a new catalog already; nothing was missing\n',
    )
    await rm(join(desk.folder, 'help/en'), { recursive: true })
    const { code, out } = await desk.run('init', 'help')
    expect(code).toBe(0)
    expect(out).toContain('Left as it is: catalog.yaml, glossary.yaml\nStarted a catalog in help.')
    expect(await Promise.all(files.map((file) => desk.read(`help/${file}`)))).toEqual(texts)
  })

  test('writes through no link', async () => {
    await mkdir(join(desk.folder, 'elsewhere'))
    await symlink('elsewhere', join(desk.folder, 'help'))
    expect((await desk.run('init', 'help')).err).toBe(
      '`help` is a link; name the folder that it leads to\n',
    )
    expect(await readdir(join(desk.folder, 'elsewhere'))).toEqual([])
  })

  test('writes into no folder that holds something', async () => {
    expect(await desk.run('init')).toEqual({
      code: 2,
      out: '',
      err: '`content` is not empty; name a new folder, or empty it first\n',
    })
  })
})

describe('add-locale', () => {
  test('starts every article, with what it is made from where git has stored that', async () => {
    git('init', '--quiet')
    git('add', '.')
    const { code, out } = await desk.run('add-locale', 'fi')
    expect(code).toBe(0)
    expect(out).toContain('Started fi: fi/lift.md')
    const text = await desk.read('content/fi/lift.md')
    const blob = git('hash-object', 'content/en/lift.md').trim()
    expect(text).toContain(`translation: { source: ${blob}, by: person }`)
    const checked = await desk.run('check', '--locale', 'fi', '--format', 'line')
    expect(checked.code).toBe(1)
    expect(checked.out).toContain('text/untranslated')
    expect(checked.out).not.toMatch(/codes\/|structure\/|freshness\//)
  })

  test('says what to do where git has not stored the source', async () => {
    const { code, out } = await desk.run('add-locale', 'fi')
    expect(code).toBe(0)
    expect(out).toContain('felkod accept')
  })

  test('refuses what is no tag', async () => {
    expect((await desk.run('add-locale', 'swedish!')).err).toContain('is not a BCP 47 tag')
  })

  test.each([
    ['locales: [en, sv]  # two\n', 'locales: [en, sv, fi]  # two\n'],
    [
      'locales:\n  - en\n  - sv # last\nid: x\n',
      'locales:\n  - en\n  - sv\n  - fi # last\nid: x\n',
    ],
    ['id: x\n', 'id: x\n'],
    ['locales: [en, FI]\n', 'locales: [en, FI]\n'],
    ['locales: [en, fi-FI]\n', 'locales: [en, fi-FI]\n'],
  ])('adds itself to %j', (before, after) => {
    expect(withLocale(before, 'fi')).toBe(after)
  })
})

describe('accept', () => {
  test('records the source, named from here or from the catalog folder', async () => {
    git('init', '--quiet')
    git('add', '.')
    const blob = git('hash-object', 'content/en/lift.md').trim()
    expect((await desk.run('accept', 'sv/lift.md', '--catalog', 'content')).code).toBe(0)
    expect(await desk.read('content/sv/lift.md')).toContain(`source: ${blob}`)
    const again = await desk.run('accept', 'content/sv/lift.md')
    expect(again.out).toContain('records en/lift.md already')
  })

  test('refuses a source that git has not stored yet', async () => {
    git('init', '--quiet')
    const before = await desk.read('content/sv/lift.md')
    const { code, err } = await desk.run('accept', 'content/sv/lift.md')
    expect(code).toBe(2)
    expect(err).toContain('Git has not stored `en/lift.md`')
    expect(await desk.read('content/sv/lift.md')).toBe(before)
  })
})
