import { codeSchema, linkProperties, localeSchema, stateProperties } from './common.ts'

/** The JSON Schema of `messages/manifest.json`. */
export const manifestSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The manifest of a message bundle',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'catalog', 'source', 'codes', 'locales'],
  properties: {
    version: { type: 'string', description: "The catalog's version: a semantic version." },
    catalog: { type: 'string', description: "The catalog's id." },
    source: localeSchema,
    codes: { type: 'object', additionalProperties: codeSchema },
    locales: {
      type: 'object',
      propertyNames: localeSchema,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'bytes', 'sha256', 'fallback', 'entries'],
        properties: {
          file: { type: 'string' },
          bytes: { type: 'integer', minimum: 0, description: 'The size of the file.' },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Of the file.' },
          fallback: {
            type: 'array',
            items: localeSchema,
            description: "Where a missing entry's texts are taken from, nearest first.",
          },
          entries: { type: 'object', additionalProperties: { $ref: '#/$defs/entry' } },
        },
      },
    },
  },
  $defs: {
    entry: {
      type: 'object',
      additionalProperties: false,
      required: [...Object.keys(stateProperties), 'links'],
      properties: {
        ...stateProperties,
        links: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['text', 'label', 'url'],
            properties: {
              ...linkProperties,
              url: {
                type: ['string', 'null'],
                description:
                  'Absolute, or from the root of the help site. Null: it leads nowhere, and its text is shown alone.',
                pattern: '^(?!(?:javascript|data|vbscript):)',
              },
            },
          },
        },
      },
    },
  },
} as const
