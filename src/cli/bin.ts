#!/usr/bin/env node
/**
 * The program. Old versions of Node read this file too, so it uses old syntax only and imports no
 * other module before it knows that this Node is new enough.
 */
import { readFileSync } from 'fs'

const { version, engines } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)
/** Describes an error: by its own message, until `system-error.ts` is loaded. */
let describe = message

const needed = engines.node.replace(/^\D+/, '')

if (isOlder(process.versions.node, needed))
  fail(
    `Node ${needed} or later is needed, and this is Node ${process.versions.node}; install a newer one`,
  )
else start().catch(fail)

/** Whether a version comes before another: `20.9.1` before `22.18`. */
function isOlder(version: string, other: string): boolean {
  const [a, b] = [version, other].map((each) => each.split('.').map(Number))
  const index = b!.findIndex((number, place) => number !== a![place])
  return index >= 0 && a![index]! < b![index]!
}

async function start(): Promise<void> {
  const stop = new AbortController()
  let isDone = false
  for (const [signal, code] of [
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      stop.abort()
      process.exitCode = code
      // The command is done; what is left is output that nobody reads.
      if (isDone) end(signal)
      // The command may clean up, for three seconds or until a second signal.
      process.once(signal, () => end(signal))
      setTimeout(() => end(signal), 3000).unref()
    })

  // Errors outside of any awaited promise, as of a child process that could not be started.
  process.once('uncaughtException', (error) => {
    fail(error)
    process.exit()
  })

  // Loaded first: where no more files can be opened, it is needed to say so.
  const { isRefusal, refusal } = await import('../text/system-error.ts')
  describe = (error) => (isRefusal(error) ? refusal(error) : message(error))

  // A reader that closes the pipe early (`felkod check | head`) is no error.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      stop.abort()
      if (error.code === 'EPIPE') return
      process.exitCode = 2
      if (stream === process.stdout)
        process.stderr.write(`${refusal(error, 'stdout', 'written')}\n`)
    })

  const { run } = await import('./cli.ts')
  const code = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    version,
    env: process.env,
    columns: process.stdout.columns || 100,
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    signal: stop.signal,
  })
  isDone = true
  if (!process.exitCode) process.exitCode = code
  if (stop.signal.aborted) process.exit()
}

/**
 * Ends the program. `process.exit` waits for every thread, and one that is blocked in a system call,
 * as on a pipe or a network disk, may wait for ever; then the signal's own default ends the process.
 */
function end(signal: NodeJS.Signals): void {
  if (!process.getActiveResourcesInfo().some((name) => /^FSReq/.test(name))) process.exit()
  process.emit('exit', Number(process.exitCode))
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/** Writes one line to stderr that says why the program cannot run, and sets the exit code. */
function fail(error: unknown): void {
  process.exitCode = 2
  process.stderr.write(`felkod: ${describe(error).replace(/\s*[\r\n]+\s*/g, ' ')}\n`)
  if (process.argv.includes('--debug') && error instanceof Error)
    process.stderr.write(`${error.stack}\n`)
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
