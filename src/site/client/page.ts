/** Where the site stands, which language this page is in, and its data. */
import { chosen } from './chosen-language.ts'
import { lookupLocale } from './lookup-locale.ts'

const page = document.documentElement

export const kind = page.dataset.kind
/** The page's language; of a page for readers of any language, the reader's. */
export const locale = readersOwn() ?? page.lang

function readersOwn(): string | null {
  if (!['choose', 'neutral', 'go', 'not-found'].includes(kind ?? '')) return null
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-languages] a')
  const wishes = [chosen() ?? '', ...navigator.languages]
  return lookupLocale(
    wishes,
    [...links].map(({ hreflang }) => hreflang),
  )
}

/** An address from the site's root as an absolute one. */
export function at(address: string): string {
  return new URL(address.replace(/^\//, ''), new URL(page.dataset.root ?? './', location.href)).href
}

export async function load<T>(address: string): Promise<T> {
  const answer = await fetch(at(address))
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json() as Promise<T>
}

/** An element with text or children: text is never read as HTML. */
export function make(
  name: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}
