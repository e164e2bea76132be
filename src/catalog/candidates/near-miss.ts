import type { Article } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import type { PageEntries, TableEntries } from '../../model/registry.ts'
import { asLatin } from '../../text/look-alikes.ts'
import { compileRow, findTitleCodes } from '../registry/patterns.ts'
import { digits } from '../../text/plain-text.ts'
import { rowsOf } from './table-rows.ts'
import { Finder } from './cell-locator.ts'

/** What was probably meant as an entry, and would be one if it were written as `expected`. */
export interface NearMiss {
  text: string
  expected: string
  place: Place
}

/**
 * A text, unit by unit, with letters that look like Latin ones made Latin and digits of any script
 * made ours: of the same length.
 */
export function plainly(text: string): string {
  return text.replace(/[\u0080-\uFFFF]/g, (unit) => {
    const read = digits(asLatin(unit))
    return read.length === 1 ? read : unit
  })
}

/** The first title or cell of an article that nearly is what `entries` asks for. */
export function nearMiss(article: Article, entries: TableEntries | PageEntries): NearMiss | null {
  return entries.from === 'page' ? nearTitle(article, entries) : nearRow(article, entries)
}

function nearTitle(article: Article, { title: pattern }: PageEntries): NearMiss | null {
  const { title } = article
  if (title === null) return null
  const exactly = findTitleCodes(pattern, false)
  const isCode = (text: string): boolean => exactly(text).some((found) => found.text === text)
  const closed = withoutJoints(title.text)
  const [found] = findTitleCodes(pattern, true)(plainly(closed.text))
  if (found === undefined) return null
  const [first, last] = [found.at, found.at + found.text.length - 1].map(
    (at) => closed.offsets[at]!,
  )
  const text = title.text.slice(first, last! + 1)
  const expected = spellings(found.text).find(isCode)
  if (expected === undefined || expected === text) return null
  const place = new Finder(article).inStretch(title.place, text)?.place ?? title.place
  return { text, expected, place }
}

/** A text without what stands between letters and a number (`C 4244`), and where each unit was. */
function withoutJoints(text: string): { text: string; offsets: number[] } {
  const joints = [...text.matchAll(/(?<=\p{Lu})[\s\u00A0_\u2010-\u2015-](?=\p{N})/gu)]
  const dropped = new Set(joints.map(({ index }) => index))
  const offsets = Array.from(text, (_, index) => index).filter((index) => !dropped.has(index))
  return { text: offsets.map((index) => text[index]).join(''), offsets }
}

/** The same letters, each run of them small, capital or as it is: the fewest changes first. */
function spellings(text: string): string[] {
  const parts = text.split(/(\p{L}+)/u)
  let found = ['']
  for (const part of parts) {
    const small = part.toLowerCase()
    const ways = [...new Set([part, small, part.toUpperCase()])]
    if (found.length * ways.length > most) return [text, text.toLowerCase(), text.toUpperCase()]
    found = found.flatMap((start) => ways.map((way) => start + way))
  }
  return found.sort((a, b) => changes(a, text) - changes(b, text))
}

const most = 1000

function changes(a: string, b: string): number {
  return Array.from(a).filter((letter, index) => letter !== b[index]).length
}

/** A first cell with other letters or signs around its code than the template has. */
function nearRow(article: Article, { row: template }: TableEntries): NearMiss | null {
  const read = compileRow(template)
  const loose = looseRow(template)
  const finder = new Finder(article)
  for (const { cells } of rowsOf(article)) {
    const cell = cells[0]!
    const text = cell.plain.trim()
    if (text.length > longest || read(text) !== null) continue
    const found = loose.exec(plainly(text))?.groups
    if (found === undefined) continue
    const { symbol = '', code = '' } = found
    const expected = template.replace('{symbol}', () => symbol).replace('{code}', () => code)
    const place = finder.inCell(cell, text, 0)?.place ?? cell.place
    return { text, expected, place }
  }
  return null
}

const longest = 200

/** Words in any case, and for signs any others; a code has a figure. */
function looseRow(template: string): RegExp {
  const parts = template.trim().split(/(\{symbol\}|\{code\}|[\p{L}\p{N}]+)/u)
  const pattern = parts.map((part) => {
    if (part === '{symbol}') return String.raw`(?<symbol>\p{L}[\p{L}\p{N}_.:-]*?)`
    if (part === '{code}') return String.raw`(?<code>[\p{L}\p{N}_-]*\p{N}[\p{L}\p{N}_-]*?)`
    if (/^[\p{L}\p{N}]+$/u.test(part)) return part
    return part === '' ? '' : String.raw`[^\p{L}\p{N}]{1,5}`
  })
  return new RegExp(`^${pattern.join('')}$`, 'iu')
}
