/** Git, asked without letting the repository that it is asked about run anything. */
import { constants } from 'node:os'
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { isExhausted, refusal } from '../system.ts'
import { LoadError } from './error.ts'

/** Git could not answer; the message is a clause that says why. */
export class GitError extends Error {
  override name = 'GitError'
}

/** What git says, in bytes. Throws a GitError where it refuses or is not there. */
export async function git(folder: string, args: readonly string[]): Promise<Buffer> {
  const child = start(folder, args)
  child.stdin.end()
  const [out, err, code] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    ended(child),
  ])
  if (code !== 0) throw new GitError(why(err.toString()))
  return out
}

/**
 * Starts git in a folder. A stranger's `.git/config` may name programs: none of them is run. Throws
 * a LoadError where no more files can be opened, which says nothing about the repository.
 */
export function start(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const settings = Object.entries(harmless).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const child = spawn('git', ['--no-pager', ...settings, ...args], {
    cwd: folder,
    env: environment(),
    windowsHide: true,
  })
  // Node gives no pipes then, against its own types, and tells the reason later.
  if ((child.stdin as unknown) !== undefined) return child
  child.on('error', () => {})
  throw new LoadError(refusal({ ...noMoreFiles, name: '', message: '' }, 'git', 'started'))
}

const noMoreFiles = { code: 'EMFILE', errno: -constants.errno.EMFILE }

/** Its exit code. Throws a GitError where git is not installed. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('close', (code) => resolve(code ?? 1))
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        isExhausted(error)
          ? new LoadError(refusal(error, 'git', 'started'))
          : new GitError(
              error.code === 'ENOENT'
                ? 'git is not installed'
                : `git cannot be run (${error.code})`,
            ),
      ),
    )
  })
}

const harmless = {
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.attributesFile': '/dev/null',
  'diff.external': '',
  'log.showSignature': 'false',
  'protocol.allow': 'never',
  'safe.bareRepository': 'explicit',
}

/** Without what a hook, in which we may run, says about another repository. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, GIT_EXTERNAL_DIFF, ...env } =
    process.env
  return {
    ...env,
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  }
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function why(stderr: string): string {
  const line =
    stderr
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? ''
  if (line.startsWith('not a git repository')) return 'the folder is not in a git repository'
  if (line.includes('dubious ownership'))
    return 'git does not trust the repository, which belongs to another user; if you do, add it to `safe.directory` with `git config --global --add safe.directory DIR`'
  if (/does not have any commits yet|Needed a single revision|ambiguous argument 'HEAD'/.test(line))
    return 'the git repository has no commit yet'
  return `git answers \`${line}\``
}
