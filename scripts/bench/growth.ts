/**
 * Which stretches of code run more often than twice as often where an input is twice as large:
 * `node scripts/bench/growth.ts COUNT CONTAINER ARRANGEMENT [KIND…]` prints, as JSON, a list of
 * inputs, each with these and with the steps that it takes per character.
 */
import { input, type Arrangement, type Container } from './inputs.ts'
import { StepCounter } from './steps.ts'
import { kinds } from './tokens.ts'

export interface Growth {
  kind: string
  /** Steps of the project's own code per character of the larger input. */
  perCharacter: number
  /** Stretches of code that grow too much: what they are, and how often each ran before and now. */
  grows: string[]
}

/** Four times is each with each. Sorting grows a little, too, and numbers get more figures. */
const most = 3

const counter = new StepCounter()
const { judge } = await import('./judge-input.ts')

const [count, container, arrangement, ...names] = process.argv.slice(2)
const chosen = names.length > 0 ? names : Object.keys(kinds)
console.log(JSON.stringify(chosen.map(growthOf)))

function growthOf(kind: string): Growth {
  const given = (size: number) =>
    input(kinds[kind]!, arrangement as Arrangement, container as Container, size)
  const [less, more] = [given(Number(count)), given(2 * Number(count))]
  // What is made once, for a language say, is made before.
  judge(given(10))
  const all = counter.compare(
    () => judge(less),
    () => judge(more),
  )
  const own = all.filter(({ name }) => name.startsWith('src/'))
  const total = own.reduce((sum, { steps }) => sum + steps, 0)
  // What runs less often than once a character, or hardly ran before, says nothing of growth.
  const least = Math.max(more.source.length, more.target.length)
  const grows = all.filter(
    ({ steps, before }) => steps > least && before >= Number(count) && steps > most * before,
  )
  return {
    kind,
    perCharacter: Math.round(total / (more.source.length + more.target.length)),
    grows: grows.map(({ name, before, steps }) => `${name} ${before} → ${steps}`),
  }
}
