/** Replaces a file by a text: `replace.ts FILE TEXT [END_BEFORE_STEP]`. */
import { endBefore } from './step-counter.ts'

const [file = '', text = '', step = '0'] = process.argv.slice(2)
endBefore(Number(step))
const { replaceFile } = await import('../../../src/write/replace.ts')
await replaceFile(file, text)
