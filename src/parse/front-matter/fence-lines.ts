import { visible } from '../../text/unseen-characters.ts'

/** The end of front matter. */
export interface Closing {
  /** `exact`: a line `---`; `near`: another line of dashes and the like; `none`: there is no end. */
  kind: 'exact' | 'near' | 'none'
  /** Offset of the line; without one, of the first line that is no front matter. */
  start: number
  /** Offset after the line. */
  end: number
}

/** A line that may have been meant as `---`. */
export function isFence(line: string): boolean {
  return /^[ \t]*(?:-{2,}|[=*_]{3,}|(?:[-*_][ \t]+){2,}[-*_]|[\u2010-\u2015]+-*)[ \t]*$/.test(line)
}

/** Finds the line that ends front matter which begins at `content`. */
export function closingOf(text: string, content: number): Closing {
  const exact = closingLine(text, content)
  const near = nearLine(text, content, exact?.start ?? null)
  if (near !== null) return near
  const blank = endOfKeys(text.slice(content, exact?.start ?? text.length))
  if (exact !== null && blank === null) return exact
  const end = content + (blank ?? firstBlank(text.slice(content)))
  return { kind: 'none', start: end, end }
}

function closingLine(text: string, content: number): Closing | null {
  const line = /(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/g
  line.lastIndex = content
  const close = line.exec(text)
  return close && { kind: 'exact', start: close.index, end: line.lastIndex }
}

/**
 * The first line that is nearly `---`, where all lines before it are front matter's. Indented it may
 * be text of a value, unless no other line ends them.
 */
function nearLine(text: string, content: number, exact: number | null): Closing | null {
  const line = /[^\r\n]*/y
  const end = exact ?? text.length
  let afterBlank = false
  for (let at = content; at < end;) {
    line.lastIndex = at
    const words = line.exec(text)![0]
    const isOne =
      /^(?:\.{3}|\+{3,}|;{3,})[ \t]*$/.test(words) ||
      (isFence(visible(words)) && (exact === null || !/^\s/.test(words)))
    if (isOne && at > content) return { kind: 'near', start: at, end: at + words.trimEnd().length }
    if (!isLineOf(words, afterBlank)) return null
    afterBlank = words.trim() === ''
    at += words.length
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return null
}

function isLineOf(line: string, afterBlank: boolean): boolean {
  if (/^\s*$|^[ \t]+\S|^-(?:\s|$)|^[\]}]/.test(line)) return true
  return line.startsWith('#') ? !afterBlank : /^[^\s:：]+[ \t]*[:：=]/.test(line)
}

/**
 * Where the front matter ends that is closed by no line of its own: prose stands behind a blank
 * line, and no key behind the prose. Null where all of it may be front matter.
 */
function endOfKeys(yaml: string): number | null {
  const line = /([^\r\n]*)(?:\r\n?|\n|$)/g
  let blank: number | null = null
  let end: number | null = null
  while (line.lastIndex < yaml.length) {
    const at = line.lastIndex
    const words = line.exec(yaml)![1]!
    if (words.trim() === '') {
      blank ??= at
      continue
    }
    const isKey = /^["']?[a-z][\w.-]*["']?[ \t]*[:：](?:\s|$)/.test(words)
    if (isKey) end = null
    else if (blank !== null && !/^(?:[ \t#\]}]|-\s)/.test(words)) end ??= blank
    if (end === null && !words.startsWith('#')) blank = null
  }
  return end
}

function firstBlank(text: string): number {
  const blank = /(?:\r\n?|\n)[ \t]*(?=[\r\n]|$)/.exec(text)
  return blank?.index ?? text.length
}
