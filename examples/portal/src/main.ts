import i18next, { t } from 'i18next'
import { element } from './element.ts'
import { errorCard } from './error-card.ts'
import { explain } from './explain.ts'
import { languages, speak, start, wanted } from './languages.ts'
import { answers, reset, type Answer } from './service.ts'

const form = find<HTMLFormElement>('form')
const select = find<HTMLSelectElement>('#answer')
const outcome = find('#outcome')

/** What the service said last; null before it was asked. */
let said: Answer | { error: string } | null = null

await start()
await speak(wanted())
select.append(...answers.map((answer) => new Option(JSON.stringify(answer))))
const given = new URLSearchParams(location.search).get('code')
if (given !== null) said = { error: given }
await show()

form.onsubmit = (event) => {
  event.preventDefault()
  void ask()
}
window.onpopstate = () => void change()

async function ask(): Promise<void> {
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  const { value } = find<HTMLInputElement>('#account')
  const response = await reset(value, answers[select.selectedIndex]!)
  said = (await response.json()) as Answer
  form.ariaBusy = 'false'
  await show()
  outcome.scrollIntoView({ block: 'nearest' })
}

/** Follows a language link without leaving the page, so that the error stays on it. */
async function change(): Promise<void> {
  await speak(wanted())
  await show()
}

async function show(): Promise<void> {
  document.title = `${t('title')} – Northlight`
  find('h1').textContent = t('title')
  find('.lead').textContent = t('lead')
  find('label[for=account]').textContent = t('account')
  find('form button').textContent = t('reset')
  find('.demo summary').textContent = t('demo')
  find('label[for=answer]').textContent = t('answer')
  find('nav').setAttribute('aria-label', t('language'))
  find('nav').replaceChildren(...languages().map(languageLink))
  outcome.replaceChildren(...(said === null ? [] : [await card(said)]))
}

async function card(answer: Answer | { error: string }): Promise<HTMLElement> {
  if ('ok' in answer) return element('p', { class: 'card done' }, t('done'))
  const error = await explain(answer.error, [i18next.language])
  if (error !== null) return errorCard(error, () => void ask())
  return element('article', { class: 'card error' }, [
    element('h2', {}, t('unknown')),
    element('p', {}, t('unknownHint')),
    element('p', { class: 'origin' }, element('code', { dir: 'ltr' }, String(answer.error))),
  ])
}

function languageLink({ locale, name }: ReturnType<typeof languages>[number]): HTMLElement {
  const href = new URL(location.href)
  href.searchParams.set('lang', locale)
  const link = element('a', { href: href.href, lang: locale, hreflang: locale }, name)
  if (locale === i18next.language) link.setAttribute('aria-current', 'true')
  link.onclick = (event) => {
    event.preventDefault()
    history.pushState(null, '', href)
    void change()
  }
  return link
}

function find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  return document.querySelector<Kind>(selector)!
}
