import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBundle } from '../../src/load/read-bundle.ts'
import { UserError } from '../../src/text/user-error.ts'
import { bundleOf } from './bundle-of.ts'
import { planets } from './planets.ts'
import { project } from './write-bundle.ts'

test('a folder is read back as the bundle that was written', async () => {
  const home = project(planets())
  expect(await readBundle(home.bundle)).toEqual(bundleOf(planets()))
  home.remove()
})

test('its manifest names it, and so does the folder that it was built in', async () => {
  const home = project(planets())
  const manifest = join(home.bundle, 'manifest.json')
  expect(await readBundle(manifest)).toEqual(bundleOf(planets()))
  cpSync(home.bundle, join(home.folder, 'dist/messages'), { recursive: true })
  expect(await readBundle(join(home.folder, 'dist'))).toEqual(bundleOf(planets()))
  home.remove()
})

test('a file is none', async () => {
  const home = project(planets())
  home.write('planets.tgz', '')
  const path = join(home.folder, 'planets.tgz')
  const wanted = `${path}: a file; name the folder of a bundle, or unpack the tarball`
  await expect(readBundle(path)).rejects.toThrow(new UserError(wanted))
  home.remove()
})

test('a folder without a bundle is told in one line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'felkod-bundle-'))
  const wanted = `${folder}: not a message bundle, it has no manifest.json; \`felkod build\` makes a bundle`
  await expect(readBundle(folder)).rejects.toThrow(new UserError(wanted))
  await expect(readBundle(join(folder, 'nowhere'))).rejects.toThrow(UserError)
  rmSync(folder, { recursive: true })
})
