import { withoutPasswords } from '../../text/passwords.ts'
import type { FindingPlace } from '../../model/finding.ts'
import { columnsOf, glyphs, type Glyph } from './glyphs.ts'
import { isPlain } from './visible.ts'

/** A line of a text, cropped to a width, with what a finding is about marked in it. */
export interface Snippet {
  /** The line as shown, ellipses where it was cropped. */
  text: string
  /** The line of carets below it; empty where the mark stands within `text`. */
  marks: string
  /** Where the marked part begins and ends in `text`, in UTF-16 units. */
  from: number
  to: number
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Texts as lines with passwords masked. Each text is split once, however often it is asked for. */
export class TextLines {
  readonly #lines = new Map<string, string[]>()

  of(text: string): readonly string[] {
    let lines = this.#lines.get(text)
    if (!lines) {
      lines = text.split(/\r\n|\n|\r/).map((line) => withoutPasswords(line, true))
      this.#lines.set(text, lines)
    }
    return lines
  }
}

/**
 * The line on which a place begins, with the place marked, in at most `columns` columns; null where
 * there is no such line.
 */
export function snippet(
  lines: readonly string[],
  place: FindingPlace,
  columns: number,
): Snippet | null {
  const whole = lines[place.line - 1]
  if (whole === undefined) return null
  const { cut, line } = near(whole, place.column - 1, columns)
  const start = place.column - 1 - cut
  const end = place.endLine > place.line ? line.trimEnd().length : place.endColumn - 1 - cut
  const characters = glyphs(line)
  const first = indexOf(characters, (glyph) => glyph.end > start)
  const after = Math.max(
    first,
    indexOf(characters, (glyph) => glyph.start >= end),
  )
  const { from, to } = crop(characters, first, after, columns)
  const shown = characters.slice(from, to)
  const [before, marked, behind] = [
    characters.slice(from, Math.min(first, to)),
    characters.slice(first, Math.min(after, to)),
    characters.slice(Math.min(after, to), to),
  ].map(textOf) as [string, string, string]
  const open = from > 0 ? '…' : ''
  const close = to < characters.length ? '…' : ''
  if (rightToLeft.test(textOf(shown))) return isolated(open + before, marked, behind + close)
  const pad = ' '.repeat(open.length + columnsOf(characters.slice(from, Math.min(first, to))))
  const width = Math.max(1, columnsOf(characters.slice(first, Math.min(after, to))))
  return {
    text: open + before + marked + behind + close,
    marks: pad + '^'.repeat(width),
    from: (open + before).length,
    to: (open + before + marked).length,
  }
}

/**
 * The part of a long line around an offset that could be shown at most, and the offset of its start,
 * `cut`. The part is longer where characters may take several UTF-16 units each.
 */
function near(whole: string, offset: number, columns: number): { cut: number; line: string } {
  const within = (most: number) => {
    const cut = Math.max(0, offset - most)
    return { cut, line: whole.slice(cut, offset + most) }
  }
  const wide = within(columns * 4)
  return isPlain(wide.line) ? within(columns + 1) : wide
}

/**
 * A terminal may or may not reorder right-to-left text, so no caret under it is right in both: the
 * marked part is put in brackets, and the line is isolated from the text around it.
 */
function isolated(before: string, marked: string, behind: string): Snippet {
  const lead = `\u2068${before}⟪`
  return {
    text: `${lead}${marked}⟫${behind}\u2069`,
    marks: '',
    from: lead.length,
    to: lead.length + marked.length,
  }
}

/** The text, in isolating controls where its right-to-left letters could reorder the text around. */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

/** The range of characters that fit; of a line that is too long, with the marked part a third in. */
function crop(
  characters: Glyph[],
  first: number,
  after: number,
  columns: number,
): { from: number; to: number } {
  if (columnsOf(characters) <= columns) return { from: 0, to: characters.length }
  const inner = Math.max(8, columns - 2)
  const marked = Math.min(inner, columnsOf(characters.slice(first, after)))
  let lead = Math.floor((inner - marked) / 3)
  // Near the line's end, columns that the text behind does not need go before it.
  lead = Math.max(lead, inner - columnsOf(characters.slice(first)))
  let from = first
  while (from > 0 && lead - characters[from - 1]!.width >= 0) lead -= characters[--from]!.width
  let to = from
  let left = inner
  while (to < characters.length && left - characters[to]!.width >= 0)
    left -= characters[to++]!.width
  return { from, to }
}

function indexOf(characters: Glyph[], matches: (glyph: Glyph) => boolean): number {
  const index = characters.findIndex(matches)
  return index < 0 ? characters.length : index
}

function textOf(characters: Glyph[]): string {
  return characters.map(({ text }) => text).join('')
}
