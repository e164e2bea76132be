import { searchData, type Asked, type SearchData } from './search-data.ts'
import { find, type Found, type Hit } from './full-text.ts'
import {
  exactOption,
  group,
  hitOption,
  isAnswered,
  isForeign,
  resultsOf,
  wayOptions,
} from './options.ts'
import { at, kind, locale, make } from '../page.ts'
import { counted, saidAbout } from './messages.ts'

/** A search field that is ready. */
export interface Searching {
  /** Enter: to what is chosen, to the page of an exact code, else to all results. */
  go(): Promise<void>
}

/**
 * The search field as a combobox: arrows choose among the answers, Enter opens the one chosen, an
 * exact code without choosing, else all results.
 */
export function attach(form: HTMLFormElement, field: HTMLInputElement): Searching {
  const list = make('div', { role: 'listbox', id: `${field.id}-answers` })
  const said = make('div', { class: 'said' })
  const status = make('p', { role: 'status', class: 'hidden' })
  const box = make('div', { class: 'answers', hidden: '' }, said, list)
  list.setAttribute('aria-label', field.placeholder)
  if (locale !== document.documentElement.lang)
    for (const answer of [box, status]) Object.assign(answer, { lang: locale, dir: 'auto' })
  field.parentElement!.append(box)
  form.append(status)
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const)
    field.setAttribute(name, value)

  let turn = 0
  let active = -1
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')]

  const show = (open: boolean): void => {
    box.hidden = !open
    field.setAttribute('aria-expanded', String(open && options().length > 0))
    if (!open) choose(-1)
  }
  const choose = (index: number): void => {
    active = index
    options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index))
      if (at === index) option.scrollIntoView({ block: 'nearest' })
    })
    const id = options()[index]?.id
    if (id === undefined) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', id)
  }
  const ask = async (): Promise<void> => {
    const mine = ++turn
    const query = field.value.trim()
    if (query === '') return show(false)
    try {
      const data = await searchData()
      const asked = data.ask(query)
      if (mine !== turn) return
      draw(data, asked, query, isAnswered(asked) ? nothing : null)
      if (isAnswered(asked)) return
      await new Promise((done) => setTimeout(done, 120))
      if (mine !== turn) return
      const found = await find(isForeign(asked) ? `"${query}"` : query, data, null)
      if (mine === turn) draw(data, asked, query, found)
    } catch {
      if (mine === turn) await fail(query)
    }
  }
  /** Codes are still answered; for words there are the ways that never fail. */
  const fail = async (query: string): Promise<void> => {
    const data = await searchData().catch(() => null)
    if (data === null || data.ask(query).status === 'known') return
    said.replaceChildren(make('strong', {}, data.words['search.failed']!))
    said.hidden = false
    list.replaceChildren(...wayOptions(data, query))
    options().forEach((option, index) => (option.id = `${list.id}-${index}`))
    status.textContent = said.textContent
    show(true)
  }
  const draw = (data: SearchData, asked: Asked, query: string, found: Found | null): void => {
    const { words } = data
    const chosen = options()[active]?.dataset.href
    said.replaceChildren(...saidAbout(asked, query, words))
    const exact = asked.candidates.map((code) => exactOption(data, code, asked.status === 'known'))
    const skip = new Set(asked.candidates)
    const hits = (list: Hit[]): HTMLElement[] =>
      list.filter(({ code }) => code === null || !skip.has(code)).map((hit) => hitOption(hit, data))
    const own = hits(found?.own ?? [])
    const other = hits(found?.other ?? []).slice(0, own.length > 4 ? 2 : 5)
    const all = make('div', { role: 'option', class: 'every-hit' }, words['search.all']!)
    all.dataset.href = resultsOf(data, query)
    list.replaceChildren(
      ...exact,
      ...own,
      ...(other.length === 0 ? [] : [group(words['search.other']!, other)]),
      ...(own.length + other.length === 0 ? [] : [all]),
      ...(asked.status === 'reserved' || isForeign(asked) ? wayOptions(data, query) : []),
    )
    options().forEach((option, index) => (option.id = `${list.id}-${index}`))
    const isNothing = found !== null && exact.length + own.length + other.length === 0
    if (isNothing && !said.hasChildNodes())
      said.append(
        make('strong', {}, words['search.none']!),
        make('p', {}, words['search.none.next']!),
      )
    said.hidden = !said.hasChildNodes()
    show(!said.hidden || options().length > 0)
    choose(options().findIndex(({ dataset }) => dataset.href === chosen))
    if (found === null && exact.length === 0 && said.hidden) return
    const number = exact.length + own.length + other.length
    status.textContent = [
      [...said.children].map(({ textContent }) => textContent).join(' '),
      asked.status === 'known'
        ? `${words['search.known']!}: ${data.codes[asked.code!]?.title}. ${words['search.enter']!}.`
        : '',
      number === 0 ? '' : counted(data.results, number, locale),
    ].join(' ')
  }
  const go = async (): Promise<void> => {
    const chosen = options()[active]?.dataset.href
    if (chosen !== undefined) return void location.assign(chosen)
    const query = field.value.trim()
    if (query === '') return
    const data = await searchData()
    const { status, code } = data.ask(query)
    const exact = status === 'known' ? data.codes[code!] : undefined
    if (exact !== undefined) return void location.assign(at(exact.href))
    if (kind !== 'home') return void location.assign(resultsOf(data, query))
    show(false)
    history.replaceState(null, '', resultsOf(data, query))
    const { showResults } = await import('./result-list.ts')
    await showResults(query)
  }

  field.addEventListener('input', () => void ask())
  field.addEventListener('focus', () => field.value.trim() !== '' && void ask())
  field.addEventListener('keydown', (event) => {
    const last = options().length - 1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (last < 0) return
      event.preventDefault()
      show(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      choose(active + step > last ? -1 : active + step < -1 ? last : active + step)
    } else if (event.key === 'Escape') {
      if (box.hidden) field.value = ''
      show(false)
    }
  })
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) show(false)
  })
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const href = (target as Element).closest<HTMLElement>('[role=option]')?.dataset.href
    if (href !== undefined) location.assign(href)
  })
  void searchData().catch(() => undefined)
  if (field.value !== '') void ask()
  return { go }
}

const nothing: Found = { own: [], other: [] }
