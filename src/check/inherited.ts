import type { Catalog } from '../model.ts'
import type { Alarm } from './alarm.ts'
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
  const left = [...theirs]
  const take = (alarm: Alarm, exactly: boolean): boolean => {
    const index = left.findIndex(
      (other) => isSame(alarm, other) && (!exactly || answers(alarm, other, catalog)),
    )
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  }
  // Counterparts first, so that of two alike the one that the translation added is left.
  const inherited = new Set<Alarm>()
  for (const exactly of [true, false])
    for (const alarm of own)
      if (!unsilenceable.has(alarm.finding.rule) && !inherited.has(alarm) && take(alarm, exactly))
        inherited.add(alarm)
  return own.filter((alarm) => !inherited.has(alarm))
}

/** Nothing is inherited by words alone where a finding has none: then the reason has to be it. */
function isSame({ finding: a }: Alarm, { finding: b }: Alarm): boolean {
  if (a.rule !== b.rule || a.code !== b.code) return false
  if (a.expected === null && a.actual === null) return a.reason === b.reason
  return a.expected === b.expected && a.actual === b.actual
}

function answers(alarm: Alarm, other: Alarm, catalog: Catalog): boolean {
  const pair = catalog.pairs[alarm.finding.file]
  if (!pair || pair.base !== pair.today) return false
  return pair.matches.some(
    ({ source, target }) => source !== null && source === other.segment && target === alarm.segment,
  )
}
