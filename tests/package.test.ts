import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileRuntime } from '../src/bundle/emit/compile-runtime.ts'

const root = resolve(import.meta.dirname, '..')
const exec = promisify(execFile)

let project: string
const run = (command: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  exec(command, args, { cwd: project, env: { ...process.env, NO_COLOR: '1', CI: 'true' } })

/** What a stranger does: packs, installs into an empty project, starts a catalog, builds it. */
describe('the packed package in an empty project', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'felkod-package-'))
    await exec('node', ['scripts/compile.ts'], { cwd: root })
    const { stdout } = await exec(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', project],
      { cwd: root },
    )
    const packed = JSON.parse(stdout) as
      { filename: string }[] | Record<string, { filename: string }>
    const { filename } = Object.values(packed)[0]!
    await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
    await run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`)
  }, 240_000)
  afterAll(() => rm(project, { recursive: true, force: true }))

  test('offers `npx felkod` on a catalog there, site included', async () => {
    await run('npx', 'felkod', 'init', 'help')
    const checked = await run('npx', 'felkod', 'check', 'help', '--format', 'json')
    expect(JSON.parse(checked.stdout)).toMatchObject({ findings: [], summary: { errors: 0 } })

    const installed = join(project, 'node_modules/felkod')
    const before = await readdir(installed, { recursive: true })
    const built = await run('npx', 'felkod', 'build', 'help', '--out', 'public')
    expect(built.stdout).toContain('Published 2 codes in 1 locale (en) into public')
    expect(await readdir(join(project, 'public'))).toEqual(
      expect.arrayContaining(['catalog.json', 'messages', 'site']),
    )
    const page = await readFile(join(project, 'public/site/en/errors/2/index.html'), 'utf8')
    expect(page).toContain('Your account is locked')
    expect(await readdir(join(project, 'public/site/pagefind'))).toContain('pagefind.js')
    expect(await readdir(installed, { recursive: true })).toEqual(before)
    for (const { path, content } of compileRuntime().scripts)
      expect(await readFile(join(project, 'public/messages/runtime', path), 'utf8')).toBe(content)
  })

  test('offers a typed library', async () => {
    await writeFile(
      join(project, 'consumer.ts'),
      `import { check, load, type Report } from 'felkod'
const report: Report = check(await load('help'))
console.log(report.summary.errors)
// @ts-expect-error a catalog folder is a path
export const wrong = () => load(1)
`,
    )
    const flags = ['--strict', '--module', 'nodenext', '--target', 'es2024', '--outDir', 'built']
    await run(join(root, 'node_modules/.bin/tsc'), ...flags, '--types', '', 'consumer.ts')
    const { stdout } = await run('node', 'built/consumer.js')
    expect(stdout).toBe('0\n')
  })
})
