import { nearMiss } from '../../../catalog/candidates/near-miss.ts'
import type { Article } from '../../../model/article.ts'
import type { Candidate } from '../../../model/catalog.ts'
import type { Place } from '../../../model/place.ts'
import type { Registry } from '../../../model/registry.ts'
import { behindCounterpart } from '../../structure/missing-place.ts'
import { fileStart, from, inFile, placeAt } from '../../structure/places.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { isBroken } from '../../engine/subjects.ts'

export const none: Rule = {
  id: 'codes/none',
  severity: 'error',
  says: 'no row (or page) is an entry',
  why: 'Not one code of the article reaches the catalog: its readers find another language, or nothing. One lost table is one finding, not one for each code.',
  locale: judge,
}

function* judge(subject: LocaleSubject): Iterable<Remark> {
  const { catalog, isSource, articles } = subject
  const { entries, codes, fromSource } = catalog.registry
  const isAsked = entries !== null && (fromSource || Object.keys(codes).length > 0)
  if (isSource) {
    if (isAsked && articles.length > 0 && articles.every(hasNone)) yield ofSource(articles)
    return
  }
  if (catalog.registry.entries?.from === 'page') return
  const bySource = Map.groupBy(catalog.candidates, ({ file }) => file)
  for (const one of articles) {
    const rows = bySource.get(one.pair?.today?.file ?? '') ?? []
    if (rows.length > 0 && hasNone(one) && !isBroken(one)) yield ofArticle(one, rows)
  }
}

/** Rows of codes that there are not make no entry; one that is about a code is told by itself. */
function hasNone({ candidates }: ArticleSubject): boolean {
  return candidates.every(({ code }) => code === null)
}

function ofArticle({ article, pair, catalog }: ArticleSubject, rows: Candidate[]): Remark {
  const source = pair!.today!
  const id = firstSupportId(article, catalog.patterns)
  const place = id?.place ?? behindCounterpart(pair!, rows[0]!.place).place
  const codes = rows.length === 1 ? 'an entry' : `${rows.length} entries`
  return {
    file: article.file,
    place,
    code: null,
    reason: reasonOf(id?.text ?? null, `${codes} in a table`),
    source: inFile(source.file, from(rows[0]!.place, rows.at(-1)!.place)),
    actual: id?.text ?? null,
  }
}

/** At what nearly is an entry, at a support ID that is in none, else at the start of the first. */
function ofSource(articles: readonly ArticleSubject[]): Remark {
  const { entries } = articles[0]!.catalog.registry
  for (const { article } of articles) {
    const miss = nearMiss(article, entries!)
    if (miss === null) continue
    const key = entries!.from === 'page' ? 'entries.title' : 'entries.row'
    const { text, expected, place } = miss
    const reason = `Unexpected \`${text}\`, which makes no entry, expected \`${expected}\` as \`${key}\` of catalog.yaml asks`
    return { file: article.file, place, code: null, reason, expected, actual: text }
  }
  for (const { article, catalog } of articles) {
    const id = firstSupportId(article, catalog.patterns)
    if (id === null) continue
    const { file } = article
    const reason = reasonOf(id.text, 'the entries of catalog.yaml')
    return { file, place: id.place, code: null, reason, actual: id.text }
  }
  const { file } = articles[0]!.article
  const reason = reasonOf(null, asked(articles[0]!.catalog.registry))
  return { file, place: fileStart, code: null, segment: null, reason }
}

function asked({ entries, fromSource }: Registry): string {
  if (!fromSource || entries === null) return 'those of catalog.yaml'
  return entries.from === 'page'
    ? `titles that match \`${entries.title}\`, as \`entries.title\` of catalog.yaml asks`
    : `rows whose first cell reads \`${entries.row}\`, as \`entries.row\` of catalog.yaml asks`
}

function reasonOf(id: string | null, expected: string): string {
  return id === null
    ? `Missing entries, expected ${expected}`
    : `Unexpected support ID \`${id}\` outside any entry, expected ${expected}`
}

function firstSupportId(
  { text, frontMatter }: Article,
  patterns: ArticleSubject['catalog']['patterns'],
): { text: string; place: Place } | null {
  const start = frontMatter.place?.end ?? 0
  const found = patterns.supportIds(text.slice(start))[0]
  if (!found) return null
  const at = start + found.at
  return { text: found.text, place: placeAt(text, at, at + found.text.length) }
}
