import { direction } from '../../../locale.ts'
import { invisible, nameOf } from '../../text/invisible.ts'
import { placeAt } from '../../text/reading.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const hiddenCharacters: Rule = {
  id: 'text/hidden-characters',
  severity: 'error',
  says: 'bidi controls without need, zero-width characters, control characters',
  why: 'Nobody sees them, but searches miss the word, copied commands fail, and text can show another order than it has.',
  article: judge,
}

function* judge({ article }: ArticleSubject): Iterable<Remark> {
  const isRightToLeft = direction(article.locale) === 'rtl'
  for (const { from, to } of invisible(article.text, isRightToLeft)) {
    const actual = nameOf(article.text.slice(from, to))
    yield {
      file: article.file,
      place: placeAt(article, from, to),
      reason: `Unexpected hidden character ${actual}, expected none`,
      actual,
      fix: { start: from, end: to, text: '' },
    }
  }
}
