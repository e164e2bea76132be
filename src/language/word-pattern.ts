/** The source of a pattern that matches any of some words, the longest that fits. */
export function wordPattern(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&'))
    .join('|')
}
