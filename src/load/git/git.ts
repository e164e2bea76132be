/** Git, asked alike whatever its settings, and without letting a repository run anything. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { isExhausted, refusal } from '../../text/system-error.ts'
import { UserError } from '../../text/user-error.ts'
import type { Checkout } from './checkout.ts'
import { environment, settings } from './environment.ts'
import { findGit } from './program.ts'

/** Git could not answer; the message is a clause that says why. */
export class GitError extends Error {
  override name = 'GitError'
  /** What git exited with; null where it was not run, or was ended by a signal. */
  readonly code: number | null

  constructor(message: string, code: number | null = null) {
    super(message)
    this.code = code
  }
}

/** What git says, in bytes. Throws a GitError where it refuses, is ended or is not there. */
export async function git(checkout: Checkout, args: readonly string[]): Promise<Buffer> {
  const child = start(checkout, args)
  child.stdin.end()
  const [out] = await Promise.all([collect(child.stdout), finished(checkout, child)])
  return out
}

/**
 * Starts git at the top of a checkout. It stands beside its own program while it does so, as what
 * runs before git itself may look around where it stands. Throws a GitError where there is none, and
 * a UserError where no more files can be opened, which says nothing about the repository.
 */
export function start(checkout: Checkout, args: readonly string[]): ChildProcessWithoutNullStreams {
  const own = process.env
  const found = findGit(pathOf(own), checkout.strange, process.platform)
  if (found.program === null) throw new GitError(noProgram(found.refused))
  const child = spawn(found.program, ['-C', checkout.top, '--no-pager', ...settings, ...args], {
    cwd: dirname(found.program),
    env: environment(own, { top: checkout.top, path: found.path }),
    windowsHide: true,
  })
  // Node gives no pipes where no file can be opened, against its own types, and says why later.
  if ((child.stdin as unknown) === undefined) {
    child.on('error', () => {})
    throw new UserError(refusal({ ...noMoreFiles, name: '', message: '' }, 'git', 'started'))
  }
  // Git may be gone before it has read all; how it ended tells more.
  child.stdin.on('error', () => {})
  return child
}

const noMoreFiles = { code: 'EMFILE', errno: -constants.errno.EMFILE }

/**
 * Waits for the end of git, and reads its errors meanwhile: call it once, right after the start.
 * Throws a GitError where git did not do all that it was asked for, and a UserError where the
 * system could not start it.
 */
export async function finished(
  checkout: Checkout,
  child: ChildProcessWithoutNullStreams,
): Promise<void> {
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (errors.length < 65_536) errors += text
  })
  await new Promise<void>((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else if (signal !== null) reject(new GitError(`git was ended by ${signal}`))
      else reject(new GitError(why(errors, checkout), code))
    })
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        isExhausted(error)
          ? new UserError(refusal(error, 'git', 'started'))
          : new GitError(`git cannot be run (${error.code})`),
      ),
    )
  })
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Windows spells it `Path`. */
function pathOf(own: NodeJS.ProcessEnv): string {
  return Object.entries(own).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
}

function noProgram(refused: string | null): string {
  return refused === null
    ? 'git is not installed'
    : `\`${refused}\` is not run, as it lies where the repository's own files or packages do; install git elsewhere`
}

function why(errors: string, { top }: Checkout): string {
  const lines = errors.trim().split('\n')
  const line = lines.find((text) => /^fatal: /.test(text)) ?? lines.find(isError) ?? lines[0]!
  const said = line.replace(/^(?:fatal|error): /, '')
  if (said.startsWith('not a git repository'))
    return `\`${join(top, '.git')}\` is no repository that git can read`
  if (said.includes('dubious ownership'))
    return 'git does not trust the repository, which belongs to another user; if you do, add it to `safe.directory` with `git config --global --add safe.directory DIR`'
  if (said.includes('from promisor remote'))
    return 'this clone lacks a part of the history; clone the repository whole'
  return said === '' ? 'git fails without a word' : `git answers \`${said}\``
}

function isError(line: string): boolean {
  return line.startsWith('error: ')
}
