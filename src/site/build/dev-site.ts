import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dev, type AstroIntegration } from 'astro'
import {
  Checker,
  inTemporaryFolder,
  line,
  load,
  Memo,
  plural,
  watchCatalog,
  type Report,
} from '../../index.ts'
import { siteConfig, siteModule } from './astro-config.ts'
import { siteData } from './site-data.ts'
import { setUpProject } from './project.ts'
import { readWords } from './read-words.ts'

export interface DevSiteInput {
  /** The catalog folder. */
  folder: string
  port: number
  host: string
  /** Prints what happens, a line or more at a time. */
  tell: (text: string) => void
  /** Ends the server. */
  signal: AbortSignal
}

/** Serves the site of a catalog folder; a change to a file there changes pages and findings. */
export function devSite(input: DevSiteInput): Promise<void> {
  return inTemporaryFolder((root) => serve(input, root))
}

async function serve(input: DevSiteInput, root: string): Promise<void> {
  const { folder, port, host, tell, signal } = input
  const data = join(root, 'site.json')
  const pages = await setUpProject(root)
  const judge = createJudge(folder, data)
  tell(summary(await judge()))
  const config = siteConfig({ root, cache: root, pages, data, out: join(root, 'out') })
  const server = await dev({
    ...config,
    logLevel: 'error',
    server: { port, host },
    integrations: [...(config.integrations ?? []), judgeOnChange(input, judge)],
  })
  tell(`The site is at http://${hostIn(server.address)}/ and changes as you write (Ctrl+C ends)\n`)
  await new Promise<void>((done) => {
    if (signal.aborted) done()
    signal.addEventListener('abort', () => done(), { once: true })
  })
  await server.stop()
}

/** Resolves to the findings of the folder as it is. */
type Judge = () => Promise<Report>

/** Reads and checks the folder at each call, and writes the data that its pages are rendered from. */
function createJudge(folder: string, data: string): Judge {
  const memo = new Memo()
  const checker = new Checker()
  return async () => {
    const catalog = await load(folder, { memo })
    const { report } = checker.check(catalog)
    const words = await readWords(catalog)
    const site = siteData(catalog, report, { words, live: true })
    await writeFile(data, JSON.stringify(site))
    return report
  }
}

/** Judges again when a file of the catalog folder changed, and reloads the pages. */
function judgeOnChange({ folder, tell, signal }: DevSiteInput, judge: Judge): AstroIntegration {
  return {
    name: 'felkod:judge-on-change',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let turn = 0
        const renew = async (): Promise<void> => {
          const ownTurn = ++turn
          await new Promise((done) => setTimeout(done, 60))
          if (ownTurn !== turn) return
          try {
            tell(summary(await judge()))
          } catch (error) {
            return tell(`${(error as Error).message}\n`)
          }
          for (const environment of Object.values(server.environments)) {
            const module = environment.moduleGraph.getModuleById(siteModule)
            if (module) environment.moduleGraph.invalidateModule(module)
            environment.hot.send({ type: 'full-reload' })
          }
        }
        watchCatalog(folder, () => void renew(), signal).catch(({ message }: Error) =>
          tell(`${message}\n`),
        )
      },
    },
  }
}

/** Errors and warnings, a line each, then the number of findings of each severity. */
function summary(report: Report): string {
  const findings = report.findings.filter(({ severity }) => severity !== 'info')
  const { errors, warnings, infos } = report.summary
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'note')]
  return `${line({ ...report, findings })}${counts.join(', ')}.\n`
}

function hostIn({
  address,
  port,
  family,
}: {
  address: string
  port: number
  family: string
}): string {
  return family === 'IPv6' ? `[${address}]:${port}` : `${address}:${port}`
}
