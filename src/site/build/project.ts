import { createRequire } from 'node:module'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What pages and scripts import: beginnings of paths in the source folder. */
const neededFolders = ['site', 'language/tags', 'text/plain-text', 'catalog/resolve/']

/**
 * The files that describe a project. Where they are absent they are looked for in the folders
 * above, where strangers may have put theirs; the same is true of astro itself.
 */
const settings = {
  'package.json': { private: true, type: 'module' },
  'tsconfig.json': { compilerOptions: { target: 'esnext' } },
}

/**
 * Sets up an Astro project in a temporary folder: the pages with what they import. Astro renders
 * only pages within its root and writes files of its own beside them, which must not be written
 * into the package. Resolves to the folder of the pages.
 */
export async function setUpProject(root: string): Promise<string> {
  // Astro's telemetry would run the first `git` of the PATH.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const source = fileURLToPath(new URL('../..', import.meta.url))
  const target = join(root, 'src')
  for (const [name, content] of Object.entries(settings))
    await writeFile(join(root, name), JSON.stringify(content))
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'))
  await mkdir(join(root, 'node_modules'))
  await symlink(astro, join(root, 'node_modules/astro'), 'junction')
  await cp(source, target, { recursive: true, filter: (path) => isNeeded(relative(source, path)) })
  if (import.meta.url.endsWith('.js')) await renameImports(join(target, 'site'))
  return join(target, 'site')
}

function isNeeded(path: string): boolean {
  const name = path.replaceAll('\\', '/')
  if (name.endsWith('.d.ts')) return false
  if (name === '') return true
  return neededFolders.some((path) => path.startsWith(`${name}/`) || name.startsWith(path))
}

/** Astro components import `./x.ts`; in the compiled package that is `./x.js`. */
async function renameImports(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!basename(entry.name).endsWith('.astro')) continue
    const path = join(entry.parentPath, entry.name)
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replaceAll(/((?:from|import)\s*'\.[^']*)\.ts'/g, "$1.js'"))
  }
}
