import { latin, pairs } from '../../../text/look-alikes.ts'

/** A word that mixes scripts whose letters look alike, or is all of the wrong script. */
export interface MixedWord {
  text: string
  from: number
  /** The word in one script, as far as look-alike letters can be exchanged. */
  expected: string
  /** The letters that do not belong, with their script: "Cyrillic `е`". */
  foreign: string
}

type Alphabet = 'Latin' | 'Cyrillic' | 'Greek'

const alphabets: Readonly<Record<Alphabet, RegExp>> = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
}

/** Letters that are only partly alike are added: in running text they are slips as well. */
const toLatin = new Map([...latin, ...pairs('ԚQ ԜW ӏl кk тt мm вb нh κk ϲc εe τt ηn')])

const toCyrillic = fromLatin('Cyrillic')
const toGreek = fromLatin('Greek')

/**
 * From Latin letters to their look-alikes in an alphabet, without letters that few languages use.
 */
function fromLatin(alphabet: Alphabet): Map<string, string> {
  const common = [...toLatin].filter(
    ([letter]) => alphabets[alphabet].test(letter) && !/[Үѵ]/.test(letter),
  )
  return new Map(common.map(([letter, other]) => [other, letter] as const).reverse())
}

/** Words of a text that mix Latin, Cyrillic and Greek letters. Other scripts join words freely. */
export function mixedScripts(text: string, localeScript: string): MixedWord[] {
  if (!/[\u0370-\u052F]/.test(text)) return []
  const mixed: MixedWord[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)) {
    const used = alphabetsOf(word)
    const alphabet = homeOf(word, used, localeScript)
    if (alphabet === null) continue
    const strangers = [...word].filter((letter) => isOther(letter, alphabet))
    const expected = [...word]
      .map((letter) => (isOther(letter, alphabet) ? lookAlikeIn(letter, alphabet) : letter))
      .join('')
    mixed.push({ text: word, from: index, expected, foreign: describe(strangers) })
  }
  return mixed
}

function alphabetsOf(word: string): Alphabet[] {
  return (Object.keys(alphabets) as Alphabet[]).filter((name) => alphabets[name].test(word))
}

/**
 * The script that the word belongs to; null where nothing is wrong. A word all of look-alikes in a
 * locale of Latin script belongs to Latin (`ЅЅРR`); a unit such as `μm` or `kΩ` mixes rightly.
 */
function homeOf(word: string, used: Alphabet[], localeScript: string): Alphabet | null {
  if (used.length === 0 || /^[μµ]\p{Script=Latin}{1,3}$|^[kMG]Ω$/u.test(word)) return null
  if (used.length === 1) {
    const [only] = used
    if (only === 'Latin' || localeScript !== 'Latn' || word.length < 3) return null
    return [...word].every(
      (letter) => !isOther(letter, 'Latin') || lookAlikeIn(letter, 'Latin') !== letter,
    )
      ? 'Latin'
      : null
  }
  const count = (name: Alphabet): number =>
    [...word].filter((letter) => alphabets[name].test(letter)).length
  return [...used].sort((a, b) => count(b) - count(a) || (a === 'Latin' ? -1 : 1))[0]!
}

function isOther(letter: string, alphabet: Alphabet): boolean {
  return alphabetsOf(letter).some((name) => name !== alphabet)
}

/** The letter's look-alike in another alphabet, or itself where it has none. */
function lookAlikeIn(letter: string, alphabet: Alphabet): string {
  const plain = toLatin.get(letter) ?? letter
  if (alphabet === 'Latin') return plain
  return (alphabet === 'Cyrillic' ? toCyrillic : toGreek).get(plain) ?? plain
}

/** A text with its look-alike letters exchanged for Latin ones. */
export function inLatin(text: string): string {
  if (!/[\u0370-\u052F]/.test(text)) return text
  return [...text].map((letter) => lookAlikeIn(letter, 'Latin')).join('')
}

/** "Cyrillic `а`, `е`": the letters by their script. */
function describe(letters: readonly string[]): string {
  const byScript = Map.groupBy(new Set(letters), (letter) => alphabetsOf(letter).join(''))
  return [...byScript]
    .map(
      ([name, lettersOfScript]) =>
        `${name} ${lettersOfScript.map((letter) => `\`${letter}\``).join(', ')}`,
    )
    .join(', ')
}
