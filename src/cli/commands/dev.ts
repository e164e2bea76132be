import { UserError } from '../../index.ts'
import { examples, type Register } from '../command.ts'
import { targetOf } from '../catalog-folder.ts'

/** `felkod dev`: the site, live, with findings as they appear. */
export const dev: Register = (program, { terminal, act }) => {
  program
    .command('dev')
    .description('Serve the site, live, with findings as they appear.')
    .argument('[folder]', 'catalog folder', 'content')
    .option('--port <n>', 'port to listen on', '4321')
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .addHelpText('after', examples([['felkod dev', 'the catalog in content/']]))
    .action(
      act(async (folder: string, options: { port: string; host: string }) => {
        const port = /^\d{1,5}$/.test(options.port) ? Number(options.port) : NaN
        if (!(port <= 65535))
          throw new UserError(`Unknown port \`${options.port}\`; use a number up to 65535`)
        const target = await targetOf([folder], terminal)
        const { devSite } = await import('../../site/build/build-site.ts')
        await devSite({
          folder: target.folder,
          port,
          host: options.host,
          tell: terminal.out,
          signal: terminal.signal,
        })
        return 0
      }),
    )
}
