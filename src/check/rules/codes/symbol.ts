import type { Candidate, Catalog, Fix } from '../../../model.ts'
import { unseen } from '../../look-alike.ts'
import { meaning, surplus, type Meaning } from '../../meant.ts'
import { inFile } from '../../place.ts'
import type { LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourceRows } from '../../source-rows.ts'

export const symbol: Rule = {
  id: 'codes/symbol',
  severity: 'error',
  says: 'another symbol than the canonical (translated, split, wrong case, look-alike letters)',
  why: 'The symbol is what a user reads to the helpdesk and what a log holds: it has one spelling in all languages.',
  locale: judge,
}

function* judge({ catalog, articles, isSource }: LocaleSubject): Iterable<Remark> {
  const { entries } = catalog.registry
  if (entries?.from !== 'table' || !entries.row.includes('{symbol}')) return
  const twice = surplus(
    articles.flatMap(({ candidates }) => candidates),
    catalog,
  )
  for (const { candidates, pair } of articles) {
    const rows = isSource ? null : sourceRows(catalog, pair)
    for (const candidate of candidates) {
      const read = meaning(candidate, catalog)
      const expected = expectedSymbol(read, twice.has(candidate), catalog)
      const { symbol: written, code } = candidate.written
      if (expected === null || written?.text === expected.symbol) continue
      const source = rows?.get(expected.code)
      yield {
        file: candidate.file,
        place: written?.place ?? code?.place ?? candidate.place,
        code: expected.code,
        reason: reasonOf(written?.text ?? null, expected.symbol),
        source: source ? inFile(source.file, source.written.symbol?.place ?? source.place) : null,
        expected: expected.symbol,
        actual: written?.text ?? null,
        fix: fixOf(candidate, read, expected),
      }
    }
  }
}

type Expected = { code: string; symbol: string }

/** The symbol of what the row is about; of the code that it says, where code and row disagree. */
function expectedSymbol(read: Meaning, isSurplus: boolean, { registry }: Catalog): Expected | null {
  if (isSurplus && read.bySymbol !== null && read.bySymbol !== read.code) return null
  const code = read.code !== null && !isSurplus ? read.code : read.about?.code
  const symbol = code === undefined ? null : registry.codes[code]!.symbol
  return symbol === null ? null : { code: code!, symbol }
}

function reasonOf(actual: string | null, expected: string): string {
  if (actual === null) return `Missing symbol, expected \`${expected}\``
  const how = unseen(actual, expected)
  return `Unexpected symbol \`${actual}\`${how === null ? '' : ` ${how}`}, expected \`${expected}\``
}

/** Certain unless the row's other names speak for another code. */
function fixOf({ written }: Candidate, read: Meaning, expected: Expected): Fix | null {
  if (!written.symbol) return null
  const speaksFor = (one: string | null): boolean => one === null || one === expected.code
  const isCertain =
    speaksFor(read.bySupportId) && (read.bySymbol === null || read.bySupportId === expected.code)
  const { start, end } = written.symbol.place
  return isCertain ? { start, end, text: expected.symbol } : null
}
