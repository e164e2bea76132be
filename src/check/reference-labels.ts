import type { Article, Fix, Pair, Place, Segment } from '../model.ts'
import { normalTarget } from '../pair/tokens.ts'
import { placeAt } from './place.ts'

/** A reference to a label that has no definition, so that its brackets are shown as they stand. */
export interface DeadLabel {
  label: string
  text: string
  segment: number
  place: Place
  /**
   * The label that the source's link leads to here, or the definition where none leads there; null
   * where the source's link is not known.
   */
  expected: string | null
  /** Puts the right label in, where the article defines it. */
  fix: Fix | null
}

/** Those that the text which it was translated from has not as well. */
export function deadLabels(article: Article, pair: Pair | null): DeadLabel[] {
  const own = counted(pair?.base?.deadReferences ?? [])
  return article.deadReferences.flatMap((dead) => {
    const label = fold(dead.label)
    const inherited = own.get(label) ?? 0
    own.set(label, inherited - 1)
    if (inherited > 0) return []
    const found = pair?.base ? wanted(article, pair.base, pair, dead) : null
    const { start, end } = labelPlace(article, dead.place)
    const fix = found?.isDefined ? { start, end, text: found.label } : null
    const definition = found && `[${found.label}]: ${found.url}`
    return [{ ...dead, expected: found?.isDefined ? found.label : definition, fix }]
  })
}

function counted(dead: Article['deadReferences']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { label } of dead) counts.set(fold(label), (counts.get(fold(label)) ?? 0) + 1)
  return counts
}

function wanted(
  target: Article,
  base: Article,
  { matches }: Pair,
  { segment, place }: Article['deadReferences'][number],
): { label: string; url: string; isDefined: boolean } | null {
  const source = matches.find((one) => one.target === segment)?.source ?? null
  if (source === null) return null
  const here = references(base, base.segments[source]!)
  const there = references(target, target.segments[segment]!)
  const label = here.length === there.length ? here[there.findIndex(isIt)]?.label : undefined
  const url = base.definitions.find((one) => fold(one.label) === fold(label ?? ''))?.url
  if (label === undefined || url === undefined) return null
  const same = target.definitions.filter((one) => normalTarget(one.url) === normalTarget(url))
  const own = same.find((one) => fold(one.label) === fold(label)) ?? same[0]
  return { label: own?.label ?? label, url, isDefined: own !== undefined }

  function isIt({ start }: { start: number }): boolean {
    return start === place.start
  }
}

function references(article: Article, { place }: Segment): { start: number; label: string }[] {
  const text = article.text.slice(place.start, place.end)
  return [...text.matchAll(reference)].map((match) => ({
    start: place.start + match.index,
    label: match[2] || match[1]!,
  }))
}

/** As parse finds those without a definition. */
const reference =
  /(?<![\\!\p{L}\p{N}\]])\[((?:[^[\]\\]|\\.){1,400})\]\[((?:[^[\]\\]|\\.){0,400})\]/gu

function labelPlace({ text }: Article, { start, end }: Place): Place {
  const open = text.lastIndexOf('[', end - 1)
  return placeAt(text, Math.max(open, start) + 1, end - 1)
}

function fold(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
