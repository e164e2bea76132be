import { Command, CommanderError, type OutputConfiguration } from 'commander'
import { accept } from './commands/accept.ts'
import { addLocale } from './commands/add-locale.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { examples, type Context } from './command.ts'
import { dev } from './commands/dev.ts'
import { diff } from './commands/diff.ts'
import { explain } from './commands/explain.ts'
import { printError } from './print-error.ts'
import { init } from './commands/init.ts'
import { report } from './commands/report.ts'
import { status } from './commands/status.ts'
import { oneLine, type Terminal } from './terminal.ts'

const commands = [check, build, explain, status, accept, diff, report, init, addLocale, dev]

/** Runs a command line. Resolves to the exit code: 0 fine, 1 the answer is not fine, 2 it failed. */
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
    .addHelpText('after', overview)
    .exitOverride()
    .configureHelp({ helpWidth: terminal.columns })
    .configureOutput(outputOf('felkod', terminal))
  for (const register of commands) register(program, context)
  for (const command of program.commands)
    command
      .copyInheritedSettings(program)
      .configureOutput(outputOf(`felkod ${command.name()}`, terminal))
      .option('-q, --quiet', 'say nothing but what was asked for')
      .option('--debug', 'show the stack trace of an error')
  try {
    await program.parseAsync(withoutHelpOfUnknown(args, program), { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    printError(error, terminal, args.includes('--debug'))
    return 2
  }
}

const overview = `${examples([
  ['felkod check', 'what the translations in content/ lost'],
  ['felkod build', 'catalog, messages and help site into dist/'],
  ['felkod explain SSPR_0014', 'what an error is'],
])}
Exit codes: 0 fine, 1 what was asked about is not fine, 2 it could not do its work.
`

/** Makes the parser's errors one line that names the command's help. */
function outputOf(name: string, { out, err }: Terminal): OutputConfiguration {
  return {
    writeOut: out,
    writeErr: err,
    outputError: (text, write) =>
      write(`felkod: ${oneLine(text.replace(/^error: /, ''))} (${name} --help tells more)\n`),
  }
}

/** `help X` of an unknown command X becomes `X`: the parser then proposes the nearest command. */
function withoutHelpOfUnknown(args: readonly string[], { commands }: Command): readonly string[] {
  const [first, second] = args
  const isKnown = commands.some((command) => command.name() === second)
  return first === 'help' && second !== undefined && !isKnown ? [second] : args
}
