import { codePoint } from './unseen-characters.ts'

/** Characters that nobody sees and that stand in a text without need. */
export interface Invisible {
  from: number
  to: number
}

/**
 * Bidi controls, zero-width characters, control characters (tabs and line ends apart), soft
 * hyphens, tags. Left out is what text needs: a joiner in a script or emoji that joins, marks and
 * isolates beside letters that run from right to left.
 */
export function invisible(text: string, isRightToLeft: boolean): Invisible[] {
  const found: Invisible[] = []
  const lines = new BidiLines(text)
  for (const { 0: run, index } of text.matchAll(suspect)) {
    const from = index
    const to = index + run.length
    if (from === 0 && run === '\uFEFF') continue
    if (!isNeeded(text, run, from, to, isRightToLeft, lines)) found.push({ from, to })
  }
  return found
}

/** `U+200B zero width space`, several joined by a comma. */
export function nameOf(run: string): string {
  return [...new Set(run)]
    .map((one) => {
      const name = names[one.codePointAt(0)!]
      return name === undefined ? codePoint(one) : `${codePoint(one)} ${name}`
    })
    .join(', ')
}

// oxlint-disable no-control-regex, no-misleading-character-class
/** NUL is for `syntax/encoding`; runs are of one kind, so that each is judged by itself. */
const suspect =
  /[\x01-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]+|\u00AD+|[\u200B\u2060-\u2064\uFEFF\u180E]+|[\u200C\u200D]+|[\u200E\u200F\u061C]+|[\u202A-\u202E]+|[\u2066-\u2069]+|[\u115F\u1160\u3164\uFFA0\u206A-\u206F\uFFF9-\uFFFB]+|[\u{E0000}-\u{E007F}]+/gu

const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Scripts whose letters join, so that a joiner or non-joiner changes what is read. */
const joining =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Tibetan}]/u
// oxlint-enable no-control-regex, no-misleading-character-class

const spaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

function isNeeded(
  text: string,
  run: string,
  from: number,
  to: number,
  isRightToLeft: boolean,
  lines: BidiLines,
): boolean {
  const before = lastOf(text.slice(Math.max(0, from - 4), from))
  const after = String.fromCodePoint(text.codePointAt(to) ?? 32)
  if (run === '\u200C' || run === '\u200D') {
    if (joining.test(before)) return true
    return run === '\u200D' && /\p{Extended_Pictographic}/u.test(after)
  }
  if (run === '\u200B') return spaced.test(before) && spaced.test(after)
  if (run === '\u180E') return /\p{Script=Mongolian}/u.test(before)
  if (closes(run) && !lines.isOpen(from)) return false
  if (/^[\u200E\u200F\u061C\u2066-\u2069\u202A-\u202C]+$/u.test(run)) {
    return run.length <= 2 && (isRightToLeft || lines.isRightToLeft(from))
  }
  if (/^[\u{E0020}-\u{E007F}]+$/u.test(run)) return before === '\u{1F3F4}'
  return false
}

function closes(run: string): boolean {
  return run === '\u202C' || run === '\u2069'
}

/** Asked about places from the start of a text to its end: reads each line once. */
class BidiLines {
  readonly #text: string
  #start = 0
  #end = -1
  #isRightToLeft = false
  /** How far the line was read, and how many more embeddings and isolates open than close there. */
  #read = 0
  #open = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Whether a letter that runs from right to left stands in the line. */
  isRightToLeft(at: number): boolean {
    this.#goTo(at)
    return this.#isRightToLeft
  }

  /** Whether an embedding or isolate that is needed is open in the line: an override never is. */
  isOpen(at: number): boolean {
    this.#goTo(at)
    for (; this.#read < at; this.#read++) {
      const unit = this.#text[this.#read]!
      if (/[\u202A\u202B\u2066-\u2068]/.test(unit)) this.#open++
      else if (/[\u202C\u2069]/.test(unit)) this.#open--
    }
    return this.#open > 0
  }

  #goTo(at: number): void {
    if (this.#start <= at && at <= this.#end) return
    this.#start = this.#text.lastIndexOf('\n', at - 1) + 1
    const end = this.#text.indexOf('\n', at)
    this.#end = end < 0 ? this.#text.length : end
    this.#isRightToLeft = rightToLeft.test(this.#text.slice(this.#start, this.#end))
    this.#read = this.#start
    this.#open = 0
  }
}

/** The last code point, an emoji's variation selector or skin tone passed over. */
function lastOf(text: string): string {
  return [...text.replace(/[\uFE0F\p{Emoji_Modifier}]+$/u, '')].at(-1) ?? ' '
}

const names: Readonly<Record<number, string>> = {
  0x0085: 'next line',
  0x00ad: 'soft hyphen',
  0x061c: 'Arabic letter mark',
  0x180e: 'Mongolian vowel separator',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0xfeff: 'zero width no-break space',
}
