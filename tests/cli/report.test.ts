import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Report } from '../../src/model.ts'
import { Desk, type Ran } from './terminal.ts'

let desk: Desk
beforeEach(async () => {
  desk = await new Desk().open()
  await desk.edit('content/sv/lift.md', 'CableSlack = 2', 'SlakLina = 2')
  await desk.write('content/en/stairs.md', '---\ntitle: Stairs\n---\n\nWalk up 12 steps.\n')
  await desk.write('content/sv/stairs.md', '---\ntitle: Trappa\n---\n\nGå upp 21 steg.\n')
})
afterEach(() => desk.close())

const shard = (part: string, file: string, ...more: string[]): Promise<Ran> =>
  desk.run('check', '--shard', part, '--format', `json=${file}`, ...more)

const oneLine = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await desk.run('report', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trim().split('\n')).toHaveLength(1)
  return err
}

test('shards merge into the report of the whole', async () => {
  const whole = await desk.run('check', '--format', 'json')
  await shard('1/2', '1.json')
  await shard('2/2', '2.json')
  const parts = await Promise.all(['1.json', '2.json'].map((file) => desk.read(file)))
  const [first, second] = parts.map((text) => JSON.parse(text) as Report)
  expect(first!.findings.length).toBeGreaterThan(0)
  expect(second!.findings.length).toBeGreaterThan(0)
  expect(first!.shard).toMatchObject({ index: 1, count: 2 })
  expect(second!.shard).toEqual({ index: 2, count: 2, inputs: first!.shard!.inputs })
  const merged = await desk.run('report', '2.json', '1.json', '--format', 'json')
  expect(merged).toEqual(whole)
})

test('one report that is no shard is shown as it is', async () => {
  const whole = await desk.run('check', '--format', 'json')
  await desk.write('whole.json', whole.out)
  expect(await desk.run('report', 'whole.json', '--format', 'json')).toEqual(whole)
})

test('what does not make a whole is named', async () => {
  await shard('1/2', '1.json')
  await shard('2/2', '2.json')
  await desk.run('check', '--format', 'json=whole.json')
  expect(await oneLine('3.json')).toContain('`3.json` is not there')
  expect(await oneLine('1.json')).toMatch(/^Shard 2 of 2 is missing/)
  expect(await oneLine('1.json', '1.json')).toMatch(
    /^`1\.json` is named twice; name each shard once/,
  )
  expect(await oneLine('1.json', 'whole.json')).toMatch(/^`whole\.json` is no shard/)
  await shard('2/3', 'third.json')
  expect(await oneLine('1.json', 'third.json')).toMatch(/^`third\.json` is one of 3 shards/)
})

test.each([
  ['from other inputs', 'content/en/stairs.md', '12', '13'],
  ['from other inputs', 'content/sv/lift.md', 'SlakLina', 'SlakaLinan'],
  ['from other inputs', 'content/catalog.yaml', '[1, 9]', '[1, 10]'],
])('a shard made %s than the first: %s', async (says, file, before, after) => {
  await shard('1/2', '1.json')
  await desk.edit(file, before, after)
  await shard('2/2', '2.json')
  expect(await oneLine('1.json', '2.json')).toContain(`\`2.json\` was made ${says} than \`1.json\``)
})

test('a shard made with other options, or by another felkod', async () => {
  await shard('1/2', '1.json')
  await shard('2/2', '2.json', '--rule', 'text/numbers=off')
  expect(await oneLine('1.json', '2.json')).toContain('was made with other options')
  await shard('2/2', '2.json', '--locale', 'sv')
  expect(await oneLine('1.json', '2.json')).toContain('was made with other options')
  await desk.speak(['check', '--shard', '2/2', '--format', 'json=2.json'], { version: '1.2.4' })
  expect(await oneLine('1.json', '2.json')).toContain('was made by another felkod')
})

test('the verdict on the whole is what the options say', async () => {
  const rules = ['codes/symbol', 'text/numbers'].flatMap((id) => ['--rule', `${id}=warn`])
  for (const part of [1, 2]) await shard(`${part}/2`, `${part}.json`, ...rules)
  const reported = (...args: string[]): Promise<Ran> =>
    desk.run('report', '1.json', '2.json', '--format', 'json', ...args)
  const { warnings } = (JSON.parse((await reported()).out) as Report).summary
  expect(warnings).toBeGreaterThanOrEqual(2)
  expect((await reported()).code).toBe(0)
  expect((await reported('--max-warnings', `${warnings}`)).code).toBe(0)
  expect((await reported('--max-warnings', `${warnings - 1}`)).code).toBe(1)

  const none = await reported('--baseline')
  expect(none.err).toMatch(/^There is no felkod-baseline\.txt; .*\n$/)
  await desk.run('check', '--update-baseline', ...rules)
  const known = await reported('--baseline', '--max-warnings', '0')
  expect(known.code).toBe(0)
  expect((JSON.parse(known.out) as Report).findings).toEqual([])
  expect((await desk.run('report', '1.json', '2.json', '--baseline', '--catalog', 'x')).code).toBe(
    2,
  )
})
