import { accept as acceptIn, readFolder, replaceIn, sweepCatalog } from '../../index.ts'
import { examples, type Register } from '../command.ts'
import { inCatalog } from '../catalog-folder.ts'
import { oneLine } from '../terminal.ts'

/** `felkod accept FILE…`: records that a translation is up to date with today's source. */
export const accept: Register = (program, { terminal, act }) => {
  program
    .command('accept')
    .description("Record that a translation is up to date with today's source.")
    .argument('<file...>', 'translated articles')
    .option('--catalog <dir>', 'catalog folder (default: the one that the files stand in)')
    .addHelpText('after', examples([['felkod accept content/sv/guide.md', 'after translating']]))
    .action(
      act(async (paths: string[], options: { catalog?: string; quiet?: boolean }) => {
        const target = await inCatalog(paths, options.catalog, terminal)
        const folder = await readFolder(target.folder)
        await sweepCatalog(folder)
        const accepted = await acceptIn(folder, target.files)
        for (const file of accepted)
          if (file.changed) await replaceIn(target.folder, file.file, file.text, file.before)
        if (!options.quiet) for (const file of accepted) terminal.out(`${oneLine(file.says)}\n`)
        return 0
      }),
    )
}
