import { canonical } from '../../language/tags.ts'
import type { Term } from '../../model/registry.ts'
import { readYaml, type Value } from './yaml-value.ts'

const wordsSchema = {
  description: 'One word or phrase, or a list of them.',
  oneOf: [
    { type: 'string', pattern: '\\S' },
    { type: 'array', minItems: 1, items: { type: 'string', pattern: '\\S' } },
  ],
} as const

const translationSchema = {
  description: 'How a locale, and those that fall back on it, translate the term.',
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    use: {
      description:
        'The word to use, or several that are right. Left out: the term is kept verbatim.',
      allOf: [{ $ref: '#/definitions/words' }],
    },
    not: {
      description: 'A word that is wrong, or several.',
      allOf: [{ $ref: '#/definitions/words' }],
    },
  },
} as const

/** The JSON Schema of `glossary.yaml`, for editors. */
export const glossaryFileSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'glossary.yaml of felkod',
  description: 'Terms that translations keep as they are, or always say with the same words.',
  type: ['array', 'null'],
  items: {
    description: 'A term of the source language; where no locale is named it is kept verbatim.',
    type: 'object',
    required: ['term'],
    properties: {
      term: {
        description: 'The term as the source writes it.',
        type: 'string',
        pattern: '\\S',
        examples: ['password writeback'],
      },
    },
    patternProperties: {
      '^(?!term$)[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$': translationSchema,
    },
    additionalProperties: false,
  },
  definitions: { words: wordsSchema },
} as const

/** Reads glossary.yaml. @throws CatalogError at the place of what is wrong. */
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
  const keys = value.keys(translationSchema)
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
