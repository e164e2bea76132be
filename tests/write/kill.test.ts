/** A process is killed before each step in which it changes the disk. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { topOf, writeOwnList } from '../../src/bundle/own-files.ts'
import { writeFiles } from '../../src/write/files.ts'
import { publish } from '../../src/write/publish/publish.ts'
import { replaceFile } from '../../src/write/replace.ts'
import { contentOf, newFolder, write } from './folders.ts'
import { run } from './run.ts'

const atOnce = 4

/** Some fifty processes, on a machine that may have much else to do. */
const slow = { timeout: 180_000 }

/** Runs what is killed before each step in turn, several at a time, until it survives. */
async function killedBeforeEach(
  attempt: (step: number) => Promise<NodeJS.Signals | null>,
): Promise<number> {
  for (let step = 1; ; step += atOnce) {
    const steps = Array.from({ length: atOnce }, (_, index) => step + index)
    const signals = await Promise.all(steps.map(attempt))
    const survived = signals.indexOf(null)
    if (survived >= 0) return step + survived - 1
  }
}

/** What `git add .` would take. */
function takenByGit(folder: string): string[] {
  execFileSync('git', ['init', '--quiet', '.'], { cwd: folder })
  const text = execFileSync('git', ['add', '--dry-run', '.'], { cwd: folder, encoding: 'utf8' })
  return [...text.matchAll(/^add '(.*)'$/gm)].map((match) => match[1]!)
}

const wholes = (label: string): Record<string, string> => ({
  'catalog.json': label,
  'messages/sv.json': label,
  [`site/${label}.html`]: label,
})
const list = (label: string): string =>
  writeOwnList(
    Object.keys(wholes(label)),
    new Map(Object.keys(wholes(label)).map((file) => [file, digestOf(label)])),
  )
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const published = (label: string): Record<string, string> => ({
  '.felkod': list(label),
  ...wholes(label),
})

/** Each entry is as one of the two builds made it, or between its two renames away. */
function expectUnmixed(dist: string): void {
  const content = existsSync(dist) ? contentOf(dist) : {}
  for (const top of ['catalog.json', 'messages', 'site']) {
    const part = (files: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(files).filter(([path]) => topOf(path) === top))
    expect([{}, part(wholes('old')), part(wholes('new'))]).toContainEqual(part(content))
  }
}

const publishHere = (dist: string, label: string): Promise<void> =>
  publish(dist, (stage) =>
    writeFiles(
      stage,
      Object.entries(wholes(label)).map(([path, content]) => ({ path, content })),
    ),
  )

test('a build killed anywhere is completed or undone by the next one', slow, async () => {
  const root = newFolder()
  let between = 0
  const steps = await killedBeforeEach(async (step) => {
    const dist = join(root, String(step), 'dist')
    write(dist, published('old'))
    const { signal } = await run('publish', dist, 'new', String(step))
    expectUnmixed(dist)
    if (!existsSync(join(dist, 'messages'))) {
      between += 1
      await expectMended(dist)
    }
    return signal
  })
  expect(takenByGit(root).filter((file) => file.includes('.felkod-'))).toEqual([])
  expect(between).toBe(1)
  expect(steps).toBeGreaterThan(20)
  for (let step = 1; step <= steps; step += 1) {
    const dist = join(root, String(step), 'dist')
    await publishHere(dist, 'last')
    expect(contentOf(dist), `step ${step}`).toEqual(published('last'))
  }
})

test('a disk that refuses every step from some on costs nothing that was there', slow, async () => {
  const root = newFolder()
  let refused = 0
  for (let step = 60; refused < 1 || step > 20; step -= 4) {
    const dist = join(root, String(step), 'dist')
    write(dist, published('old'))
    const { code } = await run('publish', dist, 'new', String(-step))
    if (code !== 0) refused += 1
    expectUnmixed(dist)
    await publish(dist, () => Promise.resolve())
    expect([published('old'), published('new')], `step ${step}`).toContainEqual(contentOf(dist))
  }
})

/** What a kill left between two renames, its folder kept, and taken away. */
async function expectMended(dist: string): Promise<void> {
  const copy = newFolder()
  cpSync(dist, join(copy, 'dist'), { recursive: true })
  await publish(join(copy, 'dist'), () => Promise.resolve())
  expect(contentOf(join(copy, 'dist'))).toEqual(published('new'))
  rmSync(join(copy, 'dist'), { recursive: true })
  await publishHere(join(copy, 'dist'), 'last')
  expect(contentOf(join(copy, 'dist'))).toEqual(published('last'))
  expect(readdirSync(copy)).toEqual(['dist'])
}

test('a replaced file, its writer killed anywhere, is old or new', slow, async () => {
  const root = newFolder()
  const steps = await killedBeforeEach(async (step) => {
    const file = join(root, String(step), 'a.md')
    write(root, { [`${step}/a.md`]: 'old', [`${step}/b.md`]: 'old' })
    const { signal } = await run('replace', file, 'new', String(step))
    expect(['old', 'new']).toContain(readFileSync(file, 'utf8'))
    return signal
  })
  expect(takenByGit(root).filter((file) => !/^\d+\/[ab]\.md$/.test(file))).toEqual([])
  for (let step = 1; step <= steps; step += 1) {
    await replaceFile(join(root, String(step), 'b.md'), 'new')
    expect(Object.keys(contentOf(join(root, String(step))))).toEqual(['a.md', 'b.md'])
  }
})
