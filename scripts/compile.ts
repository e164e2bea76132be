/** Compiles src into lib, what the package ships: Node strips no types below node_modules. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileRuntime } from '../src/bundle/emit/compile-runtime.ts'

const root = join(import.meta.dirname, '..')
rmSync(join(root, 'lib'), { recursive: true, force: true })
execFileSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
chmodSync(join(root, 'lib/cli/bin.js'), 0o755)

/** What the site's pages are made of besides TypeScript: Astro compiles it where it is installed. */
cpSync(join(root, 'src/site'), join(root, 'lib/site'), {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || /\.(?:astro|css|svg)$/.test(path),
})

/** What `felkod build` copies into every message bundle. */
const runtime = join(root, 'lib/bundle/compiled-runtime')
mkdirSync(runtime)
const { scripts, types } = compileRuntime()
for (const { path, content } of scripts) writeFileSync(join(runtime, path), content)
writeFileSync(join(runtime, 'index.d.ts'), types)
