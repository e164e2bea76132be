import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../../../src/check/engine/check.ts'
import { loadExample } from '../../example.ts'

const folder = join(import.meta.dirname, '../../rules/text/links/follows-the-source-since')

test('a translation that follows the source of today is not set back', async () => {
  const { findings } = check(await loadExample(folder))
  const found = findings.find(({ rule }) => rule === 'text/links')
  expect(found?.expected).toBe('https://example.com/old')
  expect(found?.fix).toBeNull()
  expect(readFileSync(join(folder, 'en/printer.md'), 'utf8')).toContain(found!.actual)
})
