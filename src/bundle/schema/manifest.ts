import { code, link, locale, state } from './common.ts'

const sum = {
  bytes: { type: 'integer', minimum: 0 },
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
} as const

/** The JSON Schema of `messages/manifest.json`. */
export const manifestSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The manifest of a message bundle',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'catalog', 'package', 'source', 'site', 'codes', 'locales', 'files'],
  properties: {
    version: { type: 'string', description: "The catalog's version: a semantic version." },
    catalog: { type: 'string', description: "The catalog's id." },
    package: { type: 'string', description: 'The name of the npm package.' },
    source: locale,
    site: { type: ['string', 'null'], description: 'The address of the help site.' },
    codes: { type: 'object', additionalProperties: code },
    locales: {
      type: 'object',
      propertyNames: locale,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'bytes', 'sha256', 'fallback', 'entries'],
        properties: {
          file: { type: 'string' },
          ...sum,
          fallback: {
            type: 'array',
            items: locale,
            description: "Where a missing entry's texts are taken from, nearest first.",
          },
          entries: { type: 'object', additionalProperties: { $ref: '#/$defs/entry' } },
        },
      },
    },
    files: {
      type: 'object',
      description: 'Every other file of the bundle.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['bytes', 'sha256'],
        properties: sum,
      },
    },
  },
  $defs: {
    entry: {
      type: 'object',
      additionalProperties: false,
      required: [...Object.keys(state), 'links'],
      properties: {
        ...state,
        links: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['text', 'label', 'url'],
            properties: {
              ...link,
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
