import type { Place } from '../../../model.ts'
import { fileStart } from '../../place.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const required: Rule = {
  id: 'front-matter/required',
  severity: 'error',
  says: 'no title',
  why: 'The title is what search results, browser tabs and the list of articles show.',
  article: judge,
}

/** What other articles include is part of them, and has no title of its own. */
const fragment = /(?:^|\/)includes\//

function* judge({ article }: ArticleSubject): Iterable<Remark> {
  if (fragment.test(article.path)) return
  const { data, keys } = article.frontMatter
  const title = data.title
  if ((typeof title === 'string' && title.trim() !== '') || typeof title === 'number') return
  const place: Place = keys.title?.key ?? fileStart
  const reason =
    title === undefined
      ? 'Missing `title` in the front matter, expected one'
      : title === null || (typeof title === 'string' && title.trim() === '')
        ? 'Unexpected empty `title` in the front matter, expected text'
        : 'Unexpected `title` in the front matter that is not text, expected text'
  yield { file: article.file, place, segment: null, reason, expected: 'title' }
}
