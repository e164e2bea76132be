/** Builds the catalog in content/ and serves its site until Ctrl+C. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { preview } from 'vite'

const root = join(import.meta.dirname, '..')
execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
const server = await preview({
  root,
  configFile: false,
  appType: 'mpa',
  build: { outDir: 'dist/site' },
  preview: { port: 4321 },
})
console.log(`The site is at ${server.resolvedUrls?.local[0]} (Ctrl+C ends)`)
