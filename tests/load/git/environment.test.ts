import { chmodSync, chownSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { environment } from '../../../src/load/git/environment.ts'
import { committed } from '../../../src/load/git/repository.ts'
import { commit, newFolder } from '../folder-of.ts'

const place = { top: '/top', path: '/bin' }

function kept(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const [plain, made] = [environment({}, place), environment(own, place)]
  return Object.fromEntries(Object.entries(made).filter(([name, value]) => plain[name] !== value))
}

describe('environment', () => {
  test('keeps what is not for git, and where a person keeps their configuration', () => {
    const own = {
      HOME: '/home/a',
      GIT_CONFIG_GLOBAL: '/home/a/x',
      GIT_CONFIG_SYSTEM: '/etc/x',
      GIT_CONFIG_NOSYSTEM: '1',
    }
    expect(kept(own)).toEqual(own)
  })

  test('hands on no other variable of git, known or not, in any letter case', () => {
    const names = [
      'GIT_DIR',
      'GIT_TRACE',
      'GIT_NEW_IN_2040',
      'GIT_CONFIG',
      'git_dir',
      'GIT_INDEX_FILE',
    ]
    expect(kept(Object.fromEntries(names.map((name) => [name, '/x'])))).toEqual({})
  })

  test('puts the safe PATH in the place of any spelling of it', () => {
    const made = environment({ Path: 'C:\\x', PATH: '.' }, place)
    expect(Object.keys(made).filter((name) => /^path$/i.test(name))).toEqual(['PATH'])
    expect(made['PATH']).toBe('/bin')
  })

  test.each([
    {
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: 'diff.relative',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'Safe.Directory',
      GIT_CONFIG_VALUE_1: '/a',
      GIT_CONFIG_KEY_2: 'safe.directory',
      GIT_CONFIG_VALUE_2: '*',
    },
    { GIT_CONFIG_PARAMETERS: "'diff.relative'='true' 'safe.directory'='/a' 'safe.directory'='*'" },
    {
      GIT_CONFIG_PARAMETERS:
        "'diff.relative=true' 'safe.directory=/a' 'core.bare' 'safe.directory=*'",
    },
  ])('keeps of the settings in it whom a person trusts: %j', (own: NodeJS.ProcessEnv) => {
    expect(kept(own)).toEqual({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '/a',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '*',
    })
  })

  test.each(['', 'many', '-1', '1e9', '99999999999'])('takes no %j settings', (count) => {
    expect(kept({ GIT_CONFIG_COUNT: count, GIT_CONFIG_PARAMETERS: "'" })).toEqual({})
  })
})

describe.skipIf(process.getuid?.() !== 0)(
  'a repository of another user (tried as root only)',
  () => {
    const own = { ...process.env }

    afterEach(() => {
      for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name]
      Object.assign(process.env, own)
    })

    function strangers(): string {
      const root = newFolder({ 'catalog.yaml': 'id: example\nsource: en\n' })
      commit(root)
      chmodSync(root, 0o777)
      for (const path of [
        '',
        '.git',
        ...readdirSync(join(root, '.git')).map((name) => `.git/${name}`),
      ])
        chownSync(join(root, path), 4242, 4242)
      delete process.env['SUDO_UID']
      process.env['GIT_CONFIG_NOSYSTEM'] = '1'
      process.env['GIT_CONFIG_GLOBAL'] = '/dev/null'
      return root
    }

    test('is read only where a person trusts it, wherever they say so', async () => {
      const root = strangers()
      await expect(committed(root)).rejects.toThrow(/git does not trust the repository/)
      const config = join(newFolder(), 'config')
      writeFileSync(config, `[safe]\n\tdirectory = ${root}\n`)
      process.env['GIT_CONFIG_GLOBAL'] = config
      expect((await committed(root)).head).toHaveLength(40)
      process.env['GIT_CONFIG_GLOBAL'] = '/dev/null'
      process.env['GIT_CONFIG_PARAMETERS'] = `'safe.directory'='${root}'`
      expect((await committed(root)).head).toHaveLength(40)
    })
  },
)
