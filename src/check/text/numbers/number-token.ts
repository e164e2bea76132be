/** A number of a text, in every way that its writing can be read. */
export interface NumberToken {
  /** As written. */
  text: string
  from: number
  to: number
  /**
   * What it may stand for: `=1200` a quantity, `:15:30` a time of day, `"0009` to the letter.
   * Two tokens are the same number if they share a reading.
   */
  readings: string[]
  /** To the letter: a code, a version, an address. */
  literal: boolean
  /** The whole number that it is, where it is one and no part of a code. */
  whole: number | null
}
