/**
 * Counts what a paragraph opens and never closes: `<!--`, say. The Markdown parser looks for the
 * end of each to the end of the paragraph.
 */
export class Unclosed {
  /** By the sign that would close it, how much waits for one. */
  private readonly waiting = new Map<string, number>()
  /** A link may have begun: only then does a parenthesis open a title. */
  private isLink = false

  /** The next line of the paragraph; answers how much is open after it. */
  add(line: string): number {
    for (const { 0: sign, groups } of line.matchAll(signs)) {
      const end = ends.find(([name]) => groups![name] !== undefined)?.[1]
      if (sign.startsWith('](')) this.isLink = true
      if (sign.startsWith('`')) this.toggle(sign)
      else if (end === undefined) this.close(sign)
      else if (end !== ')' || this.isLink) this.waiting.set(end, (this.waiting.get(end) ?? 0) + 1)
    }
    return [...this.waiting.values()].reduce((sum, count) => sum + count, 0)
  }

  /** Runs of backticks close those of their length. */
  private toggle(run: string): void {
    if (!this.waiting.delete(run)) this.waiting.set(run, 1)
  }

  private close(sign: string): void {
    for (const end of this.waiting.keys()) if (sign.includes(end)) this.waiting.delete(end)
  }
}

const ends = [
  ['comment', '-->'],
  ['instruction', '?>'],
  ['data', ']]>'],
  ['declaration', '>'],
  ['title', ')'],
  ['include', ']'],
] as const

const signs =
  /<!---?>|(?<comment><!--)|(?<instruction><\?)|(?<data><!\[CDATA\[)|(?<declaration><![A-Za-z])|(?<title>(?:^|[ \t])\()|(?<include>\[!(?=[A-Za-z]))|`+|\]\(|-->|\?>|\]\]>|[>)\]]/g
