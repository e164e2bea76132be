/** The composer: what is filled in becomes a message, in this browser and nowhere else. */
import { compose } from '../view/support/composer.ts'
import type { ComposerWords } from '../view/support/composer-words.ts'
import { copy, formatTime } from './copy-buttons.ts'

const composer = document.querySelector<HTMLElement>('[data-support]')!
const form = composer.querySelector('form')!
const words = JSON.parse(composer.querySelector('[data-words]')!.textContent) as ComposerWords
const preview = composer.querySelector<HTMLElement>('[data-preview]')!
const status = composer.querySelector<HTMLElement>('[role=status]')!

form.addEventListener('input', showMessage)
form.addEventListener('submit', (event) => event.preventDefault())
composer.querySelector<HTMLElement>('[data-preview-box]')!.hidden = false
composer.querySelector('[data-do=copy]')!.addEventListener('click', () => {
  void copy(preview.textContent, preview, status, words)
})
composer.querySelector('[data-do=save]')!.addEventListener('click', save)
prefill()
showMessage()

function prefill(): void {
  const query = new URLSearchParams(location.search)
  const code = query.get('code')
  if (code !== null) field('code').value = code
  field('page').value = document.referrer.startsWith(location.origin) ? '' : document.referrer
  const localTime = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
  field('time').value = localTime.toISOString().slice(0, 16)
}

function field(name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}

function showMessage(): void {
  const answers = Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  )
  const time = answers.time === undefined || answers.time === '' ? null : new Date(answers.time)
  preview.textContent = compose(answers, words.languages, (lang) =>
    time === null ? '' : formatTime(lang, time),
  )
  status.textContent = ''
  const code = answers.code?.trim() ?? ''
  const subject = code === '' ? words.subjectNone : words.subject.replace('{{id}}', code)
  const body = preview.textContent.replaceAll('\n', '\r\n')
  const mail = composer.querySelector<HTMLAnchorElement>('[data-do=mail]')!
  mail.href = `${words.mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

function save(): void {
  const file = new Blob([preview.textContent], { type: 'text/plain' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'support.txt'
  link.click()
  URL.revokeObjectURL(link.href)
}
