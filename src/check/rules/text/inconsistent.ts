import { segmentPairs, remarkOn, placeOfProse, type SegmentPair } from '../../text/segment-pairs.ts'
import { withoutHidden } from '../../text/masked-text.ts'
import type { Pair } from '../../../model/pair.ts'
import type { Term } from '../../../model/registry.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { namingOf, proseWords } from '../../text/words/prose-words.ts'
import type { MaskedText } from '../../text/masked-text.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'

export const inconsistent: Rule = {
  id: 'text/inconsistent',
  severity: 'info',
  says: 'one source text, two translations',
  why: 'Readers take two wordings for two things; and whoever searches for one does not find the other.',
  locale: judge,
}

/** Fewer words are rightly translated differently in different contexts. */
const leastWords = 3

function* judge({ articles, sourceLanguage, catalog, locale }: LocaleSubject): Iterable<Remark> {
  if (sourceLanguage) return
  const bySource = Map.groupBy(
    articles.flatMap((subject) => wordingsOf(subject)),
    ({ source }) => source,
  )
  for (const alike of bySource.values()) {
    if (alike.length < 2 || alike.every(({ target }) => target === alike[0]!.target)) continue
    const { glossary } = catalog.registry
    yield* differing(alike.filter(({ segments }) => isLong(segments.base, glossary, locale)))
  }
}

/** A text of the source and of the translation, as they are compared. */
interface Wording {
  source: string
  target: string
  segments: SegmentPair
}

const wordingsByPair = new WeakMap<Pair, Wording[]>()

function wordingsOf(subject: ArticleSubject): Wording[] {
  const { pair } = subject
  if (!pair?.base) return []
  let wordings = wordingsByPair.get(pair)
  if (!wordings) {
    wordings = segmentPairs(subject)
      .filter(({ base, target }) => target.prose !== base.prose)
      .map((segments) => ({
        source: keyOf(segments.base.segment.plain),
        target: keyOf(segments.target.segment.plain),
        segments,
      }))
    wordingsByPair.set(pair, wordings)
  }
  return wordings
}

function isLong(base: MaskedText, glossary: readonly Term[], locale: string): boolean {
  const naming = namingOf(base.article, glossary, locale)
  return proseWords(base, 0, base.prose.length, naming).length >= leastWords
}

/** One remark for each further translation, at the first place that has it. */
function* differing(wordings: readonly Wording[]): Iterable<Remark> {
  const byTranslation = Map.groupBy(wordings, ({ target }) => target)
  if (byTranslation.size < 2) return
  const sorted = [...byTranslation.values()].sort((a, b) => b.length - a.length)
  const usual = sorted[0]![0]!.segments
  const expected = usual.target.segment.plain
  const { file } = usual.target.article
  const { line, column } = usual.target.segment.place
  for (const [first] of sorted.slice(1)) {
    const { segments } = first!
    const actual = segments.target.segment.plain
    yield {
      ...remarkOn(segments, placeOfProse(segments.target), placeOfProse(segments.base)),
      reason: `Unexpected second translation \`${short(actual)}\`, expected \`${short(expected)}\` as elsewhere`,
      expected,
      actual,
      related: [{ file, line, column, note: `translated as \`${short(expected)}\` here` }],
    }
  }
}

/** White space, a first letter's case and closing punctuation make no difference. */
function keyOf(text: string): string {
  const plain = trimEnd(withoutHidden(text).replace(/\s+/gu, ' ').trim(), /[.:!?…。：！？]/u)
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
