import { folded, isSameFolded } from './folded.ts'

/** The text of a literal that was lost, and of the one that stands in its place. */
export interface Replacement {
  lost: string
  added: string
}

/**
 * Whether the added code surely replaces the lost one as a whole: they differ in spelling alone, or
 * neither is a part of the other and it has at most one word more, as a translated name may.
 */
export function isWholeCode({ lost, added }: Replacement): boolean {
  if (isSameFolded(lost, added)) return true
  const [wanted, actual] = [folded(lost).text, folded(added).text]
  const isPart = wanted.includes(actual) || actual.includes(wanted)
  return !isPart && words(added) <= words(lost) + 1
}

/**
 * Whether the added file name, e-mail address or phone number surely replaces the lost one as a
 * whole: both are built alike, and differ in one word (`hjälp@example.com`) or in figures. Not so a
 * name in camel case, which may have come apart, nor a path, whose end is unknown where a folder
 * holds spaces.
 */
export function isWholeName({ lost, added }: Replacement): boolean {
  if (/[\\/$]/.test(lost + added)) return false
  const [wanted, actual] = [wordsOf(lost), wordsOf(added)]
  if (lost.replace(run, '') !== added.replace(run, '') || wanted.length !== actual.length)
    return false
  const other = wanted.flatMap((word, index) => (word === actual[index] ? [] : [index]))
  if (other.every((index) => areFigures(wanted[index]!, actual[index]!))) return true
  const [index, another] = other
  return another === undefined && isOneWord(wanted[index!]!, actual[index!]!)
}

function wordsOf(text: string): string[] {
  return text.match(run) ?? []
}

const run = /[\p{L}\p{M}\p{N}]+/gu

function areFigures(a: string, b: string): boolean {
  return a.length === b.length && /^\p{N}+$/u.test(a + b)
}

function isOneWord(wanted: string, actual: string): boolean {
  if (!/^\p{L}\p{Ll}*$/u.test(wanted)) return false
  const [a, b] = [wanted.toLowerCase(), actual.toLowerCase()]
  return !a.startsWith(b) && !a.endsWith(b) && !b.startsWith(a) && !b.endsWith(a)
}

function words(text: string): number {
  return text.trim().split(/\s+/).length
}

/** Whether two placeholders stand between the same signs, or are both of C's short forms. */
export function areFramedAlike({ lost, added }: Replacement): boolean {
  const [a, b] = [frame.exec(lost), frame.exec(added)]
  if (!a || !b) return /^%[^\s%]*[a-z@]$/i.test(lost) && /^%[^\s%]*[a-z@]$/i.test(added)
  return a[1] === b[1] && a[3] === b[3]
}

const frame = /^(\$?\{+|%?\(|\$\(|%|<)(\s?[\p{L}\p{M}\p{N}_][^{}<>%()]*?)(\}+|\)[a-z]?|%|>)$/u
