/**
 * How many steps parsing takes, per character of so much, of the largest text of each kind that is
 * within all bounds and no longer: `node scripts/bench/hostile-steps.ts MOST [KIND…]`
 * prints them as JSON, by kind.
 */
import { hostile, largest } from './hostile.ts'
import { StepCounter } from './steps.ts'

const counter = new StepCounter()
const { read } = await import('../../tests/parse/read.ts')

const [most, ...names] = process.argv.slice(2)
const chosen = names.length > 0 ? names : Object.keys(hostile)
read('# Warm\n\n*a* <b>b</b> [c](d)\n')

const steps = chosen.map((name) => {
  const text = largest(hostile[name]!, Number(most))
  return [name, Math.round(counter.count(() => read(text)) / Number(most))]
})
console.log(JSON.stringify(Object.fromEntries(steps)))
