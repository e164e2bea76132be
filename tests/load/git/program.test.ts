import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findGit } from '../../../src/load/git/program.ts'
import { commit, git, newFolder, write } from '../folder-of.ts'

const bin = join(import.meta.dirname, '../../../src/cli/bin.ts')

/** A folder with a program named git, which leaves a mark where it is run. */
function withGit(folder: string, mark = join(folder, 'ran')): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n: > ${mark}\n`, { mode: 0o755 })
  return folder
}

function find(entries: string[], strange: string[] = []) {
  return findGit(entries.join(delimiter), strange, 'linux')
}

describe('findGit', () => {
  test('takes the first program of an absolute entry, and never what is no program', () => {
    const [first, second, other] = [newFolder(), withGit(newFolder()), withGit(newFolder())]
    write(first, { git: 'a text' })
    mkdirSync(join(first, 'sub/git'), { recursive: true })
    expect(find([first, join(first, 'sub'), join(first, 'gone'), second, other])).toEqual({
      program: join(second, 'git'),
      refused: null,
      path: [first, join(first, 'sub'), join(first, 'gone'), second, other].join(delimiter),
    })
  })

  test.each(['', '.', './', '..', 'node_modules/.bin', './bin'])('passes %j over', (entry) => {
    const good = withGit(newFolder())
    expect(find([entry, good])).toEqual({ program: join(good, 'git'), refused: null, path: good })
  })

  test('passes over what lies in a strange folder, however it is reached', () => {
    const strange = newFolder()
    const inside = withGit(join(strange, 'tools'))
    const [linked, outside, good] = [newFolder(), withGit(newFolder()), withGit(newFolder())]
    symlinkSync(inside, join(linked, 'folder'))
    symlinkSync(join(inside, 'git'), join(linked, 'git'))
    symlinkSync(outside, join(strange, 'out'))
    const entries = [inside, join(linked, 'folder'), linked, join(strange, 'out')]
    for (const entry of entries)
      expect(find([entry, good], [strange])).toMatchObject({
        program: join(good, 'git'),
        refused: join(entry, 'git'),
      })
    expect(find([inside], [strange])).toEqual({
      program: null,
      refused: join(inside, 'git'),
      path: '',
    })
  })

  test('takes a link that a person made to a program of theirs', () => {
    const [linked, outside] = [newFolder(), withGit(newFolder())]
    symlinkSync(join(outside, 'git'), join(linked, 'git'))
    expect(find([linked], [newFolder()]).program).toBe(join(linked, 'git'))
  })

  test('passes over what npm fills', () => {
    const root = newFolder()
    const entry = withGit(join(root, 'node_modules/.bin'))
    expect(find([entry])).toEqual({ program: null, refused: join(entry, 'git'), path: '' })
  })

  test('knows on Windows what depends on where somebody stands', () => {
    const entries = [
      '',
      '.',
      'bin',
      '\\tools',
      'C:tools',
      '"C:\\Git\\cmd"',
      '\\\\host\\share',
      'D:/x',
    ]
    expect(findGit(entries.join(';'), [], 'win32').path).toBe('C:\\Git\\cmd;\\\\host\\share;D:/x')
  })
})

describe('an executable named git in a pull request', () => {
  const page = '---\ntitle: A\n---\nText.\n'

  /** A checkout with a git of its own in every place that a PATH may name. */
  function checkout() {
    const mark = join(newFolder(), 'ran')
    const top = newFolder()
    const content = join(top, 'content')
    for (const folder of ['', 'bin', 'node_modules/.bin', 'content', 'content/bin'])
      withGit(join(top, folder), mark)
    write(content, { 'catalog.yaml': 'id: example\nsource: en\n', 'en/a.md': page })
    commit(top, 1)
    const hash = git(top, ['rev-parse', 'HEAD:content/en/a.md'])
    write(content, {
      'en/a.md': page.replace('Text', 'Other text'),
      'sv/a.md': page.replace('---\nText', `translation: { source: ${hash} }\n---\nText`),
    })
    return { mark, top, content }
  }

  const check = (cwd: string, path: string[], args: string[] = ['.']) =>
    spawnSync(process.execPath, [bin, 'check', ...args, '--format', 'json'], {
      cwd,
      env: { ...process.env, PATH: path.join(delimiter), GIT_EXEC_PATH: join(cwd, 'bin') },
      encoding: 'utf8',
    })

  test('is not run, and the history is read by the real one', () => {
    const { mark, top, content } = checkout()
    const path = ['', '.', 'bin', './node_modules/.bin', content, join(content, 'bin')]
    for (const folder of ['', 'bin', 'node_modules/.bin']) path.push(join(top, folder))
    const { stdout, stderr, status } = check(content, [...path, process.env['PATH']!])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toContain('freshness/stale')
    expect(stdout).not.toContain('freshness/unverified')
    expect(existsSync(mark)).toBe(false)
  })

  test('is named where there is no other', () => {
    const { mark, top, content } = checkout()
    const { stdout } = check(content, ['', join(top, 'bin')])
    expect(stdout).toContain(
      `\`${join(top, 'bin/git')}\` is not run, as it lies where the repository's own files`,
    )
    const { stderr, status } = check(top, [join(top, 'bin')], ['content', '--changed', 'HEAD'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Cannot tell what changed since `HEAD`: .* is not run, .*\n$/)
    expect(existsSync(mark)).toBe(false)
  })

  test('would be run by whoever looks it up as usual', () => {
    const { mark, content } = checkout()
    spawnSync('git', ['--version'], { cwd: content, env: { PATH: '.' } })
    expect(existsSync(mark)).toBe(true)
    expect(readFileSync(join(content, 'git'), 'utf8')).toContain(mark)
  })
})
