import type { Hit, PageHits } from './full-text.ts'
import type { ResolvedQuery, SearchData } from './search-data.ts'
import type { SearchSession } from './session.ts'
import {
  exactOption,
  group,
  hitOption,
  isAnswered,
  isForeign,
  resultsOf,
  wayOptions,
} from './options.ts'
import { createElement } from '../element.ts'
import { absoluteUrl, kind, locale } from '../page.ts'
import { countText, codeMessage } from './messages.ts'

/** A search field with its list of answers. */
export interface Combobox {
  /** Enter: to what is chosen, to the page of an exact code, else to all results. */
  go(): Promise<void>
}

/**
 * The search field as a combobox: arrows choose among the answers, Enter opens the one chosen, an
 * exact code without choosing, else all results.
 */
export function attachCombobox(
  form: HTMLFormElement,
  field: HTMLInputElement,
  session: SearchSession,
): Combobox {
  const list = createElement('div', { role: 'listbox', id: `${field.id}-answers` })
  const message = createElement('div', { class: 'said' })
  const status = createElement('p', { role: 'status', class: 'hidden' })
  const box = createElement('div', { class: 'answers', hidden: '' }, message, list)
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
    options().forEach((option, position) => {
      option.setAttribute('aria-selected', String(position === index))
      if (position === index) option.scrollIntoView({ block: 'nearest' })
    })
    const id = options()[index]?.id
    if (id === undefined) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', id)
  }
  const ask = async (): Promise<void> => {
    const ownTurn = ++turn
    const query = field.value.trim()
    if (query === '') return show(false)
    try {
      const data = await session.data()
      const resolved = data.resolve(query)
      if (ownTurn !== turn) return
      draw(data, resolved, query, isAnswered(resolved) ? nothing : null)
      if (isAnswered(resolved)) return
      await new Promise((done) => setTimeout(done, 120))
      if (ownTurn !== turn) return
      const pageHits = await session.pages(isForeign(resolved) ? `"${query}"` : query)
      if (ownTurn === turn) draw(data, resolved, query, pageHits)
    } catch {
      if (ownTurn === turn) await fail(query)
    }
  }
  /** Codes are still answered; for words there are the ways that never fail. */
  const fail = async (query: string): Promise<void> => {
    const data = await session.data().catch(() => null)
    if (data === null || data.resolve(query).status === 'known') return
    message.replaceChildren(createElement('strong', {}, data.words['search.failed']!))
    message.hidden = false
    list.replaceChildren(...wayOptions(data, query))
    options().forEach((option, index) => (option.id = `${list.id}-${index}`))
    status.textContent = message.textContent
    show(true)
  }
  const draw = (
    data: SearchData,
    resolved: ResolvedQuery,
    query: string,
    pageHits: PageHits | null,
  ): void => {
    const { words } = data
    const chosen = options()[active]?.dataset.href
    message.replaceChildren(...codeMessage(resolved, query, words))
    const exact = resolved.candidates.map((code) =>
      exactOption(data, code, resolved.status === 'known'),
    )
    const shown = new Set(resolved.candidates)
    const hits = (list: Hit[]): HTMLElement[] =>
      list
        .filter(({ code }) => code === null || !shown.has(code))
        .map((hit) => hitOption(hit, data))
    const own = hits(pageHits?.own ?? [])
    const other = hits(pageHits?.other ?? []).slice(0, own.length > 4 ? 2 : 5)
    const all = createElement('div', { role: 'option', class: 'every-hit' }, words['search.all']!)
    all.dataset.href = resultsOf(data, query)
    list.replaceChildren(
      ...exact,
      ...own,
      ...(other.length === 0 ? [] : [group(words['search.other']!, other)]),
      ...(own.length + other.length === 0 ? [] : [all]),
      ...(resolved.status === 'reserved' || isForeign(resolved) ? wayOptions(data, query) : []),
    )
    options().forEach((option, index) => (option.id = `${list.id}-${index}`))
    const isNothing = pageHits !== null && exact.length + own.length + other.length === 0
    if (isNothing && !message.hasChildNodes())
      message.append(
        createElement('strong', {}, words['search.none']!),
        createElement('p', {}, words['search.none.next']!),
      )
    message.hidden = !message.hasChildNodes()
    show(!message.hidden || options().length > 0)
    choose(options().findIndex(({ dataset }) => dataset.href === chosen))
    if (pageHits === null && exact.length === 0 && message.hidden) return
    const number = exact.length + own.length + other.length
    status.textContent = [
      [...message.children].map(({ textContent }) => textContent).join(' '),
      resolved.status === 'known'
        ? `${words['search.known']!}: ${data.codes[resolved.code!]?.title}. ${words['search.enter']!}.`
        : '',
      number === 0 ? '' : countText(data.results, number, locale),
    ].join(' ')
  }
  const go = async (): Promise<void> => {
    const chosen = options()[active]?.dataset.href
    if (chosen !== undefined) return void location.assign(chosen)
    const query = field.value.trim()
    if (query === '') return
    const data = await session.data()
    const { status, code } = data.resolve(query)
    const exact = status === 'known' ? data.codes[code!] : undefined
    if (exact !== undefined) return void location.assign(absoluteUrl(exact.href))
    if (kind !== 'home') return void location.assign(resultsOf(data, query))
    show(false)
    history.replaceState(null, '', resultsOf(data, query))
    const { showResults } = await import('./result-list.ts')
    await showResults(session, query)
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
  void session.data().catch(() => undefined)
  if (field.value !== '') void ask()
  return { go }
}

const nothing: PageHits = { own: [], other: [] }
