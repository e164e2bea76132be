import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../src/cli/cli.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** What a command line said, and how it ended. */
export interface Ran {
  code: number
  out: string
  err: string
}

/** A folder of its own with a small catalog, as `felkod init` makes it, and a Swedish translation. */
export class Desk {
  folder = ''

  async open(): Promise<this> {
    this.folder = await mkdtemp(join(tmpdir(), 'felkod-cli-'))
    await cp(join(import.meta.dirname, 'desk'), this.folder, { recursive: true })
    return this
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  run(...args: string[]): Promise<Ran> {
    return this.runIn('', ...args)
  }

  /** As if from a folder below. */
  async runIn(folder: string, ...args: string[]): Promise<Ran> {
    let out = ''
    let err = ''
    const code = await this.speak(args, {
      cwd: join(this.folder, folder),
      out: (text) => (out += text),
      err: (text) => (err += text),
    })
    return { code, out, err }
  }

  /** Runs a command line that is listened to while it runs. */
  speak(args: string[], terminal: Partial<Terminal>): Promise<number> {
    return run(args, {
      cwd: this.folder,
      version: '1.2.3',
      env: {},
      columns: 100,
      stdoutIsTerminal: false,
      stderrIsTerminal: false,
      out: () => {},
      err: () => {},
      signal: new AbortController().signal,
      ...terminal,
    })
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8')
  }

  write(path: string, text: string): Promise<void> {
    return writeFile(join(this.folder, path), text)
  }

  /** Rewrites a file; what is replaced must be there. */
  async edit(path: string, before: string, after: string): Promise<void> {
    const text = await this.read(path)
    if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`)
    await this.write(path, text.replace(before, after))
  }
}
