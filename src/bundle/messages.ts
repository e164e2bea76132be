import type { Catalog } from '../model/catalog.ts'
import type { OutputFile } from '../model/output.ts'
import { codesModule } from './emit/codes-module.ts'
import { i18nextTypes } from './emit/i18next-types.ts'
import { indexTypes } from './emit/index-types.ts'
import { toJson } from './emit/to-json.ts'
import { detailsModule, localeModule, localeTypes } from './emit/locale-module.ts'
import { localesModule } from './emit/locales-module.ts'
import { manifest } from './emit/manifest.ts'
import { packageJson } from './emit/package-json.ts'
import { readme } from './emit/readme.ts'
import { resource } from './emit/resource.ts'
import { readRuntime } from './emit/read-runtime.ts'
import { manifestSchema } from './schema/manifest.ts'
import { resourceSchema } from './schema/resource.ts'

/**
 * The message bundle: an npm package with JSON, modules and types for each locale, in the folder
 * `messages`. Its `runtime` is the same in every bundle but for two modules of the catalog's data.
 * The same catalog gives the same bytes.
 */
export function messages(catalog: Catalog): OutputFile[] {
  const { registry } = catalog
  const runtime = readRuntime()
  const files: OutputFile[] = [
    { path: 'package.json', content: toJson(packageJson(registry)) },
    { path: 'README.md', content: readme(registry) },
    { path: 'index.js', content: "export * from './runtime/index.js'\n" },
    { path: 'index.d.ts', content: indexTypes(catalog, runtime.types) },
    { path: 'i18next.js', content: 'export {}\n' },
    { path: 'i18next.d.ts', content: i18nextTypes(registry.id) },
    ...runtime.scripts.map(({ path, content }) => ({ path: `runtime/${path}`, content })),
    { path: 'runtime/codes.js', content: codesModule(registry) },
    { path: 'runtime/locales.js', content: localesModule(catalog) },
    { path: 'schema.json', content: toJson(resourceSchema) },
    { path: 'manifest.schema.json', content: toJson(manifestSchema) },
    ...registry.locales.flatMap((locale) => localeFiles(catalog, locale)),
  ]
  const last = { path: 'manifest.json', content: toJson(manifest(catalog, files)) }
  return [...files, last].map((file) => ({ ...file, path: `messages/${file.path}` }))
}

function localeFiles(catalog: Catalog, locale: string): OutputFile[] {
  const texts = resource(catalog, locale)
  return [
    { path: `${locale}.json`, content: toJson(texts) },
    { path: `${locale}.js`, content: localeModule(catalog, locale, texts) },
    { path: `${locale}.d.ts`, content: localeTypes('Messages') },
    { path: `${locale}.details.js`, content: detailsModule(catalog, locale, texts) },
    { path: `${locale}.details.d.ts`, content: localeTypes('Details') },
  ]
}
