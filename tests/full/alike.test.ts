import { afterEach, expect, test } from 'vitest'
import { readAlike, restoreEnvironment } from '../load/git/alike.ts'

afterEach(restoreEnvironment)

test('a repository is read alike under any settings and variables', async () => {
  expect(await readAlike(() => true)).toBeGreaterThan(25)
})
