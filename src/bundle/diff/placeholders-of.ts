/**
 * What a portal would have to fill in: `{name}`, `${name}`, `%{name}`, `%s`, `%1$d`, `%08X`,
 * `%NAME%`. Sorted, each once. They are all those of `text/placeholders` but `<name>`, which the
 * reader fills in. `50 % of` holds none.
 */
export function placeholders(text: string): string[] {
  const found = text.match(pattern) ?? []
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1))
}

/** What a placeholder may not touch; other scripts write a particle right behind it. */
const joining = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}`

const pattern = new RegExp(
  [
    String.raw`\$?\{\{\s?[\p{L}\p{N}_][\p{L}\p{N}_.:-]*\s?\}\}`,
    String.raw`[$%]?\{[\p{L}\p{N}_][\p{L}\p{N}_.:-]*\}`,
    String.raw`(?<![${joining}%])%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?(?:hh|ll|[hlLzj]|I64)?[sdiuxXcfgp@](?![${joining}%])`,
    String.raw`(?<![${joining}%])%[A-Za-z_][\w()]{1,30}%(?![${joining}])`,
  ].join('|'),
  'gu',
)
