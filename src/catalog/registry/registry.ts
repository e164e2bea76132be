import { canonical } from '../../language/tags.ts'
import type { Patterns, Registry } from '../../model/registry.ts'
import { codeSchema, codesSchema, rangeSchema, readCodes, readRange } from './codes.ts'
import {
  entriesSchema,
  pageEntriesSchema,
  readEntries,
  tableEntriesSchema,
} from './entry-settings.ts'
import { readGlossary } from './glossary.ts'
import { localesSchema, readLocales, readSource, sourceSchema, tagSchema } from './locales.ts'
import { messagesSchema, readMessages } from './message-settings.ts'
import { compilePatterns } from './patterns.ts'
import { readRules, rulesSchema } from './rule-settings.ts'
import { readSite, siteSchema } from './site-settings.ts'
import { readSupportId, supportIdSchema } from './support-id.ts'
import { CatalogError, readYaml, type Value } from './yaml-value.ts'

export { CatalogError }

/** The JSON Schema of `catalog.yaml`, for editors. `readRegistry` reads by the same description. */
export const catalogFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'catalog.yaml of felkod',
  description: 'What exists in an error catalog, and how its entries are found in the articles.',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'source'],
  properties: {
    id: {
      description: "The catalog's short name: small letters, digits, `-` and `_`.",
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9_-]*$',
      examples: ['sspr'],
    },
    version: {
      description: 'The version of what is published, three numbers. Default: 0.0.0.',
      type: 'string',
      pattern:
        '^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$',
      default: '0.0.0',
    },
    source: sourceSchema,
    locales: localesSchema,
    range: rangeSchema,
    supportId: supportIdSchema,
    entries: entriesSchema,
    codes: codesSchema,
    site: siteSchema,
    messages: messagesSchema,
    rules: rulesSchema,
  },
  definitions: {
    tag: tagSchema,
    tableEntries: tableEntriesSchema,
    pageEntries: pageEntriesSchema,
    code: codeSchema,
  },
} as const

/** What `readRegistry` reads. */
export interface RegistryInput {
  /** The text of catalog.yaml. */
  catalog: string
  /** The text of glossary.yaml; null where there is none. */
  glossary: string | null
  /** The names of the locale folders. */
  locales: string[]
  /** Whether catalog.yaml may list a locale that has no folder yet. Default: false. */
  unstarted?: boolean
  /** Words for *error* and *code* by locale. */
  codeWords: Record<string, string[]>
  /** The ids of all rules, to check the names under `rules:`. Default: any `group/name` is one. */
  rules?: readonly string[]
}

/**
 * Reads and validates catalog.yaml and glossary.yaml, fills in every default and compiles the
 * patterns.
 * @throws CatalogError, `catalog.yaml:3:5: what is wrong; what to do`
 */
export function readRegistry(input: RegistryInput): { registry: Registry; patterns: Patterns } {
  const root = readYaml('catalog.yaml', input.catalog)
  if (root.isEmpty) root.fail('the file is empty; it needs at least `id:` and `source:`')
  const keys = root.keys(catalogFileSchema)
  const { id: idSchema, version: versionSchema } = catalogFileSchema.properties
  const id = required(keys.id, root, 'id', 'a short name such as `sspr`').matching(
    idSchema,
    'small letters, digits, `-` and `_`, such as `sspr`',
  )
  const folders = input.locales.map((tag) => canonical(tag) ?? tag)
  const source = readSource(
    required(keys.source, root, 'source', 'the locale of the source'),
    folders,
  )
  const locales = readLocales(keys.locales, source, folders, input.unstarted ?? false)
  const range = readRange(keys.range)
  const entries = readEntries(keys.entries)
  const supportId = readSupportId(keys.supportId)
  const { codes, fromSource } = readCodes(keys.codes, { range, supportId, entries })
  const registry: Registry = {
    id,
    version:
      keys.version?.matching(versionSchema, 'three numbers such as `1.0.0`') ??
      versionSchema.default,
    source,
    locales,
    range,
    codes,
    fromSource,
    entries,
    supportId,
    site: readSite(keys.site, { id, source, locales }),
    messages: readMessages(keys.messages, id),
    rules: readRules(keys.rules, input.rules ?? null),
    glossary: input.glossary === null ? [] : readGlossary(input.glossary),
    codeWords: byCanonicalTag(input.codeWords),
  }
  return { registry, patterns: compilePatterns(registry) }
}

function required(value: Value | undefined, root: Value, key: string, what: string): Value {
  return value ?? root.fail(`\`${key}\` is missing; add \`${key}:\` and ${what}`)
}

function byCanonicalTag(words: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(words).map(([tag, list]) => [canonical(tag) ?? tag, list]),
  )
}
