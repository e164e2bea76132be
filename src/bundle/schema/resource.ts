/** The JSON Schema of `messages/<locale>.json`. */
export const resourceSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The messages of one locale',
  description: 'An i18next resource with flat keys: a code, a dot and a part of its entry.',
  type: 'object',
  propertyNames: {
    description: 'message2 and further are other variants of the message.',
    pattern: '^.+\\.(?:title|message(?:[2-9]|[1-9][0-9]+)?|technical|cause|user|admin)$',
  },
  additionalProperties: {
    description: 'Plain text: no Markdown, no HTML, nothing that i18next would interpret.',
    type: 'string',
    minLength: 1,
    not: { pattern: '\\{\\{|\\$t\\(' },
  },
} as const
