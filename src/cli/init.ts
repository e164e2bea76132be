import { isEmptyFolder, writeFiles } from '../index.ts'
import { examples, Failure, type Register } from './command.ts'
import { newCatalog } from './skeleton.ts'
import { pathAt } from './target.ts'

/** `felkod init`: a new catalog folder that checks clean and builds. */
export const init: Register = (program, { terminal, act }) => {
  program
    .command('init')
    .description('Start a catalog: catalog.yaml, a glossary and a first article.')
    .argument('[dir]', 'the new folder', 'content')
    .addHelpText('after', examples([['felkod init', 'in content/']]))
    .action(
      act(async (dir: string, options: { quiet?: boolean }) => {
        const folder = pathAt(dir, terminal)
        if (!(await isEmptyFolder(folder)))
          throw new Failure(`\`${dir}\` is not empty; name a new folder, or empty it first`)
        await writeFiles(folder, newCatalog())
        if (!options.quiet)
          terminal.out(
            `Started a catalog in ${dir}. Next: felkod check ${dir}, felkod add-locale sv ${dir}, felkod build ${dir}\n`,
          )
        return 0
      }),
    )
}
