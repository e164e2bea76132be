import { codePoint } from '../../text/unseen-characters.ts'
import type { YamlCause } from './cause.ts'
import { quotedLength, type Entry } from './lines-of-keys.ts'
import { plainOrQuoted } from './quote.ts'
import { rewritten } from './values.ts'

/** A line where a key is expected and none is read. */
export function keylessCause(source: string, entry: Entry): YamlCause | null {
  const { at, start, to, kind, closed } = entry
  const isOpen = kind !== 'plain' && closed === null
  if (isOpen || source[at] === '{') return null
  const text = source.slice(at, to)
  const parts = /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*([:：=]|[ \t])([\s\u00A0]*)(\S.*)?$/u.exec(text)
  if (text.startsWith('<<<<<<<')) return conflict(source, entry)
  const [, key, sign, space = '', value = ''] = parts ?? []
  if (key !== undefined && sign !== undefined && (sign.trim() !== '' || isKnown(key))) {
    const [wrong, right] = separator(key, sign, space)
    const isQuoted = /^["']/.test(value) && quotedLength(value) === value.length
    const line = `${key}: ${isQuoted ? value : plainOrQuoted(value)}`
    const edit = rewritten({ ...entry, key: null, isItem: false }, [at, to], line)
    return { wrong, right, exact: sign.trim() !== '', ...edit, covers: [start, entry.end] }
  }
  return {
    wrong: 'line without a key',
    right: '`key: value`',
    write: null,
    range: [at, to],
    mend: null,
    exact: false,
    covers: [start, entry.end],
  }
}

/** What git leaves where two versions could not be made one. */
function conflict(source: string, { at, to }: Entry): YamlCause {
  const last = /[\r\n]>{7}[^\r\n]*/.exec(source.slice(at))
  const end = last === null ? source.length : at + last.index + last[0].length
  const [wrong, right] = ['mark of a merge conflict `<<<<<<<`', 'one of the two versions']
  const range = [at, to] as const
  return { wrong, right, write: null, range, mend: null, exact: false, covers: [at, end] }
}

function separator(key: string, sign: string, space: string): [wrong: string, right: string] {
  if (sign === '：') return ['`：`, which is not the colon of a key', '`:` and a space']
  if (sign === '=') return [`\`=\` after \`${key}\``, '`:` and a space']
  if (sign !== ':') return [`\`${key}\` without a colon`, '`:` and a space']
  if (space === '') return [`\`${key}:\` without a space after it`, 'a space']
  return [`space \`${codePoint(space)}\` after \`${key}:\``, 'an ordinary space']
}

/** Keys that articles are published by: without their colon they are no sentence. */
function isKnown(key: string): boolean {
  return /^(?:title|description|author|date|lang|locale|slug)$/.test(key)
}
