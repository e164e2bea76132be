import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { load } from '../../src/load/load.ts'
import type { Catalog } from '../../src/model/catalog.ts'

export const here = import.meta.dirname

/** Loads an example folder as its own catalog, with a history of its own where it has `before/`. */
export async function loadExample(folder: string): Promise<Catalog> {
  const copy = mkdtempSync(join(tmpdir(), 'felkod-example-'))
  try {
    const before = join(folder, 'before')
    const catalog = existsSync(join(folder, 'catalog.yaml')) ? folder : here
    const name = catalog === folder ? 'catalog.yaml' : 'default-catalog.yaml'
    cpSync(join(catalog, name), join(copy, 'catalog.yaml'))
    if (existsSync(before)) {
      git(copy, 'init', '--quiet')
      cpSync(before, copy, { recursive: true })
      commit(copy, '2026-01-01T12:00:00Z')
      for (const one of readdirSync(join(copy, 'en')))
        rmSync(join(copy, 'en', one), { recursive: true })
    }
    const filter = (path: string): boolean =>
      !/^(?:before|after|expected\.txt)/.test(relative(folder, path))
    cpSync(folder, copy, { recursive: true, filter })
    if (existsSync(before)) {
      fillRevisions(copy, before)
      commit(copy, '2026-02-01T12:00:00Z')
    }
    return await load(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Where the example's files of the catalog are, for comparing with `after/`. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** Every folder below with an `expected.txt`, relative to `root`. */
export function examplesIn(root: string): string[] {
  if (!existsSync(root)) return []
  return filesOf(root)
    .filter((file) => file.endsWith('/expected.txt'))
    .map((file) => file.slice(0, -'/expected.txt'.length))
}

function fillRevisions(copy: string, before: string): void {
  for (const file of filesOf(copy).filter((one) => one.endsWith('.md'))) {
    const text = readFileSync(join(copy, file), 'latin1')
    if (!text.includes('{before}')) continue
    const source = readFileSync(join(before, 'en', file.slice(file.indexOf('/') + 1)))
    const id = createHash('sha1').update(`blob ${source.length}\0`).update(source).digest('hex')
    writeFileSync(join(copy, file), text.replace('{before}', id), 'latin1')
  }
}

function commit(folder: string, date: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'An example', `--date=${date}`)
}

function git(folder: string, ...words: string[]): void {
  const who = { NAME: 'Example', EMAIL: 'example@example.com', DATE: '2026-01-01T12:00:00Z' }
  const env = { ...process.env }
  for (const [key, value] of Object.entries(who)) env[`GIT_COMMITTER_${key}`] = value
  for (const [key, value] of Object.entries(who)) env[`GIT_AUTHOR_${key}`] = value
  execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', ...words], {
    cwd: folder,
    env,
  })
}
