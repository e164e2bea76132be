import type { Catalog } from '../../model/catalog.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { isPoint, type Alarm } from './raised.ts'
import type { CodeAt } from './code-locator.ts'
import { currentFix } from './fixes/fix-for-today.ts'
import { isUtf8 } from '../structure/faults.ts'
import { unsilenceable } from './deduplicate/deduplicate.ts'
import type { SegmentAt } from './segment-locator.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../rule.ts'

export type Settings = Readonly<Record<string, Severity | 'off'>>

export interface RaiseContext {
  catalog: Catalog
  at: CodeAt
  settings: Settings
  byFile: ReadonlyMap<string, ArticleSubject>
  segmentAt: SegmentAt
}

/** Makes a finding of what a rule saw: severity, locale, code; `rank` is the rule's place in the list. */
export function raise(
  remark: Remark,
  rule: Rule,
  rank: number,
  { locale }: LocaleSubject,
  { settings, at, byFile, segmentAt }: RaiseContext,
): Alarm {
  const subject = byFile.get(remark.file)
  const article = subject?.article ?? null
  const { file, place, source } = remark
  const finding: Finding = {
    rule: rule.id,
    severity: severityOf(remark, rule, settings[rule.id]),
    locale,
    code: remark.code !== undefined ? remark.code : codeOf(),
    reason: inOneLine(remark.reason),
    file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    source: source ? placeOf(source) : null,
    expected: remark.expected ?? null,
    actual: remark.actual ?? null,
    related: [...(remark.related ?? [])],
    fix: fixOf(),
  }
  return { finding, remark, article, rank, segment: segmentOf() }

  /** Codes are judged against today; the rest may be asked for by a text that is old. */
  function fixOf(): Finding['fix'] {
    if (article && !isUtf8(article)) return null
    return rule.id.startsWith('text/') ? currentFix(remark, subject?.pair) : (remark.fix ?? null)
  }

  /** Something missing stands behind what is before it: its code is where it stood in the source. */
  function codeOf(): string | null {
    const pair = subject?.pair
    if (isPoint(place) && source && pair?.base) return at(pair.base, source)
    return article ? at(article, place) : null
  }

  function segmentOf(): number | null {
    if (remark.segment !== undefined) return remark.segment
    return article && segmentAt(article, place)
  }
}

/** What a text is quoted with may hold line ends that only some know. */
function inOneLine(reason: string): string {
  return reason.replace(/\s*[\n\r\v\f\x85\u2028\u2029]\s*/g, ' ')
}

function placeOf(place: NonNullable<Remark['source']>): Finding['source'] {
  const { file, line, column, endLine, endColumn } = place
  return { file, line, column, endLine, endColumn }
}

const byWeight: readonly Severity[] = ['info', 'warn', 'error']

/** What the remark or the rule says; where the rule is set, at most that. */
function severityOf(remark: Remark, rule: Rule, set: Severity | 'off' | undefined): Severity {
  const own = remark.severity ?? rule.severity
  if (!set || set === 'off' || unsilenceable.has(rule.id)) return own
  if (remark.severity === undefined) return set
  return byWeight[Math.min(byWeight.indexOf(set), byWeight.indexOf(own))]!
}
