import i18next, { t } from 'i18next'
import type { ErrorEntry } from '@example/sspr-messages'
import { copyButton } from './copy-button.ts'
import { element } from './element.ts'
import { plainText } from './plain-text.ts'

/** Where the help site of the catalog is published. */
const helpSite = 'https://help.example.com/sspr/'

// #region card
/** What happened, what to do now, where to read more, and what to tell support. */
export function errorCard(error: ErrorEntry, again: () => void): HTMLElement {
  const { lang, dir } = error
  const help = new URL(error.url, helpSite).href
  return element('article', { class: 'card error' }, [
    error.fixedBy && element('p', { class: 'who' }, t(`fixedBy.${error.fixedBy}`)),
    element('h2', { lang, dir }, error.title),
    element('p', { lang, dir }, error.message),
    error.user && element('h3', {}, t('whatToDo')),
    error.user && element('div', { class: 'steps', lang, dir }, plainText(error.user)),
    element('div', { class: 'actions' }, [
      error.retry && element('button', { type: 'button', onclick: again }, t('again')),
      element('a', { class: 'help', href: help }, t('help')),
    ]),
    element('footer', { class: 'support' }, [
      element('p', {}, [
        t('supportId'),
        ' ',
        element('code', { dir: 'ltr' }, error.supportId ?? error.code),
      ]),
      copyButton(error),
    ]),
    origin(error),
  ])
}
// #endregion

/** Says so where the words are in another language, or a machine's. */
function origin({ state, lang, machine }: ErrorEntry): HTMLElement | null {
  const names = new Intl.DisplayNames([i18next.language], { type: 'language' })
  if (state === 'missing')
    return element('p', { class: 'origin' }, t('otherLanguage', { language: names.of(lang) }))
  return machine ? element('p', { class: 'origin' }, t('machine')) : null
}
