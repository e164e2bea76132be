const key = 'felkod-language'

/** What the reader chose, null where they never did or nothing may be kept. */
export function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps the choice, where the browser allows it. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Private windows may keep nothing; the link still leads where it says.
  }
}
