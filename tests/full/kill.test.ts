/** Commands that are killed at random moments: what was there is whole, and the next run is clean. */
import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { topOf } from '../../src/bundle/own-files.ts'
import { contentOf, newFolder, write } from '../write/folders.ts'
import { felkod, kill, start } from '../write/run.ts'

const slow = { timeout: 3_600_000 }

/** A repository whose catalog is `content/`. */
function newRepository(files: Record<string, string>): string {
  const root = newFolder(files)
  const who = ['-c', 'user.name=Example', '-c', 'user.email=example@example.com']
  for (const words of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-qm', 'First'],
  ])
    execFileSync('git', [...who, ...words], { cwd: root })
  return root
}

/** Runs a command, and kills it after so many milliseconds if it still runs. */
async function killed(
  root: string,
  args: string[],
  { env = {}, after }: { env?: NodeJS.ProcessEnv; after: number },
): Promise<void> {
  const child = start('felkod', args, { cwd: root, env })
  await pause(after)
  if (child.exitCode === null) await kill(child, 'SIGKILL')
}

/** Nothing that git would take is felkod's own. */
function expectUntaken(root: string): void {
  for (const words of [
    ['status', '--porcelain', '-uall'],
    ['add', '-An', '.'],
  ])
    expect(execFileSync('git', words, { cwd: root, encoding: 'utf8' })).not.toMatch(/\.felkod-/)
}

function withoutStages(files: Record<string, string>): Record<string, string> {
  const own = Object.entries(files).filter(([file]) => !/(?:^|\/)\.felkod-\w+-/.test(file))
  return Object.fromEntries(own)
}

test('builds of a site', slow, async () => {
  const root = newRepository({ 'content/.gitkeep': '' })
  cpSync(join(import.meta.dirname, '../../content'), join(root, 'content'), { recursive: true })
  const settings = join(root, 'content/catalog.yaml')
  const yaml = readFileSync(settings, 'utf8')
  const set = (version: number): void =>
    writeFileSync(settings, yaml.replace(/^version: .*/m, `version: 1.0.${version}`))
  const temporary = newFolder()
  const env = { TMPDIR: temporary }
  const clean: Record<string, string>[] = []
  let time = 0
  for (const version of [0, 1]) {
    set(version)
    const began = performance.now()
    await felkod(root, ['build', '-q', '--out', `clean-${version}`], env)
    time = performance.now() - began
    clean.push(contentOf(join(root, `clean-${version}`)))
  }
  expect(clean[0]).not.toEqual(clean[1])
  const part = (files: Record<string, string>, top: string): Record<string, string> =>
    Object.fromEntries(Object.entries(files).filter(([path]) => topOf(path) === top))
  for (let round = 0; round < 20; round += 1) {
    const version = round % 2
    set(version)
    // Each third near the end, where what is ready takes its place.
    const share = round % 3 === 0 ? 0.9 + 0.2 * Math.random() : Math.random()
    await killed(root, ['build', '-q'], { env, after: share * time })
    const left = round === 0 ? {} : withoutStages(contentOf(join(root, 'dist')))
    for (const top of ['catalog.json', 'messages', 'site'])
      expect([{}, ...clean.map((files) => part(files, top))]).toContainEqual(part(left, top))
    expectUntaken(root)
    if (round % 5 === 4) rmSync(join(root, 'dist'), { recursive: true })
    expect(await felkod(root, ['build', '-q'], env)).toMatchObject({ code: 0, err: '' })
    expect(contentOf(join(root, 'dist')), `round ${round}`).toEqual(clean[version])
    expect(readdirSync(temporary)).toEqual([])
  }
})

const pages = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [
    [
      `content/en/a${index}.md`,
      `---\ntitle: Page ${index}\n---\n\nOpen \`set-thing${index}\` and read [the guide](https://example.com/${index}) now.\n`,
    ],
    [
      `content/sv/a${index}.md`,
      `---\ntitle: Sida ${index}\n---\n\nÖppna \`Set-Thing${index}\` och läs [guiden](https://example.com/${index}) nu.\n`,
    ],
  ]).flat() as [string, string][],
)

test.each([
  ['check', 'content', '--fix', '--format', 'line'],
  ['check', 'content', '--update-baseline', '--format', 'line'],
  ['accept', 'content/sv', '--catalog', 'content'],
  ['add-locale', 'de', 'content'],
  ['init', 'new'],
])('%j', slow, async (...args) => {
  const files = { 'content/catalog.yaml': 'id: x\nsource: en\nlocales: [en, sv]\n', ...pages }
  const root = newRepository(files)
  const began = performance.now()
  await felkod(root, args)
  const time = performance.now() - began
  const done = contentOf(root)
  const wanted = Object.fromEntries(Object.entries(done).filter(([file]) => !isGit(file)))
  expect(wanted).not.toEqual(files)
  for (let round = 0; round < 10; round += 1) {
    for (const name of readdirSync(root))
      if (name !== '.git') rmSync(join(root, name), { recursive: true })
    write(root, files)
    await killed(root, args, { after: (0.3 + 0.7 * Math.random()) * time })
    const left = withoutStages(contentOf(root))
    for (const [file, text] of Object.entries(left))
      if (!isGit(file) && text !== 'no file')
        expect([files[file as keyof typeof files], wanted[file]], file).toContain(text)
    expect(Object.keys(left)).toEqual(expect.arrayContaining(Object.keys(files)))
    expectUntaken(root)
    await felkod(root, args)
    const after = Object.entries(contentOf(root)).filter(([file]) => !isGit(file))
    expect(Object.fromEntries(after), `round ${round}`).toEqual(wanted)
  }
})

function isGit(file: string): boolean {
  return topOf(file) === '.git'
}
