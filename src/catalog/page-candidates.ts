import type { Article, Candidate, Patterns, Registry, Written } from '../model.ts'
import { findTitleCodes, type TitleCode } from './patterns.ts'
import { Finder } from './written.ts'

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
  const said = title === null ? [] : findTitleCodes(registry.entries.title, true)(title.text)
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

/** How a title writes a code: to the letter, in another case, or as a code that is none of its. */
function ownWords(code: string, all: readonly string[], said: readonly TitleCode[]): string | null {
  const texts = said.map(({ text }) => text)
  if (texts.includes(code)) return code
  const same = texts.find((text) => text.toLowerCase() === code.toLowerCase())
  const others = new Set(all.map((one) => one.toLowerCase()))
  return same ?? texts.find((text) => !others.has(text.toLowerCase())) ?? null
}
