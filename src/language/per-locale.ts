import { script } from './tags.ts'

/** Asks once of each locale: what CLDR says of one never changes, and asking takes long. */
export function perLocale<Answer>(ask: (locale: string) => Answer): (locale: string) => Answer {
  const known = new Map<string, Answer>()
  return (locale) => {
    let answer = known.get(locale)
    if (answer === undefined) known.set(locale, (answer = ask(locale)))
    return answer
  }
}

/** The likely script of a locale, ISO 15924. */
export const scriptOf = perLocale(script)
