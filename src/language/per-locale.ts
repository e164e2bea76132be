/**
 * Asks once for each locale: what CLDR or a table says of one never changes, and asking takes
 * long. Only for functions whose answer depends on nothing but the locale.
 */
export function perLocale<Answer>(ask: (locale: string) => Answer): (locale: string) => Answer {
  const answers = new Map<string, Answer>()
  return (locale) => {
    let answer = answers.get(locale)
    if (answer === undefined) answers.set(locale, (answer = ask(locale)))
    return answer
  }
}
