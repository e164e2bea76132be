import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { load } from '../../../src/index.ts'
import { readWords } from '../../../src/site/build/read-words.ts'
import { uiStringsIn } from '../../../src/site/view/i18n.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'felkod-words-'))
  await cp(join(import.meta.dirname, '../../../content'), folder, { recursive: true })
  await mkdir(join(folder, 'it'))
  await writeFile(join(folder, 'it/orbit.md'), '---\ntitle: Orbita\n---\n\n# Orbita\n')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a locale folder brings words for a language that the package has not', async () => {
  const own = { 'code.why': 'Perché succede', who: { admin: 'Amministratore' } }
  await writeFile(join(folder, 'it/site.json'), JSON.stringify(own))
  await writeFile(join(folder, 'sv/site.json'), '{ "code.why": "Därför händer det" }')
  const words = await readWords(await load(folder))
  expect(uiStringsIn(words, 'it').localized('code.why')).toEqual({
    text: 'Perché succede',
    lang: 'it',
  })
  expect(uiStringsIn(words, 'it').text('who.admin')).toBe('Amministratore')
  expect(uiStringsIn(words, 'it').localized('code.now').lang).toBe('en')
  expect(uiStringsIn(words, 'sv').text('code.why')).toBe('Därför händer det')
  expect(uiStringsIn(words, 'sv').localized('code.now').lang).toBe('sv')
})

test('what is no word is refused, with what to do', async () => {
  await writeFile(join(folder, 'it/site.json'), '{ "code.why": 3 }')
  await expect(load(folder)).rejects.toThrow('it/site.json: `code.why` is not text; write a word')
})
