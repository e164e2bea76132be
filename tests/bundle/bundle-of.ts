import type { Bundle } from '../../src/bundle/diff/open-bundle.ts'
import { messages } from '../../src/bundle/messages.ts'
import type { Catalog } from '../../src/model/catalog.ts'

/** A catalog's bundle as it is read back. */
export function bundleOf(catalog: Catalog): Bundle {
  const files = new Map(messages(catalog).map(({ path, content }) => [path, String(content)]))
  const read = (file: string): any => JSON.parse(files.get(`messages/${file}`)!)
  const { name, homepage = null } = read('package.json')
  return {
    package: { name, homepage },
    manifest: read('manifest.json'),
    messages: Object.fromEntries(
      catalog.registry.locales.map((locale) => [locale, read(`${locale}.json`)]),
    ),
  }
}
