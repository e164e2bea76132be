/**
 * Recognises the output of versions of felkod that kept no list of the files that they wrote, so
 * that a build may replace it.
 */
import { isManifest } from './diff/open-bundle.ts'

/** The files by whose contents the bundle, `catalog.json` and the site are recognised. */
export const evidence = ['messages/manifest.json', 'catalog.json', 'site/errors.json'] as const

/**
 * Of the files of a folder, those that an earlier felkod wrote. A file whose name felkod never gave
 * is not among them.
 *
 * @param files Paths relative to the folder, with `/`.
 * @param read Gives a file's text; null where it cannot be read.
 */
export async function earlierFiles(
  files: readonly string[],
  read: (file: string) => Promise<string | null>,
): Promise<string[]> {
  const manifest = parsed(await read(evidence[0]))
  const catalog = parsed(await read(evidence[1]))
  const index = parsed(await read(evidence[2]))
  const patterns = [
    isManifest(manifest) ? bundleFile(Object.keys(manifest.locales)) : null,
    isCatalog(catalog) ? /^catalog(?:\.schema)?\.json$/ : null,
    isSiteIndex(index) ? siteFile(index.locales) : null,
  ].filter((pattern) => pattern !== null)
  return files.filter((file) => patterns.some((pattern) => pattern.test(file)))
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
