import type { Article } from '../../model/article.ts'
import type { Candidate, Written } from '../../model/catalog.ts'
import type { Patterns, Registry } from '../../model/registry.ts'
import { plainly } from './near-miss.ts'
import { findTitleCodes } from '../registry/patterns.ts'
import { Finder } from './cell-locator.ts'

/**
 * The codes that a page is the entry of, each a candidate. A translation's codes are those of the
 * source page at its path; what its own title says of them is recorded for the rules.
 */
export function pageCandidates(
  article: Article,
  source: Article | null,
  registry: Registry,
  patterns: Patterns,
): Candidate[] {
  if (registry.entries?.from !== 'page' || patterns.title === null) return []
  if (article.unreadable) return []
  const { title } = article
  const named = source ?? article
  const codes = named.title === null ? [] : patterns.title(named.title.text)
  if (codes.length === 0) return []
  const finder = new Finder(article)
  const place = title?.place ?? finder.place(0, 0)
  const said = title === null ? [] : saidCodes(title.text, registry.entries.title)
  return codes.map((code): Candidate => {
    const text = ownWords(code, codes, said)
    const written: Written | null =
      text === null ? null : (finder.inStretch(place, text) ?? { text, place })
    const registered = Object.hasOwn(registry.codes, code) ? code : null
    const { locale, file } = article
    return {
      locale,
      file,
      code: registered,
      written: { code: written, symbol: null, supportId: null },
      place,
      cells: [],
      block: null,
      lost: false,
    }
  })
}

/** A code as a title writes it, and as it was meant. */
interface Said {
  text: string
  meant: string
}

/** The codes of a title in any case, in letters that look like Latin ones, in digits of any script. */
function saidCodes(title: string, pattern: string): Said[] {
  return findTitleCodes(
    pattern,
    true,
  )(plainly(title)).map(({ text, at }) => {
    return { text: title.slice(at, at + text.length), meant: text.toLowerCase() }
  })
}

/** How a title writes a code: to the letter, otherwise, or as a code that is none of its. */
function ownWords(code: string, all: readonly string[], said: readonly Said[]): string | null {
  if (said.some(({ text }) => text === code)) return code
  const same = said.find(({ meant }) => meant === code.toLowerCase())
  const others = new Set(all.map((one) => one.toLowerCase()))
  return (same ?? said.find(({ meant }) => !others.has(meant)))?.text ?? null
}
