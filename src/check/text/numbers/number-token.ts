import type { Range } from '../../../model/place.ts'

/** A number of a text with every reading that its writing allows. */
export interface NumberToken extends Range {
  /** As written. */
  text: string
  /**
   * What it may stand for: `=1200` a quantity, `:15:30` a time of day, `"0009` to the letter.
   * Two tokens are the same number if they share a reading.
   */
  readings: string[]
  /** Whether it counts to the letter: a code, a version, an address. */
  literal: boolean
  /** The whole number that it is, where it is one and no part of a code. */
  whole: number | null
}
