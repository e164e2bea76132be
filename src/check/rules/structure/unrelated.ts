import { standInText } from '../../rows/lost-tables.ts'
import { fileStart, inFile } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const unrelated: Rule = {
  id: 'structure/unrelated',
  severity: 'error',
  says: "under a third of the source's segments have a counterpart of the same kind",
  why: 'This is no translation of the source but another text: to compare them line by line would help nobody.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  const { pair, article } = subject
  if (!pair?.base) return
  const { base, matches } = pair
  const answered = matches.filter(
    ({ source, target }) =>
      source !== null &&
      target !== null &&
      base.segments[source]!.kind === article.segments[target]!.kind,
  ).length
  // Rows in running text are there, only not as a table.
  const total = base.segments.length - standInText(subject).size
  if (answered * 3 >= total) return
  yield {
    file: article.file,
    place: article.title?.place ?? fileStart,
    segment: null,
    code: null,
    reason: `Unrelated text: ${answered} of the source’s ${total} segments have a counterpart, expected a translation of \`${base.file}\``,
    source: inFile(base.file, base.title?.place ?? fileStart),
  }
}
