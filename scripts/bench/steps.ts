/** Counts how often each stretch of code runs: the same every time, on any machine. */
import { Session, type Profiler } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

/** A stretch of a function's code that ran as often as another, or not. */
export interface Stretch {
  /** The file from `src` or `node_modules` on, the function and where in the file. */
  name: string
  /** How often it ran. */
  steps: number
  /** How often it ran for the smaller work. */
  before: number
}

/**
 * Counts steps of code that is loaded after this: what V8 compiled before it has no counters. So
 * load it by a dynamic import.
 */
export class StepCounter {
  readonly #session = new Session()

  constructor() {
    // Optimised code counts no calls of functions that it took in.
    for (const flag of ['--no-opt', '--no-maglev', '--no-lazy-feedback-allocation'])
      setFlagsFromString(flag)
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /** What ran in `more`, beside how often that ran in `less`. */
  compare(less: () => void, more: () => void): Stretch[] {
    const [before, after] = [this.#count(less), this.#count(more)]
    const known = new Map(
      before.flatMap(({ url, functions }) =>
        functions.map((one) => [nameOf(url, one), one.ranges] as const),
      ),
    )
    return after.flatMap(({ url, functions }) =>
      functions.flatMap((one) => {
        const ranges = known.get(nameOf(url, one)) ?? []
        return one.ranges
          .filter(({ count }) => count > 0)
          .map((range) => ({
            name: `${nameOf(url, one)}:${range.startOffset}-${range.endOffset}`,
            steps: range.count,
            before: around(range, ranges),
          }))
      }),
    )
  }

  /** How many stretches of code ran, each as often as it did. */
  count(work: () => void): number {
    const ranges = this.#count(work).flatMap(({ functions }) =>
      functions.flatMap((one) => one.ranges),
    )
    return ranges.reduce((sum, { count }) => sum + count, 0)
  }

  #count(work: () => void): Profiler.ScriptCoverage[] {
    this.#take()
    work()
    return this.#take().filter(({ url }) => url.startsWith('file:'))
  }

  #take(): Profiler.ScriptCoverage[] {
    let scripts: Profiler.ScriptCoverage[] = []
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error
      scripts = result
    })
    return scripts
  }
}

/** Stretches that run equally often are told as one: the innermost around it says how often. */
function around(
  { startOffset, endOffset }: Profiler.CoverageRange,
  ranges: readonly Profiler.CoverageRange[],
): number {
  const outer = ranges.filter((one) => one.startOffset <= startOffset && endOffset <= one.endOffset)
  return outer.at(-1)?.count ?? 0
}

function nameOf(url: string, { functionName, ranges }: Profiler.FunctionCoverage): string {
  const file = url.replace(/^.*\/(?=(?:src|node_modules)\/)/, '')
  return `${file}:${functionName}:${ranges[0]!.startOffset}`
}
