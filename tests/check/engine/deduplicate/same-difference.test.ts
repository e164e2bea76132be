import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPoint, overlap, within, type Alarm } from '../../../../src/check/engine/raised.ts'
import { placeAt } from '../../../../src/check/structure/places.ts'
import { Said } from '../../../../src/check/engine/deduplicate/same-difference.ts'
import type { Place } from '../../../../src/model/place.ts'
import { parse } from '../../../../src/parse/article.ts'
import { finding } from '../../../report/report.ts'

const text = 'a**b`a`** [ab](b) ab\u200Ba *ba*\n'
const article = parse(
  { file: 'sv/a.md', locale: 'sv', path: 'a.md', bytes: new TextEncoder().encode(text) },
  { row: null },
)

const words = fc.option(
  fc
    .array(fc.constantFrom('a', 'b', '\u200B'), { maxLength: 5 })
    .map((letters) => letters.join('')),
)
const place = fc
  .tuple(fc.nat(text.length - 2), fc.nat(6))
  .map(([start, length]) => placeAt(text, start, Math.min(text.length - 1, start + length)))
const fix = fc.option(
  fc.record({ place, text: words }).map(({ place: { start, end }, text }) => {
    return { start, end, text: text ?? '' }
  }),
)
const alarm = (rule: string, rank: number) =>
  fc
    .record({ place, source: fc.option(place), expected: words, actual: words, fix })
    .filter(({ expected, actual }) => expected !== actual || expected === null)
    .map(({ place, source, expected, actual, fix }): Alarm => {
      const from = source && { file: 'en/a.md', ...source }
      return {
        finding: finding({ rule, expected, actual, fix }),
        remark: { file: article.file, place, source: from, reason: rule },
        article,
        rank,
        segment: 0,
      }
    })

test('says of many findings what a look at each of them says', () => {
  fc.assert(
    fc.property(
      fc.array(alarm('text/literals', 1), { maxLength: 12 }),
      alarm('text/markup', 2),
      (before, later) => {
        expect(new Said(before).has(later)).toBe(before.some((one) => isSame(one, later)))
      },
    ),
    { numRuns: 3000 },
  )
})

test.each([
  ['what is lost', { expected: '7' }, { expected: '7', actual: '8' }],
  ['one side of it', { expected: '7', actual: '8' }, { actual: '8' }],
  ['a correction', { expected: 'b', actual: 'a' }, { expected: 'xbx', actual: 'xax' }],
  ['one made twice', { expected: 'b', actual: 'a' }, { expected: 'bxb', actual: 'axa' }],
  ['one of a repetition', { expected: 'aa', actual: 'a' }, { expected: 'aaaa', actual: 'aaa' }],
])('knows %s', (_, said, later) => {
  const [before, after] = [said, later].map((over, rank): Alarm => {
    const remark = { file: article.file, place: placeAt(text, 0, text.length - 1), reason: '' }
    const own = finding({ rule: String(rank), expected: null, actual: null, ...over })
    return { finding: own, remark, article, rank, segment: 0 }
  })
  expect(new Said([before!]).has(after!)).toBe(true)
})

/** What `Said` promises, told of two findings alone. */
function isSame(a: Alarm, b: Alarm): boolean {
  return sameWords(a, b) || explains(a, b) || mends(a, b) || hides(a, b) || samePlace(a, b)
}

function sameWords({ finding: a }: Alarm, { finding: b }: Alarm): boolean {
  if (b.expected === null && b.actual === null) return false
  if (a.actual === null && a.expected !== null && a.expected === b.expected) return true
  return (
    (b.expected === null || a.expected === b.expected) &&
    (b.actual === null || a.actual === b.actual)
  )
}

function explains({ finding: inner }: Alarm, { finding: outer }: Alarm): boolean {
  if (!inner.actual || outer.actual === null || outer.expected === null) return false
  const right = (): string => inner.expected ?? ''
  return [
    outer.actual.replace(inner.actual, right),
    outer.actual.replaceAll(inner.actual, right),
  ].includes(outer.expected)
}

function mends({ finding: { fix } }: Alarm, { remark: { place } }: Alarm): boolean {
  return fix !== null && !isPoint(place) && fix.start <= place.start && place.end <= fix.end
}

function hides({ finding: { fix }, remark }: Alarm, { finding: b }: Alarm): boolean {
  if (fix?.text !== '' || b.expected === null) return false
  const around = article.segments[0]!.spans.filter(({ place }) => within(remark.place, place))
  const said = [b.actual, ...around.flatMap(({ text, target }) => [text, target])]
  return said.some((one) => one?.replace(/[\p{Cf}\p{Cc}]/gu, '') === b.expected)
}

function samePlace(a: Alarm, b: Alarm): boolean {
  const [x, y] = [evidence(a), evidence(b)]
  if (!x || !y || x.side !== y.side || !overlap(x.place, y.place)) return false
  if (x.place.start === y.place.start && x.place.end === y.place.end) return true
  const holds = (outer: string | null, inner: string | null) =>
    inner === null || (outer !== null && outer.includes(inner))
  return (
    within(y.place, x.place) &&
    holds(a.finding.actual, b.finding.actual) &&
    holds(a.finding.expected, b.finding.expected)
  )
}

function evidence({ remark, finding }: Alarm): { side: string; place: Place } | null {
  const whole = article.segments[0]!.place
  if (!isPoint(remark.place) && !within(whole, remark.place))
    return { side: 'target', place: remark.place }
  return finding.actual === null && remark.source ? { side: 'source', place: remark.source } : null
}
