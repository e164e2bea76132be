import { createRequire } from 'node:module'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of the source folder, what pages and scripts are made from. */
const parts = ['site', 'language/tags', 'text/plain-text', 'catalog/resolve/']

/**
 * What is read of a project, and astro itself, is looked for further and further up from its
 * folder, where strangers may have put theirs: all of it stands in the folder.
 */
const settings = {
  'package.json': { private: true, type: 'module' },
  'tsconfig.json': { compilerOptions: { target: 'esnext' } },
}

/**
 * Sets up an Astro project in a temporary folder: the pages with what they import. Astro keeps
 * its own notes beside them, and knows no pages outside its root; neither is the package's affair.
 * Resolves to the folder of the pages.
 */
export async function setUp(root: string): Promise<string> {
  // Astro tells its makers what it builds, and asks whatever `git` the PATH has first about it.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const source = fileURLToPath(new URL('../..', import.meta.url))
  const target = join(root, 'src')
  for (const [name, content] of Object.entries(settings))
    await writeFile(join(root, name), JSON.stringify(content))
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'))
  await mkdir(join(root, 'node_modules'))
  await symlink(astro, join(root, 'node_modules/astro'), 'junction')
  await cp(source, target, { recursive: true, filter: (path) => isPart(relative(source, path)) })
  if (import.meta.url.endsWith('.js')) await nameCompiled(join(target, 'site'))
  return join(target, 'site')
}

function isPart(path: string): boolean {
  const name = path.replaceAll('\\', '/')
  if (name.endsWith('.d.ts')) return false
  return parts.some((part) => part.startsWith(`${name}/`) || name.startsWith(part)) || name === ''
}

/** Astro components import `./x.ts`; in the compiled package that is `./x.js`. */
async function nameCompiled(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!basename(entry.name).endsWith('.astro')) continue
    const path = join(entry.parentPath, entry.name)
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replaceAll(/((?:from|import)\s*'\.[^']*)\.ts'/g, "$1.js'"))
  }
}
