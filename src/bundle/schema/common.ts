/** Parts of JSON Schemas that `manifest.json` and `catalog.json` have in common. */

export const localeSchema = {
  type: 'string',
  description: 'A canonical BCP 47 tag.',
  pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
} as const

export const codeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['symbol', 'supportId', 'fixedBy', 'retry', 'retired', 'variants'],
  properties: {
    symbol: { type: ['string', 'null'] },
    supportId: { type: ['string', 'null'], description: 'What a person tells support.' },
    fixedBy: { enum: ['admin', 'user', null], description: 'Who can put it right.' },
    retry: { type: 'boolean', description: 'Whether trying again may help.' },
    retired: { type: 'boolean', description: 'No longer sent, kept for ever.' },
    variants: {
      type: 'integer',
      minimum: 1,
      description: 'How many messages the source knows for it, the first included.',
    },
  },
} as const

export const stateProperties = {
  state: {
    enum: ['current', 'outdated', 'missing'],
    description: 'outdated: its own source changed since. missing: the texts are a fallback.',
  },
  machine: { type: 'boolean', description: 'Machine-translated and not reviewed.' },
  unverified: { type: 'boolean', description: 'Whether it is outdated cannot be known.' },
  lang: { ...localeSchema, description: 'The language of the texts.' },
  url: { type: 'string', description: 'Its page, from the root of the help site.' },
} as const

export const linkProperties = {
  text: { type: 'string', description: 'The whole sentence, plain.' },
  label: { type: 'string', description: 'The words of the link itself.' },
} as const
