import { Ajv2020 } from 'ajv/dist/2020.js'
import { catalogJson } from '../../src/bundle/catalog-json.ts'
import { messages } from '../../src/bundle/messages.ts'
import { catalogSchema } from '../../src/bundle/schema/catalog.ts'
import { manifestSchema } from '../../src/bundle/schema/manifest.ts'
import { resourceSchema } from '../../src/bundle/schema/resource.ts'
import type { Catalog } from '../../src/model/catalog.ts'

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
export const isManifest = ajv.compile(manifestSchema)
export const isResource = ajv.compile(resourceSchema)
export const isCatalog = ajv.compile(catalogSchema)

/** Whether every JSON that a catalog makes is as its schema says; the faults, where it is not. */
export function faults(catalog: Catalog): unknown[] {
  const files = [...messages(catalog), ...catalogJson(catalog)]
  const checked = files.flatMap(({ path, content }) => {
    const isRight =
      path === 'catalog.json'
        ? isCatalog
        : path === 'messages/manifest.json'
          ? isManifest
          : /^messages\/[a-z]{2,3}(?:-[^/]+)?\.json$/.test(path)
            ? isResource
            : null
    if (isRight === null || isRight(JSON.parse(String(content)))) return []
    return [{ path, errors: isRight.errors }]
  })
  return checked
}
