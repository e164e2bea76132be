/** What every page does with script; without it, only search and /go/ are missing. */
import { readyCopying } from './copy-buttons.ts'
import { readyFolds } from './details.ts'
import { readyLanguages } from './languages.ts'
import { readySearch } from './search/search-fields.ts'

readySearch()
readyLanguages()
readyCopying()
readyFolds()
