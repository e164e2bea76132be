import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.ts'
import { Desk, type Ran } from '../terminal.ts'

let desk: Desk
beforeEach(async () => {
  desk = await new Desk().open()
})
afterEach(() => desk.close())

const wrongSymbol = (): Promise<void> =>
  desk.edit('content/sv/lift.md', 'CableSlack = 2', 'SlakLina = 2')
const report = ({ out }: { out: string }): Report => JSON.parse(out) as Report

test('a clean catalog exits 0 and says so', async () => {
  const { code, out, err } = await desk.run('check', '--rule', 'freshness/unverified=off')
  expect(code).toBe(0)
  expect(out).toContain('nothing found')
  expect(err).toBe('')
})

test('an error exits 1 and stands at its place in both languages', async () => {
  await wrongSymbol()
  const ran = await desk.run('check', '--format', 'json')
  expect(ran.code).toBe(1)
  const found = report(ran).findings.filter(({ severity }) => severity === 'error')
  expect(found).toMatchObject([
    {
      rule: 'codes/symbol',
      file: 'sv/lift.md',
      line: 14,
      column: 3,
      code: '2',
      source: { file: 'en/lift.md', line: 12, column: 3 },
      expected: 'CableSlack',
      actual: 'SlakLina',
    },
  ])
})

test('files narrow what is reported', async () => {
  await wrongSymbol()
  const source = await desk.run('check', 'content/en/lift.md', '--format', 'line')
  expect(source).toMatchObject({ code: 0, out: '' })
  const folder = await desk.run('check', 'content/sv', '--format', 'line')
  expect(folder.code).toBe(1)
  expect(folder.out).toContain('sv/lift.md:14:3: error codes/symbol: ')
})

test('locales, rules and warnings are what the options say', async () => {
  await wrongSymbol()
  expect((await desk.run('check', '--locale', 'en')).code).toBe(0)
  expect((await desk.run('check', '--rule', 'codes/symbol=warn')).code).toBe(0)
  const strict = await desk.run('check', '--rule', 'codes/symbol=warn', '--max-warnings', '0')
  expect(strict.code).toBe(1)
})

test.each([
  [['--format', 'xml'], 'Unknown format `xml`'],
  [['--format', 'json='], '`json=` names no file; write `json=FILE`'],
  [['--rule', 'codes/symbl=off'], 'did you mean `codes/symbol`?'],
  [['--rule', 'codes/elephants=off'], 'there is `codes/none`, '],
  [['--rule', 'elephants=off'], 'rules are named `syntax/…`, '],
  [['--rule', 'codes/symbol=loud'], 'Unknown level `loud`'],
  [['--rule', 'codes/symbol'], '`codes/symbol` says no level'],
  [['--rule', 'codes/symbol=off=now'], 'Unknown level `off=now`'],
  [['--format', 'jsn'], 'did you mean `json`?'],
  [['--format', 'json=content'], 'content` cannot be written (illegal operation on a directory)'],
  [['--locale', 'svv'], 'did you mean `sv`?'],
  [['--max-warnings', 'some'], 'It takes a whole number'],
  [['--shard', '3/2'], 'Unknown shard `3/2`'],
  [['--shard', '1/2', '--fix'], '`--fix` needs the whole run'],
  [['--shard', '1/2', '--update-baseline'], '`--update-baseline` needs the whole run'],
  [['content/catalog.yml'], '`content/catalog.yml` is not there'],
])('%s is misuse', async (args, says) => {
  const { code, out, err } = await desk.run('check', ...args)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(says)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a shard applies no baseline, and says who does', async () => {
  await wrongSymbol()
  const sharded = ['--shard', '1/1', '--format', 'json']
  const plain = await desk.run('check', ...sharded)
  await desk.run('check', '--update-baseline')
  const { code, out, err } = await desk.run('check', '--baseline', ...sharded)
  expect(code).toBe(1)
  expect((JSON.parse(out) as Report).findings).toEqual((JSON.parse(plain.out) as Report).findings)
  expect(err).toBe('A shard applies no baseline: give `--baseline` to `felkod report`.\n')
})

test('formats go to files and to stdout at once', async () => {
  await wrongSymbol()
  const { out } = await desk.run('check', '--format', 'json=found.json', '--format', 'line')
  expect(out).toContain('codes/symbol')
  expect((JSON.parse(await desk.read('found.json')) as Report).summary.errors).toBe(1)
})

test('a file is written through no link out of the folder, and through one within it', async () => {
  await mkdir(join(desk.folder, 'inside/real'), { recursive: true })
  await desk.write('outside.json', 'outside')
  await symlink('../outside.json', join(desk.folder, 'inside/out.json'))
  await symlink('..', join(desk.folder, 'inside/up'))
  await symlink('nowhere', join(desk.folder, 'inside/dangling.json'))
  await symlink('real', join(desk.folder, 'inside/linked'))
  const to = (file: string): Promise<Ran> =>
    desk.runIn('inside', 'check', '../content', '--format', `json=${file}`)
  for (const file of ['out.json', 'up/outside.json', 'dangling.json']) {
    const { code, err } = await to(file)
    expect({ file, code }).toEqual({ file, code: 2 })
    expect(err).toMatch(/^`.+` is not written through the link `.+`; name the place .*\n$/)
  }
  expect(await desk.read('outside.json')).toBe('outside')
  expect((await to('linked/in.json')).code).toBe(0)
  expect(await desk.read('inside/real/in.json')).toContain('"findings"')
  expect((await to('../outside.json')).code).toBe(0)
})

test('what --fix, --update-baseline and accept write goes through no link', async () => {
  await wrongSymbol()
  const content = join(desk.folder, 'content')
  await rename(join(content, 'sv/lift.md'), join(content, 'lift-sv.txt'))
  await symlink('../lift-sv.txt', join(content, 'sv/lift.md'))
  const before = await desk.read('content/lift-sv.txt')
  expect((await desk.run('check', '--fix')).code).toBe(1)
  await symlink('lift-sv.txt', join(content, 'felkod-baseline.txt'))
  expect((await desk.run('check', '--update-baseline')).err).toMatch(
    /^`felkod-baseline\.txt` is not written through the link .*\n$/,
  )
  execFileSync('git', ['init', '--quiet'], { cwd: desk.folder })
  execFileSync('git', ['add', '.'], { cwd: desk.folder })
  expect((await desk.run('accept', 'content/sv/lift.md')).err).toMatch(
    /^`sv\/lift\.md` is not written through the link .*\n$/,
  )
  expect(await desk.read('content/lift-sv.txt')).toBe(before)
})

test('--fix corrects what is certain and nothing else', async () => {
  const before = await desk.read('content/sv/lift.md')
  await wrongSymbol()
  const { code, err } = await desk.run('check', '--fix')
  expect(code).toBe(0)
  expect(err).toBe('Fixed 1 finding.\n')
  expect(await desk.read('content/sv/lift.md')).toBe(before)
})

test('--fix keeps its hands off a file whose bytes it cannot read', async () => {
  await wrongSymbol()
  const path = join(desk.folder, 'content/sv/lift.md')
  const bytes = Buffer.concat([await readFile(path), Buffer.from([0xff, 0x0a])])
  await writeFile(path, bytes)
  const { code } = await desk.run('check', '--fix')
  expect(code).toBe(1)
  expect((await readFile(path)).equals(bytes)).toBe(true)
})

test('what GitHub reads counts its paths from the root of the repository', async () => {
  await wrongSymbol()
  execFileSync('git', ['init', '--quiet'], { cwd: desk.folder })
  const { out } = await desk.run('check', 'content', '--format', 'github')
  expect(out).toContain('::error file=content/sv/lift.md,')
  const there = await desk.runIn('content', 'check', '.', '--format', 'github', '--format', 'sarif')
  expect(there.out).toContain('::error file=content/sv/lift.md,')
  expect(there.out).toContain('"uri": "content/sv/lift.md"')
})

test('--watch judges a save, and is not woken by what it writes itself', async () => {
  const seen: string[] = []
  const stop = new AbortController()
  const watching = desk.speak(['check', '--watch', '--update-baseline', '--format', 'line'], {
    signal: stop.signal,
    err: (text) => seen.push(text),
  })
  /** Waits until something new was said, and then until nothing more is. */
  const settled = async (known: number): Promise<number> => {
    for (let before = -1; before !== seen.length || seen.length <= known;) {
      before = seen.length
      await new Promise((done) => setTimeout(done, 500))
    }
    return seen.length
  }
  expect(await settled(0)).toBeLessThanOrEqual(2)
  const before = seen.length
  await wrongSymbol()
  expect(await settled(before)).toBeGreaterThan(before)
  stop.abort()
  expect(await watching).toBe(0)
})

test('a baseline silences what it knows, and only shrinks', async () => {
  await wrongSymbol()
  expect((await desk.run('check', '--update-baseline')).code).toBe(0)
  expect(await desk.read('content/felkod-baseline.txt')).toContain('sv codes/symbol 2 ')
  expect((await desk.run('check')).code).toBe(1)
  expect((await desk.run('check', '--baseline')).code).toBe(0)

  await desk.edit('content/sv/lift.md', 'SlakLina', 'CableSlack')
  await desk.edit('content/sv/lift.md', 'DoorBlocked', 'BlockedDoor')
  const { code, err } = await desk.run('check', '--baseline')
  expect(code).toBe(1)
  expect(err).toContain('No longer found, and removed from felkod-baseline.txt: sv codes/symbol 2')
  expect(await desk.read('content/felkod-baseline.txt')).not.toContain('codes/symbol')
})
