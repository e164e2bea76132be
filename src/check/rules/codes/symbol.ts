import type { Candidate, Code, FilePlace } from '../../../model.ts'
import { unseen } from '../../look-alike.ts'
import { meaning, surplus, type Meaning } from '../../meant.ts'
import { inFile } from '../../place.ts'
import { rewrite } from '../../rewrite.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourceRows } from '../../source-rows.ts'

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

function* ofRows({ catalog, articles, isSource }: LocaleSubject): Iterable<Remark> {
  const twice = surplus(
    articles.flatMap(({ candidates }) => candidates),
    catalog,
  )
  for (const { article, candidates, pair } of articles) {
    const rows = isSource ? null : sourceRows(catalog, pair)
    for (const candidate of candidates) {
      const read = meaning(candidate, catalog)
      // Of a second entry the code is wrong, not the symbol of the one that was meant.
      if (twice.has(candidate) && read.bySymbol !== null) continue
      const { symbol: written, code } = candidate.written
      const expected = read.about?.symbol ?? null
      if (expected === null || written?.text === expected) continue
      const source = rows?.get(read.about!.code)
      const isCertain = isSure(read, read.about!)
      yield {
        file: article.file,
        place: written?.place ?? code?.place ?? candidate.place,
        code: read.about!.code,
        reason: reasonOf('symbol', written?.text ?? null, expected),
        source: source ? inFile(source.file, source.written.symbol?.place ?? source.place) : null,
        expected,
        actual: written?.text ?? null,
        fix: isCertain ? rewrite(article, written, expected) : null,
      }
    }
  }
}

/** A page's code is its name: a title may write it in another case. */
function* ofPages({ articles }: LocaleSubject): Iterable<Remark> {
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      const { code, written } = candidate
      const isOther = written.code?.text.toLowerCase() !== code?.toLowerCase()
      if (!written.code || code === null || isOther || written.code.text === code) continue
      yield {
        file: subject.article.file,
        place: written.code.place,
        code,
        reason: reasonOf('code', written.code.text, code),
        source: sourceTitle(subject, candidate),
        expected: code,
        actual: written.code.text,
        fix: rewrite(subject.article, written.code, code),
      }
    }
}

function sourceTitle({ pair, catalog }: ArticleSubject, { code }: Candidate): FilePlace | null {
  const file = pair?.today?.file
  const source = catalog.candidates.find((one) => one.file === file && one.code === code)
  return source ? inFile(source.file, source.written.code?.place ?? source.place) : null
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
