import { InvalidArgumentError, Option, type Command } from 'commander'
import { excerpts } from '../index.ts'
import { examples, formats, repeatable, type Register } from './command.ts'
import { oneLine } from './failure.ts'
import { Desk, judge } from './judge.ts'
import { outputs, show } from './outputs.ts'
import type { CheckFlags } from './settings.ts'
import { targetOf } from './target.ts'
import { progress } from './terminal.ts'
import { watch } from './watch.ts'

/** `felkod check`: judges every locale. */
export const check: Register = (program, { terminal, act }) => {
  options(program.command('check')).action(
    act(async (paths: string[], given: CheckFlags) => {
      const target = await targetOf(paths, terminal)
      const wanted = outputs(given.format)
      const tell = progress(terminal, given.quiet === true)
      const desk = new Desk()
      const once = async (): Promise<number> => {
        const { catalog, report, notes } = await judge(target, given, tell, desk)
        tell(null)
        await show(report, { texts: excerpts(catalog), folder: target.folder }, wanted, terminal)
        if (!given.quiet) for (const note of notes) terminal.err(`${oneLine(note)}\n`)
        const { errors, warnings } = report.summary
        return errors > 0 || warnings > given.maxWarnings ? 1 : 0
      }
      return given.watch ? watch(target.folder, once, terminal) : once()
    }),
  )
}

function options(command: Command): Command {
  return command
    .description('Show what each translation lost, and what became old.')
    .argument('[paths...]', 'catalog folder, or files in it (default: "content")')
    .addOption(repeatable('--locale <tag>', 'judge this locale only (repeatable)', 'every locale'))
    .addOption(
      repeatable(
        '--rule <id=level>',
        'off, info, warn or error for a rule (repeatable)',
        'as catalog.yaml says',
      ),
    )
    .addOption(formats())
    .option('--baseline', 'leave out what felkod-baseline.txt knows')
    .option('--update-baseline', 'write what there is now into felkod-baseline.txt')
    .option('--fix', 'correct what has one certain answer')
    .addOption(
      new Option('--max-warnings <n>', 'exit 1 on more warnings than this')
        .argParser(count)
        .default(Infinity, 'any number'),
    )
    .option('--changed <ref>', 'only what changed since this git revision, and its translations')
    .option('--shard <i/n>', 'judge the i-th of n parts')
    .option('--watch', 'judge again at every save')
    .option('--no-cache', 'judge everything anew, as every run does today')
    .option('--cache-dir <dir>', 'where to keep what does not change; today nothing is kept')
    .addHelpText(
      'after',
      examples([
        ['felkod check', 'the catalog in content/'],
        ['felkod check content/sv/guide.md', 'one file'],
        ['felkod check --locale sv --rule text/length=off', 'one locale, without one rule'],
        ['felkod check --format line --format sarif=felkod.sarif', 'two formats at once'],
      ]),
    )
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number')
  return Number(value)
}
