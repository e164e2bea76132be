import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Project } from './write-bundle.ts'

export type Resolution = 'nodenext' | 'bundler'

const options = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}

/** Type-checks files of a project as its owner would, with tsc; what it says, '' for nothing. */
export function checkTypes(
  home: Project,
  resolution: Resolution,
  files: readonly string[],
  more: Record<string, unknown> = {},
): string {
  const compilerOptions = {
    ...options[resolution],
    ...{ target: 'es2024', lib: ['es2024', 'dom'], strict: true, noEmit: true, types: [] },
    ...{ skipLibCheck: false, ...more },
  }
  home.write(`tsconfig.${resolution}.json`, JSON.stringify({ compilerOptions, files }))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/typescript/bin/tsc'),
      '-p',
      join(home.folder, `tsconfig.${resolution}.json`),
      '--pretty',
      'false',
    ],
    { encoding: 'utf8', cwd: home.folder },
  )
  return `${stdout}${stderr}`
}
