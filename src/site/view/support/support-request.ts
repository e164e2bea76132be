import { sameLanguage } from '../../../language/tags.ts'
import type { Entry } from '../../../model/catalog.ts'
import type { Code } from '../../../model/registry.ts'
import { idOf, writtenOf } from '../code/labels.ts'
import type { UiStrings } from '../i18n.ts'

/** A line of what is copied: the browser fills in the time and the page's address. */
export interface RequestLine {
  label: string | null
  text: string
  /** The text's, where it is not that of the lines around it. */
  lang?: string
  /** What names the error in the text, and is no word of it. */
  verbatim?: string
  fill?: 'time' | 'page' | 'steps'
}

/** What an administrator needs to know, in one language. */
export interface RequestText {
  lang: string
  lines: RequestLine[]
}

/**
 * What "copy what your administrator needs" copies: the message that the article itself proposes,
 * else a plain request; then what identifies the error. `steps` is the anchor of the
 * administrator's steps, null where there are none.
 */
export function requestText(
  code: Code,
  entry: Entry,
  words: UiStrings,
  steps: string | null,
): RequestText {
  const id = idOf(code)
  const written = writtenOf(code)
  const named = written.startsWith(id) ? written : `${written} (${id})`
  const { lang } = words.localized('copy.error')
  const proposal = proposedMessage(entry)
  const other = sameLanguage(entry.lang, lang) ? {} : { lang: entry.lang }
  const lines: RequestLine[] = [
    proposal === null
      ? { label: null, text: words.text('copy.request', { id }), verbatim: id }
      : { label: null, text: proposal, verbatim: id, ...other },
    { label: words.text('copy.error'), text: named, verbatim: named },
    { label: words.text('copy.message'), text: oneLine(entry.message.plain), ...other },
  ]
  if (entry.technical !== null)
    lines.push({
      label: words.text('copy.technical'),
      text: oneLine(entry.technical.plain),
      ...other,
    })
  lines.push({ label: words.text('copy.time'), text: '', fill: 'time' })
  if (steps !== null) lines.push({ label: words.text('copy.steps'), text: '', fill: 'steps' })
  return { lang, lines: lines.filter(isFilled) }
}

/** The first quotation in what the user can do: the message to send, as the article words it. */
export function proposedMessage({ user }: Pick<Entry, 'user'>): string | null {
  return user?.quotation?.text || null
}

function isFilled(line: RequestLine): boolean {
  return line.text !== '' || line.fill !== undefined
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
