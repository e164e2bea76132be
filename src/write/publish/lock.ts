/**
 * One build at a time writes into a folder. The stage of a build is its claim: who makes one and
 * then sees no other living one has the folder; who sees another takes the own one away again and
 * waits. A claim is known by its process from the moment that it is there, a dead one never has to
 * be broken, and of two that come at once at most one goes on.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { writing } from '../path-error.ts'
import { makeFolder } from '../folder.ts'
import type { AskGit } from './listing.ts'
import { openStage, type Stage } from './stage.ts'
import { otherStages, silence, type OtherStage } from './sweep.ts'
import { UserError } from '../../text/user-error.ts'

export interface Waiting {
  /** How messages call the folder. */
  name: string
  /** Shows what is waited for; null takes it away. Default: nobody is told. */
  tell?: ((text: string | null) => void) | undefined
  /** Tells what came with a repository. Default: nothing did. */
  askGit?: AskGit | undefined
  /** Ends the waiting. */
  signal?: AbortSignal | undefined
  /** For how long to wait, in milliseconds. Default: ten minutes. */
  patience?: number | undefined
}

/**
 * Waits until no other build writes into a folder, which is made where it is missing, and claims
 * it: closing the stage gives it free. @throws UserError where another keeps it too long, or has
 * shown no life for a minute; PathError where the folder cannot be made; the signal's reason.
 */
export async function claim(folder: string, waiting: Waiting): Promise<Stage> {
  const { name, tell = () => {}, askGit, signal, patience = 10 * 60_000 } = waiting
  let waited = 0
  while (true) {
    signal?.throwIfAborted()
    const { stage, living } = await writing(name, () => tryToClaim(folder, askGit))
    if (stage !== null) return stage
    const isStill = living.every(({ silent }) => silent > silence)
    if (isStill || waited >= patience) throw new UserError(busy(name, living[0]!.pid, isStill))
    tell(`Waiting for another build into ${name}`)
    const time = between(Math.min(patience - waited, 300))
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

/** A build that failed takes the folder away that it made, just when another comes. */
async function openIn(folder: string, tries = 3): Promise<Stage> {
  await makeFolder(folder)
  try {
    return await openStage(folder, 'build')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 0) throw error
    return await openIn(folder, tries - 1)
  }
}

function busy(name: string, pid: number, isStill: boolean): string {
  const does = isStill ? 'holds it and stands still' : 'is still writing into it'
  return `\`${name}\` cannot be published into: another build (process ${pid}) ${does}; wait for it or end it, or name another --out`
}

/** Two that came at once do not meet again and again. */
function between(most: number): number {
  return Math.ceil(most * (0.2 + 0.8 * Math.random()))
}
