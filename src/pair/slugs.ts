import type { Article } from '../model.ts'

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

export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
