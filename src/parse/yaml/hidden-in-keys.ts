import { codePoint, oddSpace, unseen, visible } from '../../text/unseen-characters.ts'
import { yamlEntries } from './lines-of-keys.ts'
import type { Range } from './key-places.ts'

/** Characters that nobody sees and that make another key of one. */
export interface HiddenInKey {
  /** What is wrong, as the end of “Unexpected …”. */
  wrong: string
  /** The key as it was meant. */
  key: string
  range: Range
}

/** Finds invisible characters and odd spaces around the keys of a block of YAML. */
export function hiddenInKeys(source: string): HiddenInKey[] {
  if (!any.test(source)) return []
  return yamlEntries(source).flatMap(({ at, key, from }) => {
    if (key === null) return []
    const colon = source.lastIndexOf(':', from - 1)
    const written = source.slice(at, colon).replace(/[ \t]+$/, '')
    const name = written.replace(before, '').replace(after, '')
    if (name === '') return []
    const sides = [
      { side: 'before', start: at, run: before.exec(written)?.[0] ?? '' },
      { side: 'after', start: at + written.search(after), run: after.exec(written)?.[0] ?? '' },
    ]
    return sides.flatMap(({ side, start, run }): HiddenInKey[] => {
      if (run === '') return []
      const what = visible(run) === '' ? 'invisible character' : 'space'
      const wrong = `${what} \`${codePoint(run)}\` ${side} \`${name}\``
      return [{ wrong, key: name, range: [start, start + run.length] }]
    })
  })
}

/**
 * The YAML as it was meant, of the same length: what stands before a key becomes spaces behind it,
 * so that the columns of keys stay the same.
 */
export function withoutHidden(source: string, hidden: readonly HiddenInKey[]): string {
  let text = source
  for (const { key, range } of hidden) {
    const space = ' '.repeat(range[1] - range[0])
    const end = range[1] + key.length
    text = text.startsWith(key, range[1])
      ? text.slice(0, range[0]) + key + space + text.slice(end)
      : text.slice(0, range[0]) + space + text.slice(range[1])
  }
  return text
}

const kind = `[${unseen}${oddSpace}]+`
const any = new RegExp(kind, 'u')
const before = new RegExp(`^${kind}`, 'u')
const after = new RegExp(`${kind}$`, 'u')
