/** A build of a site among temporary files of strangers, in a process of its own. */
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, newFolder } from '../../write/folders.ts'
import { felkod } from '../../write/run.ts'

/** Leaves a note that it was run. */
const trap = (note: string): string =>
  `require('node:fs').writeFileSync(${JSON.stringify(note)}, 'run'); module.exports = {}`

test(
  'runs and reads nothing that lies above its folder, or where it was started',
  { timeout: 180_000 },
  async () => {
    const root = newFolder()
    cpSync(join(import.meta.dirname, '../../../content'), join(root, 'content'), {
      recursive: true,
    })
    const note = join(root, 'note')
    const packages = ['astro', 'i18next', 'html-escaper', 'cookie', 'clsx', 'devalue']
    const strangers = newFolder({
      'postcss.config.cjs': trap(note),
      '.postcssrc.cjs': trap(note),
      '.env': 'PUBLIC_TITLE=theirs',
      'package.json': '{{{',
      'tsconfig.json': '{{{',
      'mine/tsconfig.json': '{{{',
      ...Object.fromEntries(
        packages.flatMap((name) => [
          [
            `node_modules/${name}/package.json`,
            JSON.stringify({ name, exports: { './*': './i.js' } }),
          ],
          [`node_modules/${name}/i.js`, trap(note)],
          [`node_modules/${name}/index.js`, trap(note)],
        ]),
      ),
    })
    const before = contentOf(strangers)
    writeFileSync(join(root, 'git'), `#!/bin/sh\ntouch ${note}\n`, { mode: 0o755 })
    const home = newFolder()
    const build = await felkod(root, ['build', '--quiet'], {
      TMPDIR: join(strangers, 'mine'),
      PATH: `.:${process.env['PATH']}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
    })
    expect(build).toMatchObject({ code: 0, out: '', err: '' })
    expect(readdirSync(root).sort()).toEqual(['content', 'dist', 'git'])
    expect(readdirSync(home)).toEqual([])
    expect(contentOf(strangers)).toEqual(before)
  },
)
