import type { ResolveIndex } from '../../model/catalog.ts'
import { readNumber } from '../../text/plain-text.ts'
import { codesByName, looksLikeIdentifier, isWord } from './names.ts'
import { codesOfNumber, codesOfSupportId } from './numbers-in-query.ts'
import { supportIdFinder } from './support-ids.ts'

/** A support ID or symbol in a text; offsets in UTF-16 units, `end` after the last. */
interface Mention {
  start: number
  end: number
  /** The codes that it names: several where it names one code and spells the number of another. */
  codes: string[]
}

/** What of an index `mentionedCodes` reads. */
type MentionsIndex = Pick<ResolveIndex, 'codes' | 'symbols' | 'supportId'>

/**
 * The codes of the support IDs and symbols anywhere in a text, in its order. Of two that overlap
 * the longer counts.
 */
export function mentionedCodes(text: string, index: MentionsIndex): string[] {
  const mentions = [...supportIdMentions(text, index), ...symbolMentions(text, index)]
  let outer = { start: 0, end: 0 }
  return mentions
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention) => {
      const isSame = mention.start === outer.start && mention.end === outer.end
      const isInside = mention.end <= outer.end && !isSame
      if (mention.end > outer.end) outer = mention
      return !isInside
    })
    .flatMap(({ codes }) => codes)
}

function supportIdMentions(text: string, { codes, supportId }: MentionsIndex): Mention[] {
  const find = supportIdFinder(supportId, codes)
  return find(text).map(({ text: id, at, number }) => ({
    start: at,
    end: at + id.length,
    codes: codesOfSupportId(number, supportId, codes),
  }))
}

function symbolMentions(text: string, index: MentionsIndex): Mention[] {
  const mentions: Mention[] = []
  const lower = text.toLowerCase()
  const valueAfter = /\s*[=(]\s*(\w+)/uy
  for (const [name, codes] of codesByName(index)) {
    for (let start = lower.indexOf(name); start >= 0; start = lower.indexOf(name, start + 1)) {
      const end = start + name.length
      if (isWord(lower[start - 1]) || isWord(lower[end])) continue
      valueAfter.lastIndex = end
      const value = valueAfter.exec(lower)?.[1]
      const number = value === undefined ? null : readNumber(value)
      // One plain word is a symbol only beside its number: `Timeout (7)`.
      if (number === null && !looksLikeIdentifier(name, index)) continue
      const numbered = number === null ? [] : codesOfNumber(number, index.codes)
      mentions.push({ start, end, codes: [...codes, ...numbered] })
    }
  }
  return mentions
}
