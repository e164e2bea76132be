import type { Article, FaultKind } from '../../model/article.ts'
import type { ArticleSubject, Remark } from '../rule.ts'

/** What parsing found broken, as remarks. */
export function faultsOf(kind: FaultKind, { article }: ArticleSubject): Remark[] {
  return article.faults
    .filter((fault) => fault.kind === kind)
    .map(({ reason, place, expected, actual, fix = null }) => ({
      file: article.file,
      place,
      reason,
      expected,
      actual,
      fix,
    }))
}

/** Whether an article's text is all that its bytes say, so that the file may be written anew. */
export function isUtf8(article: Article): boolean {
  let isWhole = known.get(article)
  if (isWhole === undefined) {
    const { faults } = article
    isWhole = !faults.some(({ kind, expected }) => kind === 'encoding' && expected === 'UTF-8')
    known.set(article, isWhole)
  }
  return isWhole
}

/** Every fix of an article asks. */
const known = new WeakMap<Article, boolean>()
