import type { Catalog } from '../../../model/catalog.ts'
import type { Place } from '../../../model/place.ts'
import type { Alarm } from '../raised.ts'
import { Intervals } from '../../../text/intervals.ts'
import { unsilenceable } from './deduplicate.ts'

/**
 * Leaves out of the translations what their source gets wrong by itself: the same rule with the
 * same words in the article at the same path, as often as the source has it. `seen` is everything
 * that the rules saw, what the source's own writer suppressed included.
 */
export function ownFaults(
  alarms: readonly Alarm[],
  seen: readonly Alarm[],
  catalog: Catalog,
): Alarm[] {
  const { source } = catalog.registry
  const sources = Map.groupBy(
    seen.filter(({ finding }) => finding.locale === source),
    ({ finding }) => finding.file,
  )
  const byFile = Map.groupBy(alarms, ({ finding }) => finding.file)
  return [...byFile.values()].flatMap((own) => {
    const today = catalog.pairs[own[0]!.finding.file]?.today
    const theirs = today ? sources.get(today.file) : undefined
    return theirs ? withoutInherited(own, theirs, catalog) : own
  })
}

function withoutInherited(own: Alarm[], theirs: Alarm[], catalog: Catalog): Alarm[] {
  const left = new Left(theirs, own, catalog)
  const follows = consequences(own, theirs, catalog)
  // Counterparts first, so that of two alike the one that the translation added is left.
  const inherited = new Set<Alarm>()
  for (const exactly of [true, false])
    for (const alarm of own)
      if (!unsilenceable.has(alarm.finding.rule) && !inherited.has(alarm))
        if (left.take(alarm, exactly)) inherited.add(alarm)
  return own.filter((alarm) => !inherited.has(alarm) && !follows(alarm))
}

/** What the source's findings say that no finding of the translation was set beside yet. */
class Left {
  readonly #taken = new Set<Alarm>()
  /** By what a finding says. */
  readonly #all: ReadonlyMap<string, Queue>
  /** By that, and by the segment of the translation that answers its own. */
  readonly #answered: ReadonlyMap<string, Queue>

  constructor(theirs: readonly Alarm[], own: readonly Alarm[], catalog: Catalog) {
    const answers = counterparts(own, catalog)
    const placed = theirs.flatMap((alarm) =>
      (answers.get(alarm.segment) ?? []).map((segment) => ({ alarm, segment })),
    )
    this.#all = queues(Map.groupBy(theirs, words))
    const byAnswer = Map.groupBy(placed, ({ alarm, segment }) => `${segment} ${words(alarm)}`)
    this.#answered = queues(
      new Map([...byAnswer].map(([key, some]) => [key, some.map(({ alarm }) => alarm)])),
    )
  }

  /** Takes the first that says the same, of a segment that the finding's own answers if `exactly`. */
  take(alarm: Alarm, exactly: boolean): boolean {
    const queue = exactly
      ? this.#answered.get(`${alarm.segment} ${words(alarm)}`)
      : this.#all.get(words(alarm))
    for (; queue && queue.next < queue.alarms.length; queue.next++) {
      const first = queue.alarms[queue.next]!
      if (this.#taken.has(first)) continue
      this.#taken.add(first)
      return true
    }
    return false
  }
}

interface Queue {
  alarms: readonly Alarm[]
  next: number
}

function queues(groups: ReadonlyMap<string, readonly Alarm[]>): Map<string, Queue> {
  return new Map([...groups].map(([key, alarms]) => [key, { alarms, next: 0 }]))
}

/** Rows that a translation rightly has not, since they are no entries, or has where the source lost its own. */
function consequences(own: Alarm[], theirs: Alarm[], catalog: Catalog): (alarm: Alarm) => boolean {
  const { file } = own[0]!.finding
  const pair = catalog.pairs[file]
  const of = (...rules: string[]): Alarm[] =>
    theirs.filter((one) => rules.includes(one.finding.rule))
  const rowsIn = (file: string | undefined): Place[] =>
    catalog.candidates.filter((row) => row.file === file).map(({ place }) => place)
  const surplus = of('codes/duplicate', 'codes/unknown')
  const lost = new Set(of('codes/missing').map(({ finding }) => finding.code))
  const faults = new Intervals(surplus, ({ remark }) => remark.place)
  const needless = stretches(
    pair && pair.base === pair.today && surplus.length > 0
      ? rowsIn(pair.today?.file).filter((row) => faults.isWithin(row))
      : [],
  )
  const hasNone = of('codes/none').length > 0
  const found = stretches(lost.size > 0 || hasNone ? rowsIn(file) : [])
  return ({ finding: { rule, code }, remark: { place, source } }) =>
    (rule === 'structure/missing' && source ? needless.isAround(source) : false) ||
    (rule === 'structure/extra' &&
      (hasNone ? found.overlaps(place) : lost.has(code) && found.isAround(place)))
}

function stretches(places: readonly Place[]): Intervals<Place> {
  return new Intervals(places, (place) => place)
}

/** Nothing is inherited by words alone where a finding has none: then the reason has to be it. */
function words({ finding: { rule, code, expected, actual, reason } }: Alarm): string {
  const said = expected === null && actual === null ? [reason] : [expected, actual]
  return JSON.stringify([rule, code, ...said])
}

/** By segment of the source, which segments of the translation answer it; null: none does. */
function counterparts(own: readonly Alarm[], catalog: Catalog) {
  const pair = catalog.pairs[own[0]!.finding.file]
  const answers = new Map<number | null, (number | null)[]>()
  for (const { source, target } of pair && pair.base === pair.today ? pair.matches : [])
    if (source !== null) answers.set(source, [...(answers.get(source) ?? []), target])
  return answers
}
