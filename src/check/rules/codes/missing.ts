import type { Candidate } from '../../../model/catalog.ts'
import type { Place } from '../../../model/place.ts'
import type { Code } from '../../../model/registry.ts'
import { absentArticles } from '../../structure/absent-articles.ts'
import { behind, behindCounterpart, type MissingPlace } from '../../structure/missing-place.ts'
import { fileStart, inFile } from '../../structure/places.ts'
import { rowName } from '../../rows/row-name.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { isBroken } from '../../engine/subjects.ts'

export const missing: Rule = {
  id: 'codes/missing',
  severity: 'error',
  says: 'a canonical code has no entry',
  why: 'Who meets this error finds nothing in their language: not what happened, nor who can help.',
  locale: judge,
}

function* judge(subject: LocaleSubject): Iterable<Remark> {
  const { catalog, isSource, articles } = subject
  const entries = catalog.entries[subject.locale] ?? {}
  const isThere = (code: string): boolean => (entries[code]?.state ?? 'missing') !== 'missing'
  if (isSource) return yield* ofSource(subject, isThere)
  const byFile = Map.groupBy(catalog.candidates, ({ file }) => file)
  for (const one of articles) {
    if (isBroken(one) || !one.pair?.today) continue
    const rows = byFile.get(one.pair.today.file) ?? []
    const told = new Set<string>()
    const own = firsts(one.candidates)
    const past = pastRows(one)
    let before: Candidate | null = null
    for (const row of rows) {
      const place = { before, past: past.get(row.code ?? '') ?? null }
      if (row.code !== null) before = own.get(row.code) ?? before
      const code = row.code === null ? undefined : catalog.registry.codes[row.code]
      if (!code || isThere(code.code) || told.has(code.code)) continue
      told.add(code.code)
      yield ofRow(one, code, row, place)
    }
  }
  yield* ofAbsentPages(subject, isThere)
}

/**
 * Where the page would be. The rows of an article that a locale has not are told by
 * `structure/missing` alone: one article is absent, and an alarm for each of its codes would say so
 * again and again.
 */
function* ofAbsentPages(
  subject: LocaleSubject,
  isThere: (code: string) => boolean,
): Iterable<Remark> {
  const { registry, candidates } = subject.catalog
  if (registry.entries?.from !== 'page') return
  const told = new Set<string>()
  const byFile = Map.groupBy(candidates, (one) => one.file)
  for (const { file, source } of absentArticles(subject))
    for (const page of byFile.get(source.file) ?? []) {
      const code = page.code === null ? undefined : registry.codes[page.code]
      if (!code || isThere(code.code) || told.has(code.code)) continue
      told.add(code.code)
      const name = rowName(code, registry)
      yield {
        file,
        place: fileStart,
        segment: null,
        code: code.code,
        reason: reasonOf(name),
        source: inFile(source.file, page.written.code?.place ?? page.place),
        expected: name,
      }
    }
}

/** Behind the row that precedes it in the registry, or at the start of the first article. */
function* ofSource(
  { catalog, articles }: LocaleSubject,
  isThere: (code: string) => boolean,
): Iterable<Remark> {
  const rows = firsts(articles.flatMap(({ candidates }) => candidates))
  const byFile = new Map(articles.map(({ article }) => [article.file, article]))
  const first = articles[0]
  if (!first) return
  let last: Candidate | null = null
  for (const code of Object.values(catalog.registry.codes)) {
    const row = rows.get(code.code)
    if (row) last = row
    if (isThere(code.code)) continue
    const file = last?.file ?? first.article.file
    const article = byFile.get(file)!
    const name = rowName(code, catalog.registry)
    const at = last ? behindRow(last, article) : { place: fileStart, segment: null }
    yield { file, ...at, code: code.code, reason: reasonOf(name), expected: name }
  }
}

function ofRow(one: ArticleSubject, code: Code, row: Candidate, beside: Beside): Remark {
  const pair = one.pair!
  const name = rowName(code, one.catalog.registry)
  return {
    file: one.article.file,
    ...placeOf(one, row, beside),
    code: code.code,
    reason: reasonOf(name),
    source: inFile(pair.today!.file, row.place),
    expected: name,
  }
}

/** Of rows that say one code the first. */
function firsts(rows: readonly Candidate[]): ReadonlyMap<string | null, Candidate> {
  return new Map(rows.toReversed().map((row) => [row.code, row]))
}

/** What a row of the source stands beside. */
interface Beside {
  /** The translation's row that answers the last one before it. */
  before: Candidate | null
  /** Where it stood in the text that was translated. */
  past: Place | null
}

function placeOf(one: ArticleSubject, row: Candidate, { before, past }: Beside): MissingPlace {
  const pair = one.pair!
  if (pair.base === pair.today) return behindCounterpart(pair, row.place)
  if (past) return behindCounterpart(pair, past)
  // A row that the source gained since: behind the one that it stands behind today.
  if (before) return behindRow(before, one.article)
  return behindCounterpart(pair, row.place)
}

/** By code, the rows of the text that was translated, where that is not today's. */
function pastRows({ pair, catalog }: ArticleSubject): ReadonlyMap<string, Place> {
  const { row: read } = catalog.patterns
  const places = new Map<string, Place>()
  if (!pair?.base || pair.base === pair.today || !read) return places
  for (const { kind, segments, place } of pair.base.blocks) {
    const first = pair.base.segments[segments[0] ?? -1]
    const code = kind === 'row' && first !== undefined ? read(first.plain)?.code : undefined
    if (code !== undefined && !places.has(code)) places.set(code, place)
  }
  return places
}

function behindRow(row: Candidate, article: ArticleSubject['article']): MissingPlace {
  const segment = row.cells.at(-1)?.segment
  if (segment !== null && segment !== undefined) return behind(article, segment)
  const { endLine: line, endColumn: column, end } = row.place
  const place = { line, column, endLine: line, endColumn: column, start: end, end }
  return { place, segment: null }
}

function reasonOf(name: string): string {
  return `Missing entry, expected \`${name}\``
}
