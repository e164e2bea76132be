import { withoutPasswords } from '../../text/passwords.ts'
import { glyphs, isPlain, type Glyph } from './glyphs.ts'

/** A line of a text with its fault, cropped to a width. */
export interface Snippet {
  /** The line as shown, ellipses where it was cropped. */
  text: string
  /** What stands under it; empty where the fault is marked within the text. */
  marks: string
  /** Where the fault stands in `text`, in UTF-16 units. */
  from: number
  to: number
}

export interface Stretch {
  line: number
  column: number
  endLine: number
  endColumn: number
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The lines of texts, passwords covered, each text cut once, however many faults it has. */
export class TextLines {
  readonly #known = new Map<string, string[]>()

  of(text: string): readonly string[] {
    let lines = this.#known.get(text)
    if (!lines) {
      lines = text.split(/\r\n|\n|\r/).map((line) => withoutPasswords(line, true))
      this.#known.set(text, lines)
    }
    return lines
  }
}

/** The line on which a stretch begins, with the fault marked; null where there is no such line. */
export function snippet(lines: readonly string[], place: Stretch, room: number): Snippet | null {
  const whole = lines[place.line - 1]
  if (whole === undefined) return null
  const { cut, line } = near(whole, place.column - 1, room)
  const start = place.column - 1 - cut
  const end = place.endLine > place.line ? line.trimEnd().length : place.endColumn - 1 - cut
  const all = glyphs(line)
  const first = indexOf(all, (glyph) => glyph.end > start)
  const after = Math.max(
    first,
    indexOf(all, (glyph) => glyph.at >= end),
  )
  const { from, to } = crop(all, first, after, room)
  const shown = all.slice(from, to)
  const [before, fault, behind] = [
    all.slice(from, Math.min(first, to)),
    all.slice(first, Math.min(after, to)),
    all.slice(Math.min(after, to), to),
  ].map(textOf) as [string, string, string]
  const open = from > 0 ? '…' : ''
  const close = to < all.length ? '…' : ''
  if (rightToLeft.test(textOf(shown))) return isolated(open + before, fault, behind + close)
  const pad = ' '.repeat(open.length + widthOf(all.slice(from, Math.min(first, to))))
  const width = Math.max(1, widthOf(all.slice(first, Math.min(after, to))))
  return {
    text: open + before + fault + behind + close,
    marks: pad + '^'.repeat(width),
    from: (open + before).length,
    to: (open + before + fault).length,
  }
}

/** Of a long line no more than could be shown: where what hides or joins stands, that is more. */
function near(whole: string, at: number, room: number): { cut: number; line: string } {
  const within = (most: number) => {
    const cut = Math.max(0, at - most)
    return { cut, line: whole.slice(cut, at + most) }
  }
  const wide = within(room * 4)
  return isPlain(wide.line) ? within(room + 1) : wide
}

/**
 * A terminal may or may not reorder right-to-left text, so no caret under it is right in both: the
 * fault is put in brackets, and the line isolated from what stands beside it.
 */
function isolated(before: string, fault: string, behind: string): Snippet {
  const lead = `\u2068${before}⟪`
  return {
    text: `${lead}${fault}⟫${behind}\u2069`,
    marks: '',
    from: lead.length,
    to: lead.length + fault.length,
  }
}

/** Text that may hold right-to-left letters, kept from reordering what stands beside it. */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

/** As much of the line as there is room for, the fault a third in, or all where it fits. */
function crop(
  all: Glyph[],
  first: number,
  after: number,
  room: number,
): { from: number; to: number } {
  if (widthOf(all) <= room) return { from: 0, to: all.length }
  const inner = Math.max(8, room - 2)
  const fault = Math.min(inner, widthOf(all.slice(first, after)))
  let lead = Math.floor((inner - fault) / 3)
  // Near the line's end, what is not needed behind the fault goes before it.
  lead = Math.max(lead, inner - widthOf(all.slice(first)))
  let from = first
  while (from > 0 && lead - all[from - 1]!.width >= 0) lead -= all[--from]!.width
  let to = from
  let left = inner
  while (to < all.length && left - all[to]!.width >= 0) left -= all[to++]!.width
  return { from, to }
}

function indexOf(all: Glyph[], isIt: (glyph: Glyph) => boolean): number {
  const index = all.findIndex(isIt)
  return index < 0 ? all.length : index
}

function textOf(some: Glyph[]): string {
  return some.map(({ text }) => text).join('')
}

function widthOf(some: Glyph[]): number {
  return some.reduce((sum, { width }) => sum + width, 0)
}
