import type { Code, Registry } from '../../model/registry.ts'

/** `runtime/codes.js`: what a catalog says of its codes, without the facts that have the default value. */
export function codesModule(registry: Registry): string {
  const facts = Object.fromEntries(
    Object.values(registry.codes).map((code) => [code.code, nonDefaultFacts(code)]),
  )
  return `/**
 * What holds of a code in every language. Made by felkod from catalog.yaml.
 * @type {Record<string, Partial<import('../index.js').CodeFacts>>}
 */
export const factsByCode = ${JSON.stringify(facts, null, 2)}

/** Where the help site is; null where that is not known. */
export const site = ${JSON.stringify(registry.site.url)}

/** How a support ID is written; null where there are none. */
export const supportId = ${JSON.stringify(registry.supportId)}
`
}

function nonDefaultFacts(code: Code): Partial<Code> {
  const { symbol, supportId, fixedBy, retry, retired } = code
  return {
    ...(symbol !== null && { symbol }),
    ...(supportId !== null && { supportId }),
    ...(fixedBy !== null && { fixedBy }),
    ...(retry && { retry }),
    ...(retired && { retired }),
  }
}
