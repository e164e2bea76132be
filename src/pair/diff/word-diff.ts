import { diffArrays } from 'diff'
import { split } from './normalized.ts'

/** Words that went and came, as `[-old-]{+new+}`, with a few unchanged ones around them. */
export function wordDiff(before: string, after: string): string {
  if (before === after) return ''
  const parts = join(compare(before, after))
  return parts
    .map(({ kept, old, now }, index) =>
      kept === null ? change(old, now) : context(kept, index === 0, index === parts.length - 1),
    )
    .join('')
    .trim()
}

/** Unchanged words kept on each side of a change. */
const around = 4
/** Words of a change that are shown; what is over is cut out of its middle. */
const shown = 24

/** Unchanged words, or what went and came in one place. */
interface Part {
  kept: string[] | null
  old: string
  now: string
}

function compare(before: string, after: string): Part[] {
  const parts = diffArrays(split(before), split(after), { maxEditLength: 2000 })
  if (parts === undefined) return [{ kept: null, old: before, now: after }]
  return parts.map(({ value, added, removed }) => ({
    kept: added || removed ? null : value,
    old: removed ? value.join('') : '',
    now: added ? value.join('') : '',
  }))
}

/** Changes that only white space keeps apart are one. */
function join(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  parts.forEach((part, index) => {
    const last = joined.at(-1)
    const next = parts[index + 1]
    const space = part.kept?.join('') ?? ''
    if (part.kept === null && last?.kept === null) add(last, part.old, part.now)
    else if (last?.kept === null && next?.kept === null && /^\s+$/.test(space))
      add(last, space, space)
    else joined.push({ ...part })
  })
  return joined
}

function add(part: Part, old: string, now: string): void {
  part.old += old
  part.now += now
}

function change(old: string, now: string): string {
  const [went, came] = [old, now].map((text) => text.trim())
  const space = /^\s/.test(now || old) ? ' ' : ''
  const behind = /\s$/.test(now || old) ? ' ' : ''
  const marked = (went === '' ? '' : `[-${cut(went!)}-]`) + (came === '' ? '' : `{+${cut(came!)}+}`)
  return space + marked + behind
}

function context(tokens: readonly string[], first: boolean, last: boolean): string {
  const half = around * 2
  if (tokens.length <= (first || last ? half + 1 : 2 * half + 1)) return tokens.join('')
  const head = first ? '' : tokens.slice(0, half).join('')
  const tail = last ? '' : tokens.slice(-half).join('')
  return `${head}…${tail}`
}

function cut(text: string): string {
  const all = text.split(/\s+/)
  if (all.length <= shown) return text
  return `${all.slice(0, shown - 4).join(' ')} … ${all.slice(-4).join(' ')}`
}
