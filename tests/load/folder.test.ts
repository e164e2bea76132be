import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { load } from '../../src/load/load.ts'
import { localeFolders, readFolder } from '../../src/load/folder.ts'
import { newFolder, write } from './folder-of.ts'

const catalog = { 'catalog.yaml': 'id: example\nsource: en\n' }
const page = '---\ntitle: A\n---\nText.\n'

describe('a catalog folder', () => {
  test('has every file, hidden folders and installed packages left out', async () => {
    const root = newFolder({
      ...catalog,
      'en/a.md': page,
      'en/media/b.png': '',
      '.git/config': '',
      'en/.cache/c.md': page,
      'node_modules/en/d.md': page,
    })
    expect((await readFolder(root)).files).toEqual(['catalog.yaml', 'en/a.md', 'en/media/b.png'])
  })

  test('has a list of where felkod has hidden something', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'en/.felkod-x/b': '', '.felkod-y/c': '' })
    const { files, leftovers } = await readFolder(root)
    expect(leftovers).toEqual(['.', 'en'])
    expect(files).toEqual(['catalog.yaml', 'en/a.md'])
  })

  test('passes over names that are not UTF-8, and tells of each in its locale', async (context) => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'en/\uFFFD.md': page, 'sv/a.md': page })
    const odd = (...bytes: number[]): Buffer =>
      Buffer.concat([Buffer.from(`${root}/sv/`), Buffer.from(bytes)])
    try {
      writeFileSync(odd(0xe5, 0x2e, 0x6d, 0x64), page)
      mkdirSync(odd(0xff))
      writeFileSync(odd(0xff, 0x2f, 0x62), page)
    } catch {
      context.skip('this disk holds no such names')
    }
    const folder = await readFolder(root)
    expect(folder.unnamed).toEqual(['sv/\uFFFD', 'sv/\uFFFD.md'])
    expect(folder.files).toEqual(['catalog.yaml', 'en/a.md', 'en/\uFFFD.md', 'sv/a.md'])
    const { findings } = check(await load(root))
    expect(
      findings.flatMap(({ rule, file, reason }) =>
        rule === 'syntax/file-name' ? [file, reason] : [],
      ),
    ).toEqual([
      'sv/\uFFFD',
      'Unexpected name `\uFFFD`, which is not UTF-8, so that nothing by it is read, expected one in UTF-8',
      'sv/\uFFFD.md',
      'Unexpected name `\uFFFD.md`, which is not UTF-8, so that nothing by it is read, expected one in UTF-8',
    ])
  })

  test('has its locales in folders named by a language that hold a Markdown file', async () => {
    const root = newFolder({
      ...catalog,
      'en/a.md': page,
      'sv-se/deep/er/a.md': page,
      'zh-Hant/a.md': page,
      'docs/a.md': page,
      'img/a.png': '',
      'fr/a.txt': '',
      'a.md': page,
    })
    const names = localeFolders(await readFolder(root))
    expect([...names]).toEqual([
      ['en', 'en'],
      ['sv-SE', 'sv-se'],
      ['zh-Hant', 'zh-Hant'],
    ])
  })

  test('is refused where one locale has two folders', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv-se/a.md': page, 'sv-SE/a.md': page })
    await expect(load(root)).rejects.toThrow(
      'The folders `sv-SE` and `sv-se` are both the locale sv-SE; keep one',
    )
  })

  test('is refused where it is not there, or none', async () => {
    const root = newFolder({ 'en/a.md': page })
    await expect(load(join(root, 'nowhere'))).rejects.toThrow(/`.*nowhere` is not there/)
    await expect(load(join(root, 'en/a.md'))).rejects.toThrow(/is not a folder/)
    await expect(load(root)).rejects.toThrow(/holds no catalog\.yaml/)
  })

  test('gives articles of the locales that catalog.yaml lists', async () => {
    const root = newFolder({
      'catalog.yaml': 'id: example\nsource: en\nlocales: [en, sv-SE]\n',
      'en/a.md': page,
      'sv-se/a.md': page,
      'fr/a.md': page,
    })
    const { articles, pairs } = await load(root)
    expect(articles.map(({ file, locale, path }) => [file, locale, path])).toEqual([
      ['en/a.md', 'en', 'a.md'],
      ['sv-se/a.md', 'sv-SE', 'a.md'],
    ])
    expect(Object.keys(pairs)).toEqual(['sv-se/a.md'])
  })
})

describe('links in a catalog folder', () => {
  test('are followed to files within it, and never out of it', async () => {
    const outside = newFolder({ 'secret.md': page, 'folder/en/a.md': page })
    const root = newFolder({ ...catalog, 'en/a.md': page })
    symlinkSync(join(outside, 'secret.md'), join(root, 'en/out.md'))
    symlinkSync('a.md', join(root, 'en/in.md'))
    symlinkSync(join(outside, 'folder'), join(root, 'en/folder'))
    symlinkSync('..', join(root, 'en/up'))
    symlinkSync('nowhere.md', join(root, 'en/dead.md'))
    mkdirSync(join(root, 'sv'))
    const { files, outside: strays } = await readFolder(root)
    expect(files).toEqual(['catalog.yaml', 'en/a.md', 'en/in.md'])
    expect(strays).toEqual(['en/dead.md', 'en/folder', 'en/out.md'])
    const told = check(await load(root)).findings.filter(({ rule }) => rule === 'syntax/include')
    expect(told.map(({ file }) => file)).toEqual(strays)
  })

  test('do not make a catalog.yaml of a file outside', async () => {
    const outside = newFolder(catalog)
    const root = newFolder({ 'en/a.md': page })
    symlinkSync(join(outside, 'catalog.yaml'), join(root, 'catalog.yaml'))
    await expect(load(root)).rejects.toThrow(/holds no catalog\.yaml/)
  })

  test('may lead to the folder itself', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page })
    const other = newFolder()
    symlinkSync(root, join(other, 'link'))
    expect((await load(join(other, 'link'))).articles).toHaveLength(1)
  })
})

describe('files of any content', () => {
  test('of many megabytes are read in part, and judged too large', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': new Uint8Array(20 * 1024 * 1024).fill(65) })
    const { articles } = await load(root)
    expect(articles[0]).toMatchObject({ unreadable: true, faults: [{ kind: 'too-large' }] })
  })

  test('with a byte order mark make settings all the same', async () => {
    const root = newFolder({ 'catalog.yaml': '\uFEFFid: example\nsource: en\n', 'en/a.md': page })
    expect((await load(root)).registry.id).toBe('example')
  })

  test('that are wrong are said at their place', async () => {
    const root = newFolder({ 'catalog.yaml': 'id: [x]\nsource: en\n', 'en/a.md': page })
    await expect(load(root)).rejects.toThrow(/^catalog\.yaml:1:5: /)
  })
})

describe('words for errors and codes', () => {
  test('come with the package, and over them from the folder', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page, 'nb/a.md': page })
    const before = (await load(root)).registry.codeWords
    expect(before['sv']).toContain('felkod')
    write(root, { 'nb/site.json': '{"resolve":{"words":["feil"]}}' })
    expect((await load(root)).registry.codeWords).toEqual({ ...before, nb: ['feil'] })
  })

  test.each([
    ['{', /^sv\/site\.json: this is not JSON: /],
    ['{"resolve.words": "fel"}', 'sv/site.json: `resolve.words` is not a list of words'],
  ])('%j is refused', async (text, message) => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page, 'sv/site.json': text })
    await expect(load(root)).rejects.toThrow(message)
  })
})
