import { build, type Rolldown } from 'vite'
import type { Project } from './write-bundle.ts'

/** What Vite makes of a project's `main.js`: its chunks, whose code would be sent to a browser. */
export async function bundleWithVite(home: Project, main: string): Promise<Rolldown.OutputChunk[]> {
  home.write('main.js', main)
  const built = (await build({
    root: home.folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: `${home.folder}/main.js` },
    },
  })) as Rolldown.RolldownOutput
  return built.output.filter((file) => file.type === 'chunk')
}
