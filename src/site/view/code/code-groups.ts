import type { Code } from '../../../model/registry.ts'

/** Codes that begin alike, few enough to look through. */
export interface CodeGroup {
  first: Code
  last: Code
  codes: Code[]
}

/**
 * Groups codes by what they begin with, letters first, then as many digits as it takes; small
 * groups side by side become one.
 */
export function codeGroups(codes: readonly Code[], most = 100): CodeGroup[] {
  const letters = (code: string): number => /^[^\d]*/.exec(code)![0].length
  return split(codes, (code) => code.slice(0, letters(code)))
    .flatMap((group) => join(divide(group, letters(group[0]!.code) + 1, most), most))
    .map((group) => ({ first: group[0]!, last: group.at(-1)!, codes: group }))
}

function divide(codes: Code[], length: number, most: number): Code[][] {
  if (codes.length <= most || codes.every(({ code }) => code.length < length)) return [codes]
  return split(codes, (code) => code.slice(0, length)).flatMap((group) =>
    divide(group, length + 1, most),
  )
}

function join(groups: Code[][], most: number): Code[][] {
  const joined: Code[][] = []
  for (const group of groups) {
    const last = joined.at(-1)
    if (last !== undefined && last.length + group.length <= most) last.push(...group)
    else joined.push([...group])
  }
  return joined
}

function split(codes: readonly Code[], keyOf: (code: string) => string): Code[][] {
  return [...Map.groupBy(codes, ({ code }) => keyOf(code)).values()]
}
