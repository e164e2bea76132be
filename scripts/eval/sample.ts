/**
 * Draws findings of a severity at random from catalogs that are given by their folders, to be read
 * one by one: `node scripts/eval/sample.ts FOLDER… --severity error --count 100 --seed 1`.
 */
import { parseArgs } from 'node:util'
import { check } from '../../src/check/engine/check.ts'
import { load } from '../../src/load/load.ts'
import type { Article } from '../../src/model/article.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Finding, FindingPlace } from '../../src/model/finding.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    severity: { type: 'string', default: 'error' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string' },
  },
})

const pool: { finding: Finding; catalog: Catalog }[] = []
for (const folder of positionals) {
  const catalog = await load(folder)
  for (const finding of check(catalog).findings) pool.push({ finding, catalog })
}
for (const [severity, all] of Map.groupBy(pool, ({ finding }) => finding.severity)) {
  const byRule = Map.groupBy(all, ({ finding }) => finding.rule)
  const counts = [...byRule].map(([rule, own]) => `${rule} ${own.length}`).sort()
  console.log(`${severity}: ${all.length} (${counts.join(', ')})`)
}

const asked = pool.filter(
  ({ finding }) =>
    finding.severity === values.severity &&
    (values.rule === undefined || finding.rule === values.rule),
)
drawn(asked, Number(values.count), Number(values.seed)).forEach(({ finding, catalog }, index) => {
  const { file, line, column, rule, reason, source } = finding
  const article = catalog.articles.find((one) => one.file === file)
  const pair = catalog.pairs[file]
  const judgedBy = (rule.startsWith('freshness/') ? pair?.today : pair?.base) ?? null
  console.log(`\n${index + 1}. ${file}:${line}:${column} ${rule}: ${reason}`)
  if (article) console.log(`   T ${excerpt(article, finding)}`)
  if (judgedBy && source) console.log(`   S ${excerpt(judgedBy, source)}`)
})

/** The lines that a place covers, three at most. */
function excerpt({ text }: Article, { line, endLine }: FindingPlace): string {
  const lines = text.split('\n').slice(line - 1, Math.min(endLine, line + 2))
  const joined = lines.join(' ⏎ ').trim()
  return joined.length > 700 ? `${joined.slice(0, 700)}…` : joined
}

/** Some of a list, by a seed: the same seed draws the same. */
function drawn<T>(all: readonly T[], count: number, seed: number): T[] {
  let state = seed >>> 0
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one)
}
