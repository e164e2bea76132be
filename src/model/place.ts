/** Where something stands in a file. */

/**
 * A stretch of a file. Lines and columns count from 1; columns and offsets count UTF-16 units of
 * the decoded file, a byte order mark included; `endColumn` and `end` are after the last unit.
 */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
  /** Offset of the first unit, from 0. */
  start: number
  /** Offset after the last unit. */
  end: number
}

/** A place in a named file. */
export interface FilePlace extends Place {
  /** Relative to the catalog folder, with `/`. */
  file: string
}

/** A stretch of a text, in UTF-16 units. */
export interface Range {
  /** Offset of the first unit, from 0. */
  from: number
  /** Offset after the last unit. */
  to: number
}
