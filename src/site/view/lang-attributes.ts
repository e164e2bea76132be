import { direction } from '../../language/tags.ts'

/** What marks a text that is in another language than its page: nothing where it is in the same. */
export function langAttributes(
  lang: string,
  locale: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return lang === locale ? {} : { lang, dir: direction(lang) }
}
