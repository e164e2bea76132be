/**
 * What a portal would have to fill in: `{name}`, `${name}`, `%{name}`, `%s`, `%1$d`, `%08X`,
 * `%NAME%`. Sorted, each once. They are those of `text/placeholders` but for `<name>`, which the
 * reader fills in. `50 % of` holds none.
 */
export function placeholders(text: string): string[] {
  const found = text.match(pattern) ?? []
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1))
}

const pattern = new RegExp(
  [
    String.raw`\$?\{\{\s?[\p{L}\p{N}_][\p{L}\p{N}_.:-]*\s?\}\}`,
    String.raw`[$%]?\{[\p{L}\p{N}_][\p{L}\p{N}_.:-]*\}`,
    String.raw`(?<![\p{L}\p{N}%])%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:hh|ll|[hlLzj]|I64)?[sdiuxXcfgp@](?![\p{L}\p{N}%])`,
    String.raw`(?<![\p{L}\p{N}%])%[A-Za-z_][\w()]{1,30}%(?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
)
