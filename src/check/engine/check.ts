import type { Catalog } from '../../model/catalog.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import type { Report } from '../../model/report.ts'
import type { Alarm } from './raised.ts'
import { applyBaseline, type Baselined } from './baseline.ts'
import { codeAt } from './code-locator.ts'
import { ownFaults } from './deduplicate/subtract-source.ts'
import { inputsOf } from './shard-inputs.ts'
import { atMost, usual } from './cap.ts'
import { inOrder } from './sort-findings.ts'
import { speakers, unsilenceable } from './deduplicate/deduplicate.ts'
import { raise, type RaiseContext, type Settings } from './to-finding.ts'
import type { LocaleSubject, Remark, Rule } from '../rule.ts'
import { rules as allRules } from '../rules.ts'
import { scope, type Scope, type ScopeOptions } from './scope.ts'
import { Seen } from './remark-cache.ts'
import { segmentAt } from './segment-locator.ts'
import { subjects, isBroken } from './subjects.ts'
import { counts, summarize } from './summary.ts'
import { judgeSuppressions, unsuppressed } from './suppress.ts'
import { anotherHidden, hidden, withoutPasswords } from '../../text/passwords.ts'

export interface CheckOptions extends ScopeOptions {
  /** Severities by rule id, over those of catalog.yaml. Default: none. */
  rules?: Readonly<Record<string, Severity | 'off'>>
  /** The text of `felkod-baseline.txt`. Default: none. */
  baseline?: string | null
  /**
   * How many findings of one rule in one segment are reported; the last says how many more there
   * are. Default: 20.
   */
  most?: number
}

/** Judges a catalog. Same catalog and options, same report. */
export function check(catalog: Catalog, options: CheckOptions = {}): Report {
  return checkAgainst(catalog, options).report
}

/** A report, which marks of the baseline are dead and what is left of it. */
export interface Checked {
  report: Report
  baseline: Omit<Baselined, 'findings'>
  /** Everything that the rules saw: also what another finding says, or its writer has accepted. */
  seen: readonly Alarm[]
}

/** Judges a catalog, and tells which marks of the baseline are dead and what is left of it. */
export function checkAgainst(catalog: Catalog, options: CheckOptions = {}): Checked {
  return new Checker().check(catalog, options)
}

/**
 * Judges a catalog again and again while it is edited: articles and pairs that are the same objects
 * as before are not read anew. What it reports is what a first check reports.
 */
export class Checker {
  readonly #seen = new Seen()

  check(catalog: Catalog, options: CheckOptions = {}): Checked {
    const within = scope(catalog, options)
    const { alarms, seen } = judge(catalog, options, within, this.#seen.begin(catalog))
    const segments = new Map(alarms.map(({ finding, segment }) => [finding, segment]))
    const all = inOrder([...segments.keys()]).filter(({ file, locale }) =>
      within.reports(file, locale),
    )
    // A baseline knows them all, so that it stays as it is when one of many goes or comes.
    const { findings: fresh, ...baseline } = applyBaseline(
      all,
      options.baseline ?? '',
      (locale, rule) =>
        within.isWhole(locale) && (unsilenceable.has(rule) || options.rules?.[rule] !== 'off'),
    )
    const findings = atMost(options.most ?? usual, fresh, (one) => segments.get(one) ?? null)
    const { id, source } = catalog.registry
    const locales = summarize(catalog, findings, within)
    const report: Report = {
      version: 1,
      catalog: id,
      source,
      locales,
      shard: options.shard ? { ...options.shard, inputs: inputsOf(catalog, options) } : null,
      findings,
      summary: counts(findings),
    }
    return { report, baseline, seen }
  }
}

/** What is found in the scope, the baseline not yet asked. */
function judge(
  catalog: Catalog,
  options: CheckOptions,
  scope: Scope,
  before: Seen,
): { alarms: Alarm[]; seen: Alarm[] } {
  const settings: Settings = { ...catalog.registry.rules, ...options.rules }
  const running = allRules.filter(({ id }) => settings[id] !== 'off' || unsilenceable.has(id))
  const locales = subjects(catalog)
  const byFile = new Map(
    locales.flatMap(({ articles }) => articles.map((one) => [one.article.file, one] as const)),
  )
  const context = { catalog, settings, at: codeAt(catalog), byFile, segmentAt: segmentAt() }
  const seen = locales.flatMap((locale) =>
    running.flatMap((rule) =>
      unique([...see(rule, locale, scope, before)]).map((remark) =>
        raise(remark, rule, allRules.indexOf(rule), locale, context),
      ),
    ),
  )
  const own = ownFaults(speakers(seen, catalog, context.at), seen, catalog)
  const unused = unusedSuppressions(seen, running, locales, scope, context)
  for (const { finding } of [...seen, ...unused]) hidePasswords(finding)
  return { alarms: unsuppressed([...own, ...unused]), seen: [...seen, ...unused] }
}

/**
 * What is shown of a text carries no password: reports are read by more people than files are. In
 * place, since alarms and reports hold the same findings.
 */
function hidePasswords(finding: Finding): void {
  const { reason, expected, actual } = finding
  finding.reason = withoutPasswords(reason)
  finding.expected = expected && withoutPasswords(expected)
  finding.actual = actual && withoutPasswords(actual)
  if (expected === actual || finding.expected === null) return
  if (finding.expected !== finding.actual) return
  // Nothing else differs, so what is shown would be the same twice.
  finding.reason += ', with the same password'
  finding.actual = finding.actual.replace(hidden, anotherHidden)
}

function unusedSuppressions(
  seen: readonly Alarm[],
  running: readonly Rule[],
  locales: readonly LocaleSubject[],
  scope: Scope,
  context: RaiseContext,
): Alarm[] {
  const rule = running.find(({ id }) => id === 'syntax/unused-suppression')
  if (!rule) return []
  const known = new Set(allRules.map(({ id }) => id))
  const asked = new Set(running.map(({ id }) => id))
  const byFile = Map.groupBy(seen, ({ finding }) => finding.file)
  return locales.flatMap((locale) =>
    locale.articles
      .map(({ article }) => article)
      .filter(({ suppressions, path }) => suppressions.length > 0 && scope.judges(path))
      .flatMap((article) => [
        ...judgeSuppressions(article, byFile.get(article.file) ?? [], known, asked),
      ])
      .map((remark) => raise(remark, rule, allRules.indexOf(rule), locale, context)),
  )
}

/** A file with gaps is judged by what reads the file alone. */
function* see(rule: Rule, locale: LocaleSubject, scope: Scope, before: Seen): Iterable<Remark> {
  if (rule.article) {
    const readsFile = rule.id.startsWith('syntax/')
    for (const subject of locale.articles)
      if (scope.judges(subject.article.path) && (readsFile || !isBroken(subject)))
        yield* before.by(rule, subject)
  }
  if (rule.locale) yield* rule.locale(locale)
}

function unique(remarks: readonly Remark[]): Remark[] {
  if (remarks.length < 2) return [...remarks]
  const keyed = remarks.map((one) => {
    const { file, place, reason } = one
    return [`${file}\n${place.start}\n${place.end}\n${reason}`, one] as const
  })
  const first = new Map<string, Remark>()
  for (const [key, one] of keyed) if (!first.has(key)) first.set(key, one)
  return [...first.values()]
}
