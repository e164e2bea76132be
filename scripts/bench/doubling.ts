/**
 * What twice the input costs, `node scripts/bench/doubling.ts`: about twice the time where all is
 * linear, four times where something is compared with everything. Of each kind the arrangement that
 * grows most is told.
 */
import { read } from '../../tests/parse/read.ts'
import { hostile, largest } from './hostile.ts'
import { arrangements, input, type Arrangement, type Container } from './inputs.ts'
import { judge } from './judge-input.ts'
import { table } from './measure.ts'
import { kinds, type Kind } from './tokens.ts'

const inOneSegment: Container[] = ['paragraph', 'list', 'table']
const inMany: Container[] = ['items', 'entries']

/** Where each thing is a segment, it is the article that is aligned, and the kind hardly matters. */
const few = ['numbers', 'links', 'words', 'words alike']

console.log(
  'Milliseconds for so many things of a kind, and how many times that for twice as many.\n',
)
print(450, Object.entries(kinds), inOneSegment)
print(
  1500,
  few.map((name) => [name, kinds[name]!] as const),
  inMany,
)

printHostile(100_000)

/** The largest of a kind that is within all bounds, up to so many characters, and half of it. */
function printHostile(most: number): void {
  const rows = [['within bounds', 'characters', 'parsed', '×']]
  for (const [name, write] of Object.entries(hostile)) {
    const [less, more] = [most / 2, most].map((size) => largest(write, size)) as [string, string]
    const [before, after] = [timeOf(() => read(less)), timeOf(() => read(more))]
    const growth = less.length === more.length ? '' : (after / before).toFixed(1)
    rows.push([name, String(more.length), after.toFixed(0), growth])
  }
  console.log(`${table(rows)}\n`)
}

function print(
  count: number,
  chosen: readonly (readonly [string, Kind])[],
  containers: readonly Container[],
): void {
  const rows = [[`${count} things`, ...containers.flatMap((name) => [name, '×', 'worst'])]]
  for (const [name, kind] of chosen)
    rows.push([name, ...containers.flatMap((container) => growth(kind, container, count))])
  console.log(`${table(rows)}\n`)
}

function growth(kind: Kind, container: Container, count: number): string[] {
  const all = arrangements.map((arrangement) => {
    const [less, more] = [count, 2 * count].map((size) =>
      least(kind, arrangement, container, size),
    ) as [number, number]
    return { arrangement, less, ratio: more / less }
  })
  const worst = all.reduce((a, b) => (b.ratio > a.ratio ? b : a))
  return [worst.less.toFixed(0), worst.ratio.toFixed(1), worst.arrangement]
}

function least(kind: Kind, arrangement: Arrangement, container: Container, count: number): number {
  const given = input(kind, arrangement, container, count)
  return timeOf(() => judge(given))
}

/** The least of a few runs: what else the machine does makes them longer, never shorter. */
function timeOf(work: () => void): number {
  let time = Infinity
  for (let run = 0; run < 3 && (run < 2 || time < 50); run++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    time = Math.min(time, (user + system) / 1000)
  }
  return time
}
