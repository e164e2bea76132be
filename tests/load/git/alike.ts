import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { check } from '../../../src/check/engine/check.ts'
import { changedFiles } from '../../../src/load/git/changed-files.ts'
import { storedIds } from '../../../src/load/git/stored-ids.ts'
import { readFolder } from '../../../src/load/folder.ts'
import { load } from '../../../src/load/load.ts'
import { commit, git, newFolder, write } from '../folder-of.ts'
import { elsewhere, odd, settle } from './odd.ts'

const own = { ...process.env }

export function restoreEnvironment(): void {
  for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name]
  Object.assign(process.env, own)
}

const filler = Array.from({ length: 30 }, (_, index) => `Line ${index} of a page that stays.\n\n`)
const page = (text: string) => `---\ntitle: A page\n---\n# A page\n\n${text}\n\n${filler.join('')}`
const sv = (hash: string, text = 'Något.') =>
  `---\ntitle: En sida\ntranslation: { source: ${hash} }\n---\n# En sida\n\n${text}\n`

/** In a folder of a repository: renamed pages, merged ones, deleted ones, line ends of both kinds. */
function small(): { top: string; folder: string } {
  const top = newFolder({ 'README.md': 'Read me.\n' })
  const folder = join(top, 'docs/help')
  const hash = (file: string) => git(folder, ['rev-parse', `HEAD:./${file}`])
  const names = ['same', 'edited', 'deleted', 'crlf', 'merged', ':(glob)x', 'å "ä"']
  write(folder, { 'catalog.yaml': 'id: example\nsource: en\n' })
  for (const name of names) write(folder, { [`en/${name}.md`]: page(`Of ${name}.`) })
  write(folder, { 'en/lost.md': page('Of lost.') })
  write(folder, { 'en/crlf.md': page('Of crlf.').replaceAll('\n', '\r\n') })
  write(top, { 'old/renamed.md': page('Of renamed.') })
  commit(top, 1)
  for (const name of names) write(folder, { [`sv/${name}.md`]: sv(hash(`en/${name}.md`)) })
  write(folder, { 'sv/renamed.md': sv(git(top, ['rev-parse', 'HEAD:old/renamed.md'])) })
  write(folder, { 'sv/lost.md': sv('1'.repeat(40)) })
  renameSync(join(top, 'old/renamed.md'), join(folder, 'en/renamed.md'))
  write(folder, { 'en/renamed.md': page('Of renamed, a little changed.') })
  commit(top, 2)
  git(top, ['checkout', '--quiet', '-b', 'other'])
  write(folder, { 'en/edited.md': page('Of edited, once.') })
  commit(top, 3)
  git(top, ['checkout', '--quiet', '-'])
  write(folder, { 'en/crlf.md': page('Of crlf, once.') })
  commit(top, 4)
  git(top, ['merge', '--quiet', '--no-commit', '--no-ff', 'other'], 5)
  write(folder, { 'en/merged.md': page('As only the merge wrote it.') })
  commit(top, 5)
  write(folder, { 'sv/merged.md': sv(hash('en/merged.md'), 'Sammanslaget.') })
  for (const name of names.slice(4)) write(folder, { [`en/${name}.md`]: page(`Of ${name}, now.`) })
  rmSync(join(folder, 'en/deleted.md'))
  commit(top, 6)
  return { top, folder }
}

/** All that felkod asks git, as text. */
async function answers(folder: string): Promise<string> {
  const [catalog, stored, changed] = await Promise.all([
    load(folder),
    readFolder(folder).then(storedIds),
    changedFiles(folder, 'HEAD~2'),
  ])
  const revisions = Object.entries(catalog.pairs).map(([file, { revision, since }]) => [
    file,
    revision,
    since,
  ])
  return JSON.stringify([revisions, check(catalog).findings, [...stored], changed], null, 1)
}

/**
 * Reads a small repository under each of the settings and variables whose names pass, and expects
 * the same answers as without them. Resolves to how many these were.
 */
export async function readAlike(passes: (name: string) => boolean): Promise<number> {
  const { top, folder } = small()
  const places = elsewhere(newFolder(), top)
  const plain = await answers(folder)
  expect(plain.match(/"in": "history"/g)).toHaveLength(7)
  expect(plain).toContain(`no commit of \`en/lost.md\` holds a text`)
  const config = readFileSync(join(top, '.git/config'))
  const asked = Object.entries(odd(places)).filter(([name]) => passes(name))
  const wrong: string[] = []
  for (const [name, settings] of asked) {
    Object.assign(process.env, settle(join(top, '.git'), name, settings))
    const answer = await answers(folder).catch(String)
    if (answer !== plain) wrong.push(`${name}: ${difference(answer, plain)}`)
    restoreEnvironment()
    write(join(top, '.git'), { config })
  }
  expect(wrong).toEqual([])
  expect(existsSync(join(places.folder, 'ran'))).toBe(false)
  return asked.length
}

function difference(answer: string, plain: string): string {
  const lines = plain.split('\n')
  const other = answer.split('\n').find((line, index) => line !== lines[index])
  return other ?? 'less'
}
