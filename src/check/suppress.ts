import type { Article, Suppression } from '../model.ts'
import { isPoint, type Alarm } from './alarm.ts'
import { unsilenceable } from './precedence.ts'
import type { Remark } from './rule.ts'

/** Leaves out what the article's writer has accepted, with or without giving a reason. */
export function unsuppressed(alarms: readonly Alarm[]): Alarm[] {
  return alarms.filter(
    ({ article, finding, remark }) =>
      unsilenceable.has(finding.rule) ||
      !article?.suppressions.some((one) => covers(one, finding.rule, remark)),
  )
}

/**
 * The suppressions of an article that suppress nothing, give no reason or name no rule there is.
 * `seen` is everything that the rules saw in it, consequences included; `running` the rules that
 * were asked at all.
 */
export function* judgeSuppressions(
  article: Article,
  seen: readonly Alarm[],
  known: ReadonlySet<string>,
  running: ReadonlySet<string>,
): Iterable<Remark> {
  for (const suppression of article.suppressions) {
    const at = { file: article.file, place: suppression.place, expected: null }
    if (suppression.rules.length === 0) {
      yield { ...at, reason: 'Unexpected suppression of nothing, expected the id of a rule' }
      continue
    }
    for (const rule of suppression.rules) {
      const reason = whyUnused(rule, suppression, seen, known, running)
      if (reason !== null) yield { ...at, reason, actual: rule }
    }
    if (suppression.reason === '') {
      const rules = suppression.rules.join(' ')
      const reason = `Unexpected suppression without a reason, expected \`${rules} -- why\``
      yield { ...at, reason, actual: rules, expected: `${rules} -- why` }
    }
  }
}

function whyUnused(
  rule: string,
  suppression: Suppression,
  seen: readonly Alarm[],
  known: ReadonlySet<string>,
  running: ReadonlySet<string>,
): string | null {
  if (!known.has(rule))
    return `Unexpected suppression of \`${rule}\`, expected the id of a rule there is`
  if (unsilenceable.has(rule))
    return `Unexpected suppression of \`${rule}\`, which cannot be suppressed: set the text right`
  if (!running.has(rule)) return null
  const used = seen.some(
    ({ finding, remark }) => finding.rule === rule && covers(suppression, rule, remark),
  )
  return used ? null : `Unexpected suppression of \`${rule}\`, which finds nothing here: remove it`
}

/** Something missing stands at the very end of what is covered. */
function covers({ rules, covers: place }: Suppression, rule: string, remark: Remark): boolean {
  const { start } = remark.place
  const isIn =
    place.start <= start && (start < place.end || (start === place.end && isPoint(remark.place)))
  return rules.includes(rule) && isIn
}
