/**
 * A stage: a hidden folder in which files are written before they are moved to their place. Its name
 * says which process owns it, so that a later run knows what a killed one left behind.
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

/** `build`: in a folder that is published into. `file`: beside a file. `work`: in the temporary files. */
export type StageKind = 'build' | 'file' | 'work'

/** An open stage. */
export interface Stage {
  path: string
  /** Removes the stage and all that is in it; what cannot be removed is left to the next run. */
  close: () => Promise<void>
  /**
   * As `close`, but synchronously, and again when the process ends: abandoned work may still write.
   */
  abandon: () => void
  /** Leaves it to the next run as it is. */
  leave: () => Promise<void>
}

/**
 * Opens a stage in a folder. It gives signs of life until it is closed. A process that exits removes
 * it, unless it has a journal, `journal.json`.
 */
export async function openStage(parent: string, kind: StageKind): Promise<Stage> {
  const { machine, pid, start } = thisProcess()
  const path = await mkdtemp(join(parent, `${prefixOf(kind)}${machine}-${pid}-${start}-`))
  try {
    await mark(path)
  } catch (error) {
    await removeStage(path).catch(() => {})
    throw error
  }
  const stopSigns = showLife(path)
  const cancelRemoval = atExit(() => removeNow(path))
  return {
    path,
    close: async () => {
      await stopSigns()
      await removeStage(path).catch(() => {})
      cancelRemoval()
    },
    abandon: () => {
      void stopSigns()
      removeNow(path)
    },
    leave: async () => {
      await stopSigns()
      cancelRemoval()
    },
  }
}

/** The owner of the stage of that name; null where it is not the name of a stage of this kind. */
export function ownerOf(name: string, kind: StageKind): Owner | null {
  if (!name.startsWith(prefixOf(kind))) return null
  const rest = name.slice(prefixOf(kind).length)
  const parts = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,15})-\w{6}$/.exec(rest)
  return parts && { machine: parts[1]!, pid: Number(parts[2]), start: Number(parts[3]) }
}

/** How names of stages begin. Site builders skip hidden folders, so those for work are not hidden. */
function prefixOf(kind: StageKind): string {
  return `${kind === 'work' ? '' : '.'}felkod-${kind}-`
}

/**
 * Whether a path is a stage: a folder, no link, that holds felkod's mark. With `unmarked` also an empty
 * one, whose creation was interrupted.
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

/** The time of a stage's last sign of life, by its disk's clock, in milliseconds; null if it is gone. */
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
 * Removes a stage; the mark last, so that after a kill the rest is still known and ignored by git.
 * Tries again, since abandoned work may still write there for a moment.
 * @throws the system's error
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

/** As `removeStage`, but synchronously, and without error where something resists. */
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

/** Milliseconds. Short beside `silence`, so that a process that was held up is not taken for dead. */
const betweenSigns = 5000

/**
 * Writes the mark, a `.gitignore`. It is written in a folder named `.git`, where git does not look, and
 * then moved: so whenever the process is killed, `git add .` adds nothing of a stage.
 */
async function mark(path: string): Promise<void> {
  const hidden = join(path, '.git')
  await mkdir(hidden)
  await writeFile(join(hidden, 'ignore'), marker)
  await rename(join(hidden, 'ignore'), join(path, '.gitignore'))
  await rmdir(hidden)
}

const marker = `# felkod is writing here. What a killed run has left goes with the next run.
*
`

async function holdsMark(file: string): Promise<boolean> {
  const isFile = (await lstat(file).catch(() => null))?.isFile() ?? false
  return isFile && (await readFile(file, 'utf8').catch(() => '')) === marker
}

/** Gives signs of life until the returned function is called. */
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
