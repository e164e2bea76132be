const pairs = [
  'АA ВB ЕE ІI ЈJ КK МM НH ОO РP СC ЅS ТT ҮY ХX аa сc ԁd еe һh іi јj оo рp ԛq ѕs ѵv ԝw хx уy',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa ιi νv οo ρp υu χx',
]

const latin = new Map(
  pairs
    .join(' ')
    .split(' ')
    .map((pair) => [[...pair][0]!, [...pair][1]!]),
)

/** The text with letters of other scripts that look like Latin ones made Latin. */
export function asLatin(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => latin.get(letter) ?? letter).join('')
}

/**
 * What a reader cannot see where one text was written for another: "with a Cyrillic `о`", "with an
 * invisible U+200B"; null where the difference is plain to see.
 */
export function unseen(actual: string, expected: string): string | null {
  const hidden = [...actual].find((letter) => /[\p{Cf}\p{Cc}]/u.test(letter))
  const stripped = actual.replace(/[\p{Cf}\p{Cc}]/gu, '')
  if (hidden !== undefined && asLatin(stripped) === expected)
    return `with an invisible ${name(hidden)}`
  const letter = [...actual].find((one) => latin.has(one) || one !== one.normalize('NFKC'))
  if (letter === undefined || asLatin(actual) !== expected) return null
  return `with a ${scriptOf(letter)} \`${letter}\` (${name(letter)})`
}

function scriptOf(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic'
  return /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'look-alike'
}

function name(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
