import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Explanation } from '../../../src/index.ts'
import { Desk } from '../terminal.ts'

let desk: Desk
beforeAll(async () => {
  desk = await new Desk().open()
})
afterAll(() => desk.close())

test('explains an error in the language asked for', async () => {
  const { code, out } = await desk.run('explain', 'CableSlack', '=', '2', '--locale', 'sv')
  expect(code).toBe(0)
  expect(out).toContain('Hissen behöver en reparatör')
  expect(out).toContain('LIFT_002 · CableSlack')
})

test('answers programs in JSON', async () => {
  const { out } = await desk.run('explain', 'lift-2', '--format', 'json')
  expect(JSON.parse(out) as Explanation).toEqual({
    query: 'lift-2',
    status: 'known',
    code: '2',
    locale: 'en',
    entry: {
      code: '2',
      symbol: 'CableSlack',
      supportId: 'LIFT_002',
      title: 'The lift needs a mechanic.',
      message: 'The lift needs a mechanic. Call the caretaker.',
      technical: 'A cable hangs loose.',
      fixedBy: 'admin',
      url: 'en/errors/2/',
    },
    candidates: ['2'],
  })
})

test.each([
  ['LIFT_005', 'reserved', 'code 5 is reserved'],
  ['LIFT_099', 'unknown', 'is not an error of this catalog'],
  ['', 'unknown', 'An empty text names no error.'],
  ['DoorBlocked or CableSlack', 'ambiguous', 'could be any of 1, 2'],
])('%j is %s: exit 1', async (text, status, says) => {
  const spoken = await desk.run('explain', text)
  expect(spoken.code).toBe(1)
  expect(spoken.out).toContain(says)
  const { code, out } = await desk.run('explain', text, '--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ status, entry: null })
})

test('an unknown locale is misuse', async () => {
  expect(await desk.run('explain', '2', '--locale', 'fi')).toEqual({
    code: 2,
    out: '',
    err: 'Unknown locale `fi`; use en or sv\n',
  })
  expect((await desk.run('explain', '2', '--locale', 'svv')).err).toContain('did you mean `sv`?')
})

test('takes a locale in any spelling, as check does', async () => {
  const { code, out } = await desk.run('explain', '2', '--locale', 'SV', '--format', 'json')
  expect(code).toBe(0)
  expect((JSON.parse(out) as Explanation).locale).toBe('sv')
})
