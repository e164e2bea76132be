import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/check/engine/check.ts'
import { load } from '../../src/load/load.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Finding } from '../../src/model/finding.ts'

const folder = join(import.meta.dirname, '../../../shared/corpus/sspr')
const isThere = existsSync(folder)

describe.skipIf(!isThere)('the published article and its translation', () => {
  let catalog: Catalog
  let findings: Finding[]

  beforeAll(async () => {
    catalog = await load(folder)
    findings = check(catalog).findings.filter(({ locale }) => locale === 'sv')
  })

  const told = (group: string) =>
    findings
      .filter(({ rule }) => rule.startsWith(group))
      .map(({ rule, line, column, source }) => [rule, line, column, source?.line ?? null])

  test('a section and a row are missing, each in its place, and an anchor is lost', () => {
    expect(told('structure/')).toEqual([
      ['structure/anchor', 33, 5, 30],
      ['structure/missing', 51, 95, 52],
      ['structure/missing', 100, 308, 112],
    ])
  })

  test('nothing after them is shifted', () => {
    const { matches, base, target } = catalog.pairs['sv/troubleshoot-sspr.md']!
    const missing = matches.flatMap(({ source, target: answer }) =>
      answer === null ? [source!] : [],
    )
    const lines = new Set(missing.map((index) => base!.segments[index]!.place.line))
    expect([...lines]).toEqual([52, 54, 56, 57, 58, 60, 112])
    const pairs = matches.filter((one) => one.source !== null && one.target !== null)
    expect(pairs).toHaveLength(target.segments.length)
    for (const { source, target: answer } of pairs) {
      const [a, b] = [base!.segments[source!]!, target.segments[answer!]!]
      expect([a.kind, a.depth]).toEqual([b.kind, b.depth])
    }
    const rows = pairs
      .map(({ source, target: answer }) => [
        base!.segments[source!]!.plain,
        target.segments[answer!]!.plain,
      ])
      .filter(([text]) => /^\w+ = \d+$/.test(text!))
    expect(rows).toHaveLength(8)
    for (const [text, answer] of rows) expect(answer).toBe(text)
  })

  test('its revision is not to be found, and so nothing is stale', () => {
    expect(told('freshness/')).toEqual([
      ['freshness/unverified', 14, 1, null],
      ['freshness/machine', 16, 1, null],
    ])
  })
})
