/** Files from git's store, through one `git cat-file --batch`. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { ended, start } from './git.ts'

/** Past every bound of an article: a file of more bytes counts as not there. */
const most = 16 * 1024 * 1024

export class Blobs {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #waiting: ((bytes: Buffer | null) => void)[] = []
  #header = ''
  /** The answer that is being read, null between answers. */
  #open: { left: number; kept: Buffer[] | null } | null = null
  #over = false

  constructor(folder: string) {
    this.#child = start(folder, ['cat-file', '--batch'])
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(chunk))
    this.#child.stderr.resume()
    this.#child.stdin.on('error', () => this.#end())
    ended(this.#child).then(
      () => this.#end(),
      () => this.#end(),
    )
  }

  /** A file's bytes by its id, null where git has it not. Answers come in the order of questions. */
  read(id: string): Promise<Uint8Array | null> {
    if (this.#over) return Promise.resolve(null)
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#child.stdin.write(`${id}\n`)
    })
  }

  close(): void {
    this.#child.stdin.end()
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
    this.#header = ''
    if (size === undefined) this.#answer(null)
    else this.#open = { left: Number(size) + 1, kept: Number(size) > most ? null : [] }
    return chunk.subarray(end + 1)
  }

  #readContent(chunk: Buffer, open: { left: number; kept: Buffer[] | null }): Buffer {
    const part = chunk.subarray(0, open.left)
    open.kept?.push(part)
    open.left -= part.length
    if (open.left === 0) {
      this.#open = null
      this.#answer(open.kept === null ? null : Buffer.concat(open.kept).subarray(0, -1))
    }
    return chunk.subarray(part.length)
  }

  #answer(bytes: Buffer | null): void {
    this.#waiting.shift()?.(bytes)
  }

  #end(): void {
    this.#over = true
    while (this.#waiting.length > 0) this.#answer(null)
  }
}
