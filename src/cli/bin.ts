#!/usr/bin/env node
/**
 * The program. Whatever Node there is reads this file, so it is written in the syntax of old ones,
 * and imports nothing of ours before it knows that this Node is new enough.
 */
import { readFileSync } from 'fs'

const { version, engines } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)
/** The words for what is wrong: the error's own until ours are loaded. */
let inWords = message

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
      // Only what nobody reads is left.
      if (isDone) end(signal)
      // What is under way may tidy up; it does not keep anyone waiting.
      process.once(signal, () => end(signal))
      setTimeout(() => end(signal), 3000).unref()
    })

  // What is thrown where nobody waits for it, as by a child process that could not be started.
  process.once('uncaughtException', (error) => {
    fail(error)
    process.exit()
  })

  // First, while there are files left to open: it words what goes wrong with the rest.
  const { isRefusal, refusal } = await import('../text/system-error.ts')
  inWords = (error) => (isRefusal(error) ? refusal(error) : message(error))

  // A reader that has seen enough (`felkod check | head`) is no error, and changes no verdict.
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
 * Ends the program. Its own way waits for every thread, and one that waits inside the system, as for
 * a pipe or a network disk, may do so for ever; the signal waits for none.
 */
function end(signal: NodeJS.Signals): void {
  if (!process.getActiveResourcesInfo().some((name) => /^FSReq/.test(name))) process.exit()
  process.emit('exit', Number(process.exitCode))
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/** Says in one line why there is nothing that can be run. */
function fail(error: unknown): void {
  process.exitCode = 2
  process.stderr.write(`felkod: ${inWords(error).replace(/\s*[\r\n]+\s*/g, ' ')}\n`)
  if (process.argv.includes('--debug') && error instanceof Error)
    process.stderr.write(`${error.stack}\n`)
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
