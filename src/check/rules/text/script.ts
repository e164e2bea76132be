import { script as scriptOf } from '../../../language/tags.ts'
import { segmentPairs, inFile, placeOfProse } from '../../text/segment-pairs.ts'
import { mixedScripts, type MixedWord } from '../../text/words/mixed-scripts.ts'
import { placeIn, maskedText, type MaskedText } from '../../text/masked-text.ts'
import type { ArticleSubject, Remark, Rule } from '../../rule.ts'

export const script: Rule = {
  id: 'text/script',
  severity: 'warn',
  says: 'letters of two scripts in one word',
  why: 'They look alike, but no search finds the word, and a command or name copied from the page does not work.',
  article: judge,
}

function* judge(subject: ArticleSubject): Iterable<Remark> {
  const { article } = subject
  const bases = new Map(
    segmentPairs(subject).map(({ base, target }) => [target.segment.index, base]),
  )
  const localeScript = scriptOf(article.locale)
  for (const segment of article.segments) {
    if (segment.kind === 'code') continue
    const masked = maskedText(article, segment)
    const base = bases.get(segment.index)
    for (const word of mixedScripts(masked.prose, localeScript)) {
      if (base?.prose.includes(word.text)) continue
      yield remark(masked, word, base)
    }
  }
}

function remark(masked: MaskedText, word: MixedWord, base: MaskedText | undefined): Remark {
  const { text, from, expected, foreign } = word
  return {
    file: masked.article.file,
    place: placeIn(masked, from, from + text.length),
    segment: masked.segment.index,
    source: base ? inFile(base, placeOfProse(base)) : null,
    reason: `Unexpected ${foreign} in the word \`${text}\`, expected \`${expected}\``,
    actual: text,
    expected,
  }
}
