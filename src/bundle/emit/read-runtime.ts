import { readdirSync, readFileSync } from 'node:fs'
import { compileRuntime, type Runtime } from './compile-runtime.ts'

/**
 * What is the same in every bundle. The package has it compiled, as `scripts/compile.ts` wrote it;
 * where felkod runs from its source it is compiled now, to the same bytes.
 */
export function readRuntime(): Runtime {
  if (import.meta.url.endsWith('.ts')) return compileRuntime()
  const folder = new URL('../compiled-runtime/', import.meta.url)
  const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
  const paths = readdirSync(folder).filter((path) => path.endsWith('.js'))
  return {
    scripts: paths.sort().map((path) => ({ path, content: read(path) })),
    types: read('index.d.ts'),
  }
}
