import { eld } from 'eld/extrasmall'
import { languageOf } from '../../../language/languages.ts'
import { scriptOf } from '../../../language/scripts.ts'
import { language } from '../../../language/tags.ts'

/** How much surer the detector must be of another language than of the locale's, from 0 to 1. */
const margin = 0.15

/**
 * The language that a text is in, where it surely is not the locale's: an ISO 639-1 code, with a
 * script where the text is in another script of the locale's language. Null where it is the
 * locale's, or that cannot be told. `eld` knows 60 languages and says nothing of others; languages
 * that it cannot keep apart are never told apart here.
 */
export function foreignLanguage(text: string, locale: string): string | null {
  const script = foreignScript(text, locale)
  if (script !== null) return `${language(locale)}-${script}`
  const expected = languageOf(locale).detectedAs ?? language(locale)
  if (!detectable.has(expected)) return null
  const result = eld.detect(text)
  // Ordering the scores of sixty languages takes as long as finding them.
  if (result.language === '' || areAlike(result.language, expected)) return null
  const scores = Object.entries(result.getScores())
  const [best, bestScore] = scores.reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  if (best === '' || areAlike(best, expected)) return null
  const alike = scores.filter(([tag]) => areAlike(tag, expected))
  const expectedScore = Math.max(0, ...alike.map(([, score]) => score))
  return (bestScore - expectedScore) / bestScore >= margin ? best : null
}

const detectable: ReadonlySet<string> = new Set(Object.values(eld.info().Languages))

/** Whether a short text may be of either language. */
function areAlike(a: string, b: string): boolean {
  return a === b || (languageOf(a).resembles ?? []).includes(languageOf(b).tag)
}

/** The other script of the locale's language that the text is in; null where it is in its own. */
function foreignScript(text: string, locale: string): string | null {
  const { characters } = languageOf(locale)
  if (characters === undefined) return null
  const script = Object.hasOwn(characters, scriptOf(locale)) ? scriptOf(locale) : 'Hans'
  if (count(text, characters[script]!) > 0) return null
  const others = Object.keys(characters).filter((other) => other !== script)
  return others.find((other) => count(text, characters[other]!) >= 3) ?? null
}

function count(text: string, characters: string): number {
  return [...text].filter((character) => characters.includes(character)).length
}
