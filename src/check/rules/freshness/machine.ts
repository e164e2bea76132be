import { machineKey } from '../../../pair/machine.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const machine: Rule = {
  id: 'freshness/machine',
  severity: 'info',
  says: 'machine-translated and not reviewed',
  why: 'A machine mistakes a product for a word and a button for a sentence; a reader should be told.',
  article: judge,
}

function* judge({ article, pair }: ArticleSubject): Iterable<Remark> {
  const place = pair === null ? null : machineKey(article)
  if (place === null) return
  yield {
    file: article.file,
    place,
    segment: null,
    reason:
      'Machine translation that nobody has reviewed, expected a review and its date under `translation.reviewed`',
  }
}
