import { createFiles, holdsOnly, kindOf, UserError } from '../../index.ts'
import { examples, type Register } from '../command.ts'
import { newCatalog } from '../new-catalog.ts'
import { pathAt } from '../catalog-folder.ts'

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
        if ((await kindOf(folder)) === 'link')
          throw new UserError(`\`${dir}\` is a link; name the folder that it leads to`)
        const files = newCatalog()
        if ((await kindOf(folder)) === 'file' || !(await holdsOnly(folder, files)))
          throw new UserError(`\`${dir}\` is not empty; name a new folder, or empty it first`)
        const { made, present } = await createFiles(folder, files)
        if (options.quiet) return 0
        if (present.length > 0) terminal.out(`Left as it is: ${present.join(', ')}\n`)
        terminal.out(
          made.length > 0
            ? `Started a catalog in ${dir}. Next: felkod check ${dir}, felkod add-locale sv ${dir}, felkod build ${dir}\n`
            : `${dir} is a new catalog already; nothing was missing\n`,
        )
        return 0
      }),
    )
}
