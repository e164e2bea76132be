import type { ErrorEntry, Messages, Texts } from './api.ts'
import { facts, codeAddress } from './code-facts.ts'
import type { ErrorCode, Locale } from './catalog-types.ts'
import { textReader, valueFor } from './locale-data.ts'

/** What `<locale>.js` holds. */
interface MessagesData {
  locale: Locale
  dir: 'ltr' | 'rtl'
  texts: Texts
  /** By code, what is not plainly current and in this language. */
  entries: Readonly<
    Record<
      ErrorCode,
      Partial<Pick<ErrorEntry, 'state' | 'machine' | 'unverified' | 'lang' | 'dir'>>
    >
  >
}

/** The messages of one locale, from what its module holds. */
export function createMessages({ locale, dir, texts, entries }: MessagesData): Messages {
  const textOf = textReader(texts)
  return {
    locale,
    dir,
    message: (code) => textOf(code, 'message')!,
    entry: (code) => ({
      code,
      ...facts(code),
      title: textOf(code, 'title')!,
      message: textOf(code, 'message')!,
      user: textOf(code, 'user'),
      state: 'current',
      machine: false,
      unverified: false,
      lang: locale,
      dir,
      ...valueFor(entries, code),
      url: codeAddress(code, locale),
    }),
    texts,
  }
}
