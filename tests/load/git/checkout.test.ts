import { existsSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../../../src/load/load.ts'
import { pathInRepository } from '../../../src/load/git/repository.ts'
import type { Revision } from '../../../src/model/pair.ts'
import { commit, git, newFolder, write } from '../folder-of.ts'

const first = '---\ntitle: Lamp\n---\nThe lamp is on.\n'
const second = first.replace('on', 'off')

/** A repository whose source changed after it was translated. */
function lamps(root = newFolder()): string {
  write(root, { 'catalog.yaml': 'id: example\nsource: en\n', 'en/a.md': first })
  commit(root, 1)
  const hash = git(root, ['rev-parse', 'HEAD:en/a.md'])
  write(root, {
    'en/a.md': second,
    'sv/a.md': `---\ntitle: Lampa\ntranslation: { source: ${hash} }\n---\nLampan är tänd.\n`,
  })
  commit(root, 2)
  return root
}

/** The same files, with no repository. */
function filesOf(root: string): string {
  const folder = newFolder()
  const files = ['catalog.yaml', 'en/a.md', 'sv/a.md']
  write(
    folder,
    Object.fromEntries(files.map((file) => [file, git(root, ['show', `HEAD:${file}`])])),
  )
  return folder
}

async function revisionOf(folder: string): Promise<Revision> {
  return (await load(folder)).pairs['sv/a.md']!.revision
}

describe('a working tree', () => {
  test('added by `git worktree` is read, also once it was moved', async () => {
    const root = lamps()
    const tree = join(newFolder(), 'tree')
    git(root, ['worktree', 'add', '--quiet', tree])
    expect((await revisionOf(tree)).in).toBe('history')
    renameSync(tree, `${tree}2`)
    expect((await revisionOf(`${tree}2`)).in).toBe('history')
  })

  test('of a submodule is read', async () => {
    const root = lamps()
    const around = newFolder({ 'README.md': 'x' })
    commit(around)
    const add = ['submodule', '--quiet', 'add', root, 'docs/help']
    git(around, ['-c', 'protocol.file.allow=always', ...add])
    const folder = join(around, 'docs/help')
    expect((await revisionOf(folder)).in).toBe('history')
    expect(pathInRepository(join(folder, 'en'))).toBe('en/')
  })

  test('whose repository lies elsewhere is read where that names it', async () => {
    const root = lamps()
    const store = join(newFolder(), 'store')
    git(root, ['init', '--quiet', '--separate-git-dir', store])
    expect((await revisionOf(root)).reason).toMatch(/leads to `.*store`, .* `git config core\.work/)
    git(root, ['config', 'core.worktree', root])
    expect((await revisionOf(root)).in).toBe('history')
  })

  test('is the nearest one, whatever else a stranger puts into it', async () => {
    const root = lamps()
    write(root, { 'en/.git/x': '', HEAD: 'ref: refs/heads/main\n', 'objects/x': '', 'refs/x': '' })
    write(root, { config: '[core]\n\tbare = true\n' })
    expect((await revisionOf(root)).in).toBe('history')
  })
})

describe("a stranger's `.git`", () => {
  test.each(['a file', 'a link'])('that is %s leads to no other repository', async (kind) => {
    const secret = lamps()
    const folder = filesOf(secret)
    if (kind === 'a file') write(folder, { '.git': `gitdir: ${secret}/.git\n` })
    else symlinkSync(join(secret, '.git'), join(folder, '.git'))
    const { status, reason } = await revisionOf(folder)
    expect(status).toBe('unverified')
    expect(reason).toContain(`leads to \`${secret}/.git\`, which says nothing of that folder`)
  })

  test('leads into no working tree of another repository', async () => {
    const secret = lamps()
    git(secret, ['worktree', 'add', '--quiet', join(newFolder(), 'tree')])
    const folder = filesOf(secret)
    write(folder, { '.git': `gitdir: ${secret}/.git/worktrees/tree\n` })
    expect((await revisionOf(folder)).reason).toContain('which says nothing of that folder')
  })

  test.each([
    [
      'leads nowhere',
      'gitdir: /nowhere/at/all\n',
      /content\/\.git` is no repository that git can read$/,
    ],
    ['is no such file', 'something\n', /git answers `invalid gitfile format/],
  ])('that %s hides no repository around it', async (_, text, reason) => {
    const root = lamps()
    write(join(root, 'content'), {
      'catalog.yaml': 'id: example\nsource: en\n',
      'en/a.md': second,
      'sv/a.md': git(root, ['show', 'HEAD:sv/a.md']),
      '.git': text,
    })
    expect((await revisionOf(join(root, 'content'))).reason).toMatch(reason)
  })

  test('that git does not read is told from none', async () => {
    const root = lamps()
    write(join(root, '.git'), { HEAD: 'nothing\n' })
    expect((await revisionOf(root)).reason).toMatch(/\/\.git` is no repository that git can read$/)
    expect(existsSync(join(root, '.git/objects'))).toBe(true)
  })
})
