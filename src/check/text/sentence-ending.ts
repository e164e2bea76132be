import { markOf } from '../../language/punctuation.ts'
import type { PunctuationMark } from '../../language/language.ts'
import type { Range } from '../../model/place.ts'
import { trimEnd } from '../../text/trim-end.ts'

/** How a text ends, and where that stands in it. */
export interface SentenceEnding extends Range {
  /** Null where no mark of punctuation ends the text; `from` and `to` are then its end. */
  mark: PunctuationMark | null
  /** The last character, or the ellipsis, as written. */
  text: string
}

/** How a text ends, closing quotes and brackets passed over. */
export function sentenceEnding(prose: string, locale: string): SentenceEnding {
  const text = trimEnd(prose, /[\s"'”’»“‘)\]）」』】]/u)
  const to = text.length
  const ellipsis = /(?:\.\.\.|……|…)$/u.exec(text)?.[0]
  if (ellipsis !== undefined) return { mark: '…', text: ellipsis, from: to - ellipsis.length, to }
  const last = text.at(-1) ?? ''
  const mark = markOf(last, locale)
  return { mark, text: last, from: mark === null ? to : to - last.length, to }
}
