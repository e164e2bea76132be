/**
 * Seeds defects in our own content, in up to `--places` places of each kind (20 unless told), and
 * where it is at hand in a place of each page of the corpus, and prints what the rules found of
 * them. Exits 1 where a gate does not hold.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from '../../src/check/engine/check.ts'
import { load } from '../../src/load/load.ts'
import { published } from './corpus.ts'
import { kinds } from './kinds.ts'
import { outcomes, scores, type Outcome } from './score.ts'
import { broken, table } from './table.ts'

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '20' },
    kind: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
})

const catalog = await load(join(import.meta.dirname, '../../content'))
const noise = check(catalog).findings.filter(({ rule }) => rule !== 'freshness/machine')
const wanted = kinds.filter(({ kind }) => values.kind === undefined || kind === values.kind)
const all = [...outcomes(catalog, wanted, Number(values.places))]
const foreign = (await published()).flatMap((one) => [...outcomes(one, wanted, 1)])

print('our own content', all)
if (foreign.length > 0) print('published translations', foreign)
else console.log('No corpus is at hand: nothing was seeded in published translations.')
const faults = [
  ...broken(scores(all)),
  ...broken(scores(foreign)),
  ...noise.map(({ file, line, rule }) => `undamaged content: ${file}:${line}: ${rule}`),
]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

function print(where: string, outcomes: readonly Outcome[]): void {
  const count = new Set(outcomes.map(({ kind }) => kind)).size
  console.log(`${outcomes.length} defects of ${count} kinds in ${where}, ${locales(outcomes)}\n`)
  console.log(`${table(scores(outcomes))}\n`)
  if (values.missed) for (const one of outcomes) tell(one)
}

function locales(outcomes: readonly Outcome[]): string {
  return [...new Set(outcomes.map(({ locale }) => locale))].join(', ')
}

function tell({ found, others, kind, locale, edit, findings }: Outcome): void {
  if (found && others.length === 0) return
  const what = found ? 'and also' : 'missed'
  console.log(`\n${what}: ${locale}, ${kind}, at ${edit.start}: ${JSON.stringify(edit.text)}`)
  for (const { line, rule, reason } of found ? others : findings)
    console.log(`  ${line}: ${rule}: ${reason}`)
}
