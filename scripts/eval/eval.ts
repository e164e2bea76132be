/**
 * Seeds defects in our own content, in up to `--places` places of each kind (20 unless told), and
 * prints what the rules found of them. Exits 1 where a gate does not hold.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from '../../src/check/check.ts'
import { load } from '../../src/load.ts'
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
const own = scores(all)

console.log(
  `${all.length} defects of ${new Set(all.map(({ kind }) => kind)).size} kinds in ${locales(all)}\n`,
)
console.log(table(own))
if (values.missed) for (const one of all) tell(one)
const faults = [
  ...broken(own),
  ...noise.map(({ file, line, rule }) => `undamaged content: ${file}:${line}: ${rule}`),
]
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

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
