import { expect, test } from 'vitest'
import { merge, readReport, ReportError } from '../../src/report/merge.ts'
import { json } from '../../src/report/json.ts'
import { finding, report } from './report.ts'

test('shards become one report, in order, what two say alike said once', () => {
  const [late, early] = [finding({ line: 30, endLine: 30 }), finding({ file: 'sv/a.md' })]
  const merged = merge([report([late]), report([early, late])])
  expect(merged.findings).toEqual([early, late])
  expect(merged.summary).toEqual({ errors: 2, warnings: 0, infos: 0 })
  expect(merged.locales.sv).toEqual({
    codes: { expected: 8, found: 7 },
    segments: { total: 76, stale: 4 },
    errors: 2,
    warnings: 0,
    infos: 0,
  })
})

test('what one shard does not know of age does not hide what others know, nor make it none', () => {
  const [unknown, fresh] = [report([]), report([])]
  unknown.locales.sv!.segments.stale = null
  fresh.locales.sv!.segments.stale = 0
  expect(merge([report([]), unknown]).locales.sv!.segments).toEqual({ total: 76, stale: 2 })
  expect(merge([fresh, unknown]).locales.sv!.segments).toEqual({ total: 76, stale: null })
})

test('locales stand with the source first, the rest sorted', () => {
  const { sv, en } = report([]).locales
  const parts = [
    report([], { locales: { sv: sv! } }),
    report([], { locales: { ar: sv!, en: en! } }),
  ]
  expect(Object.keys(merge(parts).locales)).toEqual(['en', 'ar', 'sv'])
})

test('reports of two catalogs are refused', () => {
  expect(() => merge([report([]), report([], { catalog: 'other' })])).toThrow(
    new ReportError('Unexpected report of catalog `other`, expected `example` in all of them'),
  )
})

test('what was written is read', () => {
  const one = report([finding()])
  expect(readReport(json(one))).toEqual(one)
  expect(() => readReport('{"version":2}')).toThrow(ReportError)
  expect(() => readReport('<html>')).toThrow(ReportError)
  expect(() => readReport('null')).toThrow(ReportError)
})
