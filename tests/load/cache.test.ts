import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Checker } from '../../src/check/engine/check.ts'
import { Memo } from '../../src/load/cache.ts'
import { load } from '../../src/load/load.ts'
import { commit, newFolder, write } from './folder-of.ts'

const page = (name: string, rest: string) =>
  `---\ntitle: ${name}\n---\n# ${name} {#top}\n\nWait 5 minutes, see [the other](b.md#there).\n\n${rest}\n`

const files: Record<string, string> = {
  'catalog.yaml': 'id: example\nsource: en\n',
  'en/a.md': page('First', '![A picture](one.png)'),
  'en/b.md': page('Second', '## There {#there}\n\nThe lift stands still again.'),
  'en/one.png': '',
  'sv/a.md': page('Första', '![En bild](one.png)').replace('Wait 5 minutes', 'Vänta 5 minuter'),
  'sv/b.md': page('Andra', '## Där {#there}\n\nHissen står stilla igen.'),
  'sv/one.png': '',
}

const other: Record<string, readonly (string | null)[]> = {
  'catalog.yaml': [
    'id: example\nsource: en\nrules: { text/numbers: off }\n',
    'id: example\nsource: sv\n',
    'id: example\nsource: en\nentries:\n  from: page\n  title: "A\\\\d+"\ncodes: from-source\n',
  ],
  'glossary.yaml': [null, 'lift:\n  sv: { use: hiss, not: [lift] }\n', 'Wait:\n'],
  'en/a.md': [null, page('First A1', 'Something new.\n\n![A picture](two.png)')],
  'en/b.md': [null, page('Second A2', '## Elsewhere {#elsewhere}\n\nThe lift runs.')],
  'sv/a.md': [null, page('Första A1', 'Något nytt 7.'), 'Hissen står stilla igen. [dit](b.md#x)\n'],
  'sv/b.md': [null, page('Andra A9', '## Borta {#gone}\n\nHissen går.'), '---\ntitle: [\n'],
  'en/one.png': [null],
  'sv/one.png': [null],
}

const edit = fc.constantFrom(...Object.keys(other)).chain((file) =>
  fc.record({
    file: fc.constant(file),
    text: fc.constantFrom(...other[file]!, files[file] ?? null),
    isCommitted: fc.boolean(),
  }),
)

test('after any edits a check with what was kept is what a fresh check is', async () => {
  const property = fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
    const root = newFolder(files)
    commit(root)
    const [memo, checker] = [new Memo(), new Checker()]
    for (const { file, text, isCommitted } of [null, ...edits].map((one) => one ?? start)) {
      if (text === null) rmSync(join(root, file), { force: true })
      else write(root, { [file]: text })
      if (isCommitted) commit(root)
      expect(await judge(root, memo, checker)).toEqual(await judge(root, new Memo(), new Checker()))
    }
    rmSync(root, { recursive: true, force: true })
  })
  await fc.assert(property, { numRuns: 15 })
})

const start = { file: 'sv/a.md', text: files['sv/a.md']!, isCommitted: false }

/** What a check says, or why it could not be made. */
async function judge(root: string, memo: Memo, checker: Checker): Promise<unknown> {
  const catalog = await load(root, { memo }).catch((error: Error) => error.message)
  return typeof catalog === 'string' ? catalog : checker.check(catalog)
}

test('what an edit does not concern stays the same object', async () => {
  const root = newFolder(files)
  const memo = new Memo()
  const before = await load(root, { memo })
  write(root, { 'sv/a.md': `${files['sv/a.md']}\nMer.\n` })
  const after = await load(root, { memo })
  expect(after.pairs['sv/b.md']).toBe(before.pairs['sv/b.md'])
  expect(after.pairs['sv/a.md']).not.toBe(before.pairs['sv/a.md'])
  expect(after.pairs['sv/a.md']!.today).toBe(before.pairs['sv/a.md']!.today)
})

test('a source that changes is judged against its history again once it is committed', async () => {
  const root = newFolder(files)
  commit(root)
  const memo = new Memo()
  const revision = async () => (await load(root, { memo })).pairs['sv/a.md']!.revision
  expect((await revision()).status).toBe('unverified')
  const { accept } = await import('../../src/load/accepted-files.ts')
  write(root, { 'sv/a.md': (await accept(root, ['sv/a.md']))[0]!.text })
  expect(await revision()).toMatchObject({ in: 'working-file' })
  write(root, { 'en/a.md': page('First', 'Something new.') })
  expect(await revision()).toMatchObject({ in: 'history' })
})
