import { nearest } from '../../../catalog/nearest.ts'
import type { Candidate, Cell, Code, Place, Written } from '../../../model.ts'
import { unseen } from '../../unseen.ts'
import { meaning, surplus } from '../../meant.ts'
import { placeAt, startOf } from '../../place.ts'
import { rewrite } from '../../rewrite.ts'
import type { ArticleSubject, LocaleSubject, Remark, Rule } from '../../rule.ts'
import { sourcePlace } from '../../source-row.ts'
import { isEmpty } from '../../empty-cell.ts'

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
      const { about, bySupportId, code } = meaning(candidate, catalog)
      const cell = candidate.cells[column]
      if (!about || about.supportId === null || !cell || isEmpty(cell)) continue
      if (twice.has(candidate) && bySupportId !== null && bySupportId !== code) continue
      const remark = ofCell(subject, candidate, cell, about)
      if (remark === null) continue
      yield { ...remark, source: sourcePlace(subject, about.code, 'supportId') }
    }
}

function ofCell(
  { article, catalog }: ArticleSubject,
  { written, file }: Candidate,
  cell: Cell,
  about: Code,
): Remark | null {
  const expected = about.supportId!
  const found = written.supportId ?? damaged(article.text, cell, expected)
  const at = { file, code: about.code, segment: cell.segment, expected }
  if (found === null) {
    const point = startOf(cell.place)
    const fix = { start: point.start, end: point.start, text: `${expected}: ` }
    const reason = `Missing support ID, expected \`${expected}\` before the technical details`
    return { ...at, place: point, reason, actual: null, fix }
  }
  const actual = found.text
  if (actual === expected) return null
  const named = catalog.patterns.supportIds(actual)[0]?.code ?? about.code
  const how =
    named === about.code ? unseen(actual, expected) : `of ${whose(named, catalog.registry.codes)}`
  const reason = `Unexpected support ID \`${actual}\`${how === null ? '' : ` ${how}`}, expected \`${expected}\``
  return { ...at, place: found.place, reason, actual, fix: rewrite(article, found, expected) }
}

function whose(code: string, codes: Readonly<Record<string, Code>>): string {
  return Object.hasOwn(codes, code) ? `code ${code}` : 'no code there is'
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
