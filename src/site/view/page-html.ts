import { sameLanguage } from '../../language/tags.ts'
import type { Html, HtmlSlot } from '../../model/article.ts'
import { escape } from './escape.ts'
import { uiStringsIn, type Resources } from './i18n.ts'

/** What the HTML of an article takes from the page that shows it. */
export interface PageContext {
  /** The language of the text. */
  lang: string
  words: Resources
  /** What leads from the page to the root of the site: `../../`. */
  root: string
}

/**
 * The HTML of an article as a page shows it: code is not translated, and where it scrolls sideways
 * it can be scrolled by keyboard; a note says what kind it is, in its own language; addresses
 * within the site are relative to the page.
 */
export function pageHtml({ html, slots = [] }: Html, context: PageContext): string {
  let filled = ''
  let end = 0
  for (const slot of slots) {
    filled += html.slice(end, slot.start) + contentOf(slot, context)
    end = slot.end
  }
  return filled + html.slice(end)
}

/** What stands before and after the first quotation; null where there is none. */
export function splitAtQuotation(text: Html): { before: Html; after: Html } | null {
  const { html, quotation } = text
  if (quotation === undefined) return null
  return {
    before: sliceHtml(text, 0, quotation.start),
    after: sliceHtml(text, quotation.end, html.length),
  }
}

function sliceHtml({ html, slots = [] }: Html, start: number, end: number): Html {
  return {
    html: html.slice(start, end),
    slots: slots
      .filter((slot) => slot.start >= start && slot.end <= end)
      .map((slot) => ({ ...slot, start: slot.start - start, end: slot.end - start })),
  }
}

function contentOf({ kind, alert }: HtmlSlot, context: PageContext): string {
  if (kind === 'code') return ' translate="no"'
  if (kind === 'preformatted') return ' tabindex="0"'
  return kind === 'address' ? context.root : noteLabel(alert!, context)
}

function noteLabel(alert: string, { lang, words }: PageContext): string {
  const word = uiStringsIn(words, lang).localized(`note.${alert}`)
  const attribute = sameLanguage(word.lang, lang) ? '' : ` lang="${word.lang}"`
  return `<p class="kind"${attribute}>${escape(word.text)}</p>`
}
