import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messages } from '../../src/bundle/messages.ts'
import type { Catalog } from '../../src/model/catalog.ts'

/** An empty project that has a bundle installed, and i18next where it asks for it. */
export interface Project {
  folder: string
  bundle: string
  write(path: string, text: string): void
  /** Imports a module of the bundle. */
  load(path: string): Promise<any>
  remove(): void
}

/** Writes a catalog's bundle as an installed package of a project of its own. */
export function project(catalog: Catalog, peers: readonly string[] = []): Project {
  const folder = mkdtempSync(join(tmpdir(), 'felkod-bundle-'))
  const bundle = join(folder, 'node_modules', catalog.registry.messages.package)
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const { path, content } of messages(catalog)) {
    const inside = join('node_modules', catalog.registry.messages.package)
    write(join(inside, path.replace(/^messages\//, '')), content)
  }
  for (const name of peers)
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction')
  return {
    folder,
    bundle,
    write,
    load: (path) => import(/* @vite-ignore */ pathToFileURL(join(bundle, path)).href),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
