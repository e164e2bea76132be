import { decodeReferences } from '../../../text/entities.ts'
import type { Article } from '../../../model/article.ts'
import type { Fix } from '../../../model/finding.ts'
import type { Place, Range } from '../../../model/place.ts'
import { contained } from '../../../text/occurrences.ts'
import { damagedForms } from './damaged-forms.ts'
import type { SegmentPair } from '../segment-pairs.ts'
import { placeAt, type Mask, type MaskedText } from '../masked-text.ts'
import { mappedText } from '../mapped-text.ts'

/** Where a literal stands in another spelling than the source's. */
export interface DamagedPlace {
  /** As it stands there, as readers see it. */
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
export function damagedPlaces(
  segments: SegmentPair,
  literals: readonly Literal[],
): (literal: Literal) => DamagedPlace[] {
  if (literals.length === 0) return () => []
  const { base, target } = segments
  const mapped = mappedText(target.article, target.segment)
  const texts = [...new Set(literals.map(({ text }) => text))]
  const formsIn = damagedForms(mapped.text, texts)
  const inSource = contained(
    mappedText(base.article, base.segment).text,
    texts.flatMap((text) => formsIn(text).whole.map(shownIn)),
  )
  const placesByText = new Map<string, DamagedPlace[]>()
  return (literal) => {
    let places = placesByText.get(literal.text)
    if (!places) placesByText.set(literal.text, (places = placesOf(literal)))
    return places
  }

  function shownIn({ from, to }: Range): string {
    return mapped.text.slice(from, to)
  }

  function placesOf(literal: Literal): DamagedPlace[] {
    return formsIn(literal.text).whole.flatMap((stretch) => {
      const actual = shownIn(stretch)
      if (actual === literal.text || inSource.has(actual)) return []
      const end = mapped.offsets[stretch.to - 1]! + 1
      const place = placeAt(target.article, mapped.offsets[stretch.from]!, end)
      return { actual, place, fix: literalFix(segments, literal, place, actual) }
    })
  }
}

/** The only one of these places that covers another place; null where none or several do. */
export function damagedPlaceAround(
  places: readonly DamagedPlace[],
  around: Place,
): DamagedPlace | null {
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
export function literalFix(
  { base, target }: SegmentPair,
  literal: Literal,
  { start, end }: Place,
  actual: string,
): Fix | null {
  if (shownText(target.article, start, end) !== actual) return null
  const { place } = literal
  const raw = base.article.text.slice(place.start, place.end)
  if (shownText(base.article, place.start, place.end) !== literal.text) return null
  return isSafeIn(target, base, raw) ? { start, end, text: raw } : null
}

/** The text that Markdown shows for a stretch without mark-up. */
function shownText({ text }: Article, start: number, end: number): string {
  return decodeReferences(text.slice(start, end).replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}

/** Whether Markdown of one segment reads the same in the other. */
function isSafeIn(target: MaskedText, base: MaskedText, raw: string): boolean {
  const [targetKind, sourceKind] = [target.segment.kind, base.segment.kind]
  if (targetKind === 'cell' && sourceKind !== 'cell' && /(?<!\\)\|/.test(raw)) return false
  if (targetKind === 'title') return /^[\p{L}\p{N} ._/$()-]*$/u.test(raw)
  return targetKind === sourceKind || !/[\\&<>*_`[\]]/.test(raw)
}
