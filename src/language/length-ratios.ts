import type { TextLength } from './language.ts'
import { languageOf } from './languages.ts'

export interface ExpectedRatio {
  /** Characters of the translation for one of the source. */
  ratio: number
  /** How much farther than usual a length may be off: 1 where the ratio was measured. */
  tolerance: number
  /** Characters of the source for one of English. */
  scale: number
}

/** How long a translation is to be expected, by the lengths of both languages beside English. */
export function expectedRatio(sourceLocale: string, targetLocale: string): ExpectedRatio {
  const [source, target] = [sourceLocale, targetLocale].map((tag) => languageOf(tag).length)
  return {
    ratio: charactersOf(target) / charactersOf(source),
    tolerance: Math.max(toleranceOf(source), toleranceOf(target)),
    scale: charactersOf(source) / 100,
  }
}

function charactersOf(length: TextLength | undefined): number {
  return length?.characters ?? 100
}

function toleranceOf(length: TextLength | undefined): number {
  if (length === undefined) return 2
  return length.isMeasured ? 1 : 1.4
}
