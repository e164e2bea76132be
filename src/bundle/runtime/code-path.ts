/**
 * The page of a code on the help site, from the site's root: `sv/errors/14/`. Without a locale the
 * page in no particular language, which is also the code's problem type: `errors/14/`.
 */
export function codePath(code: string, locale?: string): string {
  const page = `errors/${encodeURIComponent(code)}/`
  return locale === undefined ? page : `${locale}/${page}`
}
