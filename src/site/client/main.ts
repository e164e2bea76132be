/** What every page does with script; without it, only search and /go/ are missing. */
import { readyCopying } from './copying.ts'
import { readyFolds } from './folds.ts'
import { readyLanguages } from './languages.ts'
import { readySearch } from './hotkeys.ts'

readySearch()
readyLanguages()
readyCopying()
readyFolds()
