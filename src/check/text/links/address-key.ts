import { language } from '../../../language/tags.ts'

/**
 * An address without what a translation may rightly change in it: the locale in its path, query or
 * host, a slash at its end, `http` for `https`.
 */
export function addressKey(url: string, locales: readonly string[]): string {
  const languages = locales.map(language)
  const isLocale = (part: string): boolean =>
    /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(part) &&
    languages.includes(language(part.replace('_', '-')))
  const [before, fragment] = cut(url.trim(), '#')
  const [address, query] = cut(before, '?')
  const remote = /^(?:https?:)?\/\/([^/]*)(.*)$/i.exec(address)
  const host = remote ? hostKey(remote[1]!, isLocale) : ''
  const path = (remote ? remote[2]! : address)
    .split('/')
    .filter((part) => !isLocale(part))
    .join('/')
    .replace(/\/$/, '')
  const parameters = query
    ?.split('&')
    .filter((pair) => !isLocaleParameter(pair, isLocale))
    .join('&')
  return `${host}${decode(path)}${parameters ? `?${parameters}` : ''}${fragment === null ? '' : `#${decode(fragment)}`}`
}

/** The address's fragment, or null. */
export function fragmentOf(url: string): string | null {
  const fragment = cut(url, '#')[1]
  return fragment === null ? null : decode(fragment)
}

/** The address without its fragment. */
export function withoutFragment(url: string): string {
  return cut(url, '#')[0]
}

function hostKey(host: string, isLocale: (part: string) => boolean): string {
  const parts = host.toLowerCase().split('.')
  if (parts.length > 2 && (parts[0] === 'www' || isLocale(parts[0]!))) parts.shift()
  return `//${parts.join('.')}`
}

function isLocaleParameter(pair: string, isLocale: (part: string) => boolean): boolean {
  const [name, value] = cut(pair, '=')
  return /^(?:mkt|lang|language|locale|culture|hl|ui|setlang)$/i.test(name) && isLocale(value ?? '')
}

function cut(text: string, mark: string): [string, string | null] {
  const index = text.indexOf(mark)
  return index < 0 ? [text, null] : [text.slice(0, index), text.slice(index + 1)]
}

function decode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
