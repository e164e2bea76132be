import { codeSchema, linkProperties, localeSchema, stateProperties } from './common.ts'

const nullableText = { type: ['string', 'null'] } as const
const position = { type: 'integer', minimum: 1 } as const

const parts = {
  technical: nullableText,
  cause: nullableText,
  user: nullableText,
  admin: nullableText,
} as const

const entry = object({
  ...stateProperties,
  title: { type: 'string', description: 'Texts are plain; `html` has them marked up, and safe.' },
  message: { type: 'string' },
  variants: list({ type: 'string' }, 'Further messages that stand for the same code.'),
  ...parts,
  sections: list(
    object({
      title: { type: 'string' },
      anchor: nullableText,
      text: { type: 'string' },
      html: { type: 'string' },
    }),
    'What else the page of an entry says.',
  ),
  links: list(
    object({
      ...linkProperties,
      url: { type: 'string', description: 'As written in the article.' },
      href: {
        ...nullableText,
        description: 'Absolute, from the root of the site (/…), or null: it leads nowhere.',
      },
    }),
    'For further reading.',
  ),
  html: object({ message: { type: 'string' }, variants: list({ type: 'string' }), ...parts }),
  article: { type: 'string', description: 'The path of its article within the locale folder.' },
  place: {
    ...object({
      file: {
        type: 'string',
        description: 'Relative to the catalog folder.',
      },
      line: position,
      column: position,
      endLine: position,
      endColumn: position,
    }),
    description: 'Where it stands; lines and columns from 1, columns in UTF-16 units.',
  },
  revision: {
    description: 'The source text that it was translated from; null in the source itself.',
    anyOf: [
      { type: 'null' },
      object({
        status: { enum: ['found', 'unverified'] },
        recorded: { ...nullableText, description: 'The hash in the front matter.' },
        in: { enum: ['working-file', 'history', null] },
        commit: { ...nullableText, description: 'The last commit that held it.' },
        date: { ...nullableText, description: "That commit's date: ISO 8601, UTC." },
        reason: { ...nullableText, description: 'Why it is unverified.' },
      }),
    ],
  },
  since: {
    ...nullableText,
    description: 'When the source first changed after the revision: ISO 8601.',
  },
  changes: list(
    object({
      kind: { enum: ['changed', 'added', 'removed'] },
      before: { type: 'string' },
      after: { type: 'string' },
      diff: { type: 'string', description: 'Words that went and came: [-old-]{+new+}.' },
    }),
    'What its own source changed since it was translated.',
  ),
  also: list(
    object({ title: { type: 'string' }, href: { type: 'string' } }),
    'Other pages that document the same code.',
  ),
})

/** The JSON Schema of `catalog.json`. */
export const catalogSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'An error catalog',
  ...object({
    version: { type: 'string', description: "The catalog's version: a semantic version." },
    catalog: { type: 'string', description: "The catalog's id." },
    source: localeSchema,
    site: { ...nullableText, description: 'The address of the help site.' },
    codes: { type: 'object', additionalProperties: codeSchema },
    locales: {
      type: 'object',
      propertyNames: localeSchema,
      additionalProperties: object({
        fallback: list(
          localeSchema,
          "Where a missing entry's texts are taken from, nearest first.",
        ),
        entries: { type: 'object', additionalProperties: { $ref: '#/$defs/entry' } },
      }),
    },
  }),
  $defs: { entry },
}

function object(properties: Record<string, unknown>): Record<string, unknown> {
  const required = Object.keys(properties)
  return { type: 'object', additionalProperties: false, required, properties }
}

function list(items: unknown, description?: string): Record<string, unknown> {
  return { type: 'array', ...(description !== undefined && { description }), items }
}
