import { lookup } from '../../../language/tags.ts'
import type { Article } from '../../../model/article.ts'
import type { Term } from '../../../model/registry.ts'
import { MASK, maskedText } from '../masked-text.ts'
import type { MaskedText } from '../masked-text.ts'
import { words, type Word } from '../../../language/tokenize.ts'

/** What names are told from words by: the glossary, and the words that the source writes small. */
export interface Naming {
  /** Terms that are kept verbatim in the locale, longest first. */
  verbatim: readonly string[]
  /** Words that the source article writes with a small letter somewhere. */
  small: ReadonlySet<string>
  locale: string
}

export function namingOf(source: Article, glossary: readonly Term[], locale: string): Naming {
  return {
    verbatim: verbatimTerms(glossary, locale),
    small: smallWords(source),
    locale: source.locale,
  }
}

/** Glossary terms without words of the locale's own: they stay as they are. */
export function verbatimTerms(glossary: readonly Term[], locale: string): string[] {
  return glossary
    .filter(({ translations }) => {
      const translation = lookup(translations, locale)
      return (
        translation === undefined || (translation.use.length === 0 && translation.not.length === 0)
      )
    })
    .map(({ term }) => term)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/**
 * Words of a stretch of prose that a translator would translate: no names, nothing with figures
 * or capitals inside, no single letters, no terms that are kept.
 */
export function proseWords(masked: MaskedText, from: number, to: number, naming: Naming): Word[] {
  const text = withoutTerms(masked.prose.slice(from, to), naming.verbatim)
  const kind = masked.segment.kind
  const isTitle = kind === 'title' || kind === 'heading' || kind === 'cell'
  return words(text, naming.locale)
    .filter((word) => isTranslatable(word, text, isTitle, naming.small))
    .map((word) => ({ ...word, from: word.from + from, to: word.to + from }))
}

function isTranslatable(
  word: Word,
  text: string,
  isTitle: boolean,
  small: ReadonlySet<string>,
): boolean {
  const { text: letters, from } = word
  if (/[\d_.]/.test(letters) || /\p{L}\p{Lu}/u.test(letters) || !/\p{L}/u.test(letters))
    return false
  if (letters.length < 2 && /^\p{Script=Latin}$/u.test(letters)) return false
  if (!/^\p{Lu}/u.test(letters)) return true
  if (opensSentence(text, from)) return true
  return isTitle && small.has(letters.toLowerCase())
}

/** Whether nothing but opening marks stands between the place and the end of another sentence. */
function opensSentence(text: string, offset: number): boolean {
  // Backwards by hand: a pattern would read a long paragraph from its start for every name.
  let before = offset - 1
  while (before >= 0 && /[\s"'“‘«([\uFFFC]/u.test(text[before]!)) before--
  if (before < 0) return true
  while (before >= 0 && /["'”’»)\]]/u.test(text[before]!)) before--
  return before >= 0 && /[.?!:;…]/u.test(text[before]!)
}

function withoutTerms(text: string, terms: readonly string[]): string {
  let remaining = text
  for (const term of terms) remaining = remaining.replaceAll(term, MASK.repeat(term.length))
  return remaining
}

const smallWordsByArticle = new WeakMap<Article, Set<string>>()

function smallWords(article: Article): Set<string> {
  let small = smallWordsByArticle.get(article)
  if (!small) {
    const texts = article.segments
      .filter(({ kind }) => kind !== 'code')
      .map((segment) => maskedText(article, segment).prose)
    const smallInTexts = texts.flatMap(
      (text) => text.match(/(?<![\p{L}\p{N}_-])\p{Ll}{2,}(?![\p{L}\p{N}_])/gu) ?? [],
    )
    smallWordsByArticle.set(article, (small = new Set(smallInTexts)))
  }
  return small
}
