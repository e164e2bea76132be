import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Desk } from '../terminal.ts'

let desk: Desk
beforeEach(async () => {
  desk = await new Desk().open()
})
afterEach(() => desk.close())

const there = (path: string): boolean => existsSync(join(desk.folder, path))

test('publishes one part alone, errors or not, and says their count', async () => {
  await desk.edit('content/sv/lift.md', 'CableSlack = 2', 'SlakLina = 2')
  const { code, out } = await desk.run('build', '--only', 'messages')
  expect(code).toBe(0)
  expect(out).toContain('Published 2 codes in 2 locales (en, sv) into dist: messages')
  expect(out).toContain('1 error, 0 warnings: `felkod check` shows them.')
  expect(there('dist/messages/sv.json')).toBe(true)
  expect(there('dist/site')).toBe(false)
})

test('--strict refuses on any error and writes nothing', async () => {
  await desk.edit('content/sv/lift.md', 'CableSlack = 2', 'SlakLina = 2')
  const { code, out, err } = await desk.run('build', '--strict', '--only', 'catalog')
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain('sv/lift.md:14:3: error codes/symbol')
  expect(there('dist')).toBe(false)
})

test('a source without entries is refused, and what was published stays', async () => {
  await desk.run('build', '--only', 'catalog')
  const before = await desk.read('dist/catalog.json')
  const text = await desk.read('content/en/lift.md')
  await desk.write('content/en/lift.md', text.slice(0, text.indexOf('|')))
  const { code, err } = await desk.run('build', '--only', 'catalog')
  expect(code).toBe(1)
  expect(err).toContain('the source (en) has no entry')
  expect(await desk.read('dist/catalog.json')).toBe(before)

  await desk.edit(
    'content/catalog.yaml',
    'source: en\n',
    'source: en\nrules: { codes/none: off }\n',
  )
  expect((await desk.run('check', '--format', 'line')).out).not.toContain('codes/none')
  const { err: silenced } = await desk.run('build', '--only', 'catalog')
  const [, command] = /`felkod (.*?)` shows/.exec(silenced)!
  expect((await desk.run(...command!.split(' '), '--format', 'line')).out).toContain('codes/none')
})

test.each([
  ['text/unsafe-url', '[Gå undan](javascript:alert(1))'],
  ['text/interpolation', 'Gå {{undan}}'],
])('%s is never published, whatever the rules say', async (rule, text) => {
  await desk.edit('content/sv/lift.md', 'Gå undan', text)
  await desk.write(
    'content/catalog.yaml',
    `${await desk.read('content/catalog.yaml')}rules: { ${rule}: off }\n`,
  )
  const { code, err } = await desk.run('build', '--only', 'messages')
  expect(code).toBe(1)
  expect(err).toContain(rule)
  expect(there('dist')).toBe(false)
})

test('--quiet says nothing', async () => {
  expect(await desk.run('build', '--only', 'catalog', '--quiet')).toEqual({
    code: 0,
    out: '',
    err: '',
  })
})
