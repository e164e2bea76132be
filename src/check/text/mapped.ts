/** A text under construction that knows, for each of its units, where it stands in the file. */
export class Mapped {
  text = ''
  readonly at: number[] = []

  add(text: string, offsets: (index: number) => number): void {
    for (let index = 0; index < text.length; index++) this.at.push(offsets(index))
    this.text += text
  }
}

/**
 * Where each unit of a decoded text stands in the raw Markdown that it was read from: past escapes,
 * entities, collapsed line ends and the marks of quotes and lists at the start of a line.
 */
export function offsetsOf(value: string, raw: string, start: number): number[] {
  const offsets: number[] = []
  let at = 0
  let index = 0
  while (index < value.length) {
    const unit = value[index]!
    const entity = raw[at] === '&' ? entityAt(raw, at) : null
    if (entity !== null && (unit !== '&' || /^&(?:amp|#38|#x26);$/i.test(entity))) {
      const width = value.codePointAt(index)! > 0xffff ? 2 : 1
      for (let unitOf = 0; unitOf < width; unitOf++) offsets.push(start + at)
      index += width
      at += entity.length
      continue
    }
    if (raw[at] === '\\' && raw[at + 1] === unit && /[!-/:-@[-`{-~]/.test(unit)) at++
    if (raw[at] !== unit) {
      const next = isSpace(unit) ? nextSpace(raw, at) : raw.indexOf(unit, at)
      if (next >= 0) at = next
    }
    offsets.push(start + Math.min(at, raw.length))
    at++
    index++
    if (unit === '\n' || unit === '\r') at = afterMargin(value, index, raw, at)
  }
  return offsets
}

function entityAt(raw: string, at: number): string | null {
  return (
    /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/.exec(
      raw.slice(at, at + 40),
    )?.[0] ?? null
  )
}

function nextSpace(raw: string, at: number): number {
  for (let next = at; next < raw.length; next++) if (isSpace(raw[next]!)) return next
  return -1
}

/** Skips what a quote or list puts before the next line's first unit. */
function afterMargin(value: string, index: number, raw: string, at: number): number {
  let next = at
  if (raw[next - 1] === '\r' && raw[next] === '\n' && value[index] !== '\n') next++
  while (next < raw.length && raw[next] !== value[index] && /[ \t>]/.test(raw[next]!)) next++
  return next
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r'
}
