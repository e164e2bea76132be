import type { Range } from './key-places.ts'

/** Why a text is no YAML, for a writer who need not know what YAML is. */
export interface YamlCause {
  /** What is wrong, as the end of “Unexpected …”. */
  wrong: string
  /** What is right, as the end of “expected …” and of “write …”. */
  right: string
  /** The line as it should be, where it is known and short. */
  write: string | null
  range: Range
  /** The edit that sets it right; a proposal where `exact` is false. */
  mend: { range: Range; text: string } | null
  /** Whether the edit says for certain what was meant. */
  exact: boolean
  /** What is left out, so that the rest can be read; line ends aside. */
  covers: Range
}
