/** The process that owns a stage, as the stage's name says, and whether it still runs. */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'

/** A process. */
export interface Owner {
  /** A digest of the host, its boot and the PID namespace, within which process ids are unique. */
  machine: string
  pid: number
  /** When the process started, in the system's clock ticks; 0 where that is unknown. */
  start: number
}

/** This process. */
export function thisProcess(): Owner {
  return { machine: machine(), pid: process.pid, start: statOf('self')?.start ?? 0 }
}

/** The user id of this process; null on Windows, which has none. */
export function thisUser(): number | null {
  return process.getuid?.() ?? null
}

/** Calls `act` when the process exits; the returned function cancels that. */
export function atExit(act: () => void): () => void {
  process.once('exit', act)
  return () => process.off('exit', act)
}

/** Whether a process runs; `unknown` where it cannot be seen from this machine. */
export function lifeOf({ machine: host, pid, start }: Owner): 'alive' | 'dead' | 'unknown' {
  if (host !== machine()) return 'unknown'
  if (!isRunning(pid)) return 'dead'
  const stat = statOf(String(pid))
  if (start === 0 || stat === null) return 'unknown'
  return stat.start === start && !/[ZX]/.test(stat.state) ? 'alive' : 'dead'
}

function machine(): string {
  const boot = orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const namespace = orNull(() => readlinkSync('/proc/self/ns/pid'))
  const identity = JSON.stringify([hostname(), boot, namespace])
  return createHash('sha256').update(identity).digest('hex').slice(0, 12)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** State and start of a process, from `/proc` of Linux, after its name, which may hold any character. */
function statOf(pid: string): { state: string; start: number } | null {
  const text = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0]!, start: Number(fields[19]) }
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
