import { createColors } from 'picocolors'
import type { BundleChange } from './change.ts'
import type { BundleDiff } from './diff.ts'
import { toJson } from '../emit/to-json.ts'
import type { Level } from './version.ts'

/** A comparison as text that ends in a line end: for people, or as JSON. */
export function formatDiff(diff: BundleDiff, format: 'pretty' | 'json', color = false): string {
  return format === 'json' ? toJson(diff) : pretty(diff, color)
}

function pretty(diff: BundleDiff, color: boolean): string {
  const paint = createColors(color)
  const tint = { major: paint.red, minor: paint.yellow, patch: paint.dim }
  const lines = diff.changes.flatMap((change) => {
    const what = change.kind.replaceAll('-', ' ').padEnd(19)
    const head = `${tint[change.level](change.level)}  ${what} ${paint.bold(whereOf(change))}`
    return [head.trimEnd(), ...values(change).map((line) => `       ${line}`)]
  })
  const verdict = diff.version.ok ? paint.green(verdictOf(diff)) : paint.red(verdictOf(diff))
  return `${[...lines, ...(lines.length > 0 ? [''] : []), verdict].join('\n')}\n`
}

function whereOf({ locale, code, key }: BundleChange): string {
  return [locale, key ?? code].filter((part) => part !== null).join(' ')
}

/** Before and after, on a line where both are short. */
function values({ before, after }: BundleChange): string[] {
  if (before === null || after === null) {
    const [sign, value] = before === null ? ['+', after] : ['-', before]
    return [`${sign} ${shorten(printable(value ?? ''))}`]
  }
  const [old, next] = excerpts(printable(before), printable(after))
  return old.length + next.length < 60 ? [`${old} → ${next}`] : [`- ${old}`, `+ ${next}`]
}

function verdictOf({ level, changes, version }: BundleDiff): string {
  const { old, new: next, promises, least, ok } = version
  if (level === 'none') return `${old} → ${next}: nothing changed.`
  const count = (counted: Level): number =>
    changes.filter((change) => change.level === counted).length
  const counts = (['major', 'minor', 'patch'] as const)
    .filter((counted) => count(counted) > 0)
    .map((counted) => `${count(counted)} ${counted}`)
  const summary = `${changes.length === 1 ? '1 change' : `${changes.length} changes`} (${counts.join(', ')})`
  if (ok) return `${old} → ${next}: ${summary}, as the version says.`
  const promised = promises === 'none' ? 'no change' : `no more than a ${promises} change`
  const cure = least === null ? 'give both a semantic version' : `the next version is ${least}`
  return `${old} → ${next}: ${summary}, but the version promises ${promised}; ${cure}.`
}

/** Characters that are shown on either side of a difference. */
const context = 30
/** Characters that are shown of a text. */
const maxLength = 160

/** Two texts cut down to where they differ. */
function excerpts(old: string, next: string): [string, string] {
  let start = 0
  while (start < old.length && old[start] === next[start]) start++
  let end = 0
  const room = Math.min(old.length, next.length) - start
  while (end < room && old.at(-1 - end) === next.at(-1 - end)) end++
  const cut = (text: string): string => {
    const from = start > context ? start - context : 0
    const to = end > context ? text.length - end + context : text.length
    return shorten(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`)
  }
  return [cut(old), cut(next)]
}

function shorten(text: string): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
}

/** A text on one line, control and bidi characters escaped: a terminal would obey them. */
function printable(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ⏎ ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
      const number = character.codePointAt(0)!.toString(16)
      return `\\u${number.padStart(4, '0')}`
    })
}
