import type { Catalog, Place } from '../model.ts'
import { overlap, within, type Alarm } from './alarm.ts'
import { unsilenceable } from './precedence.ts'

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
  const left = Map.groupBy(theirs, words)
  const follows = consequences(own, theirs, catalog)
  const answer = counterparts(own, catalog)
  const take = (alarm: Alarm, exactly: boolean): boolean => {
    const same = left.get(words(alarm)) ?? []
    const index = exactly ? same.findIndex(({ segment }) => answer(alarm, segment)) : 0
    return index >= 0 && same.splice(index, 1).length > 0
  }
  // Counterparts first, so that of two alike the one that the translation added is left.
  const inherited = new Set<Alarm>()
  for (const exactly of [true, false])
    for (const alarm of own)
      if (!unsilenceable.has(alarm.finding.rule) && !inherited.has(alarm) && take(alarm, exactly))
        inherited.add(alarm)
  return own.filter((alarm) => !inherited.has(alarm) && !follows(alarm))
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
  const needless =
    pair && pair.base === pair.today && surplus.length > 0
      ? rowsIn(pair.today?.file).filter((row) =>
          surplus.some((one) => within(one.remark.place, row)),
        )
      : []
  const hasNone = of('codes/none').length > 0
  const found = lost.size > 0 || hasNone ? rowsIn(file) : []
  return ({ finding: { rule, code }, remark: { place, source } }) =>
    (rule === 'structure/missing' && source && needless.some((row) => within(source, row))) ||
    (rule === 'structure/extra' &&
      found.some((row) => (hasNone ? overlap(place, row) : lost.has(code) && within(place, row))))
}

/** Nothing is inherited by words alone where a finding has none: then the reason has to be it. */
function words({ finding: { rule, code, expected, actual, reason } }: Alarm): string {
  const said = expected === null && actual === null ? [reason] : [expected, actual]
  return JSON.stringify([rule, code, ...said])
}

/** Whether a segment of the source answers the one that a finding speaks of. */
function counterparts(own: Alarm[], catalog: Catalog) {
  const pair = catalog.pairs[own[0]!.finding.file]
  const matches = pair && pair.base === pair.today ? pair.matches : []
  const known = new Set(
    matches.flatMap(({ source, target }) => (source === null ? [] : [`${target} ${source}`])),
  )
  return (alarm: Alarm, source: number | null): boolean => known.has(`${alarm.segment} ${source}`)
}
