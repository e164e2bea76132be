import { isWord } from '../resolve/names.ts'
import { digits } from '../../text/plain-text.ts'
import type { Code, Patterns, Registry } from '../../model/registry.ts'
import { withoutPrivateUse } from '../../language/tags.ts'

/**
 * The heading of a section that explains a code, without the code: "Error 9: No licence",
 * "(9) No licence", "SSPR_0009 – No licence", "No licence (Error 9)". Null where nothing is left.
 */
export function titleOfHeading(
  heading: string,
  code: Code,
  registry: Registry,
  patterns: Patterns,
): string | null {
  const named = mentions(heading, code, patterns)
  if (named.length === 0) return heading.trim() || null
  const title = afterCode(heading, named, registry) ?? beforeCode(heading, named)
  if (title !== null) return title.trim()
  const around = named.reduceRight((text, { start, end }) => {
    return text.slice(0, start) + text.slice(end)
  }, heading)
  return wordsOf(around).length > 1 ? heading.trim() : null
}

/** The first sentence of a text, its line at most. */
export function firstSentence(text: string, locale: string): string {
  const line = text.split('\n', 1)[0]!.trim()
  const sentences = new Intl.Segmenter(withoutPrivateUse(locale), { granularity: 'sentence' })
  let sentence = ''
  for (const { segment } of sentences.segment(line)) {
    sentence += segment
    // No sentence ends where a word follows at once: "corrupt .SBR file".
    if (!/[.!?]$/.test(segment)) break
  }
  return sentence.trim()
}

interface Mention {
  start: number
  end: number
  /** A number may be just a number; an ID or a symbol is always the code. */
  sure: boolean
}

function mentions(heading: string, { code, symbol }: Code, patterns: Patterns): Mention[] {
  const found: Mention[] = []
  for (const id of patterns.supportIds(heading)) {
    if (id.code === code) found.push({ start: id.at, end: id.at + id.text.length, sure: true })
  }
  const small = digits(heading).toLowerCase()
  const text = small.length === heading.length ? small : heading
  const names = [symbol, code].filter((name) => name !== null)
  for (const name of names) {
    const word = name.toLowerCase()
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      const end = start + word.length
      if (isWord(text[start - 1]) || isWord(text[end])) continue
      if (found.some((one) => one.start <= start && one.end >= end)) continue
      found.push({ start, end, sure: !/^\d+$/.test(name) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What stands between two names of one code: "NotSet = 14", "SSPR_0014 (14)". */
const between = /^[\s=,/#|·\p{Ps}\p{Pe}\p{Pd}]*$/u

/** What comes after the code, where that stands at the start. */
function afterCode(heading: string, named: Mention[], { codeWords }: Registry): string | null {
  const { start, sure } = named[0]!
  const before = wordsOf(heading.slice(0, start))
  if (before.length > 4) return null
  let end = named[0]!.end
  for (const next of named.slice(1)) {
    if (!between.test(heading.slice(end, next.start))) break
    end = next.end
  }
  const rest = heading.slice(end)
  if (!/\p{L}/u.test(rest)) return null
  const [separator] = /^\s*(?:[:：.،,|)\]）】]+|\p{Pd}+(?=\s))+\s*/u.exec(rest) ?? []
  if (separator !== undefined) return rest.slice(separator.length).replace(/^\s*\p{Pd}\s+/u, '')
  const known = Object.values(codeWords).flat()
  const isNamed = before.length > 0 && before.every((word) => known.includes(word.toLowerCase()))
  return isNamed || (sure && before.length === 0) ? rest : null
}

/** What comes before the code, where that stands at the end, in brackets or behind a dash. */
function beforeCode(heading: string, named: Mention[]): string | null {
  const { end } = named.at(-1)!
  if (!/^[\s\p{P}]*$/u.test(heading.slice(end))) return null
  let { start } = named.at(-1)!
  for (const before of named.slice(0, -1).reverse()) {
    if (!between.test(heading.slice(before.end, start))) break
    start = before.start
  }
  const match = /^(.*\S)\s*(?:[([（【]|\s\p{Pd}|[:：])\s*((?:[\p{L}\p{M}]+[\s#:]*){0,3})$/su.exec(
    heading.slice(0, start),
  )
  return match === null ? null : match[1]!
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
