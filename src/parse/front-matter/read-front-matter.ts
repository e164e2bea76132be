import type { Fault, FrontMatter } from '../../model/article.ts'
import type { Place } from '../../model/place.ts'
import { findBlock } from './find-block.ts'
import type { Lines } from '../../text/lines.ts'
import { readYaml } from './yaml.ts'
import type { Range } from '../yaml/key-places.ts'

export interface FrontMatterRead {
  frontMatter: FrontMatter
  /** Where Markdown begins: everything before is front matter or a byte order mark. */
  end: number
  /** The title's text without its quotes. */
  title: { text: string; place: Place } | null
  faults: Fault[]
}

/** Reads the YAML between `---` lines at the start of a file. Never executes, never throws. */
export function readFrontMatter(lines: Lines): FrontMatterRead {
  const { text } = lines
  const block = findBlock(text)
  const nothing: FrontMatter = { data: {}, keys: {}, place: null }
  if (block === null) return { frontMatter: nothing, end: 0, title: null, faults: [] }

  const faults: Fault[] = []
  const place = block.closed ? lines.place(block.start, block.end) : null
  if (block.fault !== null) {
    const { start, end, reason, expected, actual, fix } = block.fault
    const edit = fix === null ? null : { start, end, text: fix }
    faults.push({
      kind: 'front-matter',
      reason,
      place: lines.place(start, end),
      expected,
      actual,
      fix: edit,
    })
  }
  if (!/^(?:ya?ml)?$/i.test(block.language)) {
    const { language, start, content } = block
    const reason = `Unexpected front matter in \`${language}\`, which is never executed, expected YAML`
    const fault = { reason, place: lines.place(start, content), expected: 'YAML', actual: language }
    if (faults.length === 0) faults.push({ kind: 'front-matter', ...fault })
    return { frontMatter: { ...nothing, place }, end: block.end, title: null, faults }
  }
  const { data, keys, title, faults: broken } = readYaml(block.yaml)
  const placeAt = ([from, to]: Range): Place => {
    const end = Math.min(block.content + to, block.content + block.yaml.length)
    return lines.place(Math.min(block.content + from, end), end)
  }
  // Where the front matter ends is not known: what is no YAML may be the text below it.
  for (const { reason, expected, range, fix } of block.closed ? broken : []) {
    const place = placeAt(range)
    const actual = text.slice(place.start, place.end)
    const edit = fix && { ...rangeOf(fix.range, block.content), text: fix.text }
    faults.push({ kind: 'front-matter', reason, place, expected, actual, fix: edit })
  }
  const placed = keys.map(([path, key, value]): [string, FrontMatter['keys'][string]] => [
    path,
    { key: placeAt(key), value: placeAt(value) },
  ])
  return {
    frontMatter: { data, keys: Object.fromEntries(placed), place },
    end: block.end,
    title: title && { text: title.text, place: trimmed(placeAt(title.range), lines) },
    faults,
  }
}

function rangeOf([from, to]: Range, content: number): { start: number; end: number } {
  return { start: content + from, end: content + to }
}

/** Without the line end that a block of YAML ends with. */
function trimmed({ start, end }: Place, lines: Lines): Place {
  return lines.place(start, start + lines.text.slice(start, end).trimEnd().length)
}
