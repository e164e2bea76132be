import { expect, test } from 'vitest'
import { json } from '../../../src/report/formats/json.ts'
import { readReport } from '../../../src/report/merge/read-report.ts'
import { UserError } from '../../../src/text/user-error.ts'
import { finding, report } from '../report.ts'

test('what was written is read', () => {
  const whole = report([finding(), finding({ source: null, fix: null, code: null })])
  expect(readReport(json(whole))).toEqual(whole)
  const shard = { ...whole, shard: { index: 2, count: 8, inputs: 'a-b-1.0.0' } }
  expect(readReport(json(shard))).toEqual(shard)
})

test('an earlier report, which says nothing of shards, is a whole', () => {
  const { shard, ...earlier } = report([finding()])
  expect(readReport(JSON.stringify(earlier))).toEqual({ ...earlier, shard })
})

test.each(['{"version":2}', '<html>', 'null', '[]', '""', ''])('%j is no report', (text) => {
  expect(() => readReport(text)).toThrow(UserError)
})

const broken: [string, (data: any) => void][] = [
  ['catalog', (data) => delete data.catalog],
  ['source', (data) => (data.source = 7)],
  ['locales', (data) => (data.locales = [])],
  ['locales', (data) => (data.locales.sv = null)],
  ['locales', (data) => (data.locales.sv.segments.total = -1)],
  ['shard', (data) => (data.shard = { index: 3, count: 2, inputs: '' })],
  ['shard', (data) => (data.shard = { index: 0, count: 2, inputs: '' })],
  ['shard', (data) => (data.shard = { index: 1, count: 2 })],
  ['shard', (data) => (data.shard = '1/2')],
  ['findings', (data) => (data.findings = {})],
  ['findings', (data) => (data.findings[0] = null)],
  ['findings', (data) => (data.findings[0].severity = 'fatal')],
  ['findings', (data) => (data.findings[0].line = 1.5)],
  ['findings', (data) => (data.findings[0].file = null)],
  ['findings', (data) => (data.findings[0].source = {})],
  ['findings', (data) => (data.findings[0].related = [{}])],
  ['findings', (data) => (data.findings[0].fix = { start: 0 })],
  ['summary', (data) => (data.summary = null)],
]

test.each(broken)('a wrong `%s` is named: %o', (key, damage) => {
  const data = structuredClone(report([finding()]))
  damage(data)
  expect(() => readReport(JSON.stringify(data))).toThrow(`Unexpected \`${key}\`, expected that of`)
})
