import { isFence } from './front-matter-fences.ts'
import { isFrontMatter, type Likeness } from './front-matter-likeness.ts'

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
  /** What stands behind `---`; `+++` for a block between such lines. */
  language: string
  /** How plainly what it holds has to be front matter. */
  needs: Likeness
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
  const opening = { start: at, content: first.next, language: '', fault: before }
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
  if (/^\+{3,}$/.test(words)) return plus(text, opening, words)
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
  const space = /[\s\uFEFF\u200B\u2060]*/y
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

/** Lines `+++` are TOML's, but some write YAML between them. */
function plus(text: string, opening: Omit<Opening, 'needs'>, words: string): Opening {
  const isYaml = isFrontMatter(text.slice(opening.content, opening.content + most), 'key', true)
  const reason = isYaml
    ? 'Unexpected `+++` around front matter, expected lines `---`'
    : 'Unexpected front matter in TOML between lines `+++`, which is not read, expected YAML between lines `---`: `title: …`'
  const fault = faultAt(opening.start, words, reason, null)
  return { ...opening, needs: 'key', language: isYaml ? '' : '+++', fault }
}

/** A few lines of text before front matter, or front matter whose first line was forgotten. */
function afterText(text: string, start: number): Opening | null {
  const line = /(?<=[\r\n])---[ \t]*(?:\r\n?|\n)/g
  const fence = line.exec(text.slice(0, start + most))
  if (fence === null) return null
  const before = text.slice(start, fence.index)
  // In a block of code it is an example.
  if (/(?:^|[\r\n])[ \t]*(?:```|~~~)/.test(before)) return null
  if (isFrontMatter(before, 'known key', true)) {
    const at = start + before.search(/\S/)
    const reason = 'Missing `---` before the front matter, expected it in the first line'
    const fault = faultAt(at, lineAt(text, at).text.trimEnd(), reason, null)
    return { start: at, content: at, language: '', needs: 'known key', fault }
  }
  const fault = somethingBefore(text, start, fence.index)
  return { start: fence.index, content: line.lastIndex, language: '', needs: 'known key', fault }
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
  const visible = before.replace(/[\uFEFF\u200B\u2060]/g, '')
  if (visible === '') return 'invisible character'
  if (visible.trim() === '') return 'blank line'
  return afterNothing(before, 0) === before.length ? 'comment' : 'text'
}
