import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { writeFiles } from '../../../src/write/files.ts'
import { lifeOf, thisProcess } from '../../../src/write/publish/owner.ts'
import { publish } from '../../../src/write/publish/publish.ts'
import { openStage } from '../../../src/write/publish/stage.ts'
import { contentOf, newFolder, write } from '../folders.ts'
import { kill, run, start, working } from '../run.ts'

let out: string
beforeEach(() => {
  out = join(newFolder(), 'dist')
})

const publishHere = (patience?: number): Promise<void> =>
  publish(out, (stage) => writeFiles(stage, [{ path: 'catalog.json', content: 'mine' }]), {
    name: 'dist',
    ...(patience === undefined ? {} : { patience }),
  })

const slow = { timeout: 60_000 }

test('builds at the same time follow one another, and the last one is whole', slow, async () => {
  const log = join(newFolder(), 'log')
  const labels = ['a', 'b', 'c', 'd']
  const ended = await Promise.all(labels.map((label) => run('publish', out, label, '0', '50', log)))
  expect(ended.map(({ code, err }) => [code, err])).toEqual(labels.map(() => [0, '']))
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  const turns = lines.filter((_, index) => index % 2 === 0).map((line) => line.split(' ')[1]!)
  expect(turns.toSorted()).toEqual(labels)
  expect(lines).toEqual(turns.flatMap((label) => [`begin ${label}`, `end ${label}`]))
  const last = turns.at(-1)!
  expect(contentOf(out)).toMatchObject({
    'catalog.json': last,
    'messages/sv.json': last,
    [`site/${last}.html`]: last,
  })
  expect(readdirSync(join(out, 'site'))).toEqual([`${last}.html`])
})

test(
  'a living build is waited for, with patience, and named; a killed one is not',
  slow,
  async () => {
    const other = start('publish', [out, 'other', '0', '60000'])
    await working(other)
    await expect(publishHere(400)).rejects.toThrow(
      `\`dist\` cannot be published into: another build (process ${other.pid}) is still writing into it; wait for it or end it, or name another --out`,
    )
    await kill(other, 'SIGKILL')
    await publishHere(0)
    expect(readdirSync(out)).toEqual(['.felkod', 'catalog.json'])
  },
)

test('waiting ends with the signal, and shows what is waited for', async () => {
  mkdirSync(out)
  const stage = await openStage(out, 'build')
  const stop = new AbortController()
  const told: (string | null)[] = []
  const waiting = publish(out, () => Promise.resolve(), {
    name: 'dist',
    signal: stop.signal,
    tell: (text) => told.push(text),
  })
  await expect.poll(() => told).toContain('Waiting for another build into dist')
  stop.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await stage.close()
})

/** As a process elsewhere, or one that is gone, would have left it. */
async function stageOf(owner: { machine?: string; pid?: number; start?: number }): Promise<string> {
  mkdirSync(out, { recursive: true })
  const stage = await openStage(out, 'build')
  const mark = readFileSync(join(stage.path, '.gitignore'), 'utf8')
  await stage.close()
  const { machine, pid, start: began } = { ...thisProcess(), ...owner }
  const path = join(out, `.felkod-build-${machine}-${pid}-${began}-abcdef`)
  write(path, { '.gitignore': mark })
  return path
}

const elsewhere = { machine: '0123456789ab' }

test('a build elsewhere is waited for while it shows life, and then no longer', async () => {
  const path = await stageOf(elsewhere)
  await expect(publishHere(0)).rejects.toThrow('is still writing into it')
  const old = new Date(Date.now() - 120_000)
  for (const name of ['.gitignore', '.']) utimesSync(join(path, name), old, old)
  write(path, { alive: '.' })
  utimesSync(path, old, old)
  await expect(publishHere(0)).rejects.toThrow('is still writing into it')
  utimesSync(join(path, 'alive'), old, old)
  await publishHere(0)
  expect(existsSync(path)).toBe(false)
})

test('a build that stands still is not waited for', async () => {
  const path = await stageOf({})
  const old = new Date(Date.now() - 120_000)
  for (const name of ['.gitignore', '.']) utimesSync(join(path, name), old, old)
  await expect(publishHere()).rejects.toThrow('holds it and stands still')
  expect(existsSync(path)).toBe(true)
})

test('a process is told from a later one of the same id', async (context) => {
  const own = thisProcess()
  if (own.start === 0) context.skip('the system does not say when processes started')
  expect(lifeOf(own)).toBe('alive')
  expect(lifeOf({ ...own, start: own.start - 1 })).toBe('dead')
  expect(lifeOf({ ...own, start: 0 })).toBe('unknown')
  expect(lifeOf({ ...own, ...elsewhere })).toBe('unknown')
  await stageOf({ start: own.start - 1 })
  await publishHere(0)
  expect(readdirSync(out)).toEqual(['.felkod', 'catalog.json'])
})

test('one that is killed but not yet buried counts as gone', slow, async (context) => {
  if (thisProcess().start === 0) context.skip('the system does not say what state processes are in')
  // The shell never waits for its child.
  const shell = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'])
  const pid = Number(await new Promise((done) => shell.stdout.once('data', done)))
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const began = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19])
  await pause(300)
  expect(lifeOf({ ...thisProcess(), pid, start: began })).toBe('dead')
  shell.kill()
})
