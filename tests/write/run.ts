import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

const bin = join(import.meta.dirname, '../../src/cli/bin.ts')

/** Taking the types out of the runtime of a bundle, as felkod does in this repository, is told by Node. */
const quiet = '--disable-warning=ExperimentalWarning'

/** Runs `felkod` in a process of its own. */
export function felkod(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended([quiet, bin, ...args], cwd, env)
}

/** Runs one of the processes beside this file to its end. */
export function run(name: 'publish' | 'replace', ...args: string[]): Promise<Ended> {
  return ended([join(import.meta.dirname, 'processes', `${name}.ts`), ...args])
}

/** Starts one, or `felkod`, and goes on; it ends with the test. */
export function start(
  name: 'publish' | 'felkod',
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const file = name === 'felkod' ? bin : join(import.meta.dirname, 'processes', `${name}.ts`)
  const env = { ...process.env, ...options.env }
  const child = spawn(process.execPath, [quiet, file, ...args], {
    cwd: options.cwd,
    env,
    stdio: 'pipe',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Resolves when a started `publish` has the folder and works. */
export async function working(child: ChildProcess): Promise<void> {
  await once(child.stdout!, 'data')
}

/** Ends a process, and resolves when it has ended. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit')
  child.kill(signal)
  return ((await exit) as [number | null])[0]
}

function ended(args: string[], cwd?: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd, env: { ...process.env, ...env } },
      (_, out, err) => done({ code: child.exitCode, signal: child.signalCode, out, err }),
    )
  })
}
