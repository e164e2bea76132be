import type { Candidate, FilePlace } from '../model.ts'
import { inFile } from './place.ts'
import type { ArticleSubject } from './rule.ts'

/** The entry of a code in the article's own source of today; null in the source itself. */
export function sourceRow(
  { catalog, pair }: ArticleSubject,
  code: string | null | undefined,
): Candidate | null {
  const file = pair?.today?.file
  if (file === undefined || code === null || code === undefined) return null
  return catalog.candidates.find((one) => one.file === file && one.code === code) ?? null
}

/** Where the source says a name of a code, or its row (or title) where it does not say it. */
export function sourcePlace(
  subject: ArticleSubject,
  code: string | null | undefined,
  name: keyof Candidate['written'],
): FilePlace | null {
  const row = sourceRow(subject, code)
  return row && inFile(row.file, row.written[name]?.place ?? row.place)
}
