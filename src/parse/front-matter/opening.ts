import { isFence, type Closing } from './fence-lines.ts'
import { betweenLines, inBraces, inCodeBlock, type Foreign } from './foreign.ts'
import { isFrontMatter, type Likeness } from './looks-like.ts'
import { unseen, visible } from '../../text/unseen-characters.ts'

/** Something other than a line `---` at the start, or at the end, of front matter. */
export interface FenceFault {
  start: number
  end: number
  reason: string
  expected: string
  actual: string
  /** What to write instead, where that is certain. */
  fix: string | null
}

/** Where front matter may begin. */
export interface Opening {
  /** Offset of its first line. */
  start: number
  /** Offset of what it holds. */
  content: number
  /** What stands behind `---`, or what it is written in. */
  language: string
  /** How plainly what it holds has to be front matter. */
  needs: Likeness
  /** Where it ends, where no line `---` says so. */
  close: Closing | null
  fault: FenceFault | null
}

/** Finds the line that opens front matter, or was meant to. */
export function openingOf(text: string): Opening | null {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const at = afterNothing(text, mark)
  const first = lineAt(text, at)
  if (first.next === null) return null
  const before = at === mark ? null : somethingBefore(text, mark, at)
  const words = first.text.trimEnd()
  const opening = { start: at, content: first.next, language: '', close: null, fault: before }
  const seen = visible(words).trimEnd()
  if (seen !== words && isFence(seen)) {
    const reason = 'Unexpected invisible character behind `---`, expected `---` alone'
    return { ...opening, needs: 'key', fault: faultAt(at, words, reason, before ? null : '---') }
  }
  const dashes = /^---(?!-)[ \t]*(.*)$/.exec(words)
  if (dashes !== null && isFence(words))
    return { ...opening, needs: before === null ? 'anything' : 'key' }
  const language = dashes?.[1]
  if (language !== undefined && before === null && /^[\w+#.-]+$/.test(language))
    return { ...opening, needs: 'anything', language }
  if (language !== undefined) {
    const reason = `Unexpected text behind \`---\` in the first line of front matter, expected \`---\` alone`
    return { ...opening, needs: 'key', fault: faultAt(at, words, reason, null) }
  }
  const foreign =
    betweenLines(text, words, first.next) ??
    inBraces(text, at) ??
    inCodeBlock(text, words, first.next)
  if (foreign !== null) return ofForeign(foreign, at, words)
  if (isFence(words)) {
    const reason = `Unexpected ${inCode(words)} as the first line of front matter, expected \`---\``
    return { ...opening, needs: 'key', fault: faultAt(at, words, reason, before ? null : '---') }
  }
  return afterText(text, mark)
}

/** Between backticks, where it holds none. */
export function inCode(text: string): string {
  return text.includes('`') ? 'line' : `\`${text}\``
}

/** Past white space, invisible characters and comments. */
function afterNothing(text: string, start: number): number {
  const space = new RegExp(`[\\s${unseen}]*`, 'uy')
  let at = start
  for (;;) {
    space.lastIndex = at
    space.exec(text)
    at = space.lastIndex
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1
    if (end < 0) return at
    at = end + 3
  }
}

/** A line, and where the next begins. */
function lineAt(text: string, at: number): { text: string; next: number | null } {
  const whole = /[^\r\n]*/y
  whole.lastIndex = at
  const words = whole.exec(text)![0]
  const end = at + words.length
  const next = end >= text.length ? null : end + (text.startsWith('\r\n', end) ? 2 : 1)
  return { text: words, next }
}

function faultAt(at: number, actual: string, reason: string, fix: string | null): FenceFault {
  return { start: at, end: at + actual.length, reason, expected: '---', actual, fix }
}

function ofForeign(foreign: Foreign, at: number, words: string): Opening {
  const { language, content, reason } = foreign
  const close = foreign.close && ({ kind: 'exact', ...foreign.close } as const)
  return {
    start: at,
    content,
    language,
    needs: 'key',
    close,
    fault: faultAt(at, words, reason, null),
  }
}

/** A few lines of text before front matter, or front matter whose first line was forgotten. */
function afterText(text: string, from: number): Opening | null {
  const line = /(?<=[\r\n])---[ \t]*(?:\r\n?|\n)/g
  const fence = line.exec(text.slice(0, from + most))
  if (fence === null) return null
  const before = text.slice(from, fence.index)
  // In a block of code it is an example.
  if (/(?:^|[\r\n])[ \t]*(?:```|~~~)/.test(before)) return null
  if (isFrontMatter(before, 'known key', true)) {
    const at = from + before.search(/\S/)
    const reason = 'Missing `---` before the front matter, expected it in the first line'
    const fault = faultAt(at, lineAt(text, at).text.trimEnd(), reason, null)
    return { start: at, content: at, language: '', needs: 'known key', close: null, fault }
  }
  const fault = somethingBefore(text, from, fence.index)
  const [start, content] = [fence.index, line.lastIndex]
  return { start, content, language: '', needs: 'known key', close: null, fault }
}

/** How far front matter is looked for. */
const most = 2000

function somethingBefore(text: string, start: number, end: number): FenceFault {
  const before = text.slice(start, end)
  const what = kindOf(before)
  const isNothing = what !== 'comment' && what !== 'text'
  const shown = isNothing ? before : before.trim()
  const from = isNothing ? start : start + before.indexOf(shown)
  return {
    start: from,
    end: from + shown.length,
    reason: `Unexpected ${what} before the front matter, expected \`---\` at the very start of the file`,
    expected: '---',
    actual: isNothing ? what : shown,
    fix: isNothing ? '' : null,
  }
}

function kindOf(before: string): string {
  if (before.startsWith('\uFEFF')) return 'second byte order mark'
  if (/^[ \t]+$/.test(before)) return 'space'
  const seen = visible(before)
  if (seen === '') return 'invisible character'
  if (seen.trim() === '') return 'blank line'
  return afterNothing(before, 0) === before.length ? 'comment' : 'text'
}
