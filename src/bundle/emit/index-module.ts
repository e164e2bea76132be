import type { Catalog } from '../../model/catalog.ts'
import { resolveSource } from './resolve-module.ts'

/** `index.js`: everything that is of no particular language, and the way to load one. */
export function indexModule({ registry, fallbacks }: Catalog): string {
  const loaders = (end: string): string =>
    registry.locales
      .map((locale) => `  ${JSON.stringify(locale)}: () => import('./${locale}${end}'),\n`)
      .join('')
  const chains = Object.fromEntries(
    registry.locales
      .filter((locale) => locale !== registry.source)
      .map((locale) => [locale, fallbacks[locale] ?? [registry.source]]),
  )
  return `import { known, supportId } from './codes.js'
import { address, codes, facts, isErrorCode } from './runtime.js'

export { codes, facts, isErrorCode }

export const version = ${JSON.stringify(registry.version)}

export const namespace = ${JSON.stringify(registry.id)}

export const source = ${JSON.stringify(registry.source)}

/** @type {typeof import('./index.js').locales} */
export const locales = ${JSON.stringify(registry.locales)}

/** @type {typeof import('./index.js').fallbackLng} */
export const fallbackLng = ${JSON.stringify({ ...chains, default: [registry.source] }, null, 2)}

const modules = {
${loaders('.js')}}

const detailModules = {
${loaders('.details.js')}}
${indexSource}
${resolveSource}`
}

const indexSource = String.raw`
/** @type {typeof import('./index.js').load} */
export async function load(locale) {
  return (await modules[sure(locale)]()).default
}

/** @type {typeof import('./index.js').loadDetails} */
export async function loadDetails(locale) {
  return (await detailModules[sure(locale)]()).default
}

/** @type {typeof import('./index.js').loadResource} */
export async function loadResource(locale) {
  const [messages, details] = await Promise.all([load(locale), loadDetails(locale)])
  return { ...messages.texts, ...details.texts }
}

function sure(locale) {
  if (Object.hasOwn(modules, locale)) return locale
  const there = locales.join(', ')
  throw new RangeError('No messages in ' + JSON.stringify(locale) + '; there is ' + there)
}

/** @type {typeof import('./index.js').match} */
export function match(wanted) {
  const tags = typeof wanted === 'string' ? byQuality(wanted) : (wanted ?? [])
  for (const tag of tags) {
    const parts = tag.replaceAll('_', '-').toLowerCase().split('-')
    const found = shortened(parts) ?? near(parts)
    if (found) return found
  }
  return source
}

/** The tag or what is left of it part by part: RFC 4647. */
function shortened(parts) {
  for (let end = parts.length; end > 0; end--) {
    const tag = parts.slice(0, end).join('-')
    const found = locales.find((locale) => locale.toLowerCase() === tag)
    if (found) return found
  }
}

/** Of the same language, best in the same script: zh-TW finds zh-Hant, not zh-Hans. */
function near(parts) {
  const same = locales.filter((locale) => locale.split('-')[0] === parts[0])
  return same.find((locale) => scriptOf(locale) === scriptOf(parts.join('-'))) ?? same[0]
}

function scriptOf(tag) {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return undefined
  }
}

/** The tags of an Accept-Language header, the best liked first. */
function byQuality(header) {
  const ranges = header.split(',').map((range) => {
    const [tag, ...rest] = range.split(';').map((text) => text.trim())
    const quality = rest.find((text) => text.startsWith('q='))
    return { tag, quality: quality ? Number(quality.slice(2)) : 1 }
  })
  return ranges
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/** @type {typeof import('./index.js').backend} */
export const backend = {
  type: 'backend',
  callbackApi: true,
  read(language, name, done) {
    const ours = name === namespace && Object.hasOwn(modules, language)
    const texts = ours ? loadResource(/** @type {any} */ (language)) : Promise.resolve({})
    texts.then(
      (resource) => done(null, resource),
      (error) => done(error, false),
    )
  },
}

/**
 * Of its two kinds of call index.d.ts tells.
 * @param {any} code
 * @param {any} options
 */
export function toProblem(code, { locale, instance }) {
  if (typeof locale === 'string')
    return load(/** @type {any} */ (locale)).then((loaded) =>
      toProblem(code, { locale: loaded, instance }),
    )
  const { title, message, lang } = locale.entry(code)
  return {
    type: address(code),
    title,
    detail: message,
    ...(instance !== undefined && { instance }),
    code,
    reason: facts(code).symbol ?? code,
    lang,
  }
}
`
