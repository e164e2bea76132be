import type { Catalog } from '../model/catalog.ts'
import type { OutputFile } from '../model/output.ts'
import { codesModule } from './emit/codes-module.ts'
import { i18nextTypes } from './emit/i18next-types.ts'
import { indexModule } from './emit/index-module.ts'
import { indexTypes } from './emit/index-types.ts'
import { json } from './emit/to-json.ts'
import { detailsModule, localeModule, localeTypes } from './emit/locale-module.ts'
import { manifest } from './emit/manifest.ts'
import { packageJson } from './emit/package-json.ts'
import { readme } from './emit/readme.ts'
import { resource } from './emit/resource.ts'
import { runtimeModule } from './emit/runtime-module.ts'
import { manifestSchema } from './schema/manifest.ts'
import { resourceSchema } from './schema/resource.ts'

/**
 * The message bundle: an npm package with one JSON, one module and one type file a locale, in the
 * folder `messages`. Same catalog, same bytes.
 */
export function messages(catalog: Catalog): OutputFile[] {
  const { registry } = catalog
  const files: OutputFile[] = [
    { path: 'package.json', content: json(packageJson(registry)) },
    { path: 'README.md', content: readme(registry) },
    { path: 'index.js', content: indexModule(catalog) },
    { path: 'index.d.ts', content: indexTypes(catalog) },
    { path: 'i18next.js', content: 'export {}\n' },
    { path: 'i18next.d.ts', content: i18nextTypes(registry.id) },
    { path: 'runtime.js', content: runtimeModule },
    { path: 'codes.js', content: codesModule(registry) },
    { path: 'schema.json', content: json(resourceSchema) },
    { path: 'manifest.schema.json', content: json(manifestSchema) },
    ...registry.locales.flatMap((locale) => localeFiles(catalog, locale)),
  ]
  const last = { path: 'manifest.json', content: json(manifest(catalog, files)) }
  return [...files, last].map((file) => ({ ...file, path: `messages/${file.path}` }))
}

function localeFiles(catalog: Catalog, locale: string): OutputFile[] {
  const texts = resource(catalog, locale)
  return [
    { path: `${locale}.json`, content: json(texts) },
    { path: `${locale}.js`, content: localeModule(catalog, locale, texts) },
    { path: `${locale}.d.ts`, content: localeTypes('Messages') },
    { path: `${locale}.details.js`, content: detailsModule(catalog, locale, texts) },
    { path: `${locale}.details.d.ts`, content: localeTypes('Details') },
  ]
}
