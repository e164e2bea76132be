import { decodeReferences } from '../../../text/entities.ts'
import type { Article } from '../../../model/article.ts'
import type { Fix } from '../../../model/finding.ts'
import type { Place } from '../../../model/place.ts'
import { contained } from '../../../text/occurrences.ts'
import { damages } from './damaged-literal.ts'
import type { Judged } from '../segment-pairs.ts'
import { placeAt, type Mask, type Reading } from '../masked-text.ts'
import type { Stretch } from '../words/term-match.ts'
import { writtenOf } from '../mapped-text.ts'

/** Where a literal stands damaged, from its first character to its last. */
export interface Extent {
  /** As it stands there, for readers. */
  actual: string
  place: Place
  /** Writes it as the source does; null where more than the literal would be replaced. */
  fix: Fix | null
}

type Literal = Pick<Mask, 'text' | 'place'>

/**
 * Looks for literals of the source in the translation, all at once. Answers for each of them every
 * place where it stands there with spaces, another case, other dashes, digits or look-alike letters
 * in it. What stands in the source as well is no damage.
 */
export function extents(one: Judged, literals: readonly Literal[]): (literal: Literal) => Extent[] {
  if (literals.length === 0) return () => []
  const { base, target } = one
  const written = writtenOf(target.article, target.segment)
  const texts = [...new Set(literals.map(({ text }) => text))]
  const found = damages(written.text, texts)
  const inSource = contained(
    writtenOf(base.article, base.segment).text,
    texts.flatMap((text) => found(text).whole.map(shownAt)),
  )
  const known = new Map<string, Extent[]>()
  return (literal) => {
    let own = known.get(literal.text)
    if (!own) known.set(literal.text, (own = extentsOf(literal)))
    return own
  }

  function shownAt({ from, to }: Stretch): string {
    return written.text.slice(from, to)
  }

  function extentsOf(literal: Literal): Extent[] {
    return found(literal.text).whole.flatMap((stretch) => {
      const actual = shownAt(stretch)
      if (actual === literal.text || inSource.has(actual)) return []
      const end = written.at[stretch.to - 1]! + 1
      const place = placeAt(target.article, written.at[stretch.from]!, end)
      return { actual, place, fix: rewritten(one, literal, place, actual) }
    })
  }
}

/** The one of these places that covers what was read as another literal; null where none does. */
export function extentAround(places: readonly Extent[], around: Place): Extent | null {
  const covering = places.filter(
    ({ place }) => place.start <= around.start && around.end <= place.end,
  )
  return covering.length === 1 ? covering[0]! : null
}

/**
 * Writes a literal as the source writes it, where nothing but `actual` stands at the place: no mark
 * of emphasis, no tag, no part of a link. Null where that is not so, or where the source's spelling
 * means something else here.
 */
export function rewritten(
  { base, target }: Judged,
  literal: Literal,
  { start, end }: Place,
  actual: string,
): Fix | null {
  if (shown(target.article, start, end) !== actual) return null
  const { place } = literal
  const raw = base.article.text.slice(place.start, place.end)
  if (shown(base.article, place.start, place.end) !== literal.text) return null
  return isSafeIn(target, base, raw) ? { start, end, text: raw } : null
}

/** The text that Markdown shows for a stretch without mark-up. */
function shown({ text }: Article, start: number, end: number): string {
  return decodeReferences(text.slice(start, end).replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}

/** Whether Markdown of one segment reads the same in the other. */
function isSafeIn(target: Reading, base: Reading, raw: string): boolean {
  const [here, there] = [target.segment.kind, base.segment.kind]
  if (here === 'cell' && there !== 'cell' && /(?<!\\)\|/.test(raw)) return false
  if (here === 'title') return /^[\p{L}\p{N} ._/$()-]*$/u.test(raw)
  return here === there || !/[\\&<>*_`[\]]/.test(raw)
}
