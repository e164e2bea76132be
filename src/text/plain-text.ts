/** Full-width letters and the digits of every script as ASCII; no invisible characters. */
export function plain(text: string): string {
  const narrow = text.replace(/[\uFF01-\uFF5E]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
  return digits(narrow.replace(/\p{Cf}/gu, ''))
}

/** The decimal digits of every script as ASCII: they stand in tens, some of these side by side. */
export function digits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let first = digit.codePointAt(0)!
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
    return String((digit.codePointAt(0)! - first) % 10)
  })
}

/** A number without leading zeros; anything else in small letters. */
export function withoutZeros(code: string): string {
  return code.toLowerCase().replace(/^0+(?=\d+$)/, '')
}

/** Without surrounding white space, quotes, brackets and closing punctuation. */
export function bare(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && before.test(text[start]!)) start++
  while (start < end && after.test(text[end - 1]!)) end--
  return text.slice(start, end)
}

const before = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`´*¿¡]/u
const after = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`´*.,;:!?¿¡…。、．，؟،؛।]/u

export function decode(text: string): string {
  if (/\s/.test(text) || !/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** A decimal number as it is typed, zeros and all; what `0x` writes as a decimal one. */
export function readNumber(text: string): string | null {
  if (/^\d+$/.test(text)) return text
  return /^0x[0-9a-f]{1,13}$/i.test(text) ? String(Number(text)) : null
}

/** A text as a regular expression that matches it alone. */
export function escape(text: string): string {
  return text.replace(/[/\\^$*+?.()|[\]{}]/g, '\\$&')
}
