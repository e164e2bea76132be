import type { Article } from '../../../model/article.ts'
import type { Fix } from '../../../model/finding.ts'
import type { Pair } from '../../../model/pair.ts'
import type { Remark } from '../../rule.ts'

/** A remark's fix; none where it would bring back what today's source says no longer. */
export function currentFix(
  { fix, expected, actual, segment }: Remark,
  pair: Pair | null | undefined,
): Fix | null {
  if (!fix || !expected || !pair?.base || !pair.today) return fix ?? null
  const change = pair.changes.find(
    ({ kind, target }) => kind === 'changed' && target === segment && target !== null,
  )
  if (!change) return fix
  const [before, after] = [textOf(pair.base, change.before!), textOf(pair.today, change.after!)]
  const isFollowed = actual && after.includes(actual) && !before.includes(actual)
  return isFollowed || !after.includes(expected) ? null : fix
}

function textOf({ text, segments }: Article, index: number): string {
  const { start, end } = segments[index]!.place
  return text.slice(start, end)
}
