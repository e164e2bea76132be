import { Command, CommanderError } from 'commander'
import { accept } from './accept.ts'
import { addLocale } from './add-locale.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import type { Context } from './command.ts'
import { dev } from './dev.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { oneLine, say } from './failure.ts'
import { init } from './init.ts'
import { report } from './report.ts'
import { status } from './status.ts'
import type { Terminal } from './terminal.ts'

const commands = [check, build, explain, status, accept, diff, report, init, addLocale, dev]

/** Runs one command line. Resolves to the exit code: 0 fine, 1 not fine, 2 could not do its work. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const context: Context = {
    terminal,
    act:
      (action) =>
      async (...given) => {
        code = await action(...given)
      },
  }
  const program = new Command('felkod')
    .description('Error help that a translation cannot break: check it, bundle it, publish it.')
    .version(terminal.version, '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'Show the help of a command.')
    .exitOverride()
    .configureHelp({ sortSubcommands: false, helpWidth: terminal.columns })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) =>
        write(
          `felkod: ${oneLine(text.replace(/^error: /, ''))} (felkod <command> --help tells more)\n`,
        ),
    })
  for (const register of commands) register(program, context)
  for (const command of program.commands)
    command
      .copyInheritedSettings(program)
      .option('-q, --quiet', 'say nothing but what was asked for')
      .option('--debug', 'show the stack trace of an error')
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    say(error, terminal, args.includes('--debug'))
    return 2
  }
}
