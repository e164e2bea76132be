/** What every page does with script; without it, only search and /go/ are missing. */
import { setUpCopyButtons } from './copy-buttons.ts'
import { setUpDetails } from './details.ts'
import { setUpLanguages } from './languages.ts'
import { setUpSearch } from './search/search-fields.ts'

setUpSearch()
setUpLanguages()
setUpCopyButtons()
setUpDetails()
