import type { Article, Suppression } from '../model.ts'
import { isPoint, type Alarm } from './alarm.ts'
import { unsilenceable } from './precedence.ts'
import type { Remark } from './rule.ts'

/** Leaves out what the article's writer has accepted, with or without giving a reason. */
export function unsuppressed(alarms: readonly Alarm[]): Alarm[] {
  return alarms.filter(
    ({ article, finding, remark }) =>
      unsilenceable.has(finding.rule) ||
      !article?.suppressions.some((one) => covers(one, finding.rule, remark, article)),
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
    const { unknown } = suppression
    if (unknown !== null) {
      const expected = 'felkod-disable-line'
      const reason = `Unexpected directive \`${unknown}\`, expected \`${expected}\` or \`felkod-disable-next-line\``
      yield { ...at, reason, actual: unknown, expected }
      continue
    }
    if (suppression.rules.length === 0) {
      yield { ...at, reason: 'Unexpected suppression of nothing, expected the id of a rule' }
      continue
    }
    for (const rule of suppression.rules) {
      const reason = whyUnused(rule, suppression, { article, seen, known, running })
      if (reason !== null) yield { ...at, reason, actual: rule }
    }
    if (suppression.reason === '') {
      const rules = suppression.rules.join(' ')
      const reason = `Unexpected suppression without a reason, expected \`${rules} -- why\``
      yield { ...at, reason, actual: rules, expected: `${rules} -- why` }
    }
  }
}

interface Around {
  article: Article
  seen: readonly Alarm[]
  known: ReadonlySet<string>
  running: ReadonlySet<string>
}

function whyUnused(
  rule: string,
  suppression: Suppression,
  { article, seen, known, running }: Around,
): string | null {
  if (!known.has(rule))
    return `Unexpected suppression of \`${rule}\`, expected the id of a rule there is`
  if (unsilenceable.has(rule))
    return `Unexpected suppression of \`${rule}\`, which cannot be suppressed: set the text right`
  if (!running.has(rule)) return null
  const used = seen.some(
    ({ finding, remark }) => finding.rule === rule && covers(suppression, rule, remark, article),
  )
  return used ? null : `Unexpected suppression of \`${rule}\`, which finds nothing here: remove it`
}

/**
 * Something missing stands at the very end of what is covered, a key that the front matter lacks on
 * line 1: any suppression in front matter covers that.
 */
function covers(
  { unknown, rules, covers: place, place: own }: Suppression,
  rule: string,
  remark: Remark,
  { frontMatter }: Article,
): boolean {
  if (unknown !== null || !rules.includes(rule)) return false
  const { start, end } = remark.place
  if (end === 0) return frontMatter.place !== null && own.end <= frontMatter.place.end
  return (
    place.start <= start && (start < place.end || (start === place.end && isPoint(remark.place)))
  )
}
