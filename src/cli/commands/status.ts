import { statusMarkdown, statusOf, statusTable, stringify } from '../../index.ts'
import { choose } from '../choose.ts'
import { examples, type Register } from '../command.ts'
import { judge } from '../session.ts'
import { targetOf } from '../catalog-folder.ts'
import { colors, progress } from '../terminal.ts'

/** `felkod status`: locale × state. */
export const status: Register = (program, { terminal, act }) => {
  program
    .command('status')
    .description('Show which entries are current, outdated, missing or machine-translated.')
    .argument('[folder]', 'catalog folder', 'content')
    .option('--format <name>', 'pretty, json or markdown', 'pretty')
    .addHelpText('after', examples([['felkod status --format markdown', 'for a pull request']]))
    .action(
      act(async (folder: string, options: { format: string; quiet?: boolean }) => {
        const format = choose('format', options.format, ['pretty', 'json', 'markdown'])
        const tell = progress(terminal, options.quiet === true)
        const { catalog, report } = await judge(await targetOf([folder], terminal), {}, tell)
        tell(null)
        const summary = statusOf(catalog, report)
        if (format === 'json') terminal.out(stringify(summary))
        else if (format === 'markdown') terminal.out(statusMarkdown(summary))
        else terminal.out(statusTable(summary, colors(terminal)))
        return 0
      }),
    )
}
