/** Publishes a label: `publish.ts OUT LABEL [END_BEFORE_STEP] [MILLISECONDS_OF_WORK] [LOG]`. */
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { endBefore } from './step-counter.ts'

const [out = '', label = '', step = '0', work = '0', log = ''] = process.argv.slice(2)
endBefore(Number(step))
const { writeFiles } = await import('../../../src/write/files.ts')
const { publish } = await import('../../../src/write/publish/publish.ts')

const say = (what: string): void => {
  if (log !== '') appendFileSync(log, `${what} ${label}\n`)
}
await publish(out, async (stage) => {
  say('begin')
  process.stdout.write('working\n')
  await pause(Number(work))
  // The last is a file that no other label has.
  const paths = ['catalog.json', 'messages/sv.json', `site/${label}.html`]
  await writeFiles(
    stage,
    paths.map((path) => ({ path, content: label })),
  )
  say('end')
})
