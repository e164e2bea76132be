import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeToPipe } from '../../src/write/pipe.ts'
import { newFolder } from './folders.ts'

const newPipe = (): string => {
  const pipe = join(newFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  return pipe
}

test('a pipe that nobody reads is waited for until the signal, and holds no thread', async () => {
  const stop = new AbortController()
  const writing = writeToPipe(newPipe(), 'text', stop.signal)
  setTimeout(() => stop.abort(new Error('enough')), 100)
  await expect(writing).rejects.toThrow('enough')
  expect(process.getActiveResourcesInfo()).not.toContain('FSReqPromise')
})

test('who reads it later, and slowly, gets the whole of it', async () => {
  const pipe = newPipe()
  const long = 'a text, '.repeat(100_000)
  const [read] = await Promise.all([text(createReadStream(pipe)), writeToPipe(pipe, long)])
  expect(read).toBe(long)
})

test('a device takes what it is given', async () => {
  await writeToPipe('/dev/null', 'text')
  await expect(writeToPipe('/dev/full', 'text')).rejects.toMatchObject({ code: 'ENOSPC' })
})
