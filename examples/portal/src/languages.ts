import i18next from 'i18next'
import { fallbackLng, load, locales, match, type Locale } from '@example/sspr-messages'

/** The portal's own words, a language at a time. */
const words = {
  type: 'backend',
  callbackApi: false,
  read: async (language: string) => (await import(`./words/${language}.json`)).default,
} as const

/** The language asked for in the address, else the first of the browser's that there is. */
export function wanted(): Locale {
  const asked = new URLSearchParams(location.search).get('lang')
  return match(asked ? [asked, ...navigator.languages] : navigator.languages)
}

export async function start(): Promise<void> {
  await i18next.use(words).init({
    lng: wanted(),
    fallbackLng,
    load: 'currentOnly',
    interpolation: { escapeValue: false }, // Words become text nodes, never HTML.
  })
}

// #region speak
/** Speaks another language: the page, its direction and, from now on, the errors. */
export async function speak(locale: Locale): Promise<void> {
  const [messages] = await Promise.all([load(locale), i18next.changeLanguage(locale)])
  document.documentElement.lang = locale
  document.documentElement.dir = messages.dir
}
// #endregion

/** Every language in its own words: `Svenska`. */
export function languages(): { locale: Locale; name: string }[] {
  return locales.map((locale) => {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
    return { locale, name: name.charAt(0).toLocaleUpperCase(locale) + name.slice(1) }
  })
}
