import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readOwnList } from '../../../src/bundle/own-files.ts'
import { writeFiles } from '../../../src/write/files.ts'
import { publish } from '../../../src/write/publish/publish.ts'
import { contentOf, newFolder, write } from '../folders.ts'

let out: string
beforeEach(() => {
  out = join(newFolder(), 'dist')
})

const filling = (files: Record<string, string>) => (stage: string) =>
  writeFiles(
    stage,
    Object.entries(files).map(([path, content]) => ({ path, content })),
  )
const listed = (): string[] | null => readOwnList(contentOf(out)['.felkod'] ?? '')
const without = (file: string): Record<string, string> => {
  const { [file]: _, ...rest } = contentOf(out)
  return rest
}

describe('what is published', () => {
  test('comes into a folder that is not there yet, with a list of it', async () => {
    await publish(out, filling({ 'messages/sv.json': 'å', 'catalog.json': '{}' }))
    expect(without('.felkod')).toEqual({ 'catalog.json': '{}', 'messages/sv.json': 'å' })
    expect(listed()).toEqual(['catalog.json', 'messages/sv.json'])
    expect(await readdir(dirname(out))).toEqual(['dist'])
  })

  test('replaces its own entries whole and leaves the others', async () => {
    await publish(out, filling({ 'messages/old.json': 'old', 'site/index.html': 'old' }))
    write(out, { 'notes.txt': 'mine' })
    await publish(out, filling({ 'messages/new.json': 'new' }))
    expect(without('.felkod')).toEqual({
      'messages/new.json': 'new',
      'site/index.html': 'old',
      'notes.txt': 'mine',
    })
    expect(listed()).toEqual(['messages/new.json', 'site/index.html'])
  })

  test('may be a folder where a file was, and a file where a folder was', async () => {
    await publish(out, filling({ a: 'file', 'b/c': 'in a folder' }))
    await publish(out, filling({ 'a/b': 'in a folder', b: 'file' }))
    expect(without('.felkod')).toEqual({ 'a/b': 'in a folder', b: 'file' })
  })

  test('goes where a link leads', async () => {
    const elsewhere = newFolder()
    symlinkSync(elsewhere, out)
    await publish(out, filling({ 'catalog.json': '{}' }))
    expect(Object.keys(contentOf(elsewhere))).toEqual(['.felkod', 'catalog.json'])
  })
})

describe('a build that fails', () => {
  const failing = async (stage: string): Promise<void> => {
    await filling({ 'catalog.json': 'half' })(stage)
    throw new Error('no more paper')
  }

  test('leaves what was there, and nothing beside it', async () => {
    await publish(out, filling({ 'catalog.json': 'before' }))
    const before = contentOf(out)
    await expect(publish(out, failing)).rejects.toThrow('no more paper')
    expect(contentOf(out)).toEqual(before)
    expect(await readdir(dirname(out))).toEqual(['dist'])
  })

  test('leaves no folder that it made', async () => {
    await expect(publish(join(out, 'a/b'), failing)).rejects.toThrow('no more paper')
    expect(existsSync(out)).toBe(false)
  })

  test('publishes nothing once it is to stop', async () => {
    const stop = new AbortController()
    const stopping = publish(
      out,
      async (stage) => {
        await filling({ 'catalog.json': '{}' })(stage)
        stop.abort(new Error('enough'))
      },
      { signal: stop.signal },
    )
    await expect(stopping).rejects.toThrow('enough')
    expect(existsSync(out)).toBe(false)
  })

  test('whose folder is taken away meanwhile says so, and makes no new one', async () => {
    const robbed = publish(out, async (stage) => {
      rmSync(out, { recursive: true })
      await filling({ 'catalog.json': '{}' })(stage)
    })
    await expect(robbed).rejects.toThrow(/dist` was removed while it was written/)
    expect(existsSync(out)).toBe(false)
  })
})

describe('what felkod did not write', () => {
  test.each([
    [{ 'messages/notes.txt': 'mine' }, 'messages/notes.txt', ''],
    [{ 'messages/a/b': '1', 'messages/a/c': '2' }, 'messages/a/b', ', and 1 more'],
    [{ messages: 'mine' }, 'messages', ''],
    [{ '.felkod': 'mine' }, '.felkod', ''],
  ])('%j stops a build before its work, and stays', async (files, first, more) => {
    write(out, files)
    let worked = false
    const working = async (stage: string): Promise<void> => {
      worked = true
      await filling({ 'messages/sv.json': 'new' })(stage)
    }
    const stopped = publish(out, working, { entries: ['messages'], name: 'dist' })
    await expect(stopped).rejects.toThrow(
      `\`dist\` holds what felkod did not write and would replace: \`${first}\`${more}; move it away`,
    )
    expect(worked).toBe(false)
    expect(contentOf(out)).toEqual(files)
    await publish(out, working, { force: true })
    expect(without('.felkod')).toEqual({ 'messages/sv.json': 'new' })
  })

  test('stops it after its work, too, where it came meanwhile or was not announced', async () => {
    await publish(out, filling({ 'messages/sv.json': 'old' }))
    const meanwhile = publish(out, async (stage) => {
      await filling({ 'messages/sv.json': 'new' })(stage)
      write(out, { 'messages/mine.txt': 'mine' })
    })
    await expect(meanwhile).rejects.toThrow('`messages/mine.txt`')
    expect(without('.felkod')).toEqual({ 'messages/mine.txt': 'mine', 'messages/sv.json': 'old' })
  })

  test('is no longer that once it is listed, and a link is never followed', async () => {
    const elsewhere = newFolder({ 'mine.txt': 'mine' })
    await publish(out, filling({ 'messages/sv.json': 'old' }))
    symlinkSync(elsewhere, join(out, 'messages/link'))
    await expect(publish(out, filling({ 'messages/sv.json': 'new' }))).rejects.toThrow(
      '`messages/link`',
    )
    await publish(out, filling({ 'messages/sv.json': 'new' }), { force: true })
    expect(contentOf(elsewhere)).toEqual({ 'mine.txt': 'mine' })
    expect(without('.felkod')).toEqual({ 'messages/sv.json': 'new' })
  })

  test('is not taken for a stage because of its name', async () => {
    const files = {
      '../dist.stage-foo/old/mine.txt': 'mine',
      '.felkod-build-mine/mine.txt': 'mine',
      '.felkod-build-0123456789ab-4000000-1-abcdef/.gitignore': '*\n',
      '.felkod-build-0123456789ab-4000000-1-abcdef/mine.txt': 'mine',
    }
    write(out, files)
    await publish(out, filling({ 'catalog.json': '{}' }))
    expect(contentOf(dirname(out))).toMatchObject({
      'dist.stage-foo/old/mine.txt': 'mine',
      'dist/.felkod-build-mine/mine.txt': 'mine',
      'dist/.felkod-build-0123456789ab-4000000-1-abcdef/mine.txt': 'mine',
    })
  })
})

describe('a stage that a stranger has made, as in a pull request', () => {
  const mark = '# felkod is writing here. What a killed run has left goes with the next run.\n*\n'
  const list = JSON.stringify({ version: 1, files: [] })
  const began = {
    '.gitignore': mark,
    'journal.json': JSON.stringify({ version: 1, entries: ['site'] }),
    'list.during': list,
    'list.after': list,
    'new/site/index.html': 'forged',
    'old/nothing': '',
  }

  test.each(['list.part', 'list.during', 'list.after', 'journal.json', 'new', 'old'])(
    'writes and reads nothing through a link in the place of %s',
    async (name) => {
      const elsewhere = newFolder({ mine: 'mine', 'folder/site/index.html': 'mine' })
      const stage = join(out, '.felkod-build-0123456789ab-4000000-1-abcdef')
      const hour = new Date(Date.now() - 3_600_000)
      write(stage, began)
      rmSync(join(stage, name), { recursive: true, force: true })
      symlinkSync(
        join(elsewhere, /^(?:new|old)$/.test(name) ? 'folder' : 'mine'),
        join(stage, name),
      )
      for (const each of ['.gitignore', '.']) utimesSync(join(stage, each), hour, hour)
      await publish(out, filling({ 'catalog.json': '{}' }))
      expect(contentOf(elsewhere)).toEqual({ mine: 'mine', 'folder/site/index.html': 'mine' })
      expect(JSON.stringify(contentOf(out))).not.toContain('mine')
      expect(listed()).toEqual(['catalog.json'])
      expect(lstatSync(join(out, '.felkod')).isFile()).toBe(true)
    },
  )
})

test('a file in the place of the folder, and a link that leads nowhere, are named', async () => {
  write(dirname(out), { dist: 'file' })
  await expect(publish(out, filling({}))).rejects.toThrow(/dist` is a file; name a folder/)
  const link = `${out}-link`
  symlinkSync('nowhere', link)
  await expect(publish(link, filling({}))).rejects.toThrow(
    /dist-link` is a link that leads nowhere/,
  )
})

test('a folder in the place of the list stops a build, forced or not', async () => {
  write(out, { '.felkod/mine': 'mine' })
  for (const force of [false, true])
    await expect(publish(out, filling({ a: '' }), { force })).rejects.toThrow('a folder `.felkod`')
  expect(contentOf(out)).toEqual({ '.felkod/mine': 'mine' })
})

test('an empty folder that a stranger made in an entry goes with it', async () => {
  await publish(out, filling({ 'messages/sv.json': 'old' }))
  mkdirSync(join(out, 'messages/empty'))
  await publish(out, filling({ 'messages/sv.json': 'new' }))
  expect(without('.felkod')).toEqual({ 'messages/sv.json': 'new' })
})
