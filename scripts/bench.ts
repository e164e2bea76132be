/** Measures what people wait for, `npm run bench`: cold and again, on small and large catalogs. */
import { rmSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { dirname } from 'node:path'
import { catalogJson, Checker, load, Memo, messages } from '../src/index.ts'
import { catalogs } from './bench/catalogs.ts'
import { table, timed, type Time } from './bench/measure.ts'
import { watchLatencies } from './bench/watch.ts'

const head = 'catalog,articles,findings,load,again,check,again,catalog.json,messages,watch,worst'
const rows = [head.split(',')]
const measured = catalogs()

for (const { name, folder, locale, isWatched } of measured) {
  if (folder === null) {
    rows.push([name, 'not at hand', ...Array<string>(9).fill('')])
    continue
  }
  const [memo, checker] = [new Memo(), new Checker()]
  const [catalog, cold] = await timed(() => load(folder, { memo }))
  const [{ report }, judged] = await timed(() => checker.check(catalog))
  const [, warm] = await timed(() => load(folder, { memo }))
  const [, again] = await timed(() => checker.check(catalog))
  const [, whole] = await timed(() => catalogJson(catalog))
  const [, bundle] = await timed(() => messages(catalog))
  const watched = isWatched ? await watchLatencies(folder, locale) : []
  const [median, worst] = [watched[Math.floor(watched.length / 2)], watched.at(-1)]
  const counts = [catalog.articles.length, report.findings.length].map(String)
  const times = [cold, warm, judged, again, whole, bundle].map(processor)
  rows.push([name, ...counts, ...times, clock(median), clock(worst)])
}

console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`)
console.log('Milliseconds of the processor; watch: of the clock, from a save to the report.\n')
console.log(`${table(rows)}\n`)
await import('./bench/align.ts')
await import('./bench/types.ts')
await import('./bench/doubling.ts')
rmSync(dirname(measured[0]!.folder!), { recursive: true })

function processor({ cpu }: Time): string {
  return clock(cpu)
}

function clock(milliseconds: number | undefined): string {
  return milliseconds?.toFixed(0) ?? ''
}
