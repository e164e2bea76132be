/** Writes the JSON Schemas in `schema/` that are described in `src`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { catalogSchema } from '../src/bundle/schema/catalog.ts'
import { manifestSchema } from '../src/bundle/schema/manifest.ts'
import { resourceSchema } from '../src/bundle/schema/resource.ts'
import { glossaryFileSchema } from '../src/catalog/registry/glossary.ts'
import { catalogFileSchema } from '../src/catalog/registry/registry.ts'

const schemas = {
  bundle: resourceSchema,
  catalog: catalogFileSchema,
  'catalog-json': catalogSchema,
  glossary: glossaryFileSchema,
  manifest: manifestSchema,
}

for (const [name, schema] of Object.entries(schemas)) {
  const path = join(import.meta.dirname, `../schema/${name}.schema.json`)
  const style = await resolveConfig(path)
  writeFileSync(path, await format(JSON.stringify(schema, null, 2), { ...style, filepath: path }))
}
