import type { Severity } from '../../model/finding.ts'
import { advise, oneOf, type Value } from './yaml-value.ts'

export const rulesSchema = {
  description: "Severities of rules that differ from their defaults, by the rule's name.",
  type: 'object',
  propertyNames: { pattern: '^[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*$' },
  additionalProperties: {
    description:
      "The rule's severity, or `off`. `text/unsafe-url` and `text/interpolation` stop a build all the same.",
    type: 'string',
    enum: ['off', 'info', 'warn', 'error'],
  },
} as const

/** `rules:`, severities by rule. `ids` are all rules; null: any `group/name` is one. */
export function readRules(
  value: Value | undefined,
  ids: readonly string[] | null,
): Record<string, Severity | 'off'> {
  const severities: Record<string, Severity | 'off'> = {}
  const form = new RegExp(rulesSchema.propertyNames.pattern)
  for (const { key, value: severity, fail } of value?.fields() ?? []) {
    if (!form.test(key)) fail(`\`${key}\` is not a rule; rules are named like \`codes/missing\``)
    if (ids !== null && !ids.includes(key))
      fail(`there is no rule \`${key}\`; ${adviseRule(key, ids)}`)
    severities[key] = severity.choice(rulesSchema.additionalProperties)
  }
  return severities
}

function adviseRule(written: string, ids: readonly string[]): string {
  return advise(written, ids).replace(/^the keys here are .*/s, () => rulesLike(written, ids))
}

/** Advice on an unknown rule: the rules of the group that it names, else the groups there are. */
export function rulesLike(written: string, ids: readonly string[]): string {
  const group = groupOf(written)
  const rulesOfGroup = ids.filter((id) => groupOf(id) === group)
  if (rulesOfGroup.length > 0) return `there is ${oneOf(rulesOfGroup)}`
  const groups = [...new Set(ids.map(groupOf))].map((name) => `\`${name}/…\``)
  return `rules are named ${groups.slice(0, -1).join(', ')} or ${groups.at(-1)}`
}

function groupOf(id: string): string {
  return id.replace(/\/.*/s, '')
}
