/** Counts the steps in which this process changes the disk, and ends its luck before one of them. */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const changing = [
  'chmod',
  'copyFile',
  'mkdir',
  'mkdtemp',
  'open',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'writeFile',
] as const

/**
 * Before the step, from 1, the process is killed; before one below zero the disk begins to refuse
 * this and every later step. To be called before what is to suffer it is imported.
 */
export function endBefore(step: number): void {
  let steps = 0
  for (const name of changing) {
    const original = fs[name] as (...args: unknown[]) => unknown
    const counted = (...args: unknown[]): unknown => {
      steps += 1
      if (steps === step) process.kill(process.pid, 'SIGKILL')
      if (step < 0 && steps >= -step)
        return Promise.reject(Object.assign(new Error('EIO: i/o error, test'), { code: 'EIO' }))
      return original(...args)
    }
    Object.assign(fs, { [name]: counted })
  }
  syncBuiltinESMExports()
}
