/**
 * Fenced code at the left edge: what stands in it is no paragraph. What the parser reads as text
 * must never be taken for code, so that nothing is code any more after a line that leaves it open
 * what is.
 */
export class Fences {
  /** What opened the code that goes on. */
  private fence: string | null = null
  /** Since the last blank line, a block of HTML may have begun: a fence in it is text. */
  private html = false
  /** Whether it is no longer certain what is code. */
  lost = false

  /** Whether the next line stands in fenced code, its fences included. */
  holds(line: string): boolean {
    if (this.fence !== null) {
      const mark = /^ {0,3}(`{3,}|~{3,})[ \t]*[\r\n]*$/.exec(line)?.[1]
      if (mark?.startsWith(this.fence)) this.fence = null
      return true
    }
    const fence = /^ {0,3}(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0]
    if (fence !== undefined) {
      this.lost ||= this.html || fence.startsWith(' ')
      if (!this.lost) this.fence = fence
      return !this.lost
    }
    if (/^[ \t]*[\r\n]*$/.test(line)) this.html = false
    else if (goesOn.test(line)) this.lost ||= !comment.test(line)
    else if (/^ {0,3}</.test(line)) this.html = true
    return false
  }
}

/** Blocks of HTML that no blank line ends. */
const goesOn = /^ {0,3}<(?:[!?]|(?:script|pre|style|textarea)(?![\w-]))/i

/** One that its own line ends for certain. */
const comment = /^ {0,3}<!--(?!-?>).*-->/
