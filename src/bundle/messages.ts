import type { Catalog, OutputFile } from '../model.ts'
import { codesModule } from './codes-module.ts'
import { i18nextTypes } from './i18next-types.ts'
import { indexModule } from './index-module.ts'
import { indexTypes } from './index-types.ts'
import { json } from './json.ts'
import { detailsModule, localeModule, localeTypes } from './locale-module.ts'
import { manifest } from './manifest.ts'
import { packageJson } from './package-json.ts'
import { readme } from './readme.ts'
import { resource } from './resource.ts'
import { runtimeModule } from './runtime-module.ts'
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
