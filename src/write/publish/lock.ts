/**
 * One build at a time writes into a folder. The stage of a build is its lock: a build that opens one
 * and then sees no other living stage has the folder; one that sees another closes its own and waits.
 * A stage is known by its process from the start, so no stale lock has to be broken, and of two builds
 * that start at once at most one goes on.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { writing } from '../path-error.ts'
import { makeFolder } from '../folder.ts'
import type { AskGit } from './listing.ts'
import { openStage, type Stage } from './stage.ts'
import { otherStages, silence, type OtherStage } from './sweep.ts'
import { UserError } from '../../text/user-error.ts'

/** How to wait for a folder. */
export interface Waiting {
  /** The folder's name in messages. */
  name: string
  /** Shows what is waited for, null removes that. Default: shows nothing. */
  tell?: ((text: string | null) => void) | undefined
  /** Which files came with the repository. Default: none. */
  askGit?: AskGit | undefined
  /** Ends the wait. Default: none. */
  signal?: AbortSignal | undefined
  /** How long to wait, in milliseconds. Default: 600,000. */
  patience?: number | undefined
}

/**
 * Waits until no other build writes into a folder, creates it where it is missing, and claims it.
 * Closing the stage releases it.
 * @throws UserError where another build holds it too long or has given no sign of life for a minute,
 * PathError where the folder cannot be created, or the signal's reason.
 */
export async function claim(folder: string, waiting: Waiting): Promise<Stage> {
  const { name, tell = () => {}, askGit, signal, patience = 10 * 60_000 } = waiting
  let waited = 0
  while (true) {
    signal?.throwIfAborted()
    const { stage, living } = await writing(name, () => tryToClaim(folder, askGit))
    if (stage !== null) return stage
    const isStalled = living.every(({ silent }) => silent > silence)
    if (isStalled || waited >= patience) throw new UserError(busy(name, living[0]!.pid, isStalled))
    tell(`Waiting for another build into ${name}`)
    const time = randomPause(Math.min(patience - waited, 300))
    waited += time
    await pause(time, undefined, signal && { signal }).catch(() => signal?.throwIfAborted())
  }
}

interface Claim {
  /** Null where others are there. */
  stage: Stage | null
  living: OtherStage[]
}

async function tryToClaim(folder: string, askGit?: AskGit): Promise<Claim> {
  const stage = await openIn(folder)
  try {
    const others = await otherStages(folder, 'build', stage.path, askGit)
    const living = others.filter(({ isAlive }) => isAlive)
    if (living.length === 0) return { stage, living }
    await stage.close()
    return { stage: null, living }
  } catch (error) {
    await stage.close()
    throw error
  }
}

/** Opens a stage; again where a failed build removes the folder that it had created meanwhile. */
async function openIn(folder: string, tries = 3): Promise<Stage> {
  await makeFolder(folder)
  try {
    return await openStage(folder, 'build')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 0) throw error
    return await openIn(folder, tries - 1)
  }
}

function busy(name: string, pid: number, isStalled: boolean): string {
  const does = isStalled ? 'holds it and stands still' : 'is still writing into it'
  return `\`${name}\` cannot be published into: another build (process ${pid}) ${does}; wait for it or end it, or name another --out`
}

/** A random time in milliseconds, so that two builds that start at once do not collide again. */
function randomPause(most: number): number {
  return Math.ceil(most * (0.2 + 0.8 * Math.random()))
}
