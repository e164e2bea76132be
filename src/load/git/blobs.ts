/** Reads files from git's object store, through one `git cat-file --batch`. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { finished, GitError, start } from './git.ts'
import type { Checkout } from './checkout.ts'
import type { Histories } from './history.ts'

/** In bytes, more than an article may have: a larger file counts as missing. */
const mostBytes = 16 * 1024 * 1024

/** Reads a file by its id; null where it is missing. */
export type Reader = Pick<Blobs, 'read'>

/**
 * A reader of the objects that a partial clone has locally. For any other, git would try to fetch it,
 * with a process for each.
 */
export async function localOnly(
  checkout: Checkout,
  blobs: Blobs,
  history: Histories,
): Promise<Reader> {
  const wanted = new Set([...history.versions.values()].flat().map(({ blob }) => blob))
  const local = new Set<string>()
  const child = start(checkout, [
    ...[
      'cat-file',
      '--batch-all-objects',
      '--batch-check=%(objectname)',
      '--unordered',
      '--buffer',
    ],
  ])
  child.stdin.end()
  const lines = createInterface({ input: child.stdout })
  const end = finished(checkout, child)
  lines.on('line', (id) => {
    if (wanted.has(id)) local.add(id)
  })
  await end
  return { read: (id) => (local.has(id) ? blobs.read(id) : Promise.resolve(null)) }
}

/** A request whose answer is awaited. */
interface PendingRead {
  answer: (bytes: Buffer | null) => void
  fail: (error: unknown) => void
}

/** A running `git cat-file --batch`, which answers in the order of requests. */
export class Blobs {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #pending: PendingRead[] = []
  #header = ''
  /** The answer that is being read, in bytes; null between answers. */
  #open: { left: number; kept: Buffer[] | null } | null = null
  /** The error that ended git; null while it runs. */
  #failure: unknown = null

  /** @throws GitError where there is no git. */
  constructor(checkout: Checkout) {
    this.#child = start(checkout, ['cat-file', '--batch'])
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(chunk))
    finished(checkout, this.#child)
      .then(() => this.#fail(new GitError('git ended before it had answered')))
      .catch((error: unknown) => this.#fail(error))
  }

  /**
   * A file's bytes by its id; null where git does not have it.
   * @throws GitError where git fails: then nothing is known about the file.
   */
  read(id: string): Promise<Uint8Array | null> {
    return new Promise((answer, fail) => {
      if (this.#failure !== null) return fail(this.#failure)
      this.#pending.push({ answer, fail })
      this.#child.stdin.write(`${id}\n`)
    })
  }

  close(): void {
    this.#child.stdin.end()
    this.#child.kill()
  }

  #take(chunk: Buffer): void {
    for (let rest = chunk; rest.length > 0;)
      rest = this.#open === null ? this.#readHeader(rest) : this.#readContent(rest, this.#open)
  }

  #readHeader(chunk: Buffer): Buffer {
    const end = chunk.indexOf('\n')
    this.#header += chunk.toString('latin1', 0, end === -1 ? chunk.length : end)
    if (end === -1) return chunk.subarray(chunk.length)
    const size = /^\S+ \w+ (\d+)$/.exec(this.#header)?.[1]
    if (size !== undefined)
      this.#open = { left: Number(size) + 1, kept: Number(size) > mostBytes ? null : [] }
    else if (/ missing$/.test(this.#header)) this.#pending.shift()?.answer(null)
    else this.#fail(new GitError(`git answers \`${this.#header}\``))
    this.#header = ''
    return chunk.subarray(end + 1)
  }

  #readContent(chunk: Buffer, open: { left: number; kept: Buffer[] | null }): Buffer {
    const part = chunk.subarray(0, open.left)
    open.kept?.push(part)
    open.left -= part.length
    if (open.left === 0) {
      this.#open = null
      const bytes = open.kept === null ? null : Buffer.concat(open.kept).subarray(0, -1)
      this.#pending.shift()?.answer(bytes)
    }
    return chunk.subarray(part.length)
  }

  #fail(error: unknown): void {
    this.#failure ??= error
    for (const { fail } of this.#pending.splice(0)) fail(this.#failure)
  }
}
