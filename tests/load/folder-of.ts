import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder outside any repository, taken away after the test. */
export function newFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'felkod-load-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  write(folder, files)
  return folder
}

export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

/** Runs git as an unknown person, on a day in 2026 by `day`. */
export function git(folder: string, words: string[], day = 1): string {
  const date = `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`
  const who = { NAME: 'Example', EMAIL: 'example@example.com', DATE: date }
  const env: NodeJS.ProcessEnv = { ...process.env, GIT_CONFIG_NOSYSTEM: '1' }
  for (const [key, value] of Object.entries(who)) env[`GIT_COMMITTER_${key}`] = value
  for (const [key, value] of Object.entries(who)) env[`GIT_AUTHOR_${key}`] = value
  const settings = ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...settings, ...words], { cwd: folder, env, stdio: 'pipe' })
    .toString()
    .trim()
}

/** Commits everything that stands in a folder, which becomes a repository where it is none. */
export function commit(folder: string, day = 1): void {
  git(folder, ['init', '--quiet'])
  git(folder, ['add', '--all'])
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', `Day ${day}`], day)
}
