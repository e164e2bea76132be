import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { glossaryFileSchema } from '../../../src/catalog/registry/glossary.ts'
import {
  CatalogError,
  catalogFileSchema,
  readRegistry,
} from '../../../src/catalog/registry/registry.ts'

const root = join(import.meta.dirname, '../../..')
const schemas = {
  catalog: schemaOf('catalog'),
  glossary: schemaOf('glossary'),
}
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
const valid = {
  catalog: ajv.compile(schemas.catalog),
  glossary: ajv.compile(schemas.glossary),
}

const full = {
  id: 'planets',
  version: '1.0.0',
  source: 'en',
  locales: ['en', 'sv'],
  range: [1, 9],
  supportId: 'ORBIT_{code:3}',
  entries: {
    from: 'table',
    row: '{symbol} = {code}',
    columns: ['message', 'technical'],
    details: 'error-{code}',
  },
  codes: { '1': { symbol: 'TooHot', fixedBy: 'admin', retry: true, retired: false }, '2': null },
  site: {
    url: 'https://help.example.com/',
    title: { en: 'Planets' },
    links: 'https://docs.example.com/{locale}/',
    edit: 'https://git.example.com/{file}#L{line}',
    support: 'mailto:help@example.com',
  },
  messages: { package: '@example/planets' },
  rules: { 'text/length': 'off' },
}
const pages = { ...full, range: undefined, entries: { from: 'page', title: 'C\\d+' } }
const terms = [{ term: 'a' }, { term: 'b', sv: { use: 'c', not: ['d'] }, ar: { use: ['e', 'f'] } }]

describe('the schemas', () => {
  test('are those by which the files are read, as `npm run schemas` writes them', () => {
    expect(JSON.stringify(schemas.catalog)).toBe(JSON.stringify(catalogFileSchema))
    expect(JSON.stringify(schemas.glossary)).toBe(JSON.stringify(glossaryFileSchema))
  })

  test('say something of every property', () => {
    for (const schema of Object.values(schemas)) expect(unsaid(schema, '')).toEqual([])
  })

  test('know the keys that are read, and no others', () => {
    for (const catalog of [full, { ...pages, codes: 'from-source' }]) {
      expect(errorOf('catalog', catalog)).toBeNull()
      expect(valid.catalog(strip(catalog)), JSON.stringify(valid.catalog.errors)).toBe(true)
    }
    expect(errorOf('glossary', terms)).toBeNull()
    expect(valid.glossary(terms)).toBe(true)
    const keys = Object.keys((schemas.catalog as { properties: object }).properties)
    expect(keys.sort()).toEqual(Object.keys(full).sort())
  })

  test.each(['content'])('accept %s', (folder) => {
    const read = (name: string) => parse(readFileSync(join(root, folder, name), 'utf8')) as unknown
    expect(valid.catalog(read('catalog.yaml')), JSON.stringify(valid.catalog.errors)).toBe(true)
    expect(valid.glossary(read('glossary.yaml'))).toBe(true)
  })
})

/** What no schema can say. */
const beyondSchema =
  /is given twice|no folder|has no folder|begins with|not in `range`|is not a number, but|names the code|support ID `|differs from|not a regular expression|matches an empty|no `entries`|no language tag|neither `term`|whole address/

describe('schema and reader agree', () => {
  test.each(['catalog', 'glossary'] as const)('on %s with anything wrong in it', (kind) => {
    const base = kind === 'catalog' ? fc.constantFrom<unknown>(full, pages) : fc.constant(terms)
    fc.assert(
      fc.property(base, fc.array(mutation, { minLength: 1, maxLength: 2 }), (document, changes) => {
        const changed = changes.reduce(mutate, strip(document))
        const error = errorOf(kind, changed)
        const isValid = valid[kind](parse(stringify(changed)) as unknown)
        if (isValid && error !== null) expect(error).toMatch(beyondSchema)
        if (!isValid) expect(error, JSON.stringify(valid[kind].errors)).not.toBeNull()
      }),
      { numRuns: 600 },
    )
  })
})

interface Mutation {
  at: number
  how: 'set' | 'rename' | 'add' | 'drop'
  value: unknown
  key: string
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(200),
  how: fc.constantFrom('set', 'rename', 'add', 'drop'),
  value: fc.oneof(
    fc.constantFrom<unknown>(null, '', ' ', 0, 1, -1, 2.5, true, [], {}, [1, 2], ['en', 'en'], {
      a: 1,
    }),
    fc.constantFrom('x', 'Ü', '{code}', '{symbol}', '{symbol} {code}', 'A{code:12}', '{a}', '}{'),
    fc.constantFrom(
      'https://a.example',
      'https://a.example/?q',
      'https://{locale}.x',
      'http:',
      'en',
    ),
    fc.constantFrom('table', 'page', 'message', 'off', 'from-source', 'tel:+1', '1.0', '01.0.0'),
    fc.string({ maxLength: 4 }),
  ),
  key: fc.constantFrom('id', 'term', 'sv', 'use', 'x', '1', 'a/b', 'symbol', '_', 'a-'),
})

/** Changes one of the values somewhere in a document. */
function mutate(document: unknown, { at, how, value, key }: Mutation): unknown {
  const copy = structuredClone(document)
  const slots: { holder: Record<string, unknown>; key: string }[] = []
  const walk = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return
    for (const name of Object.keys(holder)) {
      slots.push({ holder: holder as Record<string, unknown>, key: name })
      walk((holder as Record<string, unknown>)[name])
    }
  }
  walk(copy)
  const slot = slots[at % Math.max(1, slots.length)]
  if (slot === undefined) return value
  if (how === 'set') slot.holder[slot.key] = value
  else if (Array.isArray(slot.holder)) slot.holder.push(value as never)
  else {
    const old = slot.holder[slot.key]
    if (how !== 'add') delete slot.holder[slot.key]
    if (how !== 'drop') slot.holder[key] = how === 'add' ? value : old
  }
  return copy
}

function errorOf(kind: 'catalog' | 'glossary', document: unknown): string | null {
  const text = stringify(strip(document))
  const input = { locales: ['en', 'sv'], codeWords: {} }
  try {
    if (kind === 'catalog') readRegistry({ ...input, catalog: text, glossary: null })
    else readRegistry({ ...input, catalog: 'id: a\nsource: en', glossary: text })
    return null
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error
    return error.message
  }
}

function strip(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document))
}

/** Paths of properties without a description of their own. */
function unsaid(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    const own = `${path}/${key}`
    const isProperties =
      key === 'properties' || key === 'patternProperties' || key === 'definitions'
    if (!isProperties) return unsaid(value, own)
    return Object.entries(value as Record<string, { description?: string }>).flatMap(
      ([name, property]) => [
        ...(/[.]$/.test(property.description ?? '') ? [] : [`${own}/${name}`]),
        ...unsaid(property, `${own}/${name}`),
      ],
    )
  })
}

function schemaOf(name: string): object {
  return JSON.parse(readFileSync(join(root, `schema/${name}.schema.json`), 'utf8')) as object
}
