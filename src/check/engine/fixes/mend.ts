import type { Catalog } from '../../../model/catalog.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Verdict } from './new-findings.ts'
import type { Checker, CheckOptions } from '../check.ts'
import { rules } from '../../rules.ts'
import { scope } from '../scope.ts'
import { isShared, Trial } from './trial.ts'

export interface Mending {
  checker: Checker
  /** What is asked of the check; a baseline is not. */
  options: CheckOptions
  /** Reads the catalog with these texts instead of those of its files. */
  reread: (texts: ReadonlyMap<string, string>) => Promise<Catalog>
  /** Files that stay as they are. Default: none. */
  untouched?: ReadonlySet<string>
}

export interface Mended {
  /** The catalog as it reads with the fixes. */
  catalog: Catalog
  /** The whole text of each file that changed. */
  texts: Map<string, string>
  fixed: Finding[]
  /** What was offered and is not made, since a finding would still be there or another one come. */
  left: Finding[]
}

/** Some fixes open the way for others; a handful of rounds is more than any article needs. */
const mostRounds = 8

/**
 * Makes the fixes that a check offers, as long as there are any to be made: only those after which
 * the finding is gone and no other one has come. Nothing is written; a second time nothing is left
 * to be made.
 */
export async function mend(first: Catalog, mending: Mending): Promise<Mended> {
  const texts = new Map<string, string>()
  const fixed: Finding[] = []
  let catalog = first
  let left: Finding[] = []
  const trying = {
    judge: (one: Catalog) => judge(one, mending),
    ...(mending.untouched ? { untouched: mending.untouched } : {}),
    reread: (others: ReadonlyMap<string, string>) => mending.reread(new Map([...texts, ...others])),
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const made = await new Trial(catalog, trying).run()
    left = made.left
    if (made.fixed.length === 0) break
    for (const [file, text] of made.texts) texts.set(file, text)
    for (const finding of made.fixed) fixed.push(finding)
    catalog = await mending.reread(texts)
  }
  return { catalog, texts, fixed, left }
}

/** As asked; a correction may break codes and anchors of a file that was not asked about, too. */
function judge(catalog: Catalog, { checker, options }: Mending): Verdict {
  const { report, seen } = checker.check(catalog, { ...options, most: Infinity })
  const asked = report.findings
  const within = scope(catalog, options)
  if (catalog.registry.locales.every((locale) => within.isWhole(locale)))
    return { asked, findings: asked, seen }
  const others = rules.filter(({ id }) => !isShared(id)).map(({ id }) => [id, 'off'] as const)
  const whole = checker.check(catalog, {
    most: Infinity,
    rules: { ...options.rules, ...Object.fromEntries(others) },
  })
  const beside = whole.report.findings.filter(({ file, locale }) => !within.reports(file, locale))
  return { asked, findings: [...asked, ...beside], seen: [...seen, ...whole.seen] }
}
