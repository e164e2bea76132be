import { expect, test } from 'vitest'
import { join } from 'node:path'
import { check } from '../../../src/check/engine/check.ts'
import { paint } from '../../../src/report/terminal/paint.ts'
import { statusMarkdown, statusTable } from '../../../src/report/status/status-table.ts'
import { statusOf, type EntryStatus, type Status } from '../../../src/report/status/status.ts'
import { here, loadExample } from '../../check/example.ts'

const plain = paint(false)
const example = async (name: string): Promise<Status> => {
  const catalog = await loadExample(join(here, name))
  return statusOf(catalog, check(catalog))
}
const lines = (text: string): string[] => text.split('\n').map((line) => line.trimEnd())

test('a grid of every code, then totals; a flag stands beside the state', async () => {
  const status = await example('together/wrong-symbol-and-wrong-support-id-are-two')
  const codes = Object.keys(status.locales['sv']!.entries)
  const sign: EntryStatus = { state: 'outdated', machine: true, unverified: true, since: null }
  status.locales['sv']!.entries[codes[0]!] = sign
  const [head, source, sv] = lines(statusTable(status, plain))
  expect(head!.split(/\s+/)).toEqual(['locale', ...codes])
  expect(source!.split(/\s+/).slice(1)).toEqual(codes.map(() => '●'))
  expect(sv!.split(/\s+/)[1]).toBe('m?◐')
})

test('articles that are no entry are counted by themselves, with what changed since when', async () => {
  const status = await example('rules/freshness/stale/changed-paragraph')
  expect(Object.values(status.locales['sv']!.articles)).toMatchObject([{ state: 'outdated' }])
  expect(status.locales['sv']!.articleCounts).toMatchObject({ current: 0, outdated: 1, missing: 0 })
  expect(lines(statusTable(status, plain))).toContain(
    'articles  current  outdated  missing  machine  unverified  errors  warnings',
  )
  expect(statusMarkdown(status)).toMatch(/^\| sv \| \S+\.md \| outdated \| 2026-01-01T12:00:00/m)
})
