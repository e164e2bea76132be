/**
 * The text without the characters of a kind at its end. By hand: a pattern that is anchored at the
 * end alone is tried at every character, and reads each long run of them again and again.
 */
export function trimEnd(text: string, kind: RegExp): string {
  let end = text.length
  while (end > 0 && kind.test(text[end - 1]!)) end--
  return text.slice(0, end)
}
