import type { Fault, FrontMatter, Place } from '../model.ts'
import { findBlock } from './front-matter-block.ts'
import type { Lines } from './places.ts'
import { readYaml } from './yaml.ts'
import type { Range } from './yaml-places.ts'

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
  const fault = (start: number, end: number, reason: string, expected: string, actual: string) => {
    const place = lines.place(start, Math.max(start, end))
    faults.push({ kind: 'front-matter', reason, place, expected, actual })
  }
  const place = block.closed ? lines.place(block.start, block.end) : null
  if (!block.closed) {
    const reason = 'Unexpected end of front matter, expected a line `---` that closes it'
    fault(block.start, block.start + 3, reason, '---', 'none')
  }

  if (!/^(?:ya?ml)?$/i.test(block.language)) {
    const { language } = block
    const reason = `Unexpected front matter in \`${language}\`, which is never executed, expected YAML`
    fault(block.start, block.content, reason, 'YAML', language)
    return { frontMatter: { ...nothing, place }, end: block.end, title: null, faults }
  }
  const { data, keys, title, faults: broken } = readYaml(block.yaml)
  const placeAt = ([from, to]: Range): Place => {
    const end = Math.min(block.content + to, block.content + block.yaml.length)
    return lines.place(Math.min(block.content + from, end), end)
  }
  for (const { reason, expected, range } of broken) {
    const at = range === null ? lines.place(block.start, block.content) : placeAt(range)
    const actual = range === null ? 'YAML that cannot be read' : text.slice(at.start, at.end)
    faults.push({ kind: 'front-matter', reason, place: at, expected, actual })
  }
  const placed = keys.map(([path, key, value]): [string, FrontMatter['keys'][string]] => [
    path,
    { key: placeAt(key), value: placeAt(value) },
  ])
  return {
    frontMatter: { data, keys: Object.fromEntries(placed), place },
    end: block.end,
    title: title && titleAt(title.text, trimmed(placeAt(title.range), lines), faults),
    faults,
  }
}

/** None where its own YAML is broken: a quotation mark left open takes in what follows. */
function titleAt(text: string, place: Place, faults: readonly Fault[]): FrontMatterRead['title'] {
  const isBroken = faults.some(({ place: { line } }) => place.line <= line && line <= place.endLine)
  return isBroken ? null : { text, place }
}

/** Without the line end that a block of YAML ends with. */
function trimmed({ start, end }: Place, lines: Lines): Place {
  return lines.place(start, start + lines.text.slice(start, end).trimEnd().length)
}
