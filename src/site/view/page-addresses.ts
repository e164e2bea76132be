/**
 * The addresses of the site, from its root: every one begins with `/`. Pages write them relative
 * to themselves (`relative-links.ts`), so that the site works below any path.
 */

/** A locale's home: search and all codes. */
export function homeOf(locale: string): string {
  return `/${locale}/`
}

/** A code in a language. */
export function codeOf(locale: string, code: string): string {
  return `/${locale}/errors/${encodeURIComponent(code)}/`
}

/** A code in no particular language: `x-default`, problem type and printed address. */
export function neutralOf(code: string): string {
  return `/errors/${encodeURIComponent(code)}/`
}

export function articleOf(locale: string, slug: string): string {
  return `/${locale}/articles/${slug.split('/').map(encodeURIComponent).join('/')}/`
}

export function supportOf(locale: string): string {
  return `/${locale}/support/`
}

/** A path as a parameter of Astro's, which may hold no `%`, `#` or `?`: with `=` for `%`. */
export function encodeParam(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name).replaceAll('%', '='))
    .join('/')
}

/** The path that was encoded so. */
export function decodeParam(path: string): string {
  return decodeURIComponent(path.replaceAll('=', '%'))
}

export const chooseAddress = '/'
export const goAddress = '/go/'
export const statusAddress = '/status/'
export const notFoundAddress = '/404.html'

/** With the site's own address before it, or null where the site has none. */
export function absolute(url: string | null, address: string): string | null {
  return url === null ? null : url.replace(/\/$/, '') + address
}

/** The page's line in the repository, by `site.edit` of catalog.yaml. */
export function editOf(
  pattern: string | null,
  place: { file: string; line: number },
): string | null {
  if (pattern === null) return null
  const file = place.file.split('/').map(encodeURIComponent).join('/')
  return pattern.replaceAll('{file}', file).replaceAll('{line}', String(place.line))
}
