import { separateLetters } from '../../language/scripts.ts'

/**
 * The placeholders that a portal would have to fill in: `{name}`, `${name}`, `%{name}`, `%s`, `%1$d`, `%08X`,
 * `%NAME%`. Sorted, each once. The rule `text/placeholders` knows the same and `<name>`, which
 * the reader fills in. `50 % of` holds none.
 */
export function placeholdersIn(text: string): string[] {
  return [...new Set(text.match(pattern) ?? [])].sort((a, b) => (a < b ? -1 : 1))
}

/** Characters that may not touch a placeholder; other scripts write particles right behind one. */
const adjacentCharacters = String.raw`${separateLetters}\p{N}`

const pattern = new RegExp(
  [
    String.raw`\$?\{\{\s?[\p{L}\p{N}_][\p{L}\p{N}_.:-]*\s?\}\}`,
    String.raw`[$%]?\{[\p{L}\p{N}_][\p{L}\p{N}_.:-]*\}`,
    String.raw`(?<![${adjacentCharacters}%])%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:hh|ll|[hlLzj]|I64)?[sdiuxXcfgp@](?![${adjacentCharacters}%])`,
    String.raw`(?<![${adjacentCharacters}%])%[A-Za-z_][\w()]{1,30}%(?![${adjacentCharacters}])`,
  ].join('|'),
  'gu',
)
