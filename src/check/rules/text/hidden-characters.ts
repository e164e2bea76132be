import { direction } from '../../../language/tags.ts'
import { Intervals } from '../../../text/intervals.ts'
import { invisible, nameOf } from '../../../text/invisible-characters.ts'
import { placeAt } from '../../text/masked-text.ts'
import type { Article } from '../../../model/article.ts'
import { readReference } from '../../../text/entities.ts'
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
    yield remark(article, from, to, actual)
  }
  for (const { from, to, character } of references(article)) {
    const around = [article.text.slice(Math.max(0, from - 4), from), article.text.slice(to, to + 4)]
    const read = around.join(character)
    const isHidden = invisible(read, isRightToLeft).some(
      (range) => range.from === around[0]!.length,
    )
    if (isHidden) yield remark(article, from, to, nameOf(character))
  }
}

function remark(article: Article, from: number, to: number, actual: string): Remark {
  return {
    file: article.file,
    place: placeAt(article, from, to),
    reason: `Unexpected hidden character ${actual}, expected none`,
    actual,
    fix: { start: from, end: to, text: without(article.text, from, to) },
  }
}

/** What replaces the range: a space where it is all that separates two words, else nothing. */
function without(text: string, from: number, to: number): string {
  const [before, after] = [text[from - 1] ?? ' ', text[to] ?? ' ']
  return divides.test(text.slice(from, to)) && !/\s/.test(before + after) ? ' ' : ''
}

/** Rare line ends. U+FEFF, which JavaScript takes for white space, separates nothing. */
const divides = /[\v\f\x85\u2028\u2029]/

/** Characters written as references (`&#8203;`, `&zwj;`) where Markdown reads them: not in code. */
function* references(article: Article): Iterable<{ from: number; to: number; character: string }> {
  for (const { kind, place, spans } of article.segments) {
    if (kind === 'code') continue
    const code = new Intervals(
      spans.filter((span) => span.kind === 'code'),
      (span) => span.place,
    )
    const end = Math.min(place.end, article.text.length)
    for (let from = place.start; (from = article.text.indexOf('&', from)) >= 0; from += 1) {
      if (from >= end) break
      if (code.isAround({ start: from, end: from + 1 })) continue
      const read = readReference(article.text, from)
      if (read !== null) yield { from, to: from + read.length, character: read.named }
    }
  }
}
