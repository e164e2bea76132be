import { script as scriptOf } from '../../../language/tags.ts'
import { judged, inFile, wholeOf } from '../../text/segment-pairs.ts'
import { mixedScripts, type MixedWord } from '../../text/words/mixed-scripts.ts'
import { placeIn, read, type Reading } from '../../text/masked-text.ts'
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
  const bases = new Map(judged(subject).map(({ base, target }) => [target.segment.index, base]))
  const own = scriptOf(article.locale)
  for (const segment of article.segments) {
    if (segment.kind === 'code') continue
    const reading = read(article, segment)
    const base = bases.get(segment.index)
    for (const word of mixedScripts(reading.prose, own)) {
      if (base?.prose.includes(word.text)) continue
      yield remark(reading, word, base)
    }
  }
}

function remark(reading: Reading, word: MixedWord, base: Reading | undefined): Remark {
  const { text, from, expected, foreign } = word
  return {
    file: reading.article.file,
    place: placeIn(reading, from, from + text.length),
    segment: reading.segment.index,
    source: base ? inFile(base, wholeOf(base)) : null,
    reason: `Unexpected ${foreign} in the word \`${text}\`, expected \`${expected}\``,
    actual: text,
    expected,
  }
}
