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
  flags: readonly string[] = [],
): string {
  const compilerOptions = {
    ...options[resolution],
    target: 'es2024',
    lib: ['es2024', 'dom'],
    strict: true,
    noEmit: true,
    types: [],
    skipLibCheck: false,
    ...more,
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
      ...flags,
    ],
    { encoding: 'utf8', cwd: home.folder },
  )
  return `${stdout}${stderr}`
}

/** What a type check cost, as tsc counts it: seconds, and types made of generic ones. */
export function costOf(home: Project, path: string): { time: number; instantiations: number } {
  const said = checkTypes(home, 'nodenext', [path], { skipLibCheck: true }, [
    '--extendedDiagnostics',
  ])
  const count = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+([\\d.]+)s?$`, 'm').exec(said)?.[1])
  if (/error TS/.test(said)) throw new Error(said)
  return { time: count('Total time'), instantiations: count('Instantiations') }
}
