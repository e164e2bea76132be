import { t } from 'i18next'
import type { ErrorEntry } from '@example/sspr-messages'
import { element } from './element.ts'
import { supportDetails } from './support-details.ts'

/** Copies what support needs to know; where the browser forbids that, it is shown to be copied. */
export function copyButton(error: ErrorEntry): HTMLElement {
  const button = element('button', { type: 'button', class: 'copy' }, t('copy'))
  button.onclick = async () => {
    const details = supportDetails(error)
    try {
      await navigator.clipboard.writeText(details)
      button.textContent = t('copied')
      setTimeout(() => (button.textContent = t('copy')), 3_000)
    } catch {
      button.replaceWith(element('pre', { dir: 'ltr', tabindex: '0' }, details))
    }
  }
  return button
}
