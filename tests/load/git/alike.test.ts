import { afterEach, expect, test } from 'vitest'
import { readAlike, restoreEnvironment } from './alike.ts'

afterEach(restoreEnvironment)

/** Settings that once made everything look fresh, and programs that a setting names. */
const known =
  /^(?:diff\.relative|diff\.orderFile|diff\.algorithm|log\.showRoot|all of GIT_\*PATHSPECS|.*GIT_COMMON_DIR.*|diff by a program|programs of .*)$/

test('a repository is read alike under settings and variables that change answers', async () => {
  expect(await readAlike((name) => known.test(name))).toBeGreaterThan(6)
}, 240_000)
