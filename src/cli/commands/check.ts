import type { Command } from 'commander'
import { excerpts, UserError, type Report } from '../../index.ts'
import { examples, formats, maxWarnings, repeatable, type Register } from '../command.ts'
import { judge, Session } from '../session.ts'
import { parseOutputs, writeReport } from '../outputs.ts'
import type { CheckFlags } from '../check-flags.ts'
import { targetOf } from '../catalog-folder.ts'
import { oneLine, progress } from '../terminal.ts'
import { watchLoop } from '../watch-loop.ts'

/** `felkod check`: judges every locale. */
export const check: Register = (program, { terminal, act }) => {
  options(program.command('check')).action(
    act(async (paths: string[], flags: CheckFlags) => {
      const given = flags.shard === undefined ? flags : inShard(flags)
      const target = await targetOf(paths, terminal)
      const outputs = parseOutputs(given.format)
      const tell = progress(terminal, given.quiet === true)
      const session = new Session()
      const checkOnce = async (): Promise<number> => {
        const { catalog, report, notes } = await judge(target, given, tell, session)
        tell(null)
        await writeReport(
          withVersion(report, terminal.version),
          { texts: excerpts(catalog), folder: target.folder },
          outputs,
          terminal,
        )
        if (flags.baseline && !given.baseline)
          notes.push('A shard applies no baseline: give `--baseline` to `felkod report`.')
        if (!given.quiet) for (const note of notes) terminal.err(`${oneLine(note)}\n`)
        const { errors, warnings } = report.summary
        return errors > 0 || warnings > given.maxWarnings ? 1 : 0
      }
      return given.watch ? watchLoop(target.folder, checkOnce, terminal) : checkOnce()
    }),
  )
}

/**
 * The flags of a check of one shard, which sees a part of the findings only: a baseline is left to
 * `felkod report`.
 * @throws UserError for a flag that needs all findings.
 */
function inShard(flags: CheckFlags): CheckFlags {
  const whole = { '--fix': flags.fix, '--update-baseline': flags.updateBaseline }
  for (const [flag, isGiven] of Object.entries(whole))
    if (isGiven) throw new UserError(`\`${flag}\` needs the whole run; give it without \`--shard\``)
  return { ...flags, baseline: false }
}

/** The report with felkod's version in its shard's inputs, so that only shards of one version merge. */
function withVersion(report: Report, version: string): Report {
  const { shard } = report
  return shard === null
    ? report
    : { ...report, shard: { ...shard, inputs: `${shard.inputs}-${version}` } }
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
    .option('--update-baseline', 'write every present finding into felkod-baseline.txt')
    .option('--fix', 'correct what has one certain answer')
    .addOption(maxWarnings())
    .option('--changed <ref>', 'only what changed since this git revision, and its translations')
    .option('--shard <i/n>', 'judge the i-th of n parts; `felkod report` merges them')
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
