/**
 * `/go/?code=14&lang=sv`: to the page of a code, in the language that `lang` asks for, else `mkt`;
 * where there is no such code, to what the search says of it there.
 */
import { resolve } from '../../catalog/resolve/resolve.ts'
import type { ResolveIndex } from '../../model/catalog.ts'
import { lookupLocale } from './lookup-locale.ts'
import { chosenLanguage } from './chosen-language.ts'
import { absoluteUrl, fetchJson } from './page.ts'

const query = new URLSearchParams(location.search)
const code = query.get('code')?.trim() ?? ''
if (code !== '') void go()

async function go(): Promise<void> {
  const wanted = ['lang', 'mkt'].map((name) => query.get(name)?.trim() ?? '').filter(Boolean)
  const locales = document.querySelector<HTMLElement>('[data-go]')!.dataset.locales!.split(' ')
  const wishes = wanted.length === 0 ? [chosenLanguage() ?? '', ...navigator.languages] : wanted
  const locale = lookupLocale(wishes, locales)
  const resolution = resolve(code, await fetchJson<ResolveIndex>('/data/resolve.json'))
  const folder = locale === null ? '/' : `/${locale}/`
  if (resolution.status === 'known')
    return location.replace(absoluteUrl(`${folder}errors/${encodeURIComponent(resolution.code!)}/`))
  if (locale !== null)
    return location.replace(absoluteUrl(`${folder}?q=${encodeURIComponent(code)}`))
  const none = document.querySelector<HTMLElement>('[data-go-none]')!
  none.querySelector('bdi')!.textContent = code
  none.hidden = false
}
