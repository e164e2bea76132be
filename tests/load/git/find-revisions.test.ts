import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { load } from '../../../src/load/load.ts'
import type { Pair } from '../../../src/model/pair.ts'
import { commit, git, newFolder, write } from '../folder-of.ts'

const catalog = { 'catalog.yaml': 'id: example\nsource: en\n' }
const first = '---\ntitle: Lamp\n---\nThe lamp is on.\n'
const second = first.replace('on', 'off')
const third = first.replace('on', 'broken')

function blob(text: string | Uint8Array): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

function crlf(text: string): string {
  return createHash('sha1').update(text.replaceAll('\n', '\r\n')).digest('hex')
}

function sv(hash: string, key = 'translation: { source: ? }'): string {
  return `---\ntitle: Lampa\n${key.replace('?', hash)}\n---\nLampan är tänd.\n`
}

async function pairOf(folder: string): Promise<Pair> {
  return (await load(folder)).pairs['sv/a.md']!
}

describe('the working file', () => {
  test.each([
    ['a blob', sv(blob(first)), first],
    ['a hash of CRLF', sv(crlf(first), 'ms.openlocfilehash: ?'), first],
    [
      'a hash of CRLF, of a file with CRLF',
      sv(crlf(first), 'ms.openlocfilehash: ?'),
      first.replaceAll('\n', '\r\n'),
    ],
    ['a blob, checked out with CRLF', sv(blob(first)), first.replaceAll('\n', '\r\n')],
    ['an upper-case hash', sv(blob(first).toUpperCase()), first],
  ])('is found by %s, without any repository', async (_, translation, source) => {
    const root = newFolder({ ...catalog, 'en/a.md': source, 'sv/a.md': translation })
    const { revision, base, today, changes } = await pairOf(root)
    expect(revision).toMatchObject({ status: 'found', in: 'working-file', commit: null })
    expect(base).toBe(today)
    expect(changes).toEqual([])
  })
})

describe('the history', () => {
  test.each([
    ['a blob', sv(blob(first))],
    ['a hash of CRLF', sv(crlf(first), 'ms.openlocfilehash: ?')],
  ])('has the text with %s', async (_, translation) => {
    const root = newFolder({ ...catalog, 'en/a.md': first })
    commit(root, 1)
    write(root, { 'en/a.md': second, 'sv/a.md': translation })
    commit(root, 2)
    write(root, { 'en/a.md': third })
    commit(root, 3)
    const { revision, base, since, changes } = await pairOf(root)
    expect(revision).toMatchObject({
      status: 'found',
      in: 'history',
      commit: git(root, ['rev-parse', 'HEAD~2']),
      date: '2026-01-01T12:00:00.000Z',
      reason: null,
    })
    expect(base!.segments.at(-1)!.plain).toBe('The lamp is on.')
    expect(since).toBe('2026-01-02T12:00:00.000Z')
    expect(changes.map(({ diff }) => diff)).toEqual(['The lamp is [-on-]{+broken+}.'])
  })

  test('is searched in a folder of a repository', async () => {
    const root = newFolder({ 'README.md': 'x' })
    const folder = join(root, 'help/content')
    write(folder, { ...catalog, 'en/a.md': first })
    commit(root, 1)
    write(folder, { 'en/a.md': second, 'sv/a.md': sv(blob(first)) })
    expect((await pairOf(folder)).revision).toMatchObject({ in: 'history' })
  })

  test('is followed where the source was renamed, the folder too', async () => {
    const long = `${first}\n${'Many lines that stay.\n'.repeat(20)}`
    const root = newFolder({ ...catalog, 'docs/old.md': long })
    commit(root, 1)
    mkdirSync(join(root, 'en'))
    renameSync(join(root, 'docs/old.md'), join(root, 'en/b.md'))
    write(root, { 'en/b.md': long.replace('on', 'off') })
    commit(root, 2)
    renameSync(join(root, 'en/b.md'), join(root, 'en/a.md'))
    commit(root, 3)
    write(root, { 'sv/a.md': sv(blob(long)) })
    const { revision, since } = await pairOf(root)
    expect(revision).toMatchObject({ in: 'history', date: '2026-01-01T12:00:00.000Z' })
    expect(since).toBe('2026-01-02T12:00:00.000Z')
  })

  test('has what only a merge wrote', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first })
    commit(root, 1)
    git(root, ['branch', 'other'])
    write(root, { 'en/a.md': second })
    commit(root, 2)
    git(root, ['checkout', '--quiet', 'other'])
    write(root, { 'en/a.md': third })
    commit(root, 3)
    git(root, ['merge', '--quiet', '--strategy=ours', '--no-commit', 'HEAD@{2}'], 4)
    const merged = first.replace('on', 'half on')
    write(root, { 'en/a.md': merged })
    commit(root, 4)
    write(root, { 'en/a.md': second, 'sv/a.md': sv(blob(merged)) })
    commit(root, 5)
    expect((await pairOf(root)).revision).toMatchObject({ in: 'history' })
  })

  test('knows a source that was deleted', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first, 'en/b.md': second })
    commit(root, 1)
    rmSync(join(root, 'en/a.md'))
    write(root, { 'sv/a.md': sv(blob(first)) })
    commit(root, 2)
    const { revision, today, base, since } = await pairOf(root)
    expect(revision.status).toBe('found')
    expect([today, base?.path, since]).toEqual([null, 'a.md', '2026-01-02T12:00:00.000Z'])
  })

  test('makes a source that was restored fresh', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first })
    commit(root, 1)
    write(root, { 'en/a.md': second })
    commit(root, 2)
    write(root, { 'en/a.md': first, 'sv/a.md': sv(blob(first)) })
    const { revision, changes, since } = await pairOf(root)
    expect([revision.in, changes, since]).toEqual(['working-file', [], null])
  })

  test('of files with any name is read', async () => {
    const name = 'a "b" åäö\t日本.md'
    const root = newFolder({ ...catalog, [`en/${name}`]: first })
    commit(root, 1)
    write(root, { [`en/${name}`]: second, [`sv/${name}`]: sv(blob(first)) })
    expect((await load(root)).pairs[`sv/${name}`]!.revision.in).toBe('history')
  })

  test('takes as many git processes for one file as for a hundred', async () => {
    const counts: number[] = []
    for (const files of [1, 100]) {
      const names = Array.from({ length: files }, (_, index) => `${index}.md`)
      const root = newFolder(catalog)
      for (const name of names) write(root, { [`en/${name}`]: first + name })
      commit(root, 1)
      for (const name of names)
        write(root, {
          [`en/${name}`]: second + name,
          [`sv/${name}`]: sv(name === '0.md' ? '0'.repeat(40) : blob(first + name)),
        })
      commit(root, 2)
      const calls = countCalls()
      const { pairs } = await load(root)
      const found = Object.values(pairs).filter(({ revision }) => revision.status === 'found')
      expect(found).toHaveLength(files - 1)
      counts.push(calls())
    }
    expect(counts[0]).toBe(counts[1])
    expect(counts[0]).toBeLessThan(8)
  })
})

describe('what cannot be found', () => {
  const { PATH } = process.env
  afterEach(() => {
    process.env['PATH'] = PATH
  })

  const reason = async (root: string) => {
    const { revision, base, today, changes } = await pairOf(root)
    expect(revision).toMatchObject({ status: 'unverified', in: null, commit: null, date: null })
    expect(base).toBe(today)
    expect(changes).toEqual([])
    return revision.reason
  }

  test.each([
    [
      'nothing recorded',
      '---\ntitle: Lampa\n---\n',
      'the front matter does not say from which text of the source this was translated',
    ],
    [
      'no front matter',
      'Lampan.\n',
      'the front matter does not say from which text of the source this was translated',
    ],
    ['no hash', sv('main'), '`main` is not a hash of 40 hexadecimal digits'],
    [
      'half a hash',
      sv(blob(first).slice(0, 20), 'ms.openlocfilehash: ?'),
      `\`${blob(first).slice(0, 20)}\` is not a hash of 40 hexadecimal digits`,
    ],
    [
      'no repository',
      sv(blob(second)),
      '`en/a.md` is not the text that it records, and the folder is not in a git repository',
    ],
  ])('%s', async (_, translation, expected) => {
    const root = newFolder({ ...catalog, 'en/a.md': first, 'sv/a.md': translation })
    expect(await reason(root)).toBe(expected)
  })

  test('in a repository without a commit', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first, 'sv/a.md': sv(blob(second)) })
    git(root, ['init', '--quiet'])
    expect(await reason(root)).toBe(
      '`en/a.md` is not the text that it records, and the git repository has no commit yet',
    )
  })

  test('in no commit', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first, 'sv/a.md': sv(blob(second)) })
    commit(root)
    expect(await reason(root)).toBe(
      `no commit of \`en/a.md\` holds a text with the hash \`${blob(second)}\``,
    )
  })

  test('of a source that git does not know', async () => {
    const root = newFolder(catalog)
    commit(root)
    write(root, { 'en/a.md': first, 'sv/a.md': sv(blob(second)) })
    expect(await reason(root)).toBe('git does not know `en/a.md`')
  })

  test('in a shallow clone', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first })
    commit(root, 1)
    write(root, { 'en/a.md': second, 'sv/a.md': sv(blob(first)) })
    commit(root, 2)
    const clone = join(newFolder(), 'clone')
    git(root, ['clone', '--quiet', '--depth=1', `file://${root}`, clone])
    expect(await reason(clone)).toBe(
      'it is not in what this shallow clone has of the history of `en/a.md`; `git fetch --unshallow` gets the rest',
    )
  })

  test('in a clone without the text, which is not fetched', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first })
    commit(root, 1)
    write(root, { 'en/a.md': second, 'sv/a.md': sv(blob(first)) })
    commit(root, 2)
    git(root, ['config', 'uploadpack.allowFilter', 'true'])
    const clone = join(newFolder(), 'clone')
    git(root, ['clone', '--quiet', '--filter=blob:none', `file://${root}`, clone])
    expect(await reason(clone)).toBe(
      'this clone lacks a text of the history of `en/a.md`; clone the repository whole',
    )
  })

  test('where the store of git is damaged', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first })
    commit(root, 1)
    write(root, { 'en/a.md': second, 'sv/a.md': sv(blob(first)) })
    commit(root, 2)
    const id = blob(first)
    const file = join(root, '.git/objects', id.slice(0, 2), id.slice(2))
    rmSync(file)
    writeFileSync(file, 'not what it was')
    expect(await reason(root)).toMatch(/this clone lacks a text/)
  })

  test('without git', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first, 'sv/a.md': sv(blob(second)) })
    commit(root)
    process.env['PATH'] = newFolder()
    expect(await reason(root)).toBe(
      '`en/a.md` is not the text that it records, and git is not installed',
    )
  })

  test('in a repository that git does not trust', async () => {
    const root = newFolder({ ...catalog, 'en/a.md': first, 'sv/a.md': sv(blob(second)) })
    commit(root)
    fakeGit(`echo "fatal: detected dubious ownership in repository at '${root}'" >&2; exit 128`)
    expect(await reason(root)).toMatch(/git does not trust the repository, .*safe\.directory/)
  })
})

/** Puts a program named git before the real one, until the test is over. */
function fakeGit(script: string): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  process.env['PATH'] = folder + delimiter + process.env['PATH']
  return folder
}

function countCalls(): () => number {
  const path = process.env['PATH']
  const folder = fakeGit('touch "$(dirname "$0")/call-$$"; PATH="${PATH#*:}" exec git "$@"')
  return () => {
    process.env['PATH'] = path
    return readdirSync(folder).filter((name) => name.startsWith('call-')).length
  }
}

test('the counter of processes counts', async () => {
  const root = newFolder({ ...catalog, 'en/a.md': first, 'sv/a.md': sv(blob(second)) })
  commit(root)
  const calls = countCalls()
  await load(root)
  expect(calls()).toBeGreaterThan(0)
  expect(readFileSync(join(root, 'en/a.md'), 'utf8')).toBe(first)
})
