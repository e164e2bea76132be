import type { Value } from './yaml-value.ts'

export const supportIdSchema = {
  description:
    'How a support ID is written: `{code}` is the code, `{code:4}` the code with zeros before it, four digits long.',
  type: 'string',
  examples: ['SSPR_{code:4}'],
  allOf: [
    { pattern: '^[^{}]*\\{code(?::[1-9]\\d?)?\\}[^{}]*$' },
    { pattern: '\\p{L}[^{}]*\\{|\\}[^{}]*\\p{L}' },
  ],
} as const

const [holdsCode, holdsLetters] = supportIdSchema.allOf

/** `supportId:`, a template such as `SSPR_{code:4}`; null where support IDs are not used. */
export function readSupportId(value: Value | undefined): string | null {
  if (value === undefined) return null
  const text = value.text()
  if (!new RegExp(holdsCode.pattern, 'u').test(text)) {
    value.fail(
      `\`supportId\` is \`${text}\`; it must hold \`{code}\` once, or \`{code:4}\` for four digits`,
    )
  }
  if (!new RegExp(holdsLetters.pattern, 'u').test(text)) {
    value.fail(
      `\`supportId\` is \`${text}\`, which any number would be; put letters before or after \`{code}\``,
    )
  }
  return text
}
