import { kind } from '../page.ts'
import type { Searching } from './combobox.ts'

/** `/` and Ctrl/Cmd+K go to the search field; what searches is fetched when it is first entered. */
export function readySearch(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('[data-search]')]
  const fields = forms.map((form) => form.querySelector<HTMLInputElement>('input[type=search]')!)
  fields.forEach((field, index) => {
    const form = forms[index]!
    let started: Promise<Searching> | undefined
    const start = (): Promise<Searching> =>
      (started ??= import('./combobox.ts').then(({ attach }) => attach(form, field)))
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
  const asked = new URLSearchParams(location.search).get('q')
  if (kind === 'home' && asked !== null && fields[0] !== undefined) {
    fields[0].value = asked
    void import('./result-list.ts').then(({ showResults }) => showResults(asked))
  }
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.closest('input, textarea, select') !== null
  return isField || ctrlKey || metaKey || altKey
}
