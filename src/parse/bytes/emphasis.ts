/** How many kinds of emphasis stand in each other, by the runs of marks that open and close it. */
export class Emphasis {
  /** Of each mark, how many are open. */
  private readonly open = new Map<string, number>()
  /** The most that were open where one closed. */
  depth = 0

  /** The next line of a paragraph. */
  add(line: string): void {
    for (const { 0: marks, index } of line.matchAll(/\*+|_+|~+/g)) {
      const mark = marks[0]!
      // Two marks make one element.
      const levels = Math.ceil(marks.length / 2)
      const open = this.open.get(mark) ?? 0
      const { opens, closes } = sides(line, index, index + marks.length)
      if (closes && open > 0) {
        this.depth = Math.max(this.depth, open)
        this.open.set(mark, Math.max(0, open - levels))
      } else if (opens) {
        this.open.set(mark, open + levels)
      }
    }
  }
}

/** Whether a run of marks may open or close emphasis, as CommonMark has it. */
function sides(line: string, from: number, to: number): { opens: boolean; closes: boolean } {
  const [before, after] = [line[from - 1] ?? '\n', line[to] ?? '\n']
  const isLeft =
    !space.test(after) && (!sign.test(after) || space.test(before) || sign.test(before))
  const isRight =
    !space.test(before) && (!sign.test(before) || space.test(after) || sign.test(after))
  if (line[from] !== '_') return { opens: isLeft, closes: isRight }
  return {
    opens: isLeft && (!isRight || sign.test(before)),
    closes: isRight && (!isLeft || sign.test(after)),
  }
}

const space = /\s/
const sign = /[\p{P}\p{S}]/u
