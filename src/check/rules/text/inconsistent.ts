import { judged, remarkOn, wholeOf, type Judged } from '../../text/judged.ts'
import { visible } from '../../text/reading.ts'
import type { Term } from '../../../model.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { namingOf, proseWords } from '../../text/prose-words.ts'
import type { Reading } from '../../text/reading.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'

export const inconsistent: Rule = {
  id: 'text/inconsistent',
  severity: 'info',
  says: 'one source text, two translations',
  why: 'Readers take two wordings for two things; and whoever searches for one does not find the other.',
  locale: judge,
}

/** Fewer words are rightly translated by what they stand beside. */
const leastWords = 3

function* judge({ articles, sourceLanguage, catalog, locale }: LocaleSubject): Iterable<Remark> {
  if (sourceLanguage) return
  const bySource = new Map<string, Judged[]>()
  for (const subject of articles) {
    if (!subject.pair?.base) continue
    for (const one of judged(subject)) {
      if (one.target.prose === one.base.prose) continue
      const key = keyOf(one.base.segment.plain)
      const alike = bySource.get(key)
      if (alike === undefined) bySource.set(key, [one])
      else alike.push(one)
    }
  }
  for (const alike of bySource.values()) {
    if (alike.length < 2) continue
    yield* differing(alike.filter(({ base }) => isLong(base, catalog.registry.glossary, locale)))
  }
}

function isLong(base: Reading, glossary: readonly Term[], locale: string): boolean {
  const naming = namingOf(base.article, glossary, locale)
  return proseWords(base, 0, base.prose.length, naming).length >= leastWords
}

/** One remark for each further translation, at the first place that has it. */
function* differing(all: readonly Judged[]): Iterable<Remark> {
  const byTranslation = Map.groupBy(all, ({ target }) => keyOf(target.segment.plain))
  if (byTranslation.size < 2) return
  const sorted = [...byTranslation.values()].sort((a, b) => b.length - a.length)
  const usual = sorted[0]![0]!
  const expected = usual.target.segment.plain
  const { file } = usual.target.article
  const { line, column } = usual.target.segment.place
  for (const [one] of sorted.slice(1)) {
    const actual = one!.target.segment.plain
    yield {
      ...remarkOn(one!, wholeOf(one!.target), wholeOf(one!.base)),
      reason: `Unexpected second translation \`${short(actual)}\`, expected \`${short(expected)}\` as elsewhere`,
      expected,
      actual,
      related: [{ file, line, column, note: `translated as \`${short(expected)}\` here` }],
    }
  }
}

/** White space, a first letter's case and closing punctuation make no difference. */
function keyOf(text: string): string {
  const plain = trimEnd(visible(text).replace(/\s+/gu, ' ').trim(), /[.:!?…。：！？]/u)
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
