/** Which files of a folder a felkod wrote that kept no list of them yet. */
import { isManifest } from './open-bundle.ts'

/** The files that tell what an earlier felkod wrote. */
export const evidence = ['messages/manifest.json', 'catalog.json', 'site/errors.json'] as const

/**
 * Of the files of a folder (relative, with `/`), those that an earlier felkod wrote: the bundle is
 * known by its manifest, `catalog.json` and the site by what they say of themselves. A file of a
 * name that felkod never gave is not among them. `read` gives a file's text, or null.
 */
export async function earlierFiles(
  files: readonly string[],
  read: (file: string) => Promise<string | null>,
): Promise<string[]> {
  const manifest = parsed(await read(evidence[0]))
  const catalog = parsed(await read(evidence[1]))
  const index = parsed(await read(evidence[2]))
  const isOurs = [
    isManifest(manifest) ? bundleFile(Object.keys(manifest.locales)) : null,
    isCatalog(catalog) ? /^catalog(?:\.schema)?\.json$/ : null,
    isSiteIndex(index) ? siteFile(index.locales) : null,
  ].filter((pattern) => pattern !== null)
  return files.filter((file) => isOurs.some((pattern) => pattern.test(file)))
}

function bundleFile(locales: readonly string[]): RegExp {
  const fixed =
    'package\\.json|README\\.md|(?:index|i18next)\\.(?:js|d\\.ts)|(?:runtime|codes)\\.js|' +
    '(?:manifest\\.)?schema\\.json|manifest\\.json'
  const tags = alternatives(locales)
  return new RegExp(
    `^messages/(?:${fixed}|(?:${tags})(?:\\.json|(?:\\.details)?(?:\\.js|\\.d\\.ts)))$`,
  )
}

function siteFile(locales: readonly string[]): RegExp {
  const tags = alternatives(locales)
  const fixed =
    'index\\.html|404\\.html|errors\\.json|sitemap\\.xml|_headers|staticwebapp\\.config\\.json|' +
    'vercel\\.json|\\.htaccess'
  return new RegExp(
    `^site/(?:${fixed}|(?:assets|pagefind|data)/.+|(?:errors|go|status|${tags})/(?:.+/)?index\\.html)$`,
  )
}

function alternatives(locales: readonly string[]): string {
  return ['\0', ...locales.map((tag) => tag.replaceAll(/[^\w-]/g, ''))].join('|')
}

function isCatalog(value: unknown): boolean {
  return has(value, 'version', 'catalog', 'source', 'codes', 'locales')
}

function isSiteIndex(value: unknown): value is { locales: string[] } {
  return (
    has(value, 'version', 'catalog', 'source', 'codes') &&
    Array.isArray(value['locales']) &&
    value['locales'].every((tag) => typeof tag === 'string')
  )
}

function has(value: unknown, ...keys: string[]): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value)
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
