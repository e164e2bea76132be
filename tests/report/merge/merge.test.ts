import { expect, test } from 'vitest'
import { merge, withoutKnown } from '../../../src/report/merge/merge.ts'
import { baselineOf } from '../../../src/check/engine/baseline.ts'
import { UserError } from '../../../src/text/user-error.ts'
import { finding, report } from '../report.ts'

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

const part = (index: number, count: number, inputs = 'a-b-1.0.0') =>
  report([], { shard: { index, count, inputs } })

test('all shards of a run are the report of the whole, in any order', () => {
  expect(merge([part(2, 3), part(3, 3), part(1, 3)]).shard).toBeNull()
})

test.each([
  [
    'another catalog',
    [part(1, 2), report([], { catalog: 'other', shard: part(2, 2).shard })],
    'Unexpected report of catalog `other`, expected `example` in all of them: `report 2`',
  ],
  [
    'a shard that is missing',
    [part(1, 2)],
    /^Shard 2 of 2 is missing; make it with `felkod check --shard 2\/2 /,
  ],
  [
    'several that are missing',
    [part(2, 4), part(4, 4)],
    /^Shards 1, 3 of 4 are missing; make each as with `felkod check --shard 1\/4 .*, and name them too/,
  ],
  [
    'nearly all of more than anybody counts',
    [part(2, Number.MAX_SAFE_INTEGER)],
    /^Shards 1, 3, 4, 5, 6, 7, 8, 9 and 9007199254740982 more of 9007199254740991 are missing/,
  ],
  [
    'a shard given twice',
    [part(1, 2), part(2, 2), part(1, 2)],
    '`report 3` and `report 1` are both shard 1/2; name one of them',
  ],
  [
    'shards of two divisions',
    [part(1, 2), part(2, 3)],
    '`report 2` is one of 3 shards, and `report 1` one of 2',
  ],
  ['other inputs', [part(1, 2), part(2, 2, 'c-b-1.0.0')], '`report 2` was made from other inputs'],
  [
    'other options',
    [part(1, 2), part(2, 2, 'a-c-1.0.0')],
    '`report 2` was made with other options',
  ],
  [
    'another felkod',
    [part(1, 2), part(2, 2, 'c-b-1.0.1')],
    '`report 2` was made by another felkod',
  ],
  ['what no felkod writes', [part(1, 2), part(2, 2, 'x')], '`report 2` was made by another felkod'],
  ['a whole among shards', [part(1, 2), report([]), part(2, 2)], '`report 2` is no shard'],
  ['a shard among wholes', [report([]), part(1, 1)], '`report 1` is no shard, and `report 2` is'],
  ['nothing', [], 'Unexpected empty list of reports'],
])('%s is named and refused', (_, reports, message) => {
  expect(() => merge(reports)).toThrow(UserError)
  expect(() => merge(reports)).toThrow(message)
})

test('a baseline leaves out what it knows, and the counts follow', () => {
  const [known, fresh] = [finding(), finding({ file: 'sv/a.md', expected: 'Other' })]
  const left = withoutKnown(report([known, fresh]), baselineOf([known]))
  expect(left.findings).toEqual([fresh])
  expect(left.summary).toEqual({ errors: 1, warnings: 0, infos: 0 })
  expect(left.locales.sv).toMatchObject({ errors: 1, segments: { total: 38, stale: 2 } })
})
