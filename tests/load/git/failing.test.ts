import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { changedFiles } from '../../../src/load/git/changed-files.ts'
import { Memo } from '../../../src/load/cache.ts'
import { load } from '../../../src/load/load.ts'
import type { Revision } from '../../../src/model/pair.ts'
import { commit, git, newFolder, write } from '../folder-of.ts'

const own = { ...process.env }
const real = execFileSync('/bin/sh', ['-c', 'command -v git']).toString().trim()

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name]
  Object.assign(process.env, own)
})

const page = (text: string) => `---\ntitle: Lamp\n---\nThe lamp is ${text}.\n`

/** Five commits of a source, and translations of its first text and of one that never was. */
function lamps(): string {
  const root = newFolder({ 'catalog.yaml': 'id: example\nsource: en\n' })
  const translation = (hash: string) =>
    `---\ntitle: Lampa\ntranslation: { source: ${hash} }\n---\nLampan är tänd.\n`
  for (const day of [1, 2, 3, 4, 5]) {
    write(root, { 'en/a.md': page(`${day}`), 'en/b.md': page(`${day} too`) })
    commit(root, day)
  }
  const hash = git(root, ['rev-parse', 'HEAD~4:en/a.md'])
  write(root, { 'sv/a.md': translation(hash), 'sv/b.md': translation('1'.repeat(40)) })
  commit(root, 6)
  return root
}

async function revisionsOf(root: string, memo = new Memo()): Promise<Revision[]> {
  const { pairs } = await load(root, { memo })
  return [pairs['sv/a.md']!.revision, pairs['sv/b.md']!.revision]
}

/** That nothing is known of either, and why. */
async function expectReason(root: string, reason: RegExp): Promise<void> {
  for (const revision of await revisionsOf(root)) {
    expect(revision.status).toBe('unverified')
    expect(revision.reason).toMatch(reason)
    expect(revision.reason).not.toMatch(/no commit of|does not know/)
  }
}

function loseObject(root: string, name: string): void {
  const id = git(root, ['rev-parse', name])
  rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)))
}

/** Puts a git before the real one that does something else for one of its commands. */
function insteadOf(command: string, script: string): void {
  const folder = newFolder()
  const lines = [`case " $* " in *" ${command} "*) ${script};; esac`, `exec ${real} "$@"`]
  writeFileSync(join(folder, 'git'), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 })
  process.env['PATH'] = folder + delimiter + own['PATH']!
}

describe('a history that cannot be read to its end', () => {
  test('of which a commit is lost', async () => {
    const root = lamps()
    loseObject(root, 'HEAD~3')
    await expectReason(
      root,
      /git answers `.*(?:parents of commit|simplify commit|bad object|[Cc]ould not read)/,
    )
  })

  test('of which a folder is lost', async () => {
    const root = lamps()
    loseObject(root, 'HEAD~3:en')
    await expectReason(root, /git answers `.*(?:tree|[Cc]ould not read|bad object)/)
  })

  test.each(['rev-list', 'diff-tree', 'cat-file', 'rev-parse'])(
    'as %s is ended by the system',
    async (command) => {
      const root = lamps()
      insteadOf(command, 'kill -9 $$')
      await expectReason(root, /, and git was ended by SIGKILL$/)
    },
  )

  test.each(['rev-list', 'diff-tree'])('as %s ends after half of it', async (command) => {
    const root = lamps()
    insteadOf(command, `${real} "$@" | head -c 300; exit 3`)
    await expectReason(root, /, and git fails without a word$/)
  })

  test('as git ends after half of it and says that it did all', async () => {
    const root = lamps()
    const id = '1'.repeat(40)
    insteadOf('diff-tree', `printf '%s\\0:100644 100644 ${id} ${id} M\\0' "${id}"; exit 0`)
    await expectReason(root, /git (?:answers `|ended before it had told)/)
  })

  test('as an answer is none', async () => {
    const root = lamps()
    insteadOf('cat-file', 'read id; echo "$id what is this"; exit 0')
    const [first] = await revisionsOf(root)
    expect(first!.reason).toMatch(/git answers `[0-9a-f]{40} what is this`/)
  })

  test('as a setting ends every git', async () => {
    const root = lamps()
    git(root, ['config', 'core.bigFileThreshold', 'huge'])
    await expectReason(root, /git answers `bad numeric config value 'huge' for 'core\.bigfile/)
  })
})

describe('what is checked out', () => {
  test('may be a branch that is damaged', async () => {
    const root = lamps()
    git(root, ['branch', '--move', 'main'])
    write(root, { '.git/refs/heads/main': 'garbage\n' })
    await expectReason(root, /`HEAD`, is no commit that git can read/)
  })

  test('may be a branch without a commit beside others', async () => {
    const root = lamps()
    git(root, ['checkout', '--quiet', '--orphan', 'new'])
    await expectReason(root, /`HEAD`, is no commit that git can read/)
  })

  test('may be a tag, or a commit without a branch', async () => {
    const root = lamps()
    git(root, ['tag', '--annotate', '--message=x', 'HEAD', 'HEAD^0'])
    git(root, ['checkout', '--quiet', 'refs/tags/HEAD'])
    git(root, ['checkout', '--quiet', 'HEAD~0'])
    write(root, { '.git/HEAD': git(root, ['rev-parse', 'refs/tags/HEAD']) })
    expect((await revisionsOf(root))[0]!.in).toBe('history')
  })
})

describe('a clone', () => {
  test('that was shallow is asked again once it is whole', async () => {
    const root = lamps()
    const clone = join(newFolder(), 'clone')
    git(root, ['clone', '--quiet', '--depth=2', `file://${root}`, clone])
    const memo = new Memo()
    const [before] = await revisionsOf(clone, memo)
    expect(before!.reason).toMatch(/this shallow clone has/)
    git(clone, ['fetch', '--quiet', '--depth=3'])
    const [again] = await revisionsOf(clone, memo)
    expect(again!.reason).toMatch(/this shallow clone has/)
    git(clone, ['fetch', '--quiet', '--unshallow'])
    expect((await revisionsOf(clone, memo)).map(({ status }) => status)).toEqual([
      'found',
      'unverified',
    ])
  })

  test('that lacked texts is asked again once it has them', async () => {
    const root = lamps()
    const id = git(root, ['rev-parse', 'HEAD~5:en/a.md'])
    const file = join(root, '.git/objects', id.slice(0, 2), id.slice(2))
    const memo = new Memo()
    rmSync(file)
    expect((await revisionsOf(root, memo))[0]!.reason).toMatch(/this clone lacks a text/)
    writeFileSync(join(root, 'old'), page('1'))
    git(root, ['hash-object', '-w', 'old'])
    expect((await revisionsOf(root, memo))[0]!.status).toBe('found')
  })

  test('without texts takes no process a text, and follows what it can', async () => {
    const root = lamps()
    const filler = 'A line of a page that stays as it is.\n'.repeat(20)
    write(root, { 'en/c.md': page('old') + filler })
    commit(root, 7)
    const hash = git(root, ['rev-parse', 'HEAD:en/c.md'])
    git(root, ['mv', 'en/c.md', 'en/d.md'])
    write(root, { 'en/d.md': page('new') + filler, 'en/e.md': 'Something else.\n' })
    write(root, { 'sv/d.md': git(root, ['show', 'HEAD:sv/b.md']).replace(/1{40}/, hash) })
    commit(root, 8)
    git(root, ['config', 'uploadpack.allowFilter', 'true'])
    const clone = join(newFolder(), 'clone')
    git(root, ['clone', '--quiet', '--filter=blob:none', `file://${root}`, clone])
    const events = newFolder()
    const personal = join(newFolder(), 'config')
    writeFileSync(personal, `[trace2]\n\teventTarget = ${events}\n`)
    process.env['GIT_CONFIG_GLOBAL'] = personal
    const { pairs } = await load(clone)
    expect(pairs['sv/a.md']!.revision.reason).toMatch(/this clone lacks a text of the history/)
    expect(pairs['sv/d.md']!.revision.reason).toMatch(/this (?:partial )?clone (?:has|lacks)/)
    expect(readdirSync(events).length).toBeGreaterThan(3)
    expect(readdirSync(events).length).toBeLessThan(20)
  })
})

describe('changedFiles', () => {
  test('does not take another commit where two histories cannot be compared', async () => {
    const root = lamps()
    insteadOf('merge-base', 'echo "fatal: a reason" >&2; exit 128')
    await expect(changedFiles(root, 'HEAD~1')).rejects.toThrow(
      'Cannot tell what changed since `HEAD~1`: git answers `a reason`',
    )
  })

  test('takes a branch that is named like an option for a branch', async () => {
    const root = lamps()
    const mark = join(newFolder(), 'ran')
    const names = [`--output=${mark}`, '--help', '--']
    git(root, ['update-ref', `refs/heads/--output=${mark}`, 'HEAD~1'])
    expect(await changedFiles(root, names[0]!)).toEqual(['sv/a.md', 'sv/b.md'])
    for (const name of names.slice(1))
      await expect(changedFiles(root, name)).rejects.toThrow(/git does not know the revision/)
    expect(readdirSync(join(mark, '..'))).toEqual([])
  })
})

test('a repository of SHA-256 is read', async () => {
  const root = newFolder({ 'catalog.yaml': 'id: example\nsource: en\n', 'en/a.md': page('on') })
  git(root, ['init', '--quiet', '--object-format=sha256'])
  commit(root, 1)
  const hash = git(root, ['rev-parse', 'HEAD:en/a.md'])
  expect(hash).toHaveLength(64)
  const front = `---\ntitle: Lampa\ntranslation: { source: ${hash} }\n---\nLampan är tänd.\n`
  write(root, { 'en/a.md': page('off'), 'sv/a.md': front })
  commit(root, 2)
  expect((await load(root)).pairs['sv/a.md']!.revision.in).toBe('history')
  expect(await changedFiles(root, 'HEAD~1')).toEqual(['en/a.md', 'sv/a.md'])
})
