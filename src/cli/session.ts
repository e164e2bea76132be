import {
  changedFiles,
  Checker,
  linkOn,
  load,
  Memo,
  mend,
  plural,
  readCatalogFiles,
  readFolder,
  replaceIn,
  sweepCatalog,
  UserError,
  type Catalog,
  type CheckOptions,
  type Finding,
  type Mended,
  type Report,
  type Target,
} from '../index.ts'
import { baselineFile, noBaseline } from './baseline-file.ts'
import { checkOptions, type CheckFlags } from './check-flags.ts'

/** A catalog that was loaded and checked. */
export interface CheckedCatalog {
  catalog: Catalog
  report: Report
  /** What else was done, one line each: fixes made, a baseline written. */
  notes: string[]
}

/** What is kept between checks of one folder, so that a check after a save costs what changed. */
export class Session {
  readonly memo = new Memo()
  readonly checker = new Checker()
}

/**
 * Loads and checks a catalog as the flags say, and makes the fixes that they ask for. Removes what
 * killed runs left in the folder. `tell` shows the current step.
 */
export async function judge(
  target: Target,
  flags: Partial<CheckFlags>,
  tell: (text: string | null) => void,
  { memo, checker } = new Session(),
): Promise<CheckedCatalog> {
  tell('Reading')
  const folder = await readFolder(target.folder)
  await sweepCatalog(folder)
  let catalog = await load(folder, { memo })
  tell('Judging')
  const options = {
    ...checkOptions(flags, catalog, target.files),
    ...(flags.changed === undefined
      ? {}
      : { changed: await changedFiles(target.folder, flags.changed) }),
  }
  const notes: string[] = []
  const left: Finding[] = []
  if (flags.fix) {
    const mended = await fixAll(target.folder, catalog, options, { memo, checker })
    catalog = mended.catalog
    left.push(...mended.left)
    notes.push(fixNote(mended))
  }
  const report = await againstBaseline(target.folder, catalog, options, flags, notes, checker)
  return { catalog, report: withoutFixes(report, left), notes }
}

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
    throw new UserError(`\`${baselineFile}\` is a link out of the catalog folder; make it a file`)
  const stored = (await readCatalogFiles(folder, [baselineFile])).get(baselineFile) ?? null
  const before = stored ?? ''
  const { report, baseline } = checker.check(catalog, { ...options, baseline: before })
  if (flags.updateBaseline) {
    await replaceIn(folder, baselineFile, baseline.updated)
    notes.push(`Wrote every present finding into ${baselineFile}.`)
    return checker.check(catalog, { ...options, baseline: baseline.updated }).report
  }
  if (stored === null) notes.push(noBaseline)
  for (const mark of baseline.dead)
    notes.push(`No longer found, and removed from ${baselineFile}: ${mark}`)
  if (baseline.dead.length > 0) await replaceIn(folder, baselineFile, baseline.text)
  return report
}

/** Makes the fixes that cause no other finding and writes them; returns what was left, too. */
async function fixAll(
  folder: string,
  first: Catalog,
  options: CheckOptions,
  { memo, checker }: Session,
): Promise<Mended> {
  const reread = (texts: ReadonlyMap<string, string>): Promise<Catalog> =>
    load(folder, { memo, texts })
  const untouched = await linkedFiles(folder, first)
  const mended = await mend(first, { checker, options, reread, untouched })
  const before = new Map(first.articles.map(({ file, text }) => [file, text]))
  for (const [file, text] of mended.texts) await replaceIn(folder, file, text, before.get(file))
  return mended
}

/**
 * The articles that are symbolic links. They are not fixed: the file behind the link has the same
 * findings itself, or lies outside of the catalog.
 */
async function linkedFiles(folder: string, { articles }: Catalog): Promise<Set<string>> {
  const linked = new Set<string>()
  for (const { file } of articles) if ((await linkOn(folder, file)) !== null) linked.add(file)
  return linked
}

/** One line: how many fixes were made, how many were not, why, and where the first of these is. */
function fixNote({ fixed, left }: Mended): string {
  const done = `Fixed ${plural(fixed.length, 'finding')}`
  if (left.length === 0) return `${done}.`
  const [{ file, line, column, rule }] = left as [Finding, ...Finding[]]
  const more = left.length === 1 ? '' : ` and ${left.length - 1} more`
  return `${done}; left ${left.length}, since correcting them so would bring another finding or not end them: ${file}:${line}:${column} (${rule})${more}.`
}

/** The report without the fixes of the findings in `left`. */
function withoutFixes(report: Report, left: readonly Finding[]): Report {
  const refused = new Set(left.map(keyOf))
  const findings = report.findings.map((finding) =>
    finding.fix !== null && refused.has(keyOf(finding)) ? { ...finding, fix: null } : finding,
  )
  return { ...report, findings }
}

function keyOf({ file, rule, line, column, reason }: Finding): string {
  return JSON.stringify([file, rule, line, column, reason])
}
