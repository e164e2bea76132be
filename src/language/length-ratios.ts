import { language } from './tags.ts'

/** How many characters a language takes for 100 of English: medians of the pairs that we have. */
const measured: Readonly<Record<string, number>> = { en: 100, it: 119, sv: 103, tr: 104 }

/** The same as translators' tables put it: less sure. */
const usual = new Map(
  Array.from(
    (
      'ar 85 bg 112 bn 105 ca 115 cs 101 da 104 de 117 el 118 es 119 et 102 fa 95 fi 106 fr 120 ' +
      'he 78 hi 103 hr 104 hu 110 id 112 ja 48 ko 56 lt 106 lv 105 nb 102 nl 111 no 102 pl 112 ' +
      'pt 115 ro 113 ru 110 sk 103 sl 104 sr 104 th 95 uk 107 vi 108 zh 36'
    ).matchAll(/([a-z]+) (\d+)/g),
    ([, tag, size]) => [tag!, Number(size)] as const,
  ),
)

export interface ExpectedRatio {
  /** Characters of the translation for one of the source. */
  ratio: number
  /** How much farther than usual a length may be off: 1 where the ratio was measured. */
  tolerance: number
  /** Characters of the source for one of English. */
  scale: number
}

export function expectedRatio(from: string, to: string): ExpectedRatio {
  const [source, target] = [sizeOf(from), sizeOf(to)]
  return {
    ratio: target.size / source.size,
    tolerance: Math.max(source.tolerance, target.tolerance),
    scale: source.size / 100,
  }
}

function sizeOf(locale: string): { size: number; tolerance: number } {
  const own = language(locale)
  if (measured[own] !== undefined) return { size: measured[own], tolerance: 1 }
  const size = usual.get(own)
  return size === undefined ? { size: 100, tolerance: 2 } : { size, tolerance: 1.4 }
}
