/** Writes the generated parts of README.md; with `--eval` the evaluation too, which takes longer. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluation, parts } from './readme/parts.ts'
import { fill } from './readme/fill.ts'

const path = join(import.meta.dirname, '../README.md')
const before = readFileSync(path, 'utf8')
const slow = process.argv.includes('--eval') ? { eval: await evaluation() } : {}
writeFileSync(path, fill(before, { ...(await parts()), ...slow }))
