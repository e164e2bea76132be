import { RE2JS } from 're2js'
import type { Code, Patterns, Registry, RowMatch } from '../../model/registry.ts'
import { namesRange } from './range-words.ts'
import { supportIdFinder } from '../resolve/support-ids.ts'
import { codesOfSupportId } from '../resolve/numbers-in-query.ts'

/** Compiles the patterns of catalog.yaml. All of them match in linear time. */
export function compilePatterns(registry: Registry): Patterns {
  const { entries, supportId, codes } = registry
  return {
    row: entries?.from === 'table' ? compileRow(entries.row) : null,
    title: entries?.from === 'page' ? compileTitle(entries.title) : null,
    supportIds: compileSupportIds(supportId, codes),
  }
}

/** Fills a support ID's template: `SSPR_{code:4}` and 14 make `SSPR_0014`. */
export function formatSupportId(template: string, code: string): string {
  return template.replace(/\{code(?::(\d+))?\}/, (_, width: string | undefined) =>
    /^\d+$/.test(code) ? code.padStart(Number(width ?? 0), '0') : code,
  )
}

/**
 * Compiles what reads a cell as `{symbol} = {code}`, with any white space. Both may be any text or
 * empty, so that damaged rows (`= ix`, `= ١٤`) are read too.
 */
export function compileRow(template: string): (cell: string) => RowMatch | null {
  const pattern = RE2JS.compile(
    `^${space}${template
      .trim()
      .split(/(\{symbol\}|\{code\})/)
      .map((part) => {
        if (part === '{symbol}') return '(?P<symbol>.*)'
        if (part === '{code}') return '(?P<code>.*)'
        return part.trim() === ''
          ? part.replace(/\s+/, `${space}[\\s\\p{Z}]${space}`)
          : literal(part)
      })
      .join('')}${space}$`,
    RE2JS.DOTALL,
  )
  const hasSymbol = template.includes('{symbol}')
  return (cell) => {
    const matcher = pattern.matcher(cell)
    if (!matcher.find()) return null
    const [symbol, symbolAt] = hasSymbol ? trimmed(cell, matcher, 'symbol') : ['', 0]
    const [code, codeAt] = trimmed(cell, matcher, 'code')
    return symbol === '' && code === '' ? null : { symbol, symbolAt, code, codeAt }
  }
}

const space = '[\\s\\p{Z}]*'

function literal(part: string): string {
  const words = part
    .trim()
    .split(/\s+/)
    .map((word) => RE2JS.quote(word))
  return space + words.join(`${space}[\\s\\p{Z}]${space}`) + space
}

function trimmed(
  cell: string,
  matcher: ReturnType<RE2JS['matcher']>,
  group: string,
): [string, number] {
  const text = cell.slice(matcher.start(group), matcher.end(group))
  const before = text.length - text.trimStart().length
  return [text.trim(), matcher.start(group) + before]
}

/** A code in a title, as written there, and its offset. */
export interface TitleCode {
  text: string
  at: number
}

/** The codes that a title names; none where it names a range of them. */
export function compileTitle(pattern: string): (title: string) => string[] {
  const find = findTitleCodes(pattern, false)
  return (title) => {
    const codes = find(title)
    return namesRange(title, codes) ? [] : [...new Set(codes.map(({ text }) => text))]
  }
}

/** Compiles what finds every code that is a word of its own in a title; `anyCase` ignores case. */
export function findTitleCodes(pattern: string, anyCase: boolean): (title: string) => TitleCode[] {
  const compiled = RE2JS.compile(pattern, anyCase ? RE2JS.CASE_INSENSITIVE : 0)
  return (title) => {
    const codes: TitleCode[] = []
    const matcher = compiled.matcher(title)
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()]
      if (start < end && !isWord(title[start - 1]) && !isWord(title[end])) {
        codes.push({ text: title.slice(start, end), at: start })
      }
    }
    return codes
  }
}

/** Whether a character next to a code makes them one word: not in scripts without spaces. */
function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{Script=Latin}\p{N}_]/u.test(letter)
}

/**
 * Compiles what finds support IDs. `code` is the registered code of the ID's number, else the number
 * without leading zeros; null where several codes have it.
 */
function compileSupportIds(
  template: string | null,
  codes: Readonly<Record<string, Code>>,
): Patterns['supportIds'] {
  const names = Object.keys(codes)
  const find = supportIdFinder(template, names)
  return (text) =>
    find(text).map(({ text, at, number }) => {
      const candidates = codesOfSupportId(number, template, names)
      return { text, at, code: candidates.length === 1 ? candidates[0]! : null }
    })
}
