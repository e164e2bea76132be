import { diff as compare, formatDiff, readBundle } from '../../index.ts'
import { choose } from '../choose.ts'
import { examples, type Register } from '../command.ts'
import { pathAt } from '../catalog-folder.ts'
import { usesColor } from '../terminal.ts'

/** `felkod diff OLD NEW`: what changed between two message bundles, and what that means. */
export const diff: Register = (program, { terminal, act }) => {
  program
    .command('diff')
    .description('Compare two message bundles: is it a major, a minor or a patch change?')
    .argument('<old>', 'the published bundle: its folder, or the dist that holds it')
    .argument('<new>', 'the new one')
    .option('--format <name>', 'pretty or json', 'pretty')
    .addHelpText(
      'after',
      examples([
        ['felkod diff node_modules/@example/sspr-messages dist/messages', 'since the release'],
      ]),
    )
    .action(
      act(async (before: string, after: string, options: { format: string }) => {
        const format = choose('format', options.format, ['pretty', 'json'])
        const changes = compare(
          await readBundle(pathAt(before, terminal)),
          await readBundle(pathAt(after, terminal)),
        )
        terminal.out(formatDiff(changes, format, usesColor(terminal)))
        return changes.version.ok ? 0 : 1
      }),
    )
}
