/** What the list of answers is made of. */
import type { ResolvedQuery, SearchData } from './search-data.ts'
import type { Hit } from './full-text.ts'
import { createElement } from '../element.ts'
import { absoluteUrl, locale } from '../page.ts'

/** A code is answered by its page, or by saying that it is not in use: words would mislead. */
export function isAnswered({ status, isCodeLike }: ResolvedQuery): boolean {
  return isCodeLike && (status === 'known' || status === 'reserved')
}

/** Looks like a code and is none of ours; pages may still speak of it, as of an event's number. */
export function isForeign({ status, isCodeLike }: ResolvedQuery): boolean {
  return isCodeLike && status === 'unknown'
}

/** Where to go with a code that leads nowhere: a word and an address each. */
export function ways({ words, home }: SearchData, query: string): [word: string, href: string][] {
  return [
    [words['site.home']!, `${absoluteUrl(home)}#codes`],
    [words['site.support']!, `${absoluteUrl(home)}support/?code=${encodeURIComponent(query)}`],
  ]
}

export function wayOptions(data: SearchData, query: string): HTMLElement[] {
  return ways(data, query).map(([word, href]) => {
    const option = createElement('div', { role: 'option' }, createElement('strong', {}, word))
    option.dataset.href = href
    return option
  })
}

export function resultsOf(data: SearchData, query: string): string {
  return `${absoluteUrl(data.home)}?q=${encodeURIComponent(query)}`
}

export function exactOption(data: SearchData, code: string, isKnown: boolean): HTMLElement {
  const { id, title, href, who } = data.codes[code]!
  const hint = [isKnown ? data.words['search.enter']! : '', who ?? ''].filter((text) => text !== '')
  const option = createElement(
    'div',
    { role: 'option', ...(isKnown ? { class: 'exact' } : {}) },
    createElement('bdi', { class: 'id', translate: 'no' }, id),
    ' ',
    createElement('strong', {}, title),
    createElement('small', {}, hint.join(' · ')),
  )
  option.dataset.href = absoluteUrl(href)
  return option
}

export function hitOption(hit: Hit, data: SearchData): HTMLElement {
  const id = hit.code === null ? undefined : data.codes[hit.code]?.id
  const option = createElement(
    'div',
    { role: 'option', lang: hit.lang, ...directed(hit) },
    ...(id === undefined ? [] : [createElement('bdi', { class: 'id', translate: 'no' }, id), ' ']),
    createElement('strong', {}, hit.title),
    ...within(hit),
    excerpt(hit, 'small'),
  )
  option.dataset.href = hit.href
  return option
}

/** Which way a text runs that is not in the page's language. */
export function directed({ lang }: Hit): Record<string, string> {
  return lang === locale ? {} : { dir: 'auto' }
}

/** The article that a part is of. */
export function within(hit: Hit): HTMLElement[] {
  return hit.within === null ? [] : [createElement('small', { class: 'within' }, hit.within)]
}

/** The text around what was found, its words marked. */
export function excerpt(hit: Hit, element: string): HTMLElement {
  const pieces = hit.excerpt.map(({ text, isFound }) =>
    isFound ? createElement('mark', {}, text) : text,
  )
  return createElement(element, {}, ...pieces)
}

export function group(label: string, options: HTMLElement[]): HTMLElement {
  const title = createElement('div', { class: 'group', 'aria-hidden': 'true' }, label)
  return createElement('div', { role: 'group', 'aria-label': label }, title, ...options)
}
