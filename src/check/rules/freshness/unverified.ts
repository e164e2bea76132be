import { fileStart } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const unverified: Rule = {
  id: 'freshness/unverified',
  severity: 'info',
  says: 'the revision is not recorded, or not to be found (and why)',
  why: 'Without the text that it was made from, age looks like damage, and what became old stays hidden.',
  article: judge,
}

function* judge({ article, pair }: ArticleSubject): Iterable<Remark> {
  if (pair?.revision.status !== 'unverified') return
  const { recorded, place, reason } = pair.revision
  yield {
    file: article.file,
    place: place ?? fileStart,
    segment: null,
    reason: `Cannot tell what became old here: ${reason}; once the translation is up to date, record that with \`felkod accept\``,
    actual: recorded,
  }
}
