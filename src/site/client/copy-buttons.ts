import { createElement } from './element.ts'

/** The button that copies what the administrator needs, and codes that copy themselves. */
export function setUpCopyButtons(): void {
  fillGaps(document)
  for (const box of document.querySelectorAll<HTMLElement>('[data-copy]')) setUpBox(box)
  for (const value of document.querySelectorAll<HTMLElement>('[data-copy-value]')) setUpValue(value)
}

/** Copies a text, else selects what shows it; says so where screen readers hear it. */
export async function copy(
  text: string,
  shown: Node,
  status: HTMLElement,
  words: { done: string; failed: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    status.textContent = words.done
  } catch {
    getSelection()?.selectAllChildren(shown)
    status.textContent = words.failed
  }
}

/** A time with its zone, as people of a language write it. Default: now. */
export function formatTime(lang: string, date = new Date()): string {
  return new Intl.DateTimeFormat(lang.split(/-x-/i)[0], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  }).format(date)
}

function setUpBox(box: HTMLElement): void {
  const parts = [...box.querySelectorAll<HTMLElement>('[data-copy-part]')]
  const button = box.querySelector<HTMLButtonElement>('[data-copy-button]')!
  const status = box.querySelector<HTMLElement>('[data-copy-status]')!
  const word = (name: string): string =>
    box.querySelector<HTMLTemplateElement>(`[data-${name}]`)!.content.textContent.trim()
  button.hidden = false
  button.addEventListener('click', () => {
    fillGaps(box)
    const words = { done: word('done'), failed: word('failed') }
    void copy(textOf(parts), box, status, words)
  })
}

/** Fills in the time and addresses, which only the browser knows. */
function fillGaps(root: ParentNode): void {
  for (const gap of root.querySelectorAll<HTMLElement>('[data-fill]')) {
    const { fill, href, lang } = gap.dataset
    if (fill === 'time') gap.textContent = formatTime(lang!)
    if (href !== undefined) gap.textContent = new URL(href, location.href).href
  }
}

/** A line each; what stands in another language is set apart. */
function textOf(parts: readonly HTMLElement[]): string {
  return parts
    .map((part) => {
      const lines = [...part.querySelectorAll('p')].map(lineOf).join('\n')
      return part.dataset.copyPart === 'apart' ? `\n${lines}` : lines
    })
    .join('\n')
}

function lineOf({ textContent }: HTMLElement): string {
  return textContent.replaceAll(/\s+/g, ' ').trim()
}

function setUpValue(value: HTMLElement): void {
  const status = createElement('span', { role: 'status', class: 'hidden' })
  const { copyValue = '', done = '' } = value.dataset
  const button = createElement('button', { type: 'button', class: 'value', title: copyValue })
  button.append(...value.childNodes)
  button.addEventListener('click', () => {
    void copy(button.textContent.trim(), button, status, { done, failed: '' }).then(() => {
      button.dataset.said = status.textContent
      setTimeout(() => delete button.dataset.said, 2000)
    })
  })
  value.append(button, status)
}
