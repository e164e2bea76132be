import { asLatin } from '../../text/look-alikes.ts'
import type { Candidate, Catalog } from '../../model/catalog.ts'
import type { Code, Registry } from '../../model/registry.ts'

/** What the three names of a row say, and which code it is about. */
export interface Meaning {
  /** The code that it says, where that is registered. */
  code: string | null
  /** The code whose symbol it says, to the letter. */
  bySymbol: string | null
  /** The registered code that its support ID names, in any spelling. */
  bySupportId: string | null
  /** What it is about: the code that it says, unless symbol and support ID agree on another. */
  about: Code | null
  /** What symbol and support ID name besides the code: nobody need call these missing. */
  claims: string[]
}

/** Reads the names of a row; two that agree outvote the third. */
export function meaning(candidate: Candidate, catalog: Catalog): Meaning {
  let meant = known.get(candidate)
  if (!meant) known.set(candidate, (meant = read(candidate, catalog)))
  return meant
}

/** Every rule about codes asks this of every row; a candidate belongs to one catalog. */
const known = new WeakMap<Candidate, Meaning>()

function read(candidate: Candidate, { registry, patterns }: Catalog): Meaning {
  const { written } = candidate
  const { codes } = registry
  const registered = (code: string | null | undefined): string | null =>
    code !== null && code !== undefined && Object.hasOwn(codes, code) ? code : null
  const code = registered(written.code?.text)
  if (registry.entries?.from === 'page') return ofPage(code, registered(candidate.code), registry)
  const bySymbol = codeOfSymbol(written.symbol?.text, registry)
  const id = written.supportId?.text
  const bySupportId = registered(id === undefined ? null : patterns.supportIds(id)[0]?.code)
  const agreed = bySymbol !== null && bySymbol === bySupportId ? bySymbol : null
  const about = agreed ?? code ?? bySymbol ?? bySupportId
  const others = [bySymbol, bySupportId].filter((one) => one !== null && one !== code) as string[]
  return {
    code,
    bySymbol,
    bySupportId,
    about: about === null ? null : codes[about]!,
    claims: [...new Set(others)],
  }
}

/** A page is named by its path. */
function ofPage(code: string | null, own: string | null, { codes }: Registry): Meaning {
  const about = own === null ? null : codes[own]!
  return { code, bySymbol: own, bySupportId: null, about, claims: own === null ? [] : [own] }
}

function codeOfSymbol(symbol: string | undefined, { codes }: Registry): string | null {
  if (symbol === undefined) return null
  let bySymbol = symbols.get(codes)
  if (!bySymbol) {
    const named = Object.values(codes).map((one) => [one.symbol, one.code] as const)
    symbols.set(codes, (bySymbol = new Map(named.toReversed())))
  }
  return bySymbol.get(symbol) ?? null
}

const symbols = new WeakMap<Registry['codes'], ReadonlyMap<string | null, string>>()

/**
 * The rows of a locale whose code another row has already, each with that other one: the first that
 * is about the code keeps it, else the first of all.
 */
export function surplus(
  candidates: readonly Candidate[],
  catalog: Catalog,
): Map<Candidate, Candidate> {
  const found = new Map<Candidate, Candidate>()
  if (catalog.registry.entries?.from !== 'table') return found
  const said = candidates.filter((one) => meaning(one, catalog).code !== null)
  for (const [code, rows] of Map.groupBy(said, ({ written }) => written.code!.text)) {
    const keeper = rows.find((row) => meaning(row, catalog).about?.code === code) ?? rows[0]!
    for (const row of rows) if (row !== keeper) found.set(row, keeper)
  }
  return found
}

/** Whether a text could be a code of the registry by its looks: `15` beside 14, but not `ix`. */
export function looksLikeCode(text: string, { codes, range }: Registry): boolean {
  let shapes = shapesOf.get(codes)
  if (!shapes) shapesOf.set(codes, (shapes = new Set(Object.keys(codes).map(shape))))
  const isShaped = shapes.has(shape(text)) || (range !== null && shape(text) === shape('0'))
  const isPadded = /^0+(?=\d)/.test(text) && Object.hasOwn(codes, text.replace(/^0+(?=\d)/, ''))
  return /^[\x21-\x7e]+$/.test(text) && isShaped && !isPadded
}

const shapesOf = new WeakMap<Registry['codes'], ReadonlySet<string>>()

/** Whether a title's word is the page's code, badly spelt; in other digits it is malformed. */
export function isSpelling(text: string, code: string): boolean {
  return !/[^\P{Nd}\d]/u.test(text) && asLatin(text).toLowerCase() === code.toLowerCase()
}

/** What a name looks like: `A9` for `C4772`. */
function shape(text: string): string {
  return text.replace(/\p{L}+/gu, 'A').replace(/\p{N}+/gu, '9')
}
