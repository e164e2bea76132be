import type { Article, Block, Segment } from '../../../model/article.ts'
import type { Pair } from '../../../model/pair.ts'
import { absentArticles } from '../../structure/absent-articles.ts'
import { behindCounterpart } from '../../structure/missing-place.ts'
import { endOf, fileStart, inFile } from '../../structure/places.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { standInText } from '../../rows/lost-tables.ts'
import { variantsApart } from '../../rows/variants.ts'
import { nameOf, quote, wholes } from '../../structure/article-parts.ts'

export const missing: Rule = {
  id: 'structure/missing',
  severity: 'error',
  milder: 'article: warn',
  says: 'an article, section, block, list item, row or variant of the source has no counterpart',
  why: 'Who reads the translation never learns that there is more to know, and cannot look for it.',
  article: judgeArticle,
  locale: judgeLocale,
}

function* judgeArticle(subject: ArticleSubject): Iterable<Remark> {
  const { pair } = subject
  if (!pair?.base) return
  yield* lostParts(subject, pair, pair.base)
  yield* lostKinds(pair, pair.base)
  yield* lostNotes(pair, pair.base)
  yield* lostTexts(pair, pair.base)
  yield* lostVariants(subject, pair.base)
}

function* lostParts(subject: ArticleSubject, pair: Pair, base: Article): Iterable<Remark> {
  const lost = pair.matches.flatMap(({ source, target }) => (target === null ? (source ?? []) : []))
  const inText = standInText(subject)
  for (const part of wholes(base, new Set(lost))) {
    if (part.segments.every((index) => inText.has(index))) continue
    yield {
      file: pair.target.file,
      ...behindCounterpart(pair, part.place),
      reason: `Missing ${nameOf(part)}, expected one for${quote(part.text) || ' the source’s'}`,
      source: part.place,
      expected: part.text,
    }
  }
}

/** A heading, list item or block of code whose mark was lost is running text. */
function* lostKinds({ matches, target }: Pair, base: Article): Iterable<Remark> {
  for (const match of matches) {
    if (match.source === null || match.target === null) continue
    const [here, there] = [base.segments[match.source]!, target.segments[match.target]!]
    if (here.kind === there.kind) continue
    yield {
      file: target.file,
      place: there.place,
      segment: there.index,
      reason: `Unexpected ${nameOf(there)}, expected a ${nameOf(here)}`,
      source: inFile(base.file, here.place),
      expected: nameOf(here),
    }
  }
}

/** A note whose mark was lost is a quotation, or text like any other; its first words stand for it. */
function* lostNotes({ matches, target }: Pair, base: Article): Iterable<Remark> {
  const told = new Set<number>()
  for (const match of matches) {
    if (match.source === null || match.target === null) continue
    const [here, there] = [base.segments[match.source]!, target.segments[match.target]!]
    const [note, ours] = [around(base, here), around(target, there)]
    if (note?.kind !== 'alert' || told.has(note.id) || here.kind !== there.kind) continue
    told.add(note.id)
    if (ours?.kind === 'alert') continue
    yield {
      file: target.file,
      place: there.place,
      segment: there.index,
      reason: `Unexpected ${nameOf(ours ?? there)}, expected a ${nameOf(note)}`,
      source: inFile(base.file, note.place),
      expected: nameOf(note),
    }
  }
}

/** The note or quotation that a segment stands in. */
function around({ blocks }: Article, { block }: Segment): Block | null {
  for (let one = blocks[block]; one; one = blocks[one.parent ?? -1])
    if (one.kind === 'alert' || one.kind === 'quote') return one
  return null
}

/** A cell or heading that is there, but holds nothing any more. */
function* lostTexts({ matches, target }: Pair, base: Article): Iterable<Remark> {
  for (const match of matches) {
    if (match.source === null || match.target === null) continue
    const [here, there] = [base.segments[match.source]!, target.segments[match.target]!]
    if (there.kind === 'title' || !isEmpty(there) || isEmpty(here)) continue
    yield {
      file: target.file,
      place: there.place,
      segment: there.index,
      reason: `Empty ${nameOf(there)}, expected one for${quote(here.plain) || ' the source’s'}`,
      source: inFile(base.file, here.place),
      expected: here.plain,
    }
  }
}

function isEmpty({ plain, spans }: Segment): boolean {
  return plain.trim() === '' && spans.length === 0
}

function* lostVariants(subject: ArticleSubject, base: Article): Iterable<Remark> {
  for (const { ours, lost } of variantsApart(subject))
    for (const { text, place } of lost)
      yield {
        file: subject.article.file,
        place: endOf(ours.place),
        segment: ours.index,
        variant: true,
        reason: `Missing variant of the message, expected one for${quote(text)}`,
        source: inFile(base.file, place),
        expected: text,
      }
}

function* judgeLocale(subject: LocaleSubject): Iterable<Remark> {
  for (const { file, source } of absentArticles(subject)) {
    const { title, path } = source
    yield {
      file,
      place: fileStart,
      reason: `Missing article, expected a translation of${quote(title?.text ?? path)}`,
      source: inFile(source.file, title?.place ?? fileStart),
      expected: title?.text ?? path,
      severity: 'warn',
      segment: null,
    }
  }
}
