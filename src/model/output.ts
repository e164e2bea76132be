/** What a build writes. */

/** A file to be written; `path` is relative, with `/`. */
export interface OutputFile {
  path: string
  content: string | Uint8Array
}
