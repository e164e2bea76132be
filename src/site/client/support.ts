/** The composer: what is filled in becomes a message, in this browser and nowhere else. */
import { compose } from '../view/support/composer.ts'
import type { ComposerWords } from '../view/support/composer-words.ts'
import { copy, now } from './copy-buttons.ts'

const composer = document.querySelector<HTMLElement>('[data-support]')!
const form = composer.querySelector('form')!
const words = JSON.parse(composer.querySelector('[data-words]')!.textContent) as ComposerWords
const shown = composer.querySelector<HTMLElement>('[data-preview]')!
const status = composer.querySelector<HTMLElement>('[role=status]')!

form.addEventListener('input', draw)
form.addEventListener('submit', (event) => event.preventDefault())
composer.querySelector<HTMLElement>('[data-preview-box]')!.hidden = false
composer.querySelector('[data-do=copy]')!.addEventListener('click', () => {
  void copy(shown.textContent, shown, status, words)
})
composer.querySelector('[data-do=save]')!.addEventListener('click', save)
prefill()
draw()

function prefill(): void {
  const query = new URLSearchParams(location.search)
  const code = query.get('code')
  if (code !== null) field('code').value = code
  field('page').value = document.referrer.startsWith(location.origin) ? '' : document.referrer
  const here = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
  field('time').value = here.toISOString().slice(0, 16)
}

function field(name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}

function draw(): void {
  const given = Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  )
  const time = given.time === undefined || given.time === '' ? null : new Date(given.time)
  shown.textContent = compose(given, words.languages, (lang) =>
    time === null ? '' : now(lang, time),
  )
  status.textContent = ''
  const code = given.code?.trim() ?? ''
  const subject = code === '' ? words.subjectNone : words.subject.replace('{{id}}', code)
  const body = shown.textContent.replaceAll('\n', '\r\n')
  const mail = composer.querySelector<HTMLAnchorElement>('[data-do=mail]')!
  mail.href = `${words.mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

function save(): void {
  const file = new Blob([shown.textContent], { type: 'text/plain' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'support.txt'
  link.click()
  URL.revokeObjectURL(link.href)
}
