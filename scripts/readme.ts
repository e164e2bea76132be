/** Writes the generated parts of README.md; `--check` tells whether they are fresh. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parts } from './readme/parts.ts'
import { fill } from './readme/fill.ts'

const path = join(import.meta.dirname, '../README.md')
const before = readFileSync(path, 'utf8')
const after = fill(before, await parts())
if (!process.argv.includes('--check')) writeFileSync(path, after)
else if (after !== before) {
  console.error('README.md is not what `npm run readme` makes of it')
  process.exitCode = 1
}
