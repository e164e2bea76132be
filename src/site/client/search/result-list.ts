import { searchData, type SearchData } from './search-data.ts'
import { find, type Hit } from './full-text.ts'
import { directed, excerpt, isAnswered, isForeign, ways, within } from './options.ts'
import { at, locale, make } from '../page.ts'
import { counted, saidAbout } from './messages.ts'

/** All results of a query on a locale's home, to be filtered by who can fix them. */
export async function showResults(query: string, who: string | null = null): Promise<void> {
  const section = document.querySelector<HTMLElement>('#results')
  if (section === null) return
  const data = await searchData()
  const { words } = data
  const title = make(
    'h2',
    { id: 'results-title', tabindex: '-1' },
    `${words['search.resultsFor']!} `,
  )
  title.append(make('q', {}, make('bdi', {}, query)))
  const status = make('div', { role: 'status', class: 'lead' }, words['search.loading']!)
  section.replaceChildren(title, status)
  section.hidden = false
  if (document.activeElement !== document.body) title.focus()
  const asked = data.ask(query)
  try {
    const isCode = isAnswered(asked)
    const wanted = isForeign(asked) ? `"${query}"` : query
    const { own, other } = isCode ? { own: [], other: [] } : await find(wanted, data, who)
    const exact = asked.candidates.map((code) => exactHit(data, code))
    const rest = own.filter(({ code }) => code === null || !asked.candidates.includes(code))
    const count = exact.length + rest.length + other.length
    const said = saidAbout(asked, query, words)
    const none = [words['search.none']!, make('p', {}, words['search.none.next']!)]
    if (count > 0) status.textContent = counted(data.results, count, locale)
    else status.replaceChildren(...(said.length > 0 ? said : none))
    if (count > 0) section.append(...said)
    if (!isCode && data.whos.length > 0 && (count > 0 || who !== null))
      section.append(filter(query, who, data))
    if (count === 0 || asked.status === 'reserved' || isForeign(asked))
      section.append(waysOn(query, data))
    section.append(hits([...exact, ...rest], data))
    if (other.length > 0) section.append(make('h3', {}, words['search.other']!), hits(other, data))
  } catch {
    status.textContent = words['search.failed']!
  }
}

function waysOn(query: string, data: SearchData): HTMLElement {
  const items = ways(data, query).map(([word, href]) => make('li', {}, make('a', { href }, word)))
  return make('ul', { class: 'ways' }, ...items)
}

function exactHit(data: SearchData, code: string): Hit {
  const { title, href, who } = data.codes[code]!
  const text = who ?? ''
  return {
    href: at(href),
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
    return make(
      'li',
      { lang: hit.lang },
      ...(id === undefined ? [] : [make('bdi', { class: 'id', translate: 'no' }, id), ' ']),
      make('a', { href: hit.href }, hit.title),
      ...within(hit),
      excerpt(hit, 'p'),
    )
  })
  const direction = list[0] === undefined ? {} : directed(list[0])
  return make('ol', { class: 'hits', role: 'list', ...direction }, ...items)
}

function filter(query: string, who: string | null, { words, whos }: SearchData): HTMLElement {
  const choices = ['', ...whos].map((value) => {
    const input = make('input', { type: 'radio', name: 'who', value }) as HTMLInputElement
    input.checked = value === (who ?? '')
    input.addEventListener('change', () => void showResults(query, value === '' ? null : value))
    const word = value === '' ? words['search.filter.all']! : words[`who.${value}`]!
    return make('label', {}, input, ` ${word}`)
  })
  return make(
    'fieldset',
    { class: 'filter' },
    make('legend', {}, words['search.filter']!),
    ...choices,
  )
}
