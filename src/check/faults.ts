import type { FaultKind } from '../model.ts'
import type { ArticleSubject, Remark } from './rule.ts'

/** What parsing found broken, as remarks. */
export function faultsOf(kind: FaultKind, { article }: ArticleSubject): Remark[] {
  return article.faults
    .filter((fault) => fault.kind === kind)
    .map(({ reason, place, expected, actual }) => ({
      file: article.file,
      place,
      reason,
      expected,
      actual,
    }))
}
