/** `felkod build` and its like as processes: together, killed, and where they may not publish. */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Desk } from '../cli/terminal.ts'
import { contentOf, newFolder, write } from './folders.ts'
import { thisProcess } from '../../src/write/publish/owner.ts'
import { openStage } from '../../src/write/publish/stage.ts'
import { felkod, kill, start } from './run.ts'

const slow = { timeout: 120_000 }

let desk: Desk
let root: string
beforeEach(async () => {
  desk = await new Desk().open()
  root = desk.folder
  renameSync(join(root, 'content'), join(root, 'one'))
  return () => desk.close()
})

const settings = (catalog: string): string => join(root, catalog, 'catalog.yaml')
const messages = (catalog: string, ...more: string[]): string[] => [
  ...['build', catalog, '--only', 'messages'],
  ...more,
]

test('two catalogs built into one folder at the same time give one of them', slow, async () => {
  cpSync(join(root, 'one'), join(root, 'two'), { recursive: true })
  const yaml = readFileSync(settings('two'), 'utf8')
  writeFileSync(settings('two'), yaml.replace(/^id: .*/m, 'id: another'))
  const clean: Record<string, string>[] = []
  for (const catalog of ['one', 'two']) {
    await desk.run(...messages(catalog, '--out', `clean-${catalog}`))
    clean.push(contentOf(join(root, `clean-${catalog}`)))
  }
  expect(clean[0]).not.toEqual(clean[1])
  const both = await Promise.all(['one', 'two'].map((name) => felkod(root, messages(name))))
  expect(both.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
  ])
  expect(clean).toContainEqual(contentOf(join(root, 'dist')))
})

describe('a build of a site', slow, () => {
  const into = async (temporary: string): Promise<ReturnType<typeof start>> => {
    const child = start('felkod', ['build', 'one'], { cwd: root, env: { TMPDIR: temporary } })
    const isRendering = (): boolean =>
      readdirSync(temporary, { recursive: true }).some((path) => `${path}`.endsWith('site.json'))
    await expect.poll(isRendering, { timeout: 60_000, interval: 20 }).toBe(true)
    return child
  }

  test('that SIGHUP ends leaves nothing and exits with 129', async () => {
    const temporary = newFolder()
    const child = await into(temporary)
    expect(await kill(child, 'SIGHUP')).toBe(129)
    expect(readdirSync(temporary)).toEqual([])
    expect(readdirSync(root)).toEqual(['one'])
  })

  test('that is killed leaves what the next build takes away', async () => {
    const temporary = newFolder()
    const child = await into(temporary)
    await kill(child, 'SIGKILL')
    expect(readdirSync(temporary)).not.toEqual([])
    await felkod(root, messages('one'), { TMPDIR: temporary })
    expect(readdirSync(temporary)).toEqual([])
    expect(readdirSync(join(root, 'dist'))).toEqual(['.felkod', 'messages'])
  })
})

test(
  'accept and check --fix take away what a killed run has left beside articles',
  slow,
  async () => {
    const { machine, start: began } = thisProcess()
    const stage = await openStage(join(root, 'one/sv'), 'file')
    const mark = readFileSync(join(stage.path, '.gitignore'), 'utf8')
    await stage.close()
    const dead = `one/sv/.felkod-file-${machine}-${process.pid}-${began + 1}-abcdef`
    for (const args of [
      ['check', 'one', '--fix'],
      ['accept', 'one/sv/lift.md'],
      ['build', 'one', '--only', 'catalog'],
    ]) {
      write(root, { [`${dead}/.gitignore`]: mark, [`${dead}/lift.md`]: 'half' })
      await desk.run(...args)
      expect(existsSync(join(root, dead)), args.join(' ')).toBe(false)
    }
  },
)
