/** Which process made a stage: its name says so, and tells whether that process still runs. */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'

export interface Owner {
  /** A digest of the host, its boot and the process's name space: process ids mean nothing without. */
  machine: string
  pid: number
  /** When the process started, as the system counts; 0 where it does not say. */
  start: number
}

/** The owner of what this process makes. */
export function thisProcess(): Owner {
  return { machine: machine(), pid: process.pid, start: statOf('self')?.start ?? 0 }
}

/** The user that this process runs as; null where the system knows no such numbers. */
export function thisUser(): number | null {
  return process.getuid?.() ?? null
}

/** Does something, at once, when the process ends by itself; the answer calls that off. */
export function atExit(act: () => void): () => void {
  process.once('exit', act)
  return () => process.off('exit', act)
}

/** `dead` is certain, and so is `alive`; of a process that cannot be seen from here it is `unknown`. */
export function lifeOf({ machine: place, pid, start }: Owner): 'alive' | 'dead' | 'unknown' {
  if (place !== machine()) return 'unknown'
  if (!isThere(pid)) return 'dead'
  const stat = statOf(String(pid))
  if (start === 0 || stat === null) return 'unknown'
  return stat.start === start && !/[ZX]/.test(stat.state) ? 'alive' : 'dead'
}

function machine(): string {
  const boot = quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const space = quietly(() => readlinkSync('/proc/self/ns/pid'))
  const place = JSON.stringify([hostname(), boot, space])
  return createHash('sha256').update(place).digest('hex').slice(0, 12)
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** State and start of a process, from Linux' `/proc`. The name before them may hold any character. */
function statOf(pid: string): { state: string; start: number } | null {
  const text = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0]!, start: Number(fields[19]) }
}

function quietly<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
