import i18next, { type i18n } from 'i18next'
import { chain } from '../../language/tags.ts'

/** Words by locale: flat dotted keys of `locales/<locale>/site.json`. */
export type Resources = Record<string, Record<string, string | string[]>>

/** A word and the language it is in, which is not the page's where that has none. */
export interface Said {
  text: string
  lang: string
}

/** The site's words in one locale. */
export interface Words {
  locale: string
  text(key: string, values?: Values): string
  said(key: string, values?: Values): Said
  /** Every plural form of a key, by category: `{ one: …, other: … }`. */
  forms(key: string): Record<string, string>
}

export type Values = Record<string, string | number>

/** The words of a locale: its own, else those along its chain, else English. */
export function wordsIn(resources: Resources, locale: string): Words {
  const instance = create(resources, locale)
  const said = (key: string, values: Values = {}): Said => {
    const found = instance.t(key, { ...values, ...asWritten }) as unknown as Found
    if (found.res === undefined || found.res === key) throw new Error(`no word for ${key}`)
    return { text: found.res, lang: found.usedLng }
  }
  return {
    locale,
    said,
    text: (key, values) => said(key, values).text,
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

interface Found {
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
    const found = Object.entries(resources[tag] ?? {}).flatMap(([name, text]) =>
      name.startsWith(`${key}_`) && typeof text === 'string'
        ? [[name.slice(key.length + 1), text] as const]
        : [],
    )
    if (found.length > 0) return Object.fromEntries(found)
  }
  throw new Error(`no word for ${key}`)
}
