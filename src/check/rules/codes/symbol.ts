import type { Code } from '../../../model/registry.ts'
import { unseen } from '../../rows/explain-look-alike.ts'
import { isSpelling, meaning, surplus, type Meaning } from '../../rows/identify.ts'
import { rewrite } from '../../rows/replace-cell.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourcePlace } from '../../rows/source-row.ts'

export const symbol: Rule = {
  id: 'codes/symbol',
  severity: 'error',
  says: 'another symbol than the canonical (translated, split, wrong case, look-alike letters)',
  why: 'The symbol is what a user reads to the helpdesk and what a log holds: it has one spelling in all languages.',
  locale: judge,
}

function* judge(subject: LocaleSubject): Iterable<Remark> {
  const { entries } = subject.catalog.registry
  if (entries?.from === 'page') yield* ofPages(subject)
  if (entries?.from === 'table' && entries.row.includes('{symbol}')) yield* ofRows(subject)
}

function* ofRows({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const twice = surplus(
    articles.flatMap(({ candidates }) => candidates),
    catalog,
  )
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      const read = meaning(candidate, catalog)
      // Of a second entry the code is wrong, not the symbol of the one that was meant.
      if (twice.has(candidate) && read.bySymbol !== null) continue
      const { symbol: written, code } = candidate.written
      // A cell that says neither symbol nor code is told of by `codes/malformed`.
      if (written === null && code === null) continue
      const expected = read.about?.symbol ?? null
      if (expected === null || written?.text === expected) continue
      const isCertain = isSure(read, read.about!)
      yield {
        file: subject.article.file,
        place: written?.place ?? code?.place ?? candidate.place,
        code: read.about!.code,
        reason: reasonOf('symbol', written?.text ?? null, expected),
        source: sourcePlace(subject, read.about!.code, 'symbol'),
        expected,
        actual: written?.text ?? null,
        fix: isCertain ? rewrite(subject.article, written, expected) : null,
      }
    }
}

/** A page's code is its name: a title may write it in another case or in look-alike letters. */
function* ofPages({ articles }: LocaleSubject): Iterable<Remark> {
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      const { code, written } = candidate
      if (!written.code || code === null || written.code.text === code) continue
      if (!isSpelling(written.code.text, code)) continue
      yield {
        file: subject.article.file,
        place: written.code.place,
        code,
        reason: reasonOf('code', written.code.text, code),
        source: sourcePlace(subject, code, 'code'),
        expected: code,
        actual: written.code.text,
        fix: rewrite(subject.article, written.code, code),
      }
    }
}

function reasonOf(what: string, actual: string | null, expected: string): string {
  if (actual === null) return `Missing ${what}, expected \`${expected}\``
  const how = unseen(actual, expected)
  return `Unexpected ${what} \`${actual}\`${how === null ? '' : ` ${how}`}, expected \`${expected}\``
}

/** Sure unless the row's other names speak for another code. */
function isSure({ bySymbol, bySupportId }: Meaning, { code }: Code): boolean {
  return bySupportId === code || (bySupportId === null && bySymbol === null)
}
