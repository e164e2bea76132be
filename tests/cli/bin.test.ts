import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder } from '../load/folder-of.ts'

const root = resolve(import.meta.dirname, '../..')
const bin = join(root, 'src/cli/bin.ts')

/** A Node of this machine that is too old for felkod; null where there is none. */
const oldNode =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => {
      const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
      const [major = 99] = (stdout ?? '').replace('v', '').split('.').map(Number)
      return stdout && major < 22
    }) ?? null

describe('with a Node that is too old', () => {
  /** The program as the package has it: without types, alone, since nothing else may be needed. */
  const packaged = (): string => {
    const folder = newFolder()
    mkdirSync(join(folder, 'lib/cli'), { recursive: true })
    copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
    const path = join(folder, 'lib/cli/bin.js')
    writeFileSync(path, stripTypeScriptTypes(readFileSync(bin, 'utf8')))
    return path
  }

  test.skipIf(oldNode === null).each([['check'], ['build'], ['--version'], ['--help']])(
    '`felkod %s` says which is needed',
    (...args) => {
      const { status, stdout, stderr } = spawnSync(oldNode!, [packaged(), ...args], {
        encoding: 'utf8',
      })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(
        /^felkod: Node 22\.18 or later is needed, and this is Node \d+\.\d+\.\d+; install a newer one\n$/,
      )
    },
  )

  test('the program is in the syntax of Node 14, and imports nothing of its own at once', () => {
    const text = stripTypeScriptTypes(readFileSync(bin, 'utf8')).replaceAll(
      /^ *(?:\/\/|\/?\*).*$/gm,
      '',
    )
    expect(text).not.toMatch(/\?\?=|\|\|=|&&=|^(?:const .*)?await |\busing\b|^\s*#\w|static \{/m)
    expect([...text.matchAll(/^import .*$/gm)].map(([line]) => line)).toEqual([
      "import { readFileSync } from 'fs'",
    ])
  })
})

const catalog = {
  'content/catalog.yaml': 'id: example\nsource: en\n',
  'content/en/a.md': '---\ntitle: Moons\n---\n\nText.\n',
  'content/sv/a.md': `---\ntitle: Månar\ntranslation: { source: ${'0'.repeat(40)} }\n---\n\nText här.\n`,
}

describe.skipIf(process.platform === 'win32')('with few files that may be open', () => {
  test.each([
    ['check'],
    ['check --fix --update-baseline'],
    ['status'],
    ['explain moons'],
    ['accept content/sv/a.md'],
    ['add-locale fi'],
    ['init new'],
    ['report part.json'],
    ['diff old new'],
    ['build --only messages'],
  ])('`felkod %s` works, or says so in one line', { timeout: 120_000 }, (command) => {
    const folder = newFolder(catalog)
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    execFileSync('git', ['add', '.'], { cwd: folder })
    const script = `ulimit -n 24; exec "$0" "$1" ${command}`
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, bin], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).not.toMatch(/\n\s+at |--debug|undefined|not in a git repository/)
    expect([0, 1, 2]).toContain(status)
    if (status === 2) expect(stderr).toMatch(/^.+\n$/)
  })
})

describe.skipIf(process.platform === 'win32')(
  'where the system refuses',
  { timeout: 240_000 },
  () => {
    const run = (script: string, folder = newFolder(catalog)) =>
      spawnSync('bash', ['-c', script, process.execPath, bin], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 60_000,
        killSignal: 'SIGKILL',
      })

    test('a folder that is gone', () => {
      const folder = newFolder({ 'gone/a': '' })
      const script = 'cd gone && rm -r ../gone && exec "$0" "$1" check'
      const { status, stderr } = run(script, folder)
      expect(stderr).toBe(
        'felkod: the folder that felkod was started in is gone; go to one that is there\n',
      )
      expect(status).toBe(2)
    })

    test.skipIf(process.platform !== 'linux')('a full disk', () => {
      const { status, stderr } = run('exec "$0" "$1" check > /dev/full')
      expect(stderr).toMatch(/^`stdout` cannot be written \(no space left on device\); free .*\n$/)
      expect(status).toBe(2)
    })

    test('output and input that are closed, and no home', () => {
      const { status, stderr } = run('unset HOME; exec "$0" "$1" check <&- >&-')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    })

    test('pipes in the place of files are waited for by no command', () => {
      const pipes = ['content/sv/b.md', 'content/glossary.yaml', 'content/sv/site.json']
      const script = `mkdir old && mkfifo ${pipes.join(' ')} content/felkod-baseline.txt old/manifest.json && `
      for (const [command, code] of [
        ['check --baseline', 0],
        ['add-locale sv', 0],
        ['check content/sv/b.md', 2],
        ['check --update-baseline', 2],
        ['diff old old', 2],
      ] as const) {
        const { status, stderr } = run(`${script} exec "$0" "$1" ${command}`)
        expect({ command, status }).toEqual({ command, status: code })
        if (code === 2) expect(stderr).toMatch(/^.+\n$/)
      }
    })

    const isRoot = process.getuid?.() === 0
    test.skipIf(!isRoot || spawnSync('setpriv', ['--version']).status !== 0)(
      'files and folders that another user may not read or write',
      () => {
        const other = 'setpriv --reuid=65534 --regid=65534 --clear-groups'
        for (const [forbid, command, says] of [
          ['chmod 0 content/sv/a.md', 'check', '`sv/a.md` cannot be read (permission denied)'],
          ['chmod 0 content/sv', 'check', '`sv` cannot be read (permission denied)'],
          ['chmod 0 content/catalog.yaml', 'status', '`catalog.yaml` cannot be read (permission'],
          ['chmod 0 content', 'explain moons', 'catalog.yaml` cannot be read (permission denied)'],
          ['true', 'add-locale fi', '`fi/a.md` cannot be written (permission denied)'],
          ['true', 'check --update-baseline', 'felkod-baseline.txt` cannot be written (permission'],
          ['true', 'init new', '`catalog.yaml` cannot be written (permission denied)'],
        ] as const) {
          const script = `chmod 755 . && ${forbid} && exec ${other} "$0" "$1" ${command}`
          const { status, stderr } = run(script)
          expect(stderr).toContain(says)
          expect(stderr).toMatch(/^.+\n$/)
          expect(status).toBe(2)
        }
      },
    )
  },
)
