/**
 * The part of `index.js` that turns what a backend says into a code. It knows codes, support IDs
 * and symbols only. It reads them as `catalog/resolve/resolve.ts` does, and a test holds that it never
 * answers another code.
 */
export const resolveSource = String.raw`
/** @type {typeof import('./index.js').resolve} */
export function resolve(text) {
  const given = String(text)
  if (given.length > 10_000) return null
  return read(given.replace(/[\uFF01-\uFF5E]/g, narrow).replace(/\p{Cf}/gu, '').replace(/\p{Nd}/gu, digit))
}

/** A full-width letter as an ordinary one. */
function narrow(letter) {
  return String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
}

/** A decimal digit of any script: they stand in tens, some of these side by side. */
function digit(given) {
  let first = given.codePointAt(0)
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return String((given.codePointAt(0) - first) % 10)
}

/** Rounds: an address within an address within another; more is written to take time. */
function read(given, rounds = 8) {
  const text = bare(given)
  const matches = [...text.matchAll(/(?:^|[?&;])code=([^&#;\s]*)/giu)]
  const parameters = matches.map(([, value]) => decode(value))
  const asked = whole(text) ?? parameters.flatMap((one) => whole(bare(one)) ?? [])
  if (asked.length > 0) return only(asked)
  const decoded = parameters.length > 0 || rounds === 0 ? text : decode(text)
  return decoded === text ? only(mentions(text)) : read(decoded, rounds - 1)
}

/** The code, if all that was found is one that there is. */
function only(found) {
  const meant = [...new Set(found)]
  return meant.length === 1 && isErrorCode(meant[0]) ? meant[0] : null
}

/** The code that is spelled so, else those that zeros stand before: 0014 is 14, 10 is not 010. */
function ofNumber(number) {
  if (isErrorCode(number)) return [number]
  const found = codes.filter(
    (code) => number.endsWith(code) && /^0+$/.test(number.slice(0, -code.length)),
  )
  return found.length > 0 ? found : [number]
}

/** The code whose support ID is padded so, else all of that number. */
function ofId(number) {
  const width = Number(/:(\d+)/.exec(supportId)?.[1] ?? 0)
  const small = number.toLowerCase()
  const padded = (code) => (/^\d+$/.test(code) ? code.padStart(width, '0') : code).toLowerCase()
  const exact =
    codes.find((code) => padded(code) === small) ??
    codes.find((code) => code.toLowerCase() === small)
  if (exact !== undefined) return [exact]
  const found = codes.filter((code) => plain(code) === plain(number))
  return found.length > 0 ? found : [number]
}

function plain(code) {
  return code.toLowerCase().replace(/^0+(?=\d+$)/, '')
}

/** Without surrounding white space, quotes, brackets and closing punctuation. */
function bare(text) {
  let [start, end] = [0, text.length]
  while (start < end && before.test(text[start])) start++
  while (start < end && after.test(text[end - 1])) end--
  return text.slice(start, end)
}

const before = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'\x60´*¿¡]/u
const after = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'\x60´*.,;:!?¿¡…。、．，؟،؛।]/u

function decode(text) {
  if (/\s/.test(text) || !/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** A code, a number, a support ID, a symbol alone or with its number: what it names. */
function whole(text) {
  if (isErrorCode(text)) return [text]
  const number = readNumber(text)
  if (number !== null) return ofNumber(number)
  const id = supportIdPattern('[\\s\\p{Pd}\\p{Pc}.:#=/]{0,3}', '^', '$')?.exec(text)
  if (id) return ofId(id[1])
  const [, name, value] = /^(.*?)\s*(?:[=(]\s*(\w+)\s*\)?)?$/su.exec(text)
  const named = codes.filter((code) => namesOf(code).includes(name.toLowerCase()))
  const said = value === undefined ? null : readNumber(value)
  if (named.length === 0 || (value !== undefined && said === null)) return null
  return said === null ? named : [...named, ...ofNumber(said)]
}

/** Decimal, or hexadecimal with 0x. */
function readNumber(text) {
  if (/^\d+$/.test(text)) return text
  return /^0x[0-9a-f]{1,13}$/i.test(text) ? String(Number(text)) : null
}

/** What programs call a code, in small letters. */
function namesOf(code) {
  const names = [known[code].symbol ?? '', /^\d+$/.test(code) ? '' : code]
  return names.filter((name) => name !== '').map((name) => name.toLowerCase())
}

/** Support IDs and symbols anywhere in a text; of two that overlap the longer. */
function mentions(text) {
  const found = supportIdsIn(text)
  const small = text.toLowerCase()
  for (const code of codes)
    for (const name of namesOf(code))
      for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + 1)) {
        const end = at + name.length
        if (isWord(small[at - 1]) || isWord(small[end])) continue
        const said = /^\s*[=(]\s*(\w+)/u.exec(small.slice(end))?.[1]
        const number = said === undefined ? null : readNumber(said)
        // One plain word is a symbol only beside its number: "Timeout (7)".
        if (number === null && !isCompound(code, name)) continue
        found.push({ at, end, codes: [code, ...(number === null ? [] : ofNumber(number))] })
      }
  const isInside = ({ at, end }) =>
    found.some((one) => one.at <= at && one.end >= end && one.end - one.at > end - at)
  return found.filter((one) => !isInside(one)).flatMap((one) => one.codes)
}

function supportIdsIn(text) {
  const joint = '(?:[\\p{Pd}\\p{Pc}.:#]\\s?|\\s)?'
  const pattern = supportIdPattern(joint, '(?<!' + letter + ')', '(?!' + letter + '|[-.]\\p{N})')
  return [...(pattern ? text.matchAll(pattern) : [])]
    // "SSPR 2 times" is prose; "SSPR 0002" is an ID that lost its joint.
    .filter(([id, number]) => !/\s/.test(id) || /\s/.test(supportId) || number.startsWith('0'))
    .map(({ 0: id, 1: number, index }) => ({ at: index, end: index + id.length, codes: ofId(number) }))
}

/** Support IDs in any case and padding, joints their own, another or none; the number in a group. */
function supportIdPattern(joint, before, after) {
  if (supportId === null) return null
  const [first, last] = supportId.split(/\{code(?::\d+)?\}/).map((part) =>
    part
      .split(/([^\p{L}\p{N}]+)/u)
      .map((piece, index) => (index % 2 === 1 ? '(?:' + escape(piece) + '|' + joint + ')' : piece))
      .join(''),
  )
  const words = codes.filter((code) => !/^[\p{L}\p{Nd}]*\p{Nd}[\p{L}\p{Nd}]*$/u.test(code))
  const isNumber = codes.every((code) => /^\d+$/.test(code))
  const numbers = isNumber ? '\\p{Nd}+' : '[\\p{L}\\p{Nd}]*\\p{Nd}[\\p{L}\\p{Nd}]*'
  const number = [...words, numbers].join('|')
  return new RegExp(before + first + '(' + number + ')' + last + after, 'giu')
}

function escape(text) {
  return text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&')
}

/** What may not touch a word; scripts that write without spaces may. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}\\p{N}_]'

function isWord(character) {
  return character !== undefined && new RegExp(letter, 'u').test(character)
}

/** Whether a name has a capital inside, a digit or an underscore: prose has no such words. */
function isCompound(code, name) {
  return [known[code].symbol ?? '', code].some(
    (one) => one.toLowerCase() === name && /[\p{Ll}\p{N}]\p{Lu}|[\p{N}_]/u.test(one),
  )
}
`
