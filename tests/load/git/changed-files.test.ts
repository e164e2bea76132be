import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changedFiles } from '../../../src/load/git/changed-files.ts'
import { commit, git, newFolder, write } from '../folder-of.ts'

const page = '---\ntitle: A\n---\nText.\n'

/** A branch that left main after its first commit; main went on. */
function branched(): string {
  const root = newFolder({ 'README.md': 'x' })
  const folder = join(root, 'content')
  const files = ['en/a.md', 'en/b.md', 'en/c.md', 'sv/a.md', 'sv/c.md']
  write(folder, { 'catalog.yaml': 'id: example\nsource: en\n' })
  for (const file of files) write(folder, { [file]: page })
  commit(root, 1)
  git(root, ['branch', '--move', 'main'])
  git(root, ['checkout', '--quiet', '-b', 'mine'])
  git(root, ['checkout', '--quiet', 'main'])
  write(folder, { 'en/c.md': `${page}\nOn main.\n` })
  commit(root, 2)
  git(root, ['checkout', '--quiet', 'mine'])
  return folder
}

describe('changedFiles', () => {
  test('are none where nothing changed, whatever happened on the other branch', async () => {
    expect(await changedFiles(branched(), 'main')).toEqual([])
  })

  test('are those committed, changed, new and deleted since the branch left', async () => {
    const folder = branched()
    write(folder, { 'en/a.md': `${page}\nMore.\n`, '../README.md': 'y' })
    commit(join(folder, '..'), 3)
    write(folder, { 'sv/c.md': `${page}\nMer.\n`, 'sv/d.md': page, 'media/a.png': 'x' })
    rmSync(join(folder, 'en/b.md'))
    expect(await changedFiles(folder, 'main')).toEqual(['en/a.md', 'en/b.md', 'sv/c.md', 'sv/d.md'])
  })

  test('are not those that a checkout gave other line ends', async () => {
    const folder = branched()
    write(folder, { 'en/a.md': page.replaceAll('\n', '\r\n') })
    expect(await changedFiles(folder, 'main')).toEqual([])
  })

  test('include the settings', async () => {
    const folder = branched()
    write(folder, { 'glossary.yaml': '[]\n' })
    expect(await changedFiles(folder, 'HEAD')).toEqual(['glossary.yaml'])
  })

  test.each(['nowhere', '--output=x', 'HEAD~99', ''])('%j is no revision', async (ref) => {
    await expect(changedFiles(branched(), ref)).rejects.toThrow(
      `Cannot tell what changed since \`${ref}\`: git does not know the revision \`${ref}\``,
    )
  })

  test('cannot be told in no repository', async () => {
    const folder = newFolder({ 'catalog.yaml': 'id: example\nsource: en\n' })
    await expect(changedFiles(folder, 'main')).rejects.toThrow(
      'the folder is not in a git repository',
    )
  })
})
