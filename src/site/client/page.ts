/** Where the site stands, which language this page is in, and how its data is fetched. */
import { chosenLanguage } from './chosen-language.ts'
import { lookupLocale } from './lookup-locale.ts'

const page = document.documentElement

/** What page it is: `home`, `code`, `article`, … */
export const kind = page.dataset.kind
/** The page's language; of a page for readers of any language, the reader's. */
export const locale = readerLocale() ?? page.lang

function readerLocale(): string | null {
  if (!['choose', 'neutral', 'go', 'not-found'].includes(kind ?? '')) return null
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-languages] a')
  const wishes = [chosenLanguage() ?? '', ...navigator.languages]
  return lookupLocale(
    wishes,
    [...links].map(({ hreflang }) => hreflang),
  )
}

/** An address from the site's root as an absolute one. */
export function absoluteUrl(address: string): string {
  return new URL(address.replace(/^\//, ''), new URL(page.dataset.root ?? './', location.href)).href
}

/** Data of the site, by its address from the root. @throws Error where it cannot be fetched */
export async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(absoluteUrl(address))
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json() as Promise<T>
}
