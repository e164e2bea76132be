import { oneOf } from './yaml-fields.ts'

/** The rules of the group that an unknown one names; else the groups that there are. */
export function rulesLike(written: string, ids: readonly string[]): string {
  const group = groupOf(written)
  const own = ids.filter((id) => groupOf(id) === group)
  if (own.length > 0) return `there is ${oneOf(own)}`
  const groups = [...new Set(ids.map(groupOf))].map((name) => `\`${name}/…\``)
  return `rules are named ${groups.slice(0, -1).join(', ')} or ${groups.at(-1)}`
}

function groupOf(id: string): string {
  return id.replace(/\/.*/s, '')
}
