/** How long after a save `check --watch` has said what it found. */
import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/cli/cli.ts'

const saves = 20

/** Milliseconds from each save to its report, in order of length. */
export async function watchLatencies(folder: string, locale: string): Promise<number[]> {
  const stop = new AbortController()
  let said: () => void = () => {}
  const next = () => new Promise<void>((resolve) => (said = resolve))
  const first = next()
  const watching = run(['check', folder, '--watch'], {
    cwd: folder,
    version: '0.0.0',
    env: {},
    columns: 100,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    out: () => said(),
    err: () => {},
    signal: stop.signal,
  })
  await first
  await pause(1000)
  const articles = readdirSync(join(folder, locale), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
  const times: number[] = []
  for (let save = 0; save < saves; save++) {
    const article = articles[(save * 37) % articles.length]!
    const answer = next()
    const start = performance.now()
    appendFileSync(join(folder, locale, article), `\n\n${save}\n`)
    await answer
    times.push(performance.now() - start)
    await pause(100)
  }
  stop.abort()
  await watching
  return times.sort((a, b) => a - b)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
