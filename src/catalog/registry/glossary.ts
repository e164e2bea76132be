import { canonical } from '../../language/tags.ts'
import type { Term } from '../../model/registry.ts'
import { readYaml, type Value } from './yaml-fields.ts'

/** Reads glossary.yaml. Throws a CatalogError at its place. */
export function readGlossary(text: string): Term[] {
  const root = readYaml('glossary.yaml', text)
  if (root.isEmpty) return []
  const seen = new Set<string>()
  return root.items().map((item) => {
    const term = readTerm(item)
    if (seen.has(term.term)) item.fail(`the term \`${term.term}\` is given twice; make them one`)
    seen.add(term.term)
    return term
  })
}

function readTerm(item: Value): Term {
  const fields = item.fields()
  const named = fields.find(({ key }) => key === 'term')
  if (named === undefined) return item.fail('`term` is missing; write `- term:` and the words')
  const translations: Term['translations'] = {}
  for (const { key, value, fail } of fields) {
    if (key === 'term') continue
    const tag = canonical(key)
    if (tag === null)
      return fail(`\`${key}\` is neither \`term\` nor a language tag such as \`sv\``)
    if (Object.hasOwn(translations, tag)) fail(`\`${tag}\` is given twice; keep one of them`)
    translations[tag] = readTranslation(value)
  }
  return { term: named.value.text().trim(), translations, place: named.value.place }
}

function readTranslation(value: Value): { use: string[]; not: string[] } {
  const keys = value.keys(['use', 'not'])
  if (keys.use === undefined && keys.not === undefined) {
    value.fail(`${value.name} says nothing; write \`use:\` and the words to use`)
  }
  return { use: readWords(keys.use), not: readWords(keys.not) }
}

/** One text or a list of them. */
function readWords(value: Value | undefined): string[] {
  if (value === undefined) return []
  if (!value.isList) return [value.text().trim()]
  const words = value.items().map((item) => item.text().trim())
  if (words.length === 0) value.fail(`${value.name} is an empty list; name a word or remove it`)
  return words
}
