import type { Candidate, Catalog, Written } from '../../../model/catalog.ts'
import type { Code } from '../../../model/registry.ts'
import { certainCode } from '../../rows/certain-code.ts'
import { isSpelling, looksLikeCode, meaning, surplus } from '../../rows/identify.ts'
import { rewrite } from '../../rows/replace-cell.ts'
import { rowName } from '../../rows/row-name.ts'
import { folded } from '../../text/literals/folded.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourcePlace } from '../../rows/source-row.ts'

export const malformed: Rule = {
  id: 'codes/malformed',
  severity: 'error',
  says: 'a row that is an entry but for its code (`= ix`, `= ١٤`)',
  why: 'A code that machines cannot read, or that is not the one the row is about, is no code: the entry is lost, though a reader sees it.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const isPage = catalog.registry.entries?.from === 'page'
  const all = articles.flatMap(({ candidates }) => candidates)
  const twice = surplus(all, catalog)
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      if (twice.has(candidate)) continue
      if (isPage ? isMalformedPage(candidate, subject) : isMalformedRow(candidate, catalog))
        yield remarkOn(candidate, subject, all)
    }
}

function isMalformedRow(candidate: Candidate, catalog: Catalog): boolean {
  const text = candidate.written.code?.text ?? ''
  const { code, about } = meaning(candidate, catalog)
  // A code that symbol and support ID outvote is none either.
  return code === null ? !looksLikeCode(text, catalog.registry) : about!.code !== code
}

/** A title that names no code, or that of another page, or its own in foreign digits. */
function isMalformedPage(
  { code, written }: Candidate,
  { article, catalog }: ArticleSubject,
): boolean {
  if (code === null || article.title === null || written.code?.text === code) return false
  const text = written.code?.text
  const isAnother = text !== undefined && Object.hasOwn(catalog.registry.codes, text)
  if (text === undefined || isAnother) return true
  return /[^\x21-\x7e]/.test(text) && !isSpelling(text, code)
}

function remarkOn(
  candidate: Candidate,
  subject: ArticleSubject,
  all: readonly Candidate[],
): Remark {
  const { article, catalog } = subject
  const { code } = candidate.written
  const { about, claims } = meaning(candidate, catalog)
  const certain = certainCode(candidate, all, catalog)
  const said = code ? ofCode(code, about) : ofCell(candidate, about, catalog)
  return {
    file: article.file,
    place: said.at.place,
    code: about?.code ?? null,
    reason: reasonOf(said),
    source: sourcePlace(subject, about?.code, 'code'),
    expected: said.expected,
    actual: said.actual,
    claims: code ? [...claims, code.text] : claims,
    fix: certain === null || said.right === null ? null : rewrite(article, said.at, said.right),
  }
}

interface Said {
  what: string
  /** What is to be written anew, as `right`. */
  at: Written
  right: string | null
  expected: string | null
  actual: string | null
}

function ofCode(code: Written, about: Code | null): Said {
  const right = about?.code ?? null
  return { what: 'code', at: code, right, expected: right, actual: code.text }
}

/** A page's title, or a first cell, that does not read as `row` says: nothing in it is the code. */
function ofCell(
  { cells: [cell], place, written }: Candidate,
  about: Code | null,
  catalog: Catalog,
): Said {
  const code = about?.code ?? null
  const { entries } = catalog.registry
  if (!cell || entries?.from !== 'table' || about === null)
    return { what: 'code', at: { text: '', place }, right: null, expected: code, actual: null }
  const isKnown = about.symbol !== null || !entries.row.includes('{symbol}')
  const isAll = saysNoMore(cell.plain, about)
  const right = isKnown && isAll ? rowName(about, catalog.registry) : null
  const at = { text: cell.plain, place: cell.place }
  // Beside its symbol only the code is missing.
  const rest = cell.plain.replace(written.symbol?.text ?? '', '')
  if (written.symbol && !/[\p{L}\p{N}]/u.test(rest))
    return { what: 'code', at, right, expected: code, actual: null }
  const actual = cell.plain === '' ? null : cell.plain
  return { what: 'symbol and code', at, right, expected: right ?? code, actual }
}

/** Symbol and code in any spelling and any order, or nothing: no word of the cell would be lost. */
function saysNoMore(cell: string, { symbol, code }: Code): boolean {
  const names = [symbol ?? '', code].map((name) => folded(name).text)
  const rest = names.reduce((left, name) => left.replace(name, ''), folded(cell).text)
  return !/[\p{L}\p{N}]/u.test(rest)
}

function reasonOf({ what, expected, actual }: Said): string {
  const right = expected === null ? 'one as catalog.yaml lists them' : `\`${expected}\``
  return actual === null
    ? `Missing ${what}, expected ${right}`
    : `Unexpected ${what} \`${actual}\`, expected ${right}`
}
