import { expect, expectTypeOf, test } from 'vitest'
import type * as api from '../../../src/bundle/runtime/api.ts'
import * as runtime from '../../../src/bundle/runtime/index.ts'

/** Everything that a bundle declares and that is there at run time. */
type Api = {
  [Name in keyof typeof api]: (typeof api)[Name]
}

test('what a bundle declares is what its modules export', () => {
  expectTypeOf<typeof runtime>().toExtend<Api>()
  expectTypeOf<keyof typeof runtime>().toEqualTypeOf<keyof Api>()
  expect(Object.keys(runtime).sort()).toEqual(
    [
      ...['version', 'namespace', 'source', 'locales', 'fallbackLng', 'backend', 'match'],
      ...['load', 'loadDetails', 'loadResource'],
      ...['codes', 'facts', 'isErrorCode', 'resolve', 'toProblem'],
    ].sort(),
  )
})
