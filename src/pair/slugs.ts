import type { Article } from '../model/article.ts'
import type { Pair } from '../model/pair.ts'

/** The anchor that every heading has by its words, as GitHub makes it, by the segment's index. */
export function slugs(article: Article): Record<number, string> {
  const taken = new Map<string, number>()
  const found: Record<number, string> = {}
  for (const { kind, index, plain } of article.segments) {
    if (kind !== 'heading') continue
    const slug = slugOf(plain)
    const before = taken.get(slug) ?? 0
    taken.set(slug, before + 1)
    found[index] = before === 0 ? slug : `${slug}-${before}`
  }
  return found
}

/**
 * What a link may call each heading, by the segment's index: the slug of its own words, and that
 * of the source's heading that it answers. So a link means the same place in every language.
 */
export function headingNames(article: Article, pair: Pair | null): Record<number, string[]> {
  const names: Record<number, string[]> = {}
  for (const [index, slug] of Object.entries(slugs(article))) names[Number(index)] = [slug]
  if (!pair?.base) return names
  const theirs = slugs(pair.base)
  for (const { source, target } of pair.matches) {
    const slug = source === null ? undefined : theirs[source]
    const own = target === null ? undefined : names[target]
    if (slug !== undefined && own !== undefined && !own.includes(slug)) own.push(slug)
  }
  return names
}

export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
