#!/usr/bin/env node
import { createRequire } from 'node:module'
import { run } from './cli.ts'

const stop = new AbortController()
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
for (const [signal, exitCode] of Object.entries(exitCodes))
  process.once(signal, () => {
    stop.abort()
    process.exitCode = exitCode
    // What is under way may tidy up; it does not keep anyone waiting.
    process.once(signal, () => process.exit())
    setTimeout(() => process.exit(), 3000).unref()
  })

// A reader that has seen enough (`felkod check | head`) is no error, and changes no verdict.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    stop.abort()
    if (code === 'EPIPE') return
    process.exitCode = 2
    if (stream === process.stdout)
      process.stderr.write(`felkod: the output cannot be written (${code})\n`)
  })

const code = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  version: createRequire(import.meta.url)('../../package.json').version,
  env: process.env,
  columns: process.stdout.columns ?? 100,
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  signal: stop.signal,
})
process.exitCode ||= code
if (stop.signal.aborted) process.exit()
