import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { published } from '../eval/corpus.ts'
import { kinds } from '../eval/kinds.ts'
import { outcomes, scores, type Outcome } from '../eval/score.ts'
import { table } from '../eval/table.ts'
import { check, excerpts, load, pretty, ruleTable } from '../../src/index.ts'

/** The generated parts of README.md, by the name of their mark. */
export async function parts(): Promise<Record<string, string>> {
  return { check: await checkOutput(), rules: ruleTable() }
}

/** What the check finds of seeded defects, in our own content and in the corpus; takes minutes. */
export async function evaluation(): Promise<string> {
  const own = [...outcomes(await load(join(root, 'content')), kinds, 20)]
  const foreign = (await published()).flatMap((one) => [...outcomes(one, kinds, 1)])
  if (foreign.length === 0) throw new Error('the corpus is not at hand: half the table is missing')
  return [
    told(own, 'in the articles of `content/`'),
    told(foreign, 'in pages that others translated, a place of each kind a page'),
  ].join('\n\n')
}

function told(all: readonly Outcome[], where: string): string {
  const seeded = `${all.length} defects of ${new Set(all.map(({ kind }) => kind)).size} kinds`
  const locales = [...new Set(all.map(({ locale }) => locale))].join(', ')
  return `${seeded}, seeded one at a time ${where} (${locales}):\n\n${table(scores(all))}`
}

const root = join(import.meta.dirname, '../..')

/** What `felkod check` says of a Swedish article with two faults that translations really have. */
async function checkOutput(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'felkod-readme-'))
  try {
    await cp(join(root, 'content'), folder, { recursive: true })
    const path = join(folder, 'sv/troubleshoot-sspr.md')
    await writeFile(path, damaged(await readFile(path, 'utf8')))
    const catalog = await load(folder)
    const report = check(catalog, {
      locales: ['sv'],
      rules: { 'freshness/machine': 'off', 'freshness/unverified': 'off' },
    })
    const text = pretty(report, { texts: excerpts(catalog), columns: 100, prefix: 'content/' })
    return `\`\`\`console\n$ npx felkod check --locale sv\n${text.trimEnd()}\n\`\`\``
  } finally {
    await rm(folder, { recursive: true })
  }
}

const faults: [string, string][] = [
  ['UserNotLicensed = 12', 'Olicensierad användare = 12'],
  ['24 timmar', '42 timmar'],
]

function damaged(text: string): string {
  return faults.reduce((changed, [before, after]) => {
    if (!changed.includes(before)) throw new Error(`the Swedish article does not hold ${before}`)
    return changed.replace(before, after)
  }, text)
}
