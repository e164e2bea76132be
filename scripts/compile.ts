/** Compiles src into lib, what the package ships: Node strips no types below node_modules. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
rmSync(join(root, 'lib'), { recursive: true, force: true })
execFileSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
chmodSync(join(root, 'lib/cli/bin.js'), 0o755)

/** What the site's pages are made of besides TypeScript: Astro compiles it where it is installed. */
cpSync(join(root, 'src/site'), join(root, 'lib/site'), {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || /\.(?:astro|css|svg)$/.test(path),
})
