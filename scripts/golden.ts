/**
 * Records what the command line makes of catalogs, so that a change of structure can be seen to
 * change nothing: `node scripts/golden.ts BEFORE content …` before it, `… AFTER …` after it, then
 * `diff -r BEFORE AFTER`. Findings a line each; catalog.json and messages as they are; pages
 * without the names of their assets and the white space between tags.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

const [folder, ...catalogs] = process.argv.slice(2)
if (folder === undefined || catalogs.length === 0) {
  process.stderr.write('usage: node scripts/golden.ts FOLDER CATALOG…\n')
  process.exit(2)
}
const command = resolve(import.meta.dirname, '../src/cli/bin.ts')
const temporary = mkdtempSync(join(tmpdir(), 'golden-'))
try {
  for (const catalog of catalogs) record(catalog, join(folder, basename(resolve(catalog))))
} finally {
  rmSync(temporary, { recursive: true, force: true })
}

function record(catalog: string, into: string): void {
  const report = join(temporary, 'report.json')
  felkod('check', catalog, '--format', `json=${report}`)
  const { findings } = JSON.parse(readFileSync(report, 'utf8')) as { findings: unknown[] }
  write(join(into, 'findings'), findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''))
  const out = join(temporary, basename(into))
  felkod('build', catalog, '--out', out)
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (/^(?:catalog\.json|messages\/[^/]*\.json)$/.test(file))
      write(join(into, file), readFileSync(join(out, file), 'utf8'))
    if (file.endsWith('.html') && !file.startsWith('site/pagefind/'))
      write(join(into, file), pageOf(readFileSync(join(out, file), 'utf8')))
  }
  rmSync(out, { recursive: true, force: true })
}

/** Findings end with 1; only what cannot be run at all matters here. */
function felkod(...args: string[]): void {
  try {
    execFileSync(process.execPath, [command, ...args, '--quiet'], { stdio: 'pipe' })
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer }
    if (status !== 1) throw new Error(stderr.toString(), { cause: error })
  }
}

function pageOf(html: string): string {
  return html
    .replace(/assets\/[\w.@-]+/g, 'assets/…')
    .replace(/>\s+/g, '>')
    .replace(/\s+</g, '<')
    .replaceAll('<', '\n<')
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
