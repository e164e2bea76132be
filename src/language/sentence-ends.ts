import { language } from './tags.ts'
import { trimEnd } from '../text/trim-end.ts'

export type EndingKind = '' | '.' | '?' | '!' | ':' | ';' | ',' | '…'

export interface Ending {
  kind: EndingKind
  /** As written. */
  text: string
  from: number
  to: number
}

/** What scripts write for the marks of Latin. */
const scripts: Readonly<Record<string, string>> = {
  '.': '.。．।۔։።။។',
  '?': '?？؟՞፧\u037E',
  '!': '!！՜',
  ':': ':：፦',
  ';': ';；؛',
  ',': ',，、،',
  '…': '…',
}

const kinds = new Map(
  Object.entries(scripts).flatMap(([kind, all]) =>
    Array.from(all, (one) => [one, kind as EndingKind] as const),
  ),
)

/** How a text ends, closing quotes and brackets passed over. */
export function endingOf(prose: string, locale: string): Ending {
  const text = trimEnd(prose, /[\s"'”’»“‘)\]）」』】]/u)
  const closing = /(?:\.\.\.|……|…)$/u.exec(text)?.[0]
  const last = closing ?? text.at(-1) ?? ''
  const isGreek = last === ';' && language(locale) === 'el'
  const kind = closing ? '…' : isGreek ? '?' : (kinds.get(last) ?? '')
  const to = text.length
  const length = kind === '' ? 0 : last.length
  return { kind, text: last, from: to - length, to }
}

/** Languages whose sentences end without a full stop. */
export function usesStops(locale: string): boolean {
  return !['th', 'lo', 'km', 'my'].includes(language(locale))
}

const own: Readonly<Record<string, Partial<Record<EndingKind, string>>>> = {
  ar: { '?': '؟', ';': '؛', ',': '،' },
  fa: { '?': '؟', ';': '؛', ',': '،' },
  ur: { '.': '۔', '?': '؟', ';': '؛', ',': '،' },
  hi: { '.': '।' },
  bn: { '.': '।' },
  hy: { '.': '։' },
  el: { '?': ';', ';': '·' },
  ja: { '.': '。', '?': '？', '!': '！', ':': '：', ',': '、' },
  zh: { '.': '。', '?': '？', '!': '！', ':': '：', ';': '；', ',': '，' },
}

/** How the locale writes a mark. */
export function mark(kind: EndingKind, locale: string): string {
  return own[language(locale)]?.[kind] ?? kind
}
