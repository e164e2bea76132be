import i18next, { t } from 'i18next'
import type { ErrorEntry } from '@example/sspr-messages'
import { element } from './element.ts'
import { supportDetails } from './support-details.ts'

/** Where the help site of the catalog is published. */
const helpSite = 'https://help.example.com/sspr/'

// #region card
/** What happened, what to do now, where to read more, and what to tell support. */
export function errorCard(error: ErrorEntry, again: () => void): HTMLElement {
  const { lang, dir } = error
  const help = new URL(error.url, helpSite).href
  return element('article', { class: 'card error' }, [
    element('p', { class: 'who' }, t(error.fixedBy === 'user' ? 'fixedByUser' : 'fixedByAdmin')),
    element('h2', { lang, dir }, error.title),
    element('p', { lang, dir }, error.message),
    error.user && element('h3', {}, t('whatToDo')),
    error.user && element('div', { class: 'steps', lang, dir }, paragraphs(error.user)),
    element('div', { class: 'actions' }, [
      error.retry && element('button', { type: 'button', onclick: again }, t('again')),
      copyButton(error),
      element('a', { class: 'help', href: help }, t('help')),
    ]),
    element('dl', {}, [
      element('dt', {}, t('supportId')),
      element('dd', {}, element('code', {}, error.supportId ?? error.code)),
    ]),
    origin(error),
  ])
}
// #endregion

/** A plain text in paragraphs, with its lines as they are. */
function paragraphs(text: string): HTMLElement[] {
  return text.split('\n\n').map((paragraph) => element('p', {}, paragraph))
}

function copyButton(error: ErrorEntry): HTMLElement {
  const button = element('button', { type: 'button', class: 'copy' }, t('copy'))
  button.onclick = async () => {
    const isCopied = await navigator.clipboard.writeText(supportDetails(error)).then(
      () => true,
      () => false,
    )
    button.textContent = t(isCopied ? 'copied' : 'notCopied')
    setTimeout(() => (button.textContent = t('copy')), 3_000)
  }
  return button
}

/** Says so where the words are in another language, or a machine's. */
function origin({ state, lang, machine }: ErrorEntry): HTMLElement | null {
  const names = new Intl.DisplayNames([i18next.language], { type: 'language' })
  if (state === 'missing')
    return element('p', { class: 'origin' }, t('otherLanguage', { language: names.of(lang) }))
  return machine ? element('p', { class: 'origin' }, t('machine')) : null
}
