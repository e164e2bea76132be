import i18next, { type i18n } from 'i18next'
import { chain } from '../../language/tags.ts'

/** Words by locale: flat dotted keys of `locales/<locale>/site.json`. */
export type Resources = Record<string, Record<string, string | string[]>>

/** A word of the site and the language that it is in: not the page's where that lacks the word. */
export interface LocalizedText {
  text: string
  lang: string
}

/** The site's words in one locale. */
export interface UiStrings {
  locale: string
  /** @throws Error where no language has the key, as below */
  text(key: string, values?: Values): string
  localized(key: string, values?: Values): LocalizedText
  /** Every plural form of a key, by category: `{ one: …, other: … }`. */
  forms(key: string): Record<string, string>
}

/** What is filled into a word, by name. */
export type Values = Record<string, string | number>

/** The words of a locale: its own, else those along its chain, else English. */
export function uiStringsIn(resources: Resources, locale: string): UiStrings {
  const instance = create(resources, locale)
  const localized = (key: string, values: Values = {}): LocalizedText => {
    const details = instance.t(key, { ...values, ...asWritten }) as unknown as Details
    if (details.res === undefined || details.res === key) throw new Error(`no word for ${key}`)
    return { text: details.res, lang: details.usedLng }
  }
  return {
    locale,
    localized,
    text: (key, values) => localized(key, values).text,
    forms: (key) => formsOf(resources, locale, key),
  }
}

/** Splits a word at its values, for those that are marked up: `parts('No {{q}}.')` → 'No ', q, '.' */
export function parts(text: string): { text?: string; value?: string }[] {
  return text
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{{') ? { value: part.slice(2, -2) } : { text: part }))
}

/** A catalog's words are nobody's to execute: `$t(…)` in one stays what it is. */
const asWritten = { returnDetails: true, nest: false }

/** What i18next answers with `returnDetails`. */
interface Details {
  res: string | undefined
  usedLng: string
}

function create(resources: Resources, locale: string): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: [...chain(locale).slice(1), 'en'],
    resources: Object.fromEntries(
      Object.entries(resources).map(([tag, words]) => [tag, { translation: words }]),
    ),
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return instance
}

function formsOf(resources: Resources, locale: string, key: string): Record<string, string> {
  for (const tag of [...chain(locale), 'en']) {
    const forms = Object.entries(resources[tag] ?? {}).flatMap(([name, text]) =>
      name.startsWith(`${key}_`) && typeof text === 'string'
        ? [[name.slice(key.length + 1), text] as const]
        : [],
    )
    if (forms.length > 0) return Object.fromEntries(forms)
  }
  throw new Error(`no word for ${key}`)
}
