import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accept } from '../../src/load/accepted-files.ts'
import { changedFiles } from '../../src/load/git/changed-files.ts'
import { load } from '../../src/load/load.ts'
import { commit, git, newFolder, write } from './folder-of.ts'

const page = '---\ntitle: A\n---\nText.\n'

/** A repository that names programs wherever git would run one. */
function hostile(): { root: string; mark: string } {
  const mark = join(newFolder(), 'ran')
  const root = newFolder({
    'catalog.yaml': 'id: example\nsource: en\n',
    'en/a.md': page,
    '.gitattributes': '* diff=evil filter=evil merge=evil text=auto\n',
  })
  commit(root, 1)
  const hash = git(root, ['rev-parse', 'HEAD:en/a.md'])
  write(root, {
    'en/a.md': page.replace('Text', 'Other text'),
    'sv/a.md': page.replace('---\nText', `translation: { source: ${hash} }\n---\nText`),
  })
  commit(root, 2)
  const program = `touch ${mark}`
  const script = join(root, '.git/evil.sh')
  writeFileSync(script, `#!/bin/sh\n${program}\n`, { mode: 0o755 })
  for (const hook of ['pre-commit', 'post-checkout', 'post-index-change', 'fsmonitor-watchman'])
    write(join(root, '.git/hooks'), { [hook]: `#!/bin/sh\n${program}\n` })
  const settings = {
    'core.fsmonitor': script,
    'core.pager': script,
    'core.editor': script,
    'core.sshCommand': script,
    'core.gitProxy': script,
    'core.askPass': script,
    'diff.external': script,
    'diff.evil.command': script,
    'diff.evil.textconv': script,
    'filter.evil.clean': script,
    'filter.evil.smudge': script,
    'filter.evil.process': script,
    'merge.evil.driver': script,
    'gpg.program': script,
    'log.showSignature': 'true',
    'pager.log': script,
    'pager.rev-list': script,
    'pager.diff-tree': script,
    'alias.log': `!${script}`,
    'alias.rev-list': `!${script}`,
    'alias.diff-tree': `!${script}`,
    'core.alternateRefsCommand': script,
    'uploadpack.packObjectsHook': script,
    'sequence.editor': script,
    'interactive.diffFilter': script,
    'trailer.evil.command': script,
    'gpg.ssh.program': script,
    'gpg.ssh.defaultKeyCommand': script,
    'submodule.evil.update': `!${script}`,
    'mergetool.evil.cmd': script,
    'difftool.evil.cmd': script,
    'merge.tool': 'evil',
    'diff.tool': 'evil',
    'remote.origin.vcs': 'evil',
    'remote.origin.proxy': script,
    'remote.origin.receivepack': script,
    'receive.procReceiveRefs': 'refs',
    'credential.helper': `!${script}`,
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
    'remote.origin.url': `ext::${script}`,
    'remote.origin.uploadpack': script,
    'protocol.ext.allow': 'always',
    'protocol.file.allow': 'always',
  }
  git(root, ['config', 'core.repositoryFormatVersion', '1'])
  for (const [key, value] of Object.entries(settings)) git(root, ['config', key, value])
  return { root, mark }
}

describe('a repository that names programs', () => {
  test('runs none of them while it is read', async () => {
    const { root, mark } = hostile()
    const { pairs } = await load(root)
    expect(pairs['sv/a.md']!.revision.in).toBe('history')
    expect(await changedFiles(root, 'HEAD~1')).toEqual(['en/a.md', 'sv/a.md'])
    expect((await accept(root, ['sv/a.md']))[0]!.changed).toBe(true)
    expect(existsSync(mark)).toBe(false)
  })

  test('runs none of them for a text that is not there', async () => {
    const { root, mark } = hostile()
    const hash = git(root, ['rev-parse', 'HEAD~1:en/a.md'])
    rmSync(join(root, '.git/objects', hash.slice(0, 2), hash.slice(2)))
    const { pairs } = await load(root)
    expect(pairs['sv/a.md']!.revision.reason).toMatch(/this clone lacks a text/)
    expect(existsSync(mark)).toBe(false)
  })

  test('would have them run by a git that is not careful', () => {
    const { root, mark } = hostile()
    try {
      git(root, ['status'])
    } catch {
      // The programs answer nothing that git could go on with.
    }
    expect(existsSync(mark)).toBe(true)
  })

  test('may be named by the files of a folder alone', async () => {
    const { root } = hostile()
    const folder = newFolder({ 'catalog.yaml': 'id: example\nsource: en\n', 'en/a.md': page })
    write(folder, {
      'sv/a.md': page.replace('---\nText', `translation: { source: ${'0'.repeat(40)} }\n---\nText`),
    })
    for (const name of ['HEAD', 'config', 'objects/x', 'refs/x']) write(folder, { [name]: '' })
    writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n')
    writeFileSync(
      join(folder, 'config'),
      `[core]\n\tbare = true\n\tfsmonitor = ${root}/.git/evil.sh\n`,
    )
    const { pairs } = await load(folder)
    expect(pairs['sv/a.md']!.revision.status).toBe('unverified')
  })

  test('is not mistaken for the repository of a hook that we run in', async () => {
    const { root } = hostile()
    const folder = newFolder({ 'catalog.yaml': 'id: example\nsource: en\n', 'en/a.md': page })
    commit(folder)
    process.env['GIT_DIR'] = join(root, '.git')
    try {
      expect(await changedFiles(folder, 'HEAD')).toEqual([])
    } finally {
      delete process.env['GIT_DIR']
    }
  })
})
