import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/engine/check.ts'
import { load } from '../src/load/load.ts'
import { kinds } from '../scripts/eval/kinds.ts'
import { outcomes, scores } from '../scripts/eval/score.ts'
import { broken } from '../scripts/eval/table.ts'

/** `npm run eval` seeds each kind in twenty places; here one shows that nothing fell back. */
const places = 1

const catalog = await load(join(import.meta.dirname, '../content'))

describe('the check of our own content', () => {
  test('finds nothing in it but that a machine made it', () => {
    const found = check(catalog).findings.filter(({ rule }) => rule !== 'freshness/machine')
    expect(found).toEqual([])
  })

  test('finds the defects that are put into it, and nothing besides', { timeout: 240_000 }, () => {
    const all = [...outcomes(catalog, kinds, places)]
    const missed = all.filter(({ found }) => !found)
    const told = (one: (typeof all)[number]) => `${one.locale}: ${one.kind} at ${one.edit.start}`
    expect(broken(scores(all)), missed.map(told).join('\n')).toEqual([])
    const besides = all.flatMap(({ others }) => others)
    expect(besides.length, besides.map(({ reason }) => reason).join('\n')).toBeLessThan(
      all.length / 50,
    )
  })

  test('has at least 25 kinds of defects to find', () => {
    expect(new Set(kinds.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(25)
  })
})
