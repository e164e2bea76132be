/**
 * TypeScript without its types as a person would have written it. Node erases types by writing
 * spaces over them, so that every character keeps its place; here those spaces go too, with the
 * lines and doc comments of what was nothing but types.
 *
 * @param source The TypeScript.
 * @param erased The same text as `stripTypeScriptTypes` of `node:module` leaves it.
 */
export function withoutTypes(source: string, erased: string): string {
  const sourceLines = source.split('\n')
  const lines: string[] = []
  let isAfterTypes = false
  for (const [index, line] of erased.split('\n').entries()) {
    const sourceLine = sourceLines[index]!
    const wasErased = line.trim() === '' && line !== sourceLine
    const isSecondBlank: boolean = line === '' && isAfterTypes && (lines.at(-1) ?? '') === ''
    if (wasErased && /^(?:export )?(?:interface|type) /.test(sourceLine)) dropDocComment(lines)
    if (!wasErased && !isSecondBlank) lines.push(withoutGaps(sourceLine, line))
    isAfterTypes = wasErased || isSecondBlank
  }
  return lines.join('\n')
}

/** A line without the spaces that stand for what was erased. */
function withoutGaps(source: string, erased: string): string {
  return erased.replace(/\s+/g, (spaces, offset: number) => {
    const isErased = (space: string, index: number): boolean => space !== source[offset + index]
    const characters = [...spaces]
    const first = characters.findIndex(isErased)
    if (first < 0) return spaces
    const last = characters.findLastIndex(isErased)
    const after = spaces.slice(last + 1)
    // Of `name as string)` no space stays before the bracket.
    const isBeforeClosing =
      after === '' && /^(?:[),;\]}]|$)/.test(erased.slice(offset + spaces.length))
    return (isBeforeClosing ? '' : spaces.slice(0, first)) + after
  })
}

/** Removes the doc comment that the lines end with, if they do. */
function dropDocComment(lines: string[]): void {
  if (!/\*\/$/.test(lines.at(-1) ?? '')) return
  lines.length = lines.findLastIndex((line) => line.startsWith('/**'))
}
