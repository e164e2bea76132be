import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Checker } from '../../src/check/engine/check.ts'
import { load } from '../../src/load/load.ts'
import type { Catalog } from '../../src/model/catalog.ts'

const content = join(import.meta.dirname, '../../content')

test('articles that are the same are judged anew under another registry', async () => {
  const catalog = await load(content)
  const checker = new Checker()
  const before = checker.check(catalog)
  const place = { file: 'glossary.yaml', ...catalog.articles[0]!.title!.place }
  const translations = { sv: { use: ['nyckel'], not: ['lösenord'] } }
  const glossary = [{ term: 'password', translations, place }]
  const other: Catalog = { ...catalog, registry: { ...catalog.registry, glossary } }
  expect(checker.check(other)).toEqual(new Checker().check(other))
  expect(checker.check(other)).not.toEqual(before)
  expect(checker.check(catalog)).toEqual(before)
})
