import { codes } from './defects/codes.ts'
import { figures } from './defects/figures.ts'
import { files } from './defects/files.ts'
import { marks } from './defects/marks.ts'
import { structure } from './defects/structure.ts'
import { terms } from './defects/terms.ts'
import { words } from './defects/words.ts'
import type { Defect } from './ground.ts'

/** Every kind of defect that the evaluation seeds. */
export const kinds: readonly Defect[] = [
  ...files,
  ...codes,
  ...structure,
  ...words,
  ...marks,
  ...figures,
  ...terms,
]
