import type { Article } from '../../src/model/article.ts'
import type { Match, Pair, Revision } from '../../src/model/pair.ts'
import { pair } from '../../src/pair/pair.ts'
import { parse } from '../../src/parse/article.ts'

/** An article of a text, as if it stood in a file. */
export function article(text: string, locale = 'en'): Article {
  const bytes = new TextEncoder().encode(text)
  return parse({ file: `${locale}/a.md`, locale, path: 'a.md', bytes }, { row: null })
}

export const found: Revision = {
  status: 'found',
  recorded: '0'.repeat(40),
  place: null,
  in: 'working-file',
  commit: null,
  date: null,
  reason: null,
}

/** A translation beside the source as it stands. */
export function pairOf(source: string, translation: string): Pair {
  return beside(article(source), translation)
}

export function beside(base: Article, translation: string): Pair {
  return pair({ target: article(translation, 'sv'), today: base, base, revision: found })
}

/** A text beside what became of it: its translation is itself. */
export function aged(before: string, after: string): Pair {
  const [base, target] = [article(before), article(before, 'sv')]
  return pair({ target, today: article(after), base, revision: found })
}

/** Matches as `source text = target text`, `-` for nothing. */
export function told({ base, target, matches }: Pair): string[] {
  const says = (one: Article, index: number | null) =>
    index === null ? '-' : one.segments[index]!.plain.replace(/\n/g, ' ')
  return matches.map(
    (match: Match) => `${says(base!, match.source)} = ${says(target, match.target)}`,
  )
}
