import { diffArrays } from 'diff'

/** Words that went and came, as `[-old-]{+new+}`, with a few unchanged ones around them. */
export function wordDiff(before: string, after: string): string {
  if (before === after) return ''
  if (before === '') return `{+${shorten(after)}+}`
  if (after === '') return `[-${shorten(before)}-]`
  const parts = diffArrays(words(before), words(after), { maxEditLength: 2000 })
  if (parts === undefined) return `[-${shorten(before)}-]{+${shorten(after)}+}`
  return parts
    .map(({ value, added, removed }, index) => {
      const text = value.join('')
      if (added) return `{+${shorten(text)}+}`
      if (removed) return `[-${shorten(text)}-]`
      return context(value, index === 0, index === parts.length - 1)
    })
    .join('')
    .trim()
}

/** Unchanged words kept on each side of a change. */
const kept = 4
/** Words of a change that are shown; the rest is cut out of its middle. */
const shown = 24

function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|./gsu) ?? []
}

function context(tokens: readonly string[], first: boolean, last: boolean): string {
  const half = kept * 2
  if (tokens.length <= (first || last ? half + 1 : 2 * half + 1)) return tokens.join('')
  const head = first ? '' : tokens.slice(0, half).join('')
  const tail = last ? '' : tokens.slice(-half).join('')
  return `${head}…${tail}`
}

function shorten(text: string): string {
  const all = text.trim().split(/\s+/)
  if (all.length <= shown) return text
  return `${all.slice(0, shown - 4).join(' ')} … ${all.slice(-4).join(' ')}`
}
