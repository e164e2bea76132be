import type { LocaleData } from '../view/search/locale-data.ts'
import { chosenLanguage, rememberLanguage } from './chosen-language.ts'
import { lookupLocale } from './lookup-locale.ts'
import { createElement } from './element.ts'
import { fetchJson, locale } from './page.ts'

/**
 * Switching keeps the place on the page; only an explicit choice is remembered. Nobody is sent
 * anywhere: a page in the reader's language is offered in that language.
 */
export function setUpLanguages(): void {
  const menu = document.querySelector<HTMLDetailsElement>('[data-languages]')
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')]
  const currentPlace = keepPlace()
  for (const link of links)
    if (menu?.contains(link) || link.dataset.language !== undefined)
      link.addEventListener('click', () => {
        rememberLanguage(link.hreflang)
        if (menu?.contains(link)) link.hash = currentPlace()
      })
  document.addEventListener('click', ({ target }) => {
    if (menu?.open && !menu.contains(target as Node)) menu.open = false
  })
  menu?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    menu.open = false
    menu.querySelector('summary')!.focus()
  })
  const wanted = linkToWantedLanguage(links.filter((link) => menu?.contains(link)))
  if (wanted !== null) void offer(wanted)
}

/** For how long, in milliseconds, the place counts from which a reader scrolled up to the menu. */
const recentMs = 20_000

function keepPlace(): () => string {
  let last = { hash: '', time: -recentMs }
  document.addEventListener('scrollend', ({ timeStamp }) => {
    if (!isAtTop()) last = { hash: placeOnPage(), time: timeStamp }
  })
  return () => {
    if (!isAtTop()) return placeOnPage()
    return performance.now() - last.time < recentMs ? last.hash : location.hash
  }
}

function isAtTop(): boolean {
  return scrollY < 80
}

/** The last part of the page that begins above the window's middle. */
function placeOnPage(): string {
  const parts = [...document.querySelectorAll('main :is(section, h1, h2, h3, h4, details)[id]')]
  const above = parts.filter((part) => part.getBoundingClientRect().top < innerHeight / 2)
  const last = above.at(-1)
  return last === undefined ? location.hash : `#${last.id}`
}

/** The link to this page in the language that the reader wants, where it really is in that one. */
function linkToWantedLanguage(links: HTMLAnchorElement[]): HTMLAnchorElement | null {
  if (!location.pathname.includes(`/${locale}/`)) return null
  const choice = chosenLanguage()
  const offered = links.filter((link) => link.dataset.offer !== undefined)
  const wanted = lookupLocale(choice === null ? navigator.languages : [choice], [
    locale,
    ...offered.map(({ hreflang }) => hreflang),
  ])
  return offered.find(({ hreflang }) => hreflang === wanted && wanted !== locale) ?? null
}

async function offer(link: HTMLAnchorElement): Promise<void> {
  const { hreflang, dir, href } = link
  const { words } = await fetchJson<LocaleData>(`/data/${hreflang}.json`)
  const accept = createElement('a', { href, class: 'more', hreflang }, words['site.offer.action']!)
  const dismiss = createElement('button', { type: 'button' }, words['site.offer.dismiss']!)
  const text = createElement('p', {}, words['site.offer']!)
  const box = createElement('aside', { class: 'offer', lang: hreflang, dir }, text, accept, dismiss)
  accept.addEventListener('click', () => rememberLanguage(hreflang))
  dismiss.addEventListener('click', () => {
    rememberLanguage(locale)
    box.remove()
  })
  document.body.append(box)
}
