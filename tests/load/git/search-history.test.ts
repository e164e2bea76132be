import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Reader } from '../../../src/load/git/blobs.ts'
import type { Version } from '../../../src/load/git/history.ts'
import { searchHistory } from '../../../src/load/git/search-history.ts'

const megabytes = 1024 * 1024

test('what came after a text is held up to a bound, the newest always', async () => {
  const versions: Version[] = Array.from({ length: 100 }, (_, index) => ({
    blob: `${index}`.padStart(40, '0'),
    commit: 'c',
    date: `day ${100 - index}`,
  }))
  let reads = 0
  const blobs: Reader = {
    read: (id) => {
      reads++
      return Promise.resolve(new Uint8Array(megabytes).fill(Number(id)))
    },
  }
  const hash = createHash('sha1').update(new Uint8Array(megabytes).fill(99)).digest('hex')
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 }
  const key = 'ms.openlocfilehash'
  const answer = await searchHistory(
    { source: 'en/a.md', record: { kind: 'sha1-crlf', hash, key, place, value: place } },
    { versions, partial: false },
    blobs,
    { top: '/', prefix: '', store: '/', strange: [], head: 'h', shallow: null, partial: false },
  )
  const { date, later } = answer as Extract<typeof answer, { later: unknown }>
  expect(date).toBe('day 1')
  expect(later.map((one) => one.date)).toEqual([
    ...Array.from({ length: 17 }, (_, index) => `day ${index + 2}`),
    'day 100',
  ])
  expect(reads).toBe(100 + 18)
})
