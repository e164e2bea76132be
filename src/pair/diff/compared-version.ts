import type { Article } from '../../model/article.ts'
import { split, substance, wording } from './normalized.ts'
import { units, type Unit } from '../align/align-units.ts'

/** One of two versions of a text, as they are compared. */
export interface Side {
  article: Article
  units: Unit[]
  /** What each unit says, for telling whether it is the same. */
  keys: string[]
  words: Map<string, number>[]
}

export function side(article: Article): Side {
  const all = units(article)
  return {
    article,
    units: all,
    keys: all.map((unit) =>
      unit.segments.map((index) => substance(article.segments[index]!)).join('\n'),
    ),
    words: all.map((unit) => counts(words(article, unit))),
  }
}

function words(article: Article, unit: Unit): string[] {
  const text = unit.segments.map((index) => wording(article.segments[index]!)).join(' ')
  return split(text.toLowerCase()).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function counts(all: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const one of all) found.set(one, (found.get(one) ?? 0) + 1)
  return found
}
