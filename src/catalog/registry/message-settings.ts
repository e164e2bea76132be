import type { Value } from './yaml-value.ts'

export const messagesSchema = {
  description: 'Settings of the message bundle.',
  type: 'object',
  additionalProperties: false,
  properties: {
    package: {
      description: "The bundle's npm package name. Default: the id with `-messages`.",
      type: 'string',
      pattern: '^(?=.{1,214}$)(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*$',
      examples: ['@example/sspr-messages'],
    },
  },
} as const

/** `messages:`, how the message bundle is named. */
export function readMessages(value: Value | undefined, id: string): { package: string } {
  const name = value?.keys(messagesSchema).package
  return {
    package:
      name?.matching(
        messagesSchema.properties.package,
        'a package name such as `@example/sspr-messages`',
      ) ?? `${id}-messages`,
  }
}
