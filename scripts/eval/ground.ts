import { assemble } from '../../src/catalog/assemble.ts'
import { Checker } from '../../src/check/engine/check.ts'
import type { Article, Segment } from '../../src/model/article.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Pair } from '../../src/model/pair.ts'
import type { Place } from '../../src/model/place.ts'
import { pair } from '../../src/pair/pair.ts'
import { parse } from '../../src/parse/article.ts'

/** One translated article of the undamaged content, where defects are put in. */
export interface Ground {
  catalog: Catalog
  pair: Pair
  target: Article
  base: Article
  /** Findings of the undamaged locale. */
  before: Finding[]
  /** Reads what an edit left as it is only once. */
  checker: Checker
}

/** A change of the translation's text: one defect. */
export interface Edit {
  start: number
  end: number
  text: string
  /** What of the source it concerns; a finding may stand on the translation's place or name this. */
  source: Place | null
}

/** A kind of defect: which rule has to find it, and every place that an article offers for it. */
export interface Defect {
  kind: string
  /** Any of these rules; the first is whose recall it counts for. */
  rules: [string, ...string[]]
  places: (ground: Ground) => Edit[]
}

export function grounds(catalog: Catalog): Ground[] {
  const checker = new Checker()
  const { findings } = checker.check(catalog).report
  return Object.values(catalog.pairs).flatMap((one) => {
    if (!one.base) return []
    const before = findings.filter(({ locale }) => locale === one.target.locale)
    return [{ catalog, pair: one, target: one.target, base: one.base, before, checker }]
  })
}

/** A catalog with another text in one of its translations. */
export function edited(catalog: Catalog, file: string, text: string): Catalog {
  const { target, today, base, revision } = catalog.pairs[file]!
  const { locale, path } = target
  const bytes = new TextEncoder().encode(text)
  const article = parse({ file, locale, path, bytes }, catalog.patterns)
  const own = pair({ target: article, today, base, revision })
  const { registry, patterns, files } = catalog
  const articles = catalog.articles.map((one) => (one.file === file ? article : one))
  return assemble({ registry, patterns, articles, pairs: { ...catalog.pairs, [file]: own }, files })
}

/** What a check finds once the edit is made, that it did not find before. */
export function damage(ground: Ground, edit: Edit): Finding[] {
  const { catalog, target, before, checker } = ground
  const { file, locale, text } = target
  const damaged = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  const after = edited(catalog, file, damaged)
  const found = checker.check(after, { locales: [locale] }).report.findings
  return Object.entries(Object.groupBy(found, says)).flatMap(([key, all]) => {
    const known = before.filter((one) => says(one) === key).length
    return all!
      .sort((a, b) => Number(isAt(a, edit, ground)) - Number(isAt(b, edit, ground)))
      .slice(known)
  })
}

/** What a finding says, wherever an edit above it moved it. */
function says({ file, rule, reason }: Finding): string {
  return [file, rule, reason].join(' ')
}

/** Rules that speak of a file as a whole, wherever in it they stand. */
const wholeFile = /^(?:front-matter|syntax)\/|^codes\/(?:missing|none)$|^structure\/lost-table$/

/** Whether a finding stands where the edit was made, or names the source that it concerns. */
export function isAt(finding: Finding, edit: Edit, { target }: Ground): boolean {
  if (finding.file !== target.file) return false
  if (wholeFile.test(finding.rule)) return true
  const line = lineOf(target.text, edit.start)
  const last = line + edit.text.split('\n').length - 1
  const isHere = (from: number, to: number): boolean => from <= last && to >= line
  if (isHere(finding.line, finding.endLine)) return true
  if (finding.related.some((place) => isHere(place.line, place.line))) return true
  const { source } = finding
  if (!source || !edit.source) return false
  return source.line <= edit.source.endLine && source.endLine >= edit.source.line
}

/** The source's segment that a translated segment answers. */
export function counterpart({ pair: own, base }: Ground, segment: Segment): Segment | null {
  const match = own.matches.find(({ target }) => target === segment.index)
  return match?.source == null ? null : (base.segments[match.source] ?? null)
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
