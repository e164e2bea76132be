import type { Document } from 'yaml'
import type { YamlCause } from './cause.ts'
import { firstProblem, parseYaml } from './problems.ts'
import { yamlPlaces, yamlTitle, type Range } from './key-places.ts'

type Mend = NonNullable<YamlCause['mend']>

/** YAML with what is certain about its faults set right. */
export interface Mended {
  document: Document
  /** The title and where it stands in the text as it is. */
  title: { text: string; range: Range } | null
}

/**
 * Reads YAML as it was meant: so that a title without its quotes is no page without a title.
 * `text` has what is broken left out, without a change of length. Null where nothing is certain.
 */
export function mended(text: string, causes: readonly YamlCause[]): Mended | null {
  const mends = causes
    .flatMap(({ exact, mend }) => (exact && mend !== null ? [mend] : []))
    .sort((a, b) => a.range[0] - b.range[0])
  if (mends.length === 0) return null
  const document = parseYaml(applied(text, mends), true)
  if (firstProblem(document) !== null || yamlPlaces(document).oddKey !== null) return null
  const title = yamlTitle(document)
  return { document, title: title && { ...title, range: original(title.range, mends) } }
}

function applied(text: string, mends: readonly Mend[]): string {
  let done = ''
  let at = 0
  for (const { range, text: put } of mends) {
    done += text.slice(at, range[0]) + put
    at = Math.max(at, range[1])
  }
  return done + text.slice(at)
}

/** Where in the text as it is stands what the mended one has at a range. */
function original([from, to]: Range, mends: readonly Mend[]): Range {
  let shift = 0
  for (const { range, text } of mends) {
    const start = range[0] + shift
    if (from < start) break
    if (to <= start + text.length) return range
    shift += text.length - (range[1] - range[0])
  }
  return [from - shift, to - shift]
}
