/**
 * A stage: a hidden folder in which something is made ready before it takes its place. Its name
 * says which process it is of, so that a later run can tell what a killed one has left behind.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ignoreMissing } from '../path-error.ts'
import { atExit, thisProcess, type Owner } from './owner.ts'

/** `build`: in a folder that is published into; `file`: beside a file; `work`: among temporary files. */
export type StageKind = 'build' | 'file' | 'work'

export interface Stage {
  path: string
  /** Takes the stage away, with all that is in it; what resists goes with the next run. */
  close: () => Promise<void>
  /**
   * As `close`, before anything else can happen, and once more when the process ends: work that was
   * given up may still write.
   */
  abandon: () => void
  /** Leaves it as it is to the next run. */
  leave: () => Promise<void>
}

/**
 * Makes a stage in a folder. It shows signs of life until it is closed, and does not outlive a
 * process that ends by itself, but for a stage with a journal: `journal.json` in it.
 */
export async function openStage(parent: string, kind: StageKind): Promise<Stage> {
  const { machine, pid, start } = thisProcess()
  const path = await mkdtemp(join(parent, `${beginning(kind)}${machine}-${pid}-${start}-`))
  try {
    await mark(path)
  } catch (error) {
    await removeStage(path).catch(() => {})
    throw error
  }
  const stopSigns = showLife(path)
  const keep = atExit(() => removeNow(path))
  return {
    path,
    close: async () => {
      await stopSigns()
      await removeStage(path).catch(() => {})
      keep()
    },
    abandon: () => {
      void stopSigns()
      removeNow(path)
    },
    leave: async () => {
      await stopSigns()
      keep()
    },
  }
}

/** Whose a folder of such a name is; null where it is not the name of a stage of this kind. */
export function ownerOf(name: string, kind: StageKind): Owner | null {
  if (!name.startsWith(beginning(kind))) return null
  const rest = name.slice(beginning(kind).length)
  const parts = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,15})-\w{6}$/.exec(rest)
  return parts && { machine: parts[1]!, pid: Number(parts[2]), start: Number(parts[3]) }
}

/** Tools that build pages pass over hidden folders, so those of temporary files are not hidden. */
function beginning(kind: StageKind): string {
  return `${kind === 'work' ? '' : '.'}felkod-${kind}-`
}

/**
 * Whether a folder is a stage: a real folder that holds felkod's mark, or (`unmarked`: also) one
 * whose making was cut short, so that there is nothing else in it.
 */
export async function isStage(path: string, { unmarked = false } = {}): Promise<boolean> {
  if (!(await lstat(path).catch(() => null))?.isDirectory()) return false
  const names = await readdir(path).catch(() => null)
  if (names === null) return false
  if (names.includes('.gitignore')) return await holdsMark(join(path, '.gitignore'))
  if (!unmarked || names.some((name) => name !== '.git')) return false
  const within = await readdir(join(path, '.git')).catch(() => [])
  return within.every((name) => name === 'ignore')
}

/** When a stage last showed life, by the clock of the disk that it is on; null where it is gone. */
export async function lastSign(path: string): Promise<number | null> {
  const times = await Promise.all(
    ['.', '.gitignore', 'alive'].map((name) =>
      lstat(join(path, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => null,
      ),
    ),
  )
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/**
 * Takes a stage away; the mark last, so that what a kill leaves is still known and ignored. Work
 * that was given up may still write there for a moment. @throws the system's error
 */
export async function removeStage(path: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      for (const name of await readdir(path).catch(() => []))
        if (name !== '.gitignore') await rm(join(path, name), { recursive: true, force: true })
      await rm(join(path, '.gitignore'), { force: true })
      return await rmdir(path).catch(ignoreMissing)
    } catch (error) {
      await mark(path).catch(() => {})
      if (tries === mostTries) throw error
      await pause(10 * tries)
    }
  }
}

const mostTries = 15

/** As `removeStage`, but at once, and as far as it goes. */
function removeNow(path: string): void {
  if (existsSync(join(path, 'journal.json'))) return
  for (let tries = 0; tries < 3 && existsSync(path); tries += 1)
    try {
      for (const name of readdirSync(path))
        if (name !== '.gitignore') rmSync(join(path, name), { recursive: true, force: true })
      rmSync(path, { recursive: true, force: true })
    } catch {
      // Something is still being written there.
    }
}

/** Often enough that a process that was held up for a while is not taken for dead. Milliseconds. */
const betweenSigns = 5000

/**
 * git looks into no folder that is called `.git`, so `.gitignore` is there whole or not at all, and
 * whenever the process is killed `git add .` takes nothing of a stage.
 */
async function mark(path: string): Promise<void> {
  const unseen = join(path, '.git')
  await mkdir(unseen)
  await writeFile(join(unseen, 'ignore'), marker)
  await rename(join(unseen, 'ignore'), join(path, '.gitignore'))
  await rmdir(unseen)
}

const marker = `# felkod is writing here. What a killed run has left goes with the next run.
*
`

async function holdsMark(file: string): Promise<boolean> {
  const isFile = (await lstat(file).catch(() => null))?.isFile() ?? false
  return isFile && (await readFile(file, 'utf8').catch(() => '')) === marker
}

function showLife(path: string): () => Promise<void> {
  let sign = Promise.resolve()
  const timer = setInterval(() => {
    sign = writeFile(join(path, 'alive'), '.').catch(() => {})
  }, betweenSigns).unref()
  return () => {
    clearInterval(timer)
    return sign
  }
}
