import type { Details, Messages, Texts } from './api.ts'
import type { Locale } from './catalog-types.ts'
import { detailModules, locales, messageModules } from './locales.ts'

/** @throws {RangeError} For a locale that the bundle does not have. */
export async function load(locale: Locale): Promise<Messages> {
  const { default: messages } = await messageModules[included(locale)]!()
  return messages
}

/** @throws {RangeError} For a locale that the bundle does not have. */
export async function loadDetails(locale: Locale): Promise<Details> {
  const { default: details } = await detailModules[included(locale)]!()
  return details
}

/** @throws {RangeError} For a locale that the bundle does not have. */
export async function loadResource(locale: Locale): Promise<Texts> {
  const [messages, details] = await Promise.all([load(locale), loadDetails(locale)])
  return { ...messages.texts, ...details.texts }
}

function included(locale: Locale): Locale {
  if (locales.includes(locale)) return locale
  throw new RangeError(`No messages in ${JSON.stringify(locale)}; there is ${locales.join(', ')}`)
}
