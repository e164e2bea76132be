/**
 * What a portal would have to fill in: `{name}`, `${name}`, `%{name}`, `%s`, `%1$d`, `%NAME%`.
 * Sorted, each once. `50 % of` holds none.
 */
export function placeholders(text: string): string[] {
  const found = text.match(pattern) ?? []
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : 1))
}

const pattern =
  /[$%]?\{[\p{L}_][\p{L}\p{N}_.-]*\}|\{\d+\}|(?<![\p{N}%])%(?:\d+\$)?[sdif@](?![\p{L}\p{N}])|%[A-Z][A-Z0-9_]*%/gu
