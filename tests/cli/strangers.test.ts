import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './terminal.ts'

/** Colours what follows, by an escape sequence and by a control of one character. */
const evil = '\u001b[31m\u009b31m'

let desk: Desk
beforeAll(async () => {
  desk = await new Desk().open()
  for (const [file, from, to] of [
    ['content/en/lift.md', 'A cable hangs loose', `A cable ${evil} hangs`],
    ['content/sv/lift.md', 'CableSlack', `Cable${evil}Slack`],
  ] as const)
    await desk.edit(file, from, to)
  await desk.write('content/felkod-baseline.txt', `sv text/numbers 2 "${evil}" → -\n`)
})
afterAll(() => desk.close())

test.each([
  [['check']],
  [['check', '--format', 'line']],
  [['check', '--baseline']],
  [['status']],
  [['explain', 'LIFT_002']],
  [['explain', `LIFT_002 ${evil}`]],
  [['explain', 'LIFT_002', '--format', 'json']],
  [['build', '--strict']],
  [['check', `nowhere${evil}`]],
])('%j lets nothing that a stranger wrote act on the terminal', async (args) => {
  const { out, err } = await desk.run(...args)
  // oxlint-disable-next-line no-control-regex
  expect(out + err).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/)
})
