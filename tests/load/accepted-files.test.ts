import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accept } from '../../src/load/accepted-files.ts'
import { load } from '../../src/load/load.ts'
import { commit, git, newFolder, write } from './folder-of.ts'

const catalog = { 'catalog.yaml': 'id: example\nsource: en\n' }
const page = '---\ntitle: A\n---\nText.\n'

describe('accept', () => {
  test('records the text of today, which is found then and later', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page })
    commit(root)
    const [accepted] = await accept(root, ['sv/a.md'])
    const id = git(root, ['rev-parse', 'HEAD:en/a.md'])
    expect(accepted).toMatchObject({
      file: 'sv/a.md',
      path: join(root, 'sv/a.md'),
      changed: true,
      says: `sv/a.md records en/a.md as it stands (${id.slice(0, 10)})`,
    })
    expect(accepted!.text).toContain(`translation: { source: ${id} }`)
    write(root, { 'sv/a.md': accepted!.text })
    expect((await load(root)).pairs['sv/a.md']!.revision.in).toBe('working-file')
    expect((await accept(root, ['sv/a.md']))[0]).toMatchObject({ changed: false })
    write(root, { 'en/a.md': page.replace('Text', 'More text') })
    expect((await load(root)).pairs['sv/a.md']!.revision.in).toBe('history')
  })

  test('refuses a file that is not UTF-8, since writing it anew would lose a byte', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page })
    writeFileSync(join(root, 'sv/a.md'), Buffer.from(page.replace('A', '\xc5'), 'latin1'))
    commit(root)
    await expect(accept(root, ['sv/a.md'])).rejects.toThrow('`sv/a.md` is not UTF-8')
  })

  test('writes nothing itself', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page })
    commit(root)
    await accept(root, ['sv/'])
    expect(readFileSync(join(root, 'sv/a.md'), 'utf8')).toBe(page)
  })

  test('takes what is staged for stored, since both are committed together', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page })
    git(root, ['init', '--quiet'])
    git(root, ['add', 'en/a.md'])
    expect(await accept(root, ['sv/a.md'])).toHaveLength(1)
  })

  test('records by the hash that an article has already', async () => {
    const old = `---\ntitle: A\nms.openlocfilehash: ${'0'.repeat(40)}\n---\nText.\n`
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': old })
    commit(root)
    const [accepted] = await accept(root, ['sv/a.md'])
    write(root, { 'sv/a.md': accepted!.text })
    expect(accepted!.text).not.toContain('translation')
    expect((await load(root)).pairs['sv/a.md']!.revision.in).toBe('working-file')
  })

  test('knows a file that was checked out with CRLF by its id', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page })
    commit(root)
    write(root, { 'en/a.md': page.replaceAll('\n', '\r\n') })
    const id = git(root, ['rev-parse', 'HEAD:en/a.md'])
    expect((await accept(root, ['sv/a.md']))[0]!.text).toContain(id)
  })

  test.each([
    [
      'a source that git has not stored',
      ['sv/a.md'],
      /^Git has not stored `en\/a\.md` as it stands/,
    ],
    ['a source that is not there', ['sv/b.md'], '`en/b.md` is not there'],
    ['the source itself', ['en/a.md'], '`en/a.md` is the source itself'],
    ['what is no article', ['catalog.yaml'], '`catalog.yaml` is not an article of this catalog'],
    ['nothing', [], 'No file is named'],
  ])('refuses %s', async (_, files, message) => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page, 'sv/b.md': page })
    commit(root)
    write(root, { 'en/a.md': page.replace('Text', 'Unsaved text') })
    await expect(accept(root, files)).rejects.toThrow(message)
  })

  test('refuses a folder in no repository', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': page })
    await expect(accept(root, ['sv/a.md'])).rejects.toThrow(
      "What is recorded has to be found again in git's history, but the folder is not in a git repository",
    )
  })

  test('refuses front matter that cannot be read', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': page, 'sv/a.md': '---\ntranslation: x\n---\n' })
    commit(root)
    await expect(accept(root, ['sv/a.md'])).rejects.toThrow(
      /^Nothing can be added to .*; write `translation/,
    )
  })
})
