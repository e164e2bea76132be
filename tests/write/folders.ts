import { execFileSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'

/** A new folder, taken away after the test. */
export function newFolder(files: Record<string, string> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'felkod-write-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  write(folder, files)
  return folder
}

export function write(folder: string, files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
}

/** Every file below a folder with its text, hidden ones too; of what is no file, its kind. */
export function contentOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(
      (entry) =>
        !entry.isDirectory() || readdirSync(join(entry.parentPath, entry.name)).length === 0,
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(
    paths.map((path) => [
      relative(folder, path),
      lstatSync(path).isFile() ? readFileSync(path, 'utf8') : 'no file',
    ]),
  )
}

/** Mounts a disk of its own on a folder until the test is over; skips a test that may not. */
export function mountMemory(test: TestContext, folder: string, size: string): void {
  mount(test, ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder])
}

/** Shows a folder at a second place, as containers do. */
export function mountBind(test: TestContext, from: string, folder: string): void {
  mount(test, ['--bind', from, folder])
}

/** Lays one folder over another, as the images of containers are. */
export function mountLayers(
  test: TestContext,
  { lower, upper, work }: Record<'lower' | 'upper' | 'work', string>,
  folder: string,
): void {
  const layers = `lowerdir=${lower},upperdir=${upper},workdir=${work},redirect_dir=off`
  mount(test, ['-t', 'overlay', '-o', layers, 'none', folder])
}

function mount(test: TestContext, words: string[]): void {
  try {
    execFileSync('mount', words, { stdio: 'pipe' })
  } catch {
    test.skip('this user may not mount')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', words.at(-1)!]))
}
