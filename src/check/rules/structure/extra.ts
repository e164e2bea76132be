import type { Article } from '../../../model/article.ts'
import type { Pair } from '../../../model/pair.ts'
import { lostTables } from '../../rows/lost-tables.ts'
import { fileStart, inFile } from '../../structure/places.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'
import { variantsApart } from '../../rows/variants.ts'
import { nameOf, quote, wholes } from '../../structure/article-parts.ts'

export const extra: Rule = {
  id: 'structure/extra',
  severity: 'warn',
  says: 'an article, section, block, list item, row or variant has no counterpart in the source',
  why: 'What only the translation says nobody keeps true, and it is often a paragraph torn in two.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  const { pair, article } = subject
  if (!pair) return
  if (!pair.base) return yield addedArticle(article)
  yield* addedParts(subject, pair)
  yield* addedVariants(subject, pair.base)
}

function* addedParts(subject: ArticleSubject, pair: Pair): Iterable<Remark> {
  const { target, matches } = pair
  const added = matches.flatMap((match) => (match.source === null ? (match.target ?? []) : []))
  const inText = new Set(lostTables(subject).map(({ segment }) => segment))
  for (const part of wholes(target, new Set(added))) {
    if (part.segments.every((index) => inText.has(index))) continue
    yield {
      file: target.file,
      place: part.place,
      segment: part.segments[0]!,
      reason: `Unexpected ${nameOf(part)}${quote(part.text)}, expected none: the source has nothing here`,
      actual: part.text,
    }
  }
}

function* addedVariants(subject: ArticleSubject, base: Article): Iterable<Remark> {
  for (const { ours, theirs, added } of variantsApart(subject))
    for (const { text, place } of added)
      yield {
        file: subject.article.file,
        place,
        segment: ours.index,
        variant: true,
        reason: `Unexpected variant of the message${quote(text)}, expected none: the source has no such variant`,
        source: inFile(base.file, theirs.place),
        actual: text,
      }
}

function addedArticle({ file, title, path }: Article): Remark {
  return {
    file,
    place: title?.place ?? fileStart,
    segment: null,
    reason: `Unexpected article${quote(title?.text ?? path)}, expected none: the source has no \`${path}\``,
    actual: title?.text ?? path,
  }
}
