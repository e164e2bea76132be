import { sameLanguage } from '../../language/tags.ts'
import { escape } from './escape.ts'
import { wordsIn, type Resources } from './i18n.ts'

/**
 * Safe HTML of an article as a page shows it: code is not translated, and where it scrolls sideways
 * it can be scrolled by keyboard; a note says what kind it is, in its own language.
 */
export function readyProse(html: string, lang: string, words: Resources): string {
  const ready = html
    .replaceAll(/<code(?=[\s>])/g, '<code translate="no"')
    .replaceAll(/<pre(?=[\s>])/g, '<pre tabindex="0"')
  if (!ready.includes(' data-alert="')) return ready
  const { said } = wordsIn(words, lang)
  return ready.replaceAll(/<aside\b[^>]*\sdata-alert="(\w+)"[^>]*>/g, (tag, kind: string) => {
    const word = said(`note.${kind}`)
    const mark = sameLanguage(word.lang, lang) ? '' : ` lang="${word.lang}"`
    return `${tag}<p class="kind"${mark}>${escape(word.text)}</p>`
  })
}
