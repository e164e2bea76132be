import type { Hit } from './full-text.ts'
import type { SearchData } from './search-data.ts'
import type { SearchSession } from './session.ts'
import { directed, excerpt, isAnswered, isForeign, ways, within } from './options.ts'
import { createElement } from '../element.ts'
import { absoluteUrl, locale } from '../page.ts'
import { countText, codeMessage } from './messages.ts'

/** All results of a query on a locale's home, to be filtered by who can fix them. */
export async function showResults(
  session: SearchSession,
  query: string,
  who: string | null = null,
): Promise<void> {
  const section = document.querySelector<HTMLElement>('#results')
  if (section === null) return
  const data = await session.data()
  const { words } = data
  const title = createElement(
    'h2',
    { id: 'results-title', tabindex: '-1' },
    `${words['search.resultsFor']!} `,
  )
  title.append(createElement('q', {}, createElement('bdi', {}, query)))
  const status = createElement('div', { role: 'status', class: 'lead' }, words['search.loading']!)
  section.replaceChildren(title, status)
  section.hidden = false
  if (document.activeElement !== document.body) title.focus()
  const resolved = data.resolve(query)
  try {
    const isCode = isAnswered(resolved)
    const wanted = isForeign(resolved) ? `"${query}"` : query
    const { own, other } = isCode ? { own: [], other: [] } : await session.pages(wanted, who)
    const exact = resolved.candidates.map((code) => exactHit(data, code))
    const rest = own.filter(({ code }) => code === null || !resolved.candidates.includes(code))
    const count = exact.length + rest.length + other.length
    const message = codeMessage(resolved, query, words)
    const none = [words['search.none']!, createElement('p', {}, words['search.none.next']!)]
    if (count > 0) status.textContent = countText(data.results, count, locale)
    else status.replaceChildren(...(message.length > 0 ? message : none))
    if (count > 0) section.append(...message)
    if (!isCode && data.whos.length > 0 && (count > 0 || who !== null))
      section.append(
        whoFilter(data.words, data.whos, who, (chosen) => void showResults(session, query, chosen)),
      )
    if (count === 0 || resolved.status === 'reserved' || isForeign(resolved))
      section.append(waysOn(query, data))
    section.append(hits([...exact, ...rest], data))
    if (other.length > 0)
      section.append(createElement('h3', {}, words['search.other']!), hits(other, data))
  } catch {
    status.textContent = words['search.failed']!
  }
}

function waysOn(query: string, data: SearchData): HTMLElement {
  const items = ways(data, query).map(([word, href]) =>
    createElement('li', {}, createElement('a', { href }, word)),
  )
  return createElement('ul', { class: 'ways' }, ...items)
}

function exactHit(data: SearchData, code: string): Hit {
  const { title, href, who } = data.codes[code]!
  const text = who ?? ''
  return {
    href: absoluteUrl(href),
    title,
    code,
    lang: locale,
    within: null,
    excerpt: [{ text, isFound: false }],
  }
}

function hits(list: readonly Hit[], data: SearchData): HTMLElement {
  const items = list.map((hit) => {
    const id = hit.code === null ? undefined : data.codes[hit.code]?.id
    return createElement(
      'li',
      { lang: hit.lang },
      ...(id === undefined
        ? []
        : [createElement('bdi', { class: 'id', translate: 'no' }, id), ' ']),
      createElement('a', { href: hit.href }, hit.title),
      ...within(hit),
      excerpt(hit, 'p'),
    )
  })
  const direction = list[0] === undefined ? {} : directed(list[0])
  return createElement('ol', { class: 'hits', role: 'list', ...direction }, ...items)
}

function whoFilter(
  words: SearchData['words'],
  whos: readonly string[],
  who: string | null,
  choose: (who: string | null) => void,
): HTMLElement {
  const choices = ['', ...whos].map((value) => {
    const input = createElement('input', { type: 'radio', name: 'who', value }) as HTMLInputElement
    input.checked = value === (who ?? '')
    input.addEventListener('change', () => choose(value === '' ? null : value))
    const word = value === '' ? words['search.filter.all']! : words[`who.${value}`]!
    return createElement('label', {}, input, ` ${word}`)
  })
  return createElement(
    'fieldset',
    { class: 'filter' },
    createElement('legend', {}, words['search.filter']!),
    ...choices,
  )
}
