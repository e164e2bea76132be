import type { Article, Suppression } from '../../model/article.ts'
import { isPoint, type Alarm } from './raised.ts'
import { unsilenceable } from './deduplicate/deduplicate.ts'
import { Intervals } from '../../text/intervals.ts'
import type { Remark } from '../rule.ts'

/** Leaves out what the article's writer has accepted, with or without giving a reason. */
export function unsuppressed(alarms: readonly Alarm[]): Alarm[] {
  const known = new Map<Article, Covering>()
  return alarms.filter(({ article, finding, remark }) => {
    if (article === null || article.suppressions.length === 0) return true
    if (unsilenceable.has(finding.rule)) return true
    let covering = known.get(article)
    if (!covering) known.set(article, (covering = new Covering(article)))
    return !covering.covers(finding.rule, remark)
  })
}

/** What the suppressions of an article cover, by rule. */
class Covering {
  readonly #byRule: ReadonlyMap<string, Intervals<Suppression>>
  /** What is suppressed in the front matter: there it covers a key that is not there, too. */
  readonly #inFrontMatter: ReadonlySet<string>

  constructor({ suppressions, frontMatter }: Article) {
    const asked = suppressions
      .filter(({ unknown }) => unknown === null)
      .flatMap((one) => one.rules.map((rule) => ({ rule, one })))
    this.#byRule = new Map(
      [...Map.groupBy(asked, ({ rule }) => rule)].map(([rule, some]) => [
        rule,
        new Intervals(
          some.map(({ one }) => one),
          ({ covers }) => covers,
        ),
      ]),
    )
    this.#inFrontMatter = new Set(
      asked
        .filter(({ one }) => frontMatter.place !== null && one.place.end <= frontMatter.place.end)
        .map(({ rule }) => rule),
    )
  }

  covers(rule: string, { place }: Remark): boolean {
    if (place.end === 0) return this.#inFrontMatter.has(rule)
    const { start } = place
    const end = isPoint(place) ? start : start + 1
    return this.#byRule.get(rule)?.isAround({ start, end }) ?? false
  }
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
  const around = { article, seen: startsOf(seen), known, running }
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
      const reason = whyUnused(rule, suppression, around)
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
  /** By rule. */
  seen: ReadonlyMap<string, Starts>
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
  const used = isUsed(suppression, seen.get(rule), article)
  return used ? null : `Unexpected suppression of \`${rule}\`, which finds nothing here: remove it`
}

/** Where what a rule saw in an article begins. */
interface Starts {
  /** A key is missing, or all of the front matter. */
  atTop: boolean
  /** A point where something is missing, else the first unit. */
  below: Intervals<Alarm>
}

function startsOf(seen: readonly Alarm[]): ReadonlyMap<string, Starts> {
  const byRule = Map.groupBy(seen, ({ finding }) => finding.rule)
  return new Map(
    [...byRule].map(([rule, some]): [string, Starts] => {
      const below = some.filter(({ remark }) => remark.place.end > 0)
      const startOf = ({ remark: { place } }: Alarm) => ({
        start: place.start,
        end: isPoint(place) ? place.start : place.start + 1,
      })
      return [rule, { atTop: below.length < some.length, below: new Intervals(below, startOf) }]
    }),
  )
}

/**
 * Something missing stands at the very end of what is covered, a key that the front matter lacks on
 * line 1: any suppression in front matter covers that.
 */
function isUsed(
  { covers, place }: Suppression,
  starts: Starts | undefined,
  { frontMatter }: Article,
): boolean {
  if (starts === undefined) return false
  const isAtTop = frontMatter.place !== null && place.end <= frontMatter.place.end
  return (isAtTop && starts.atTop) || starts.below.isWithin(covers)
}
