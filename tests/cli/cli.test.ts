import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Desk } from './terminal.ts'

let desk: Desk
beforeEach(async () => {
  desk = await new Desk().open()
})
afterEach(() => desk.close())

describe('felkod', () => {
  test('shows its commands, and each command its examples', async () => {
    const { code, out } = await desk.run('--help')
    expect(code).toBe(0)
    const names = 'check build explain status accept diff report init add-locale dev'.split(' ')
    for (const name of names) expect(out).toContain(`  ${name} `)
    expect(out).toContain('Examples:')
    for (const name of names) {
      const { out: help } = await desk.run(name, '--help')
      expect(help, name).toContain('\nExamples:\n  felkod ')
      expect(help, name).not.toMatch(/default: (?:null|\[)/)
    }
  })

  test('tells its version', async () => {
    expect(await desk.run('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  })

  test('asks whether another command was meant', async () => {
    const { code, out, err } = await desk.run('chekc')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toBe(
      "felkod: unknown command 'chekc' (Did you mean check?) (felkod --help tells more)\n",
    )
    expect(await desk.run('help', 'chekc')).toEqual({ code, out, err })
  })

  test('asks whether another option was meant', async () => {
    const { code, err } = await desk.run('check', '--formt', 'json')
    expect(code).toBe(2)
    expect(err).toMatch(
      /^felkod: unknown option '--formt' \(Did you mean --format\?\) \(felkod check --help .*\)\n$/,
    )
  })

  test('a wrong catalog.yaml is one line at its place, in every command', async () => {
    await desk.edit('content/catalog.yaml', 'fixedBy: user', 'fixedBy: plumber')
    for (const args of [
      ['check'],
      ['build'],
      ['explain', '1'],
      ['status'],
      ['add-locale', 'fi'],
      ['accept', 'content/sv/lift.md'],
    ]) {
      const { code, out, err } = await desk.run(...args)
      expect(code, args[0]).toBe(2)
      expect(out).toBe('')
      expect(err, args[0]).toMatch(/^catalog\.yaml:10:\d+: .*plumber.*\n$/)
    }
  })

  test('nothing that a catalog says acts on the terminal', async () => {
    await desk.edit('content/catalog.yaml', 'fixedBy: user', 'fixedBy: "\\e[2J\\rplumber"')
    const { err } = await desk.run('check')
    expect(err).toMatch(/^catalog\.yaml:10:\d+: .*`<U\+001B>\[2J plumber`.*\n$/)
  })

  test('shows a stack trace only when asked', async () => {
    expect((await desk.run('check', 'nowhere')).err).toBe(
      '`nowhere` is not there; name a catalog folder, or files in one\n',
    )
    expect((await desk.run('check', 'nowhere', '--debug')).err).toMatch(/\n {4}at /)
  })

  test('a port is a number', async () => {
    for (const port of ['abc', '99999', '-1', '1.5'])
      expect(await desk.run('dev', '--port', port)).toEqual({
        code: 2,
        out: '',
        err: `Unknown port \`${port}\`; use a number up to 65535\n`,
      })
  })
})
