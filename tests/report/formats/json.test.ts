import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { check } from '../../../src/check/engine/check.ts'
import { json } from '../../../src/report/formats/json.ts'
import { examplesIn, here as examples, loadExample } from '../../check/example.ts'

const schema = join(import.meta.dirname, '../../../schema/report.schema.json')
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(schema, 'utf8')) as object,
)

const root = join(examples, 'together')

test.each(examplesIn(root))('the report on %s is what the schema says', async (example) => {
  const report = check(await loadExample(join(root, example)))
  const data: unknown = JSON.parse(json(report))
  validate(data)
  expect(validate.errors).toBeNull()
})

test('every key is there, in one order', async () => {
  const report = check(await loadExample(join(root, 'wrong-symbol-and-wrong-support-id-are-two')))
  const data = JSON.parse(json(report)) as typeof report
  expect(Object.keys(data)).toEqual([
    'version',
    'catalog',
    'source',
    'locales',
    'shard',
    'findings',
    'summary',
  ])
  expect(Object.keys(data.locales)).toEqual(['en', 'sv'])
  expect(Object.keys(data.locales.sv!)).toEqual([
    'codes',
    'segments',
    'errors',
    'warnings',
    'infos',
  ])
  const symbol = data.findings.find(({ rule }) => rule === 'codes/symbol')!
  expect(JSON.stringify(symbol)).toBe(
    JSON.stringify({
      rule: 'codes/symbol',
      severity: 'error',
      locale: 'sv',
      code: '12',
      reason: 'Unexpected symbol `AnvändareSaknarLicens`, expected `UserNotLicensed`',
      file: 'sv/errors.md',
      line: 10,
      column: 3,
      endLine: 10,
      endColumn: 24,
      source: { file: 'en/errors.md', line: 10, column: 3, endLine: 10, endColumn: 18 },
      expected: 'UserNotLicensed',
      actual: 'AnvändareSaknarLicens',
      related: [],
      fix: symbol.fix,
    }),
  )
})

test('same catalog, same bytes', async () => {
  const folder = join(root, 'wrong-symbol-and-wrong-support-id-are-two')
  const texts = [await loadExample(folder), await loadExample(folder)].map((one) =>
    json(check(one)),
  )
  expect(texts[0]).toBe(texts[1])
})
