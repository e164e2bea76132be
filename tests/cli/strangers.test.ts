import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
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

test('a baseline that leads out of the catalog folder is not read, nor what a report names outside', async () => {
  const other = await new Desk().open()
  try {
    const secret = 'sv text/numbers - "a secret" → -\n'
    await other.write('secret.md', secret)
    await symlink(
      join(other.folder, 'secret.md'),
      join(other.folder, 'content/felkod-baseline.txt'),
    )
    const found = await other.run('check', '--baseline')
    expect(found.err).toBe(
      '`felkod-baseline.txt` is a link out of the catalog folder; make it a file\n',
    )
    const { out } = await other.run('check', '--format', 'json')
    const [finding] = (JSON.parse(out) as { findings: object[] }).findings
    const place = { file: '../secret.md', line: 1, column: 1, endLine: 1, endColumn: 3 }
    const report = { ...JSON.parse(out), findings: [{ ...finding, ...place }] }
    await other.write('report.json', JSON.stringify(report))
    const shown = await other.run('report', 'report.json')
    await other.run('check', '--update-baseline')
    expect(await other.read('secret.md')).toBe(secret)
    expect(found.out + found.err + shown.out + shown.err).not.toContain('a secret')
  } finally {
    await other.close()
  }
})
