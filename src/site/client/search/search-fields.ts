import { kind } from '../page.ts'
import type { Combobox } from './combobox.ts'
import type { SearchSession } from './session.ts'

/** `/` and Ctrl/Cmd+K go to the search field; what searches is fetched when it is first entered. */
export function setUpSearch(): void {
  let session: Promise<SearchSession> | undefined
  const openSession = (): Promise<SearchSession> =>
    (session ??= import('./session.ts').then(({ SearchSession }) => new SearchSession()))
  const forms = [...document.querySelectorAll<HTMLFormElement>('[data-search]')]
  const fields = forms.map((form) => form.querySelector<HTMLInputElement>('input[type=search]')!)
  fields.forEach((field, index) => {
    const form = forms[index]!
    let combobox: Promise<Combobox> | undefined
    const start = (): Promise<Combobox> =>
      (combobox ??= Promise.all([import('./combobox.ts'), openSession()]).then(
        ([{ attachCombobox }, session]) => attachCombobox(form, field, session),
      ))
    field.addEventListener('focus', () => void start())
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void start().then(({ go }) => go())
    })
    if (document.activeElement === field) void start()
  })
  document.addEventListener('keydown', (event) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
    if (!isShortcut && (event.key !== '/' || isTyping(event))) return
    const field = fields[0]
    if (field === undefined) return
    event.preventDefault()
    field.focus()
    field.select()
  })
  const query = new URLSearchParams(location.search).get('q')
  if (kind === 'home' && query !== null && fields[0] !== undefined) {
    fields[0].value = query
    void Promise.all([import('./result-list.ts'), openSession()]).then(
      ([{ showResults }, session]) => showResults(session, query),
    )
  }
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.closest('input, textarea, select') !== null
  return isField || ctrlKey || metaKey || altKey
}
