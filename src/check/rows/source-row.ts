import type { Candidate } from '../../model/catalog.ts'
import type { FilePlace } from '../../model/place.ts'
import { inFile } from '../structure/places.ts'
import type { ArticleSubject } from '../rule.ts'

/** The entry of a code in the article's own source of today; null in the source itself. */
export function sourceRow(
  { catalog, pair }: ArticleSubject,
  code: string | null | undefined,
): Candidate | null {
  const file = pair?.today?.file
  if (file === undefined || code === null || code === undefined) return null
  const { candidates } = catalog
  let first = rows.get(candidates)
  if (!first) {
    const named = candidates.map((one) => [`${one.file} ${one.code}`, one] as const)
    rows.set(candidates, (first = new Map(named.toReversed())))
  }
  return first.get(`${file} ${code}`) ?? null
}

/** Of a catalog's candidates the first of each file and code: every rule asks for many. */
const rows = new WeakMap<readonly Candidate[], ReadonlyMap<string, Candidate>>()

/** Where the source says a name of a code, or its row (or title) where it does not say it. */
export function sourcePlace(
  subject: ArticleSubject,
  code: string | null | undefined,
  name: keyof Candidate['written'],
): FilePlace | null {
  const row = sourceRow(subject, code)
  return row && inFile(row.file, row.written[name]?.place ?? row.place)
}
