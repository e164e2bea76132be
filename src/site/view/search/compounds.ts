import { languageOf } from '../../../language/languages.ts'

/** The words of a text in small letters, each once. */
export function wordsOf(text: string): Set<string> {
  return new Set([...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word))
}

/** All words of a language's pages. */
export function vocabulary(pages: readonly ReadonlySet<string>[]): Set<string> {
  return new Set(pages.flatMap((words) => [...words]))
}

/**
 * The second halves of a page's compounds: `konfiguration` of `lösenordskonfiguration`. A word is
 * taken for a compound where what it begins with, or what it ends with, stands alone somewhere in
 * the pages of its language. Where neither does, a long word may end in a word of its own wherever
 * a syllable begins: few pages know few words, and a guess that is no word is not searched for.
 */
export function secondHalves(
  words: ReadonlySet<string>,
  known: ReadonlySet<string>,
  locale: string,
): string[] {
  const { compoundLinks } = languageOf(locale)
  if (compoundLinks === undefined) return []
  const halves = new Set<string>()
  for (const word of words) {
    const found = halvesOf(word, known, compoundLinks)
    for (const half of found.length > 0 ? found : guessesOf(word)) halves.add(half)
  }
  return [...halves].filter((half) => !words.has(half)).sort()
}

/** Shortest that a half may be: below it, endings look like words. */
const least = 4

function halvesOf(word: string, known: ReadonlySet<string>, links: readonly string[]): string[] {
  const halves: string[] = []
  for (let at = least; at <= word.length - least; at++) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    if (known.has(tail) && tail.length > least) halves.push(tail)
    if (!known.has(head)) continue
    for (const link of links)
      if (tail.startsWith(link) && tail.length - link.length > least)
        halves.push(tail.slice(link.length))
  }
  return halves
}

/** How long the halves of a guess are at least. */
const guessed = { head: 3, tail: 6 }

/** The rest of a word from where a syllable begins. */
function guessesOf(word: string): string[] {
  const guesses: string[] = []
  for (let at = guessed.head; at <= word.length - guessed.tail; at++) {
    const begins = word[at - 1] === 's' ? syllableAfterS : syllable
    if (hasVowel.test(word.slice(0, at)) && begins.test(word.slice(at)))
      guesses.push(word.slice(at))
  }
  return guesses
}

const vowels = 'aeiouyáéíóúýàèäåæöøőüű'
const hasVowel = new RegExp(`[${vowels}]`)
/** What a word of these languages may begin with. */
const syllable = new RegExp(
  `^(?:s[ptk]r|sch|s[cklmnptv]|[bcdfgkptv][rlj]|[fgk]n|[dktqz][vwu]|[^${vowels}])[${vowels}]`,
)
/** The `s` that links two halves may stand before a vowel. */
const syllableAfterS = new RegExp(`${syllable.source}|^[${vowels}]`)
