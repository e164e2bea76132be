import { codePoint } from './unseen-characters.ts'

/** A name as systems compare names that know no case, or one Unicode form of each letter only. */
export function folded(name: string): string {
  return Array.from(name.normalize('NFC'), (letter) => {
    const upper = letter.toUpperCase()
    // One letter for one, of one kind: file systems leave `ß`, `ı` and their like as they are.
    const isOne = Array.from(upper).length === 1 && (upper > '\u007F' || letter <= '\u007F')
    return isOne ? upper : letter
  }).join('')
}

/** What keeps a system from holding a file or folder of this name, and a name that all hold. */
export interface Unholdable {
  /** The end of “Unexpected name …, ”. */
  why: string
  /** Null where none suggests itself. */
  better: string | null
}

/** Judges one name of a path, without its folders; null where every system holds it. */
export function unholdable(name: string): Unholdable | null {
  const sign = forbidden.exec(name)?.[0]
  if (sign !== undefined) {
    const better = name.replaceAll(new RegExp(forbidden, 'g'), '-').replace(/[. ]+$/, '')
    return { why: `whose ${nameOf(sign)} Windows cannot hold`, better }
  }
  if (/[. ]$/.test(name)) {
    const why = `whose ${name.endsWith('.') ? 'full stop' : 'space'} at the end Windows drops`
    return { why, better: name.replace(/[. ]+$/, '') || null }
  }
  if (reserved.test(name))
    return { why: 'which Windows keeps for a device', better: name.replace(/^[^.]*/, '$&-page') }
  const bytes = new TextEncoder().encode(name).length
  if (bytes > most) return { why: `of ${bytes} bytes, where ${most} is the most`, better: null }
  return null
}

const most = 255

// oxlint-disable-next-line no-control-regex
const forbidden = /[<>:"|?*\\\u0000-\u001F]/

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])[ ]*(?:\.|$)/i

function nameOf(sign: string): string {
  return sign >= ' ' ? `\`${sign}\`` : codePoint(sign)
}

/** A name that acts on no terminal. */
export function printable(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => `<${codePoint(sign)}>`)
}
