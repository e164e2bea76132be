/** Runs git, independently of its settings, and so that a repository cannot make it run anything. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { isExhausted, refusal } from '../../text/system-error.ts'
import { UserError } from '../../text/user-error.ts'
import type { Checkout } from './checkout.ts'
import { environment, settings } from './environment.ts'
import { findGit } from './program.ts'

/** Git could not answer. The message is a clause that says why, for part of a sentence. */
export class GitError extends Error {
  override name = 'GitError'
  /** Git's exit code; null where it was not run, or was ended by a signal. */
  readonly code: number | null

  constructor(message: string, code: number | null = null) {
    super(message)
    this.code = code
  }
}

/** The output of a git command. @throws GitError where git fails, is ended or is not there. */
export async function git(checkout: Checkout, args: readonly string[]): Promise<Buffer> {
  const child = start(checkout, args)
  child.stdin.end()
  const [out] = await Promise.all([collect(child.stdout), finished(checkout, child)])
  return out
}

/**
 * Starts git at the top of a checkout. Its working folder is that of its own program, since a wrapper
 * around git may read files of the working folder.
 * @throws GitError where there is no git; UserError where no more files can be opened, which says
 * nothing about the repository.
 */
export function start(checkout: Checkout, args: readonly string[]): ChildProcessWithoutNullStreams {
  const env = process.env
  const search = findGit(pathOf(env), checkout.strange, process.platform)
  if (search.program === null) throw new GitError(noProgram(search.refused))
  const child = spawn(search.program, ['-C', checkout.top, '--no-pager', ...settings, ...args], {
    cwd: dirname(search.program),
    env: environment(env, { top: checkout.top, path: search.path }),
    windowsHide: true,
  })
  // Where no more files can be opened, there are no pipes, against Node's types; the error comes later.
  if ((child.stdin as unknown) === undefined) {
    child.on('error', () => {})
    throw new UserError(refusal({ ...noMoreFiles, name: '', message: '' }, 'git', 'started'))
  }
  // Git may end before it has read all; its exit code says more.
  child.stdin.on('error', () => {})
  return child
}

const noMoreFiles = { code: 'EMFILE', errno: -constants.errno.EMFILE }

/**
 * Waits for the end of git and reads its errors meanwhile; to be called once, right after `start`.
 * @throws GitError where git fails; UserError where the system could not start it.
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

/** The PATH, which Windows spells `Path`. */
function pathOf(env: NodeJS.ProcessEnv): string {
  return Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
}

function noProgram(refused: string | null): string {
  return refused === null
    ? 'git is not installed'
    : `\`${refused}\` is not run, as it lies where the repository's own files or packages do; install git elsewhere`
}

/** A clause that says why git failed, from what it wrote to stderr. */
function why(errors: string, { top }: Checkout): string {
  const lines = errors.trim().split('\n')
  const line = lines.find((text) => /^fatal: /.test(text)) ?? lines.find(isError) ?? lines[0]!
  const message = line.replace(/^(?:fatal|error): /, '')
  if (message.startsWith('not a git repository'))
    return `\`${join(top, '.git')}\` is no repository that git can read`
  if (message.includes('dubious ownership'))
    return 'git does not trust the repository, which belongs to another user; if you do, add it to `safe.directory` with `git config --global --add safe.directory DIR`'
  if (message.includes('from promisor remote'))
    return 'this clone lacks a part of the history; clone the repository whole'
  return message === '' ? 'git fails without a word' : `git answers \`${message}\``
}

function isError(line: string): boolean {
  return line.startsWith('error: ')
}
