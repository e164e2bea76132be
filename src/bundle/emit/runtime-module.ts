/** `runtime.js`: what the modules of all locales share. */
export const runtimeModule = String.raw`import { known, site } from './codes.js'

/** @type {any} */
export const codes = /* @__PURE__ */ Object.keys(known)

/** @type {typeof import('./index.js').isErrorCode} */
export function isErrorCode(value) {
  return typeof value === 'string' && Object.hasOwn(known, value)
}

/** @type {typeof import('./index.js').facts} */
export function facts(code) {
  const none = { symbol: null, supportId: null, fixedBy: null, retry: false, retired: false }
  return { ...none, ...known[sure(code)] }
}

/** The code's page on the help site, in no particular language where none is given. */
export function address(code, locale) {
  const page = 'errors/' + encodeURIComponent(code) + '/'
  return (site ?? '') + (locale === undefined ? page : locale + '/' + page)
}

/** The messages of one locale, from what its module holds. */
export function createMessages({ locale, dir, texts, entries }) {
  const part = (code, name) => texts[sure(code) + '.' + name] ?? null
  return {
    locale,
    dir,
    message: (code) => part(code, 'message'),
    entry: (code) => ({
      code,
      ...facts(code),
      title: part(code, 'title'),
      message: part(code, 'message'),
      user: part(code, 'user'),
      ...{ state: 'current', machine: false, unverified: false, lang: locale, dir },
      ...own(entries, code),
      url: address(code, locale),
    }),
    texts,
  }
}

/** The details of one locale, from what its module holds. */
export function createDetails({ locale, texts, links }) {
  const part = (code, name) => texts[sure(code) + '.' + name] ?? null
  return {
    locale,
    entry(code) {
      const variants = []
      for (let n = 2; part(code, 'message' + n) !== null; n++)
        variants.push(part(code, 'message' + n))
      return {
        variants,
        technical: part(code, 'technical'),
        cause: part(code, 'cause'),
        admin: part(code, 'admin'),
        links: (own(links, code) ?? []).map(absolute),
      }
    },
    texts,
  }
}

/** What a table holds of a code, though the code be called 'constructor'. */
function own(table, code) {
  return Object.hasOwn(table, code) ? table[code] : undefined
}

function absolute(link) {
  const stays = link.url === null || /^[a-z][a-z0-9+.-]*:/i.test(link.url)
  return stays ? link : { ...link, url: (site ?? '') + link.url }
}

function sure(code) {
  if (isErrorCode(code)) return code
  throw new RangeError('Unknown error code ' + JSON.stringify(code) + '; ask isErrorCode() first')
}
`
