import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { messages } from '../../src/bundle/messages.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { writeFiles } from '../../src/write/files.ts'

const root = resolve(import.meta.dirname, '../..')

/**
 * A copy of the example portal into which npm has installed a catalog's bundle from a tarball, as
 * from a registry. What else it needs is this repository's own, so that no network is.
 */
export async function installPortal(catalog: Catalog): Promise<{ folder: string; remove(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'felkod-portal-'))
  const folder = join(home, 'portal')
  await writeFiles(home, messages(catalog))
  const tarball = npm(join(home, 'messages'), 'pack', '--silent', '--pack-destination', home).trim()
  cpSync(join(root, 'examples/portal'), folder, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path),
  })
  const path = join(folder, 'package.json')
  const { dependencies, devDependencies, ...rest } = JSON.parse(readFileSync(path, 'utf8'))
  const name = catalog.registry.messages.package
  writeFileSync(path, JSON.stringify({ ...rest, dependencies: { [name]: `file:../${tarball}` } }))
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--silent')
  for (const other of Object.keys({ ...dependencies, ...devDependencies }))
    if (other !== name)
      symlinkSync(
        join(root, 'node_modules', other),
        join(folder, 'node_modules', other),
        'junction',
      )
  return { folder, remove: () => rmSync(home, { recursive: true, force: true }) }
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })
}
