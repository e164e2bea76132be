/** Languages that write compounds as one word, whose second half a search would not find. */
const compounding = new Set([
  'sv',
  'da',
  'nb',
  'nn',
  'no',
  'de',
  'nl',
  'fi',
  'et',
  'hu',
  'is',
  'fo',
])

/** What may stand between two halves. */
const links: Record<string, string[]> = {
  de: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  nl: ['', 's', 'e', 'en'],
  sv: ['', 's', 'e', 'u', 'o'],
}

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
 * the pages of its language.
 */
export function secondHalves(
  words: ReadonlySet<string>,
  known: ReadonlySet<string>,
  language: string,
): string[] {
  if (!compounding.has(language)) return []
  const halves = new Set<string>()
  for (const word of words) for (const half of halvesOf(word, known, language)) halves.add(half)
  return [...halves].filter((half) => !words.has(half)).sort()
}

/** Shortest that a half may be: below it, endings look like words. */
const least = 4

function halvesOf(word: string, known: ReadonlySet<string>, language: string): string[] {
  const between = links[language] ?? ['', 's']
  const halves: string[] = []
  for (let at = least; at <= word.length - least; at++) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    if (known.has(tail) && tail.length > least) halves.push(tail)
    if (!known.has(head)) continue
    for (const link of between)
      if (tail.startsWith(link) && tail.length - link.length > least)
        halves.push(tail.slice(link.length))
  }
  return halves
}
