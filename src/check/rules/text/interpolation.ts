import type { Article, Segment } from '../../../model/article.ts'
import type { Entry } from '../../../model/catalog.ts'
import type { FilePlace, Place } from '../../../model/place.ts'
import type { Remark, Rule, LocaleSubject } from '../../rule.ts'
import { placeAt } from '../../text/masked-text.ts'

export const interpolation: Rule = {
  id: 'text/interpolation',
  severity: 'error',
  says: '`$t(` or `{{` in a message',
  why: 'i18next would run it: a portal that shows the message would show another text, or something of its own that was never meant for it. `build` refuses it whatever settings and suppressions say.',
  locale: judge,
}

/** What i18next interprets in a text. */
const marks = /\$t\((?:[^()\n]{0,80}\))?|\{\{(?:[^{}\n]{0,80}\}\})?/g

/**
 * Judges every text of an entry that becomes a leaf of the message bundle, and its links' texts.
 */
function* judge({ catalog, locale, articles }: LocaleSubject): Iterable<Remark> {
  const files = new Map(articles.map(({ article }) => [article.file, article]))
  const standing = new Map<Article, ReadonlyMap<string, readonly Segment[]>>()
  const reported = new Set<string>()
  for (const entry of Object.values(catalog.entries[locale] ?? {})) {
    if (entry.state === 'missing') continue
    for (const mark of new Set(leaves(entry).flatMap((text) => text.match(marks) ?? []))) {
      const article = files.get(entry.place.file)
      const segments = article ? segmentsWith(mark, article, standing) : []
      const places = placesOf(mark, entry, article, segments)
      for (const { place, segment } of places) {
        const key = `${entry.place.file}:${place.start}`
        if (reported.has(key)) continue
        reported.add(key)
        yield {
          file: entry.place.file,
          place,
          segment,
          code: entry.code,
          reason: `Unexpected \`${mark}\` in a message, which i18next would interpret, expected plain text`,
          actual: mark,
        }
      }
    }
  }
}

/** The segments that hold a mark; an article's are indexed when it is first asked for. */
function segmentsWith(
  mark: string,
  article: Article,
  segmentsByMark: Map<Article, ReadonlyMap<string, readonly Segment[]>>,
): readonly Segment[] {
  let byMark = segmentsByMark.get(article)
  if (!byMark) {
    const marked = article.segments.flatMap((segment) =>
      [...new Set(segment.plain.match(marks))].map((text) => ({ text, segment })),
    )
    const grouped = Map.groupBy(marked, ({ text }) => text)
    byMark = new Map(
      [...grouped].map(([text, group]) => [text, group.map(({ segment }) => segment)]),
    )
    segmentsByMark.set(article, byMark)
  }
  return byMark.get(mark) ?? []
}

function leaves({
  title,
  message,
  variants,
  technical,
  cause,
  user,
  admin,
  links,
}: Entry): string[] {
  const texts = [message, ...variants, technical, cause, user, admin]
  const words = links.flatMap(({ text, label }) => [text, label])
  return [title, ...texts.flatMap((text) => text?.plain ?? []), ...words]
}

/**
 * Where the mark stands in the entry's segments; the entry itself where it is written otherwise.
 */
function placesOf(
  mark: string,
  entry: Entry,
  article: Article | undefined,
  segments: readonly Segment[],
): { place: Place; segment: number | null }[] {
  const places = article
    ? segments
        .filter((segment) => belongsTo(segment, entry, article))
        .flatMap((segment) => occurrences(mark, segment, article))
    : []
  return places.length > 0 ? places : [{ place: withoutFile(entry.place), segment: null }]
}

function occurrences(mark: string, { place, index }: Segment, article: Article) {
  const raw = article.text.slice(place.start, place.end)
  const places: { place: Place; segment: number }[] = []
  for (
    let offset = raw.indexOf(mark);
    offset >= 0;
    offset = raw.indexOf(mark, offset + mark.length)
  ) {
    const start = place.start + offset
    places.push({ place: placeAt(article, start, start + mark.length), segment: index })
  }
  return places.length > 0 ? places : [{ place, segment: index }]
}

/** In the entry's own row or page, or in a section whose text the entry holds. */
function belongsTo(segment: Segment, entry: Entry, article: Article): boolean {
  const { place } = segment
  if (entry.place.start <= place.start && place.end <= entry.place.end) return true
  if (article.title && place.start === article.title.place.start) return true
  const texts = leaves(entry).map((text) => text.replace(/\s+/g, ' '))
  const segmentText = segment.plain.replace(/\s+/g, ' ').trim()
  return texts.some((text) => text.includes(segmentText) || segmentText.includes(text))
}

function withoutFile({ line, column, endLine, endColumn, start, end }: FilePlace): Place {
  return { line, column, endLine, endColumn, start, end }
}
