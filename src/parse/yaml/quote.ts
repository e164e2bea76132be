/** A text as YAML reads it whatever stands in it: in double quotes, or single ones where it holds such. */
export function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/**
 * What was meant by a text in quotes that does not end where they close. Marks around the whole are
 * its quotes, and one within is part of the text (`'L'erreur'`); in `"On" and "Off"` all are.
 */
export function meant(value: string, closed: number): string {
  const mark = value[0]!
  const isWord = /\S/.test(value[closed - 2] ?? '') && /^\s/.test(value.slice(closed))
  return value.endsWith(mark) && !isWord ? value.slice(1, -1) : value
}

/** A text that YAML reads as itself stands as it is, any other in quotes. */
export function plainOrQuoted(text: string): string {
  const needsQuotes = /^[\s"'#[\]{},&*!|>%@`?:-]|:(?:\s|$)|\s#|^$/.test(text)
  return needsQuotes ? quote(text) : text
}
