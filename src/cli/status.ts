import { statusMarkdown, statusOf, statusTable, stringify } from '../index.ts'
import { examples, Failure, type Register } from './command.ts'
import { judge } from './judge.ts'
import { targetOf } from './target.ts'
import { colors, progress } from './terminal.ts'

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
        if (!['pretty', 'json', 'markdown'].includes(options.format))
          throw new Failure(`Unknown format \`${options.format}\`; use pretty, json or markdown`)
        const tell = progress(terminal, options.quiet === true)
        const { catalog, report } = await judge(await targetOf([folder], terminal), {}, tell)
        tell(null)
        const found = statusOf(catalog, report)
        if (options.format === 'json') terminal.out(stringify(found))
        else if (options.format === 'markdown') terminal.out(statusMarkdown(found))
        else terminal.out(statusTable(found, colors(terminal)))
        return 0
      }),
    )
}
