import { nearest } from '../../../text/nearest.ts'
import type { Cell } from '../../../model/article.ts'
import type { Candidate, Written } from '../../../model/catalog.ts'
import type { Place } from '../../../model/place.ts'
import type { Code } from '../../../model/registry.ts'
import { unseen } from '../../rows/explain-look-alike.ts'
import { meaning, surplus } from '../../rows/identify.ts'
import { placeAt, startOf } from '../../structure/places.ts'
import { rewrite } from '../../rows/replace-cell.ts'
import { folded } from '../../text/literals/folded.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourcePlace } from '../../rows/source-row.ts'
import { isEmpty } from '../../rows/empty-cell.ts'

export const supportId: Rule = {
  id: 'codes/support-id',
  severity: 'error',
  says: "absent, another code's, or not written as `supportId` says (`SSPR_011`)",
  why: 'Support looks the error up by this ID: one digit off is another error, or none.',
  locale: judge,
}

function* judge({ catalog, articles }: LocaleSubject): Iterable<Remark> {
  const { entries } = catalog.registry
  if (entries?.from !== 'table' || !entries.columns.includes('technical')) return
  const column = entries.columns.indexOf('technical') + 1
  const twice = surplus(
    articles.flatMap(({ candidates }) => candidates),
    catalog,
  )
  for (const subject of articles)
    for (const candidate of subject.candidates) {
      const { about, bySymbol, bySupportId, code } = meaning(candidate, catalog)
      const cell = candidate.cells[column]
      if (!about || about.supportId === null || !cell || isEmpty(cell)) continue
      if (twice.has(candidate) && bySupportId !== null && bySupportId !== code) continue
      const remark = ofCell(subject, candidate, cell, about)
      if (remark === null) continue
      // A symbol of another code leaves open which of them the row is about.
      const isOpen = bySymbol !== null && bySymbol !== about.code
      yield {
        ...remark,
        ...(isOpen ? { fix: null } : {}),
        source: sourcePlace(subject, about.code, 'supportId'),
      }
    }
}

function ofCell(
  { article, catalog }: ArticleSubject,
  { written, file }: Candidate,
  cell: Cell,
  about: Code,
): Remark | null {
  const expected = about.supportId!
  const found =
    respelt(article.text, cell, expected) ??
    written.supportId ??
    damaged(article.text, cell, expected)
  const at = { file, code: about.code, segment: cell.segment, expected }
  if (found === null) {
    const point = startOf(cell.place)
    const text = article.text.slice(cell.place.start, cell.place.end)
    const colon = /^\s*[:：]/u.test(text) ? '' : ': '
    const fix = hints(text, expected)
      ? null
      : { start: point.start, end: point.start, text: `${expected}${colon}` }
    const reason = `Missing support ID, expected \`${expected}\` before the technical details`
    return { ...at, place: point, reason, actual: null, fix }
  }
  const actual = found.text
  if (actual === expected) return null
  const named = catalog.patterns.supportIds(actual)[0]?.code ?? about.code
  const how =
    named === about.code ? unseen(actual, expected) : `of ${whose(named, catalog.registry.codes)}`
  const reason = `Unexpected support ID \`${actual}\`${how === null ? '' : ` ${how}`}, expected \`${expected}\``
  // What more there is of a number may belong to it.
  const isWhole = !/^\s*\p{N}/u.test(article.text.slice(found.place.end, found.place.end + 10))
  const fix = isWhole ? rewrite(article, found, expected) : null
  return { ...at, place: found.place, reason, actual, fix }
}

function whose(code: string, codes: Readonly<Record<string, Code>>): string {
  return Object.hasOwn(codes, code) ? `code ${code}` : 'no code there is'
}

/** Whether something of the ID may stand there still: itself, or its number before a colon. */
function hints(text: string, expected: string): boolean {
  const number = /\d+$/.exec(expected)?.[0].replace(/^0+/, '') ?? ''
  const head = folded(/^[^:：]{0,60}(?=[:：])/u.exec(text)?.[0] ?? '').text
  if (number !== '' && head.includes(number)) return true
  return folded(text).text.includes(folded(expected).text)
}

/** The ID at the start of a cell, in any case and with any spaces in it. */
function respelt(text: string, { place }: Cell, expected: string): Written | null {
  const [cell, wanted] = [folded(text.slice(place.start, place.end)), folded(expected).text]
  if (!cell.text.startsWith(wanted) || /^[a-z\d]/.test(cell.text.slice(wanted.length))) return null
  const [from, to] = [
    place.start + cell.offsets[0]!,
    place.start + cell.offsets[wanted.length - 1]! + 1,
  ]
  return { text: text.slice(from, to), place: placeAt(text, from, to) }
}

/** What stands before the first colon, where it is so near the ID that it must be meant as one. */
function damaged(text: string, { place }: Cell, expected: string): Written | null {
  const match = /^[\s|]*(?<id>[^\s:：|]{3,40}|\S+\s?\S+)\s*[:：]/u.exec(
    text.slice(place.start, place.end),
  )
  const id = match?.groups!.id
  if (id === undefined) return null
  const read = id.replace(/\\|\p{Cf}|&#?\w+;/gu, '').normalize('NFKC')
  if (nearest(read, [expected]) === null && !isTranslated(read, expected)) return null
  const start = place.start + match![0].indexOf(id)
  const found: Place = placeAt(text, start, start + id.length)
  return { text: id, place: found }
}

/** Its number under another name: `FEL_0014`. */
function isTranslated(id: string, expected: string): boolean {
  const number = /^\p{L}+[\p{Pd}\p{Pc}.]?(\d+)$/u.exec(id)?.[1]
  return number !== undefined && number === /\d+$/.exec(expected)?.[0]
}
