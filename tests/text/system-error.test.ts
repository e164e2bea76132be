import { readFile, readlink, symlink } from 'node:fs/promises'
import { constants } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isExhausted, isMissing, isRefusal, refusal } from '../../src/text/system-error.ts'
import { newFolder } from '../load/folder-of.ts'

const refused = (code: keyof typeof constants.errno, syscall: string): NodeJS.ErrnoException =>
  Object.assign(new Error(code), { code, errno: -constants.errno[code], syscall, path: '/x/a.md' })

test.each([
  ['EMFILE', 'open', '`/x/a.md` cannot be read (too many open files); let more files be open'],
  ['EMFILE', 'spawn git', '`/x/a.md` cannot be started (too many open files); let more files'],
  ['ENOSPC', 'write', '`/x/a.md` cannot be written (no space left on device); free some space'],
  ['EROFS', 'mkdir', '`/x/a.md` cannot be written (read-only file system); name another place'],
  ['EACCES', 'scandir', '`/x/a.md` cannot be read (permission denied); make it readable for this'],
  ['EACCES', 'rename', '`/x/a.md` cannot be written (permission denied); make it writable for'],
  ['EADDRINUSE', 'listen', '`/x/a.md` cannot be opened (address already in use); free what it'],
  ['EBUSY', 'open', '`/x/a.md` cannot be read (resource busy or locked); make it readable or'],
] as const)('%s of %s is one line', (code, syscall, line) => {
  const error = refused(code, syscall)
  expect(isRefusal(error)).toBe(true)
  expect(refusal(error)).toContain(line)
  expect(refusal(error)).not.toContain('\n')
})

test('a real refusal is told from other errors', async () => {
  const folder = newFolder({ 'a.md': '' })
  await symlink('circle', join(folder, 'circle'))
  const of = (path: string): Promise<unknown> =>
    readFile(join(folder, path)).catch((error: unknown) => error)
  expect(isMissing(await of('b.md'))).toBe(true)
  expect(isMissing(await of('a.md/b.md'))).toBe(true)
  expect(refusal((await of('circle')) as NodeJS.ErrnoException, 'circle')).toBe(
    '`circle` cannot be read (too many symbolic links encountered); its links lead in a circle: remove them',
  )
  expect(await readlink(join(folder, 'circle'))).toBe('circle')
  const own = await readFile({} as string).catch((error: unknown) => error)
  expect((own as NodeJS.ErrnoException).code).toBe('ERR_INVALID_ARG_TYPE')
  for (const error of [own, new Error('EMFILE'), null, 'EMFILE', { code: 'EMFILE' }])
    expect([isRefusal(error), isMissing(error), isExhausted(error)]).toEqual([false, false, false])
  expect(isExhausted(refused('ENFILE', 'open'))).toBe(true)
  expect(isExhausted(refused('EACCES', 'open'))).toBe(false)
})
