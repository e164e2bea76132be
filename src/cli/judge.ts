import { join } from 'node:path'
import {
  applyFixes,
  changedFiles,
  Checker,
  load,
  Memo,
  readCatalogFiles,
  replaceFile,
  type Catalog,
  type CheckOptions,
  type Report,
  type Target,
} from '../index.ts'
import { Failure } from './command.ts'
import { checkOptions, type CheckFlags } from './settings.ts'

export interface Judged {
  catalog: Catalog
  report: Report
  /** What was done on the way, a line each: fixes made, a baseline written. */
  notes: string[]
}

/** What judging the same folder once more need not do again. */
export class Desk {
  readonly memo = new Memo()
  readonly checker = new Checker()
}

/** Loads and checks a catalog as the flags say, and makes the fixes that they ask for. */
export async function judge(
  target: Target,
  flags: Partial<CheckFlags>,
  tell: (text: string | null) => void,
  { memo, checker } = new Desk(),
): Promise<Judged> {
  tell('Reading')
  let catalog = await load(target.folder, { memo })
  tell('Judging')
  const options = {
    ...checkOptions(flags, catalog, target.files),
    ...(flags.changed === undefined
      ? {}
      : { changed: await changedFiles(target.folder, flags.changed) }),
  }
  const notes: string[] = []
  if (flags.fix) {
    const fixed = await fixAll(target.folder, catalog, options, { memo, checker })
    catalog = fixed.catalog
    notes.push(`Fixed ${fixed.count} ${fixed.count === 1 ? 'finding' : 'findings'}.`)
  }
  const report = await againstBaseline(target.folder, catalog, options, flags, notes, checker)
  return { catalog, report, notes }
}

const baselineFile = 'felkod-baseline.txt'

async function againstBaseline(
  folder: string,
  catalog: Catalog,
  options: CheckOptions,
  flags: Partial<CheckFlags>,
  notes: string[],
  checker: Checker,
): Promise<Report> {
  if (!flags.baseline && !flags.updateBaseline) return checker.check(catalog, options).report
  if (catalog.outside?.includes(baselineFile))
    throw new Failure(`\`${baselineFile}\` is a link out of the catalog folder; make it a file`)
  const path = join(folder, baselineFile)
  const there = (await readCatalogFiles(folder, [baselineFile])).get(baselineFile) ?? null
  const before = there ?? ''
  const { report, baseline } = checker.check(catalog, { ...options, baseline: before })
  if (flags.updateBaseline) {
    await replaceFile(path, baseline.updated)
    notes.push(`Wrote what there is into ${baselineFile}.`)
    return checker.check(catalog, { ...options, baseline: baseline.updated }).report
  }
  if (there === null)
    notes.push(`There is no ${baselineFile}; \`felkod check --update-baseline\` makes one.`)
  for (const mark of baseline.dead) notes.push(`Gone, and taken off ${baselineFile}: ${mark}`)
  if (baseline.dead.length > 0) await replaceFile(path, baseline.text)
  return report
}

/** Some fixes open the way for others; a handful of rounds is more than any article needs. */
const mostRounds = 8

async function fixAll(
  folder: string,
  first: Catalog,
  options: CheckOptions,
  { memo, checker }: Desk,
): Promise<{ catalog: Catalog; count: number }> {
  let catalog = first
  let count = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings } = checker.check(catalog, { ...options, most: Infinity }).report
    const fixable = Map.groupBy(
      findings.filter(({ fix }) => fix !== null),
      ({ file }) => file,
    )
    if (fixable.size === 0) break
    const texts = new Map(catalog.articles.map(({ file, text }) => [file, text]))
    for (const [file, found] of fixable) {
      const { text, fixed } = applyFixes(texts.get(file)!, found)
      count += fixed.length
      await replaceFile(join(folder, file), text)
    }
    catalog = await load(folder, { memo })
  }
  return { catalog, count }
}
