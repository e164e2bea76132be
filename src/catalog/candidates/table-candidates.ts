import type { Article } from '../../model/article.ts'
import type { Candidate } from '../../model/catalog.ts'
import type { Patterns, Registry, RowMatch } from '../../model/registry.ts'
import { rowsOf, type Row } from './table-rows.ts'
import { Finder } from './cell-locator.ts'

/**
 * The rows of an article that are meant as entries. A row speaks for itself by its symbol beside a
 * code, or by its support ID: of a code that is registered, or of any where the row reads as an
 * entry's. The others count where a row of their table speaks for a code that there is, or where
 * none of the article does and their code is one of the registry: such an article is `guessed` to
 * hold entries. So a table of settings, `timeout = 30`, is none.
 */
export function tableCandidates(
  article: Article,
  registry: Registry,
  patterns: Patterns,
): { candidates: Candidate[]; guessed: boolean } {
  if (registry.entries?.from !== 'table' || patterns.row === null)
    return { candidates: [], guessed: false }
  const reader = new Reader(article, registry, patterns)
  const rows = rowsOf(article).map((row) => ({ row, read: reader.read(row) }))
  const firsts = new Map(rows.map(({ row }) => [row.table, row] as const).reverse())
  const isHeader = (row: Row): boolean => row.block !== null && firsts.get(row.table) === row
  const tables = new Set(rows.flatMap(({ row, read }) => (read.sure ? [row.table] : [])))
  const candidates = rows
    .filter(({ row, read }) => {
      if (read.sure || read.meant) return true
      // Where codes are words, any header reads as a row: "Code".
      if (tables.has(row.table))
        return read.symbol !== null || (read.match !== null && (read.likely || !isHeader(row)))
      return tables.size === 0 && read.likely
    })
    .map(({ row, read }) => reader.candidate(row, read))
  return { candidates, guessed: !rows.some(({ read }) => read.sure || read.meant) }
}

interface Read {
  match: RowMatch | null
  /** The code whose symbol stands in the first cell, alone or with a code. */
  symbol: { code: string; text: string; at: number } | null
  /** The support ID in its column, and the cell that holds it. */
  id: { text: string; at: number; code: string | null; cell: number } | null
  /** It speaks for a code that there is. */
  sure: boolean
  /** It is built as an entry, whatever code it speaks for. */
  meant: boolean
  likely: boolean
}

class Reader {
  private readonly registry: Registry
  private readonly patterns: Patterns
  private readonly article: Article
  private readonly finder: Finder
  private readonly symbols: Map<string, string>
  /** The codes are yet to be taken from the source: any will do. */
  private readonly open: boolean

  constructor(article: Article, registry: Registry, patterns: Patterns) {
    this.registry = registry
    this.patterns = patterns
    this.article = article
    this.finder = new Finder(article)
    this.open = registry.fromSource && Object.keys(registry.codes).length === 0
    this.symbols = new Map(
      Object.values(registry.codes).flatMap(({ code, symbol }) =>
        symbol === null ? [] : [[symbol, code]],
      ),
    )
  }

  read({ cells }: Row): Read {
    const first = cells[0]!.plain
    const match = this.patterns.row!(first)
    const symbol = this.symbolIn(first, match)
    const id = this.supportIdIn(cells)
    const { codes } = this.registry
    const isOurs = (code: string | null) => this.open || Object.hasOwn(codes, code ?? '')
    const hasId = id !== null && id.at === 0
    const idIsOurs = hasId && isOurs(id.code)
    const sure = (match !== null && symbol !== null) || (idIsOurs && cells.length > 1)
    const isCode = (text: string) => Object.hasOwn(codes, text) || (this.open && isNumber(text))
    const meant = match !== null && hasId
    return { match, symbol, id, sure, meant, likely: match !== null && isCode(match.code) }
  }

  candidate({ cells, place, block }: Row, { match, symbol, id }: Read): Candidate {
    const { finder } = this
    const first = cells[0]!
    const written: Candidate['written'] = {
      code: match === null ? null : finder.inCell(first, match.code, match.codeAt),
      symbol:
        match !== null
          ? finder.inCell(first, match.symbol, match.symbolAt)
          : symbol && finder.inCell(first, symbol.text, symbol.at),
      supportId: id && finder.inCell(cells[id.cell]!, id.text, id.at),
    }
    const { locale, file } = this.article
    const code = this.about(match, symbol?.code ?? null, id?.code ?? null)
    return { locale, file, code, written, place, cells, block, lost: block === null }
  }

  /** The code that it says, unless symbol and support ID agree on another. */
  private about(match: RowMatch | null, bySymbol: string | null, id: string | null) {
    const registered = (code: string | null | undefined) =>
      code != null && Object.hasOwn(this.registry.codes, code) ? code : null
    const byId = registered(id)
    const agreed = bySymbol === byId ? bySymbol : null
    return agreed ?? registered(match?.code) ?? bySymbol ?? byId
  }

  private symbolIn(cell: string, match: RowMatch | null): Read['symbol'] {
    if (match !== null) {
      const code = this.symbols.get(match.symbol)
      return code === undefined ? null : { code, text: match.symbol, at: match.symbolAt }
    }
    for (const found of cell.matchAll(/[\p{L}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_])?/gu)) {
      const code = this.symbols.get(found[0])
      if (code !== undefined) return { code, text: found[0], at: found.index }
    }
    return null
  }

  /** In the technical column, or after it where a stray pipe made a cell too many. */
  private supportIdIn(cells: Row['cells']): Read['id'] {
    const { entries } = this.registry
    const columns = entries?.from === 'table' ? entries.columns : []
    const from = Math.max(1, columns.indexOf('technical') + 1)
    for (let cell = from; cell < cells.length; cell++) {
      const found = this.patterns.supportIds(cells[cell]!.plain)[0]
      if (found !== undefined) return { ...found, cell }
    }
    return null
  }
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text)
}
