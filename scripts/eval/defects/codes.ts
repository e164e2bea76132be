import type { Candidate, Written } from '../../../src/model/catalog.ts'
import type { Defect, Edit, Ground } from '../ground.ts'
import { removeLines } from './edits.ts'

/** The rows of the translation that are entries. */
function rows({ catalog, target }: Ground): Candidate[] {
  return catalog.candidates.filter(({ file, block }) => file === target.file && block !== null)
}

function inRows(
  part: (row: Candidate) => Written | null,
  change: (text: string, row: Candidate) => string | null,
): (ground: Ground) => Edit[] {
  return (ground) =>
    rows(ground).flatMap((row) => {
      const written = part(row)
      const text = written ? change(written.text, row) : null
      if (!written || text === null) return []
      return [{ start: written.place.start, end: written.place.end, text, source: null }]
    })
}

const symbol = (row: Candidate): Written | null => row.written.symbol
const code = (row: Candidate): Written | null => row.written.code
const supportId = (row: Candidate): Written | null => row.written.supportId

export const codes: Defect[] = [
  {
    kind: 'symbol translated',
    rules: ['codes/symbol'],
    places: inRows(symbol, () => 'AnvändareUtanLicens'),
  },
  {
    kind: 'symbol in lower case',
    rules: ['codes/symbol'],
    places: inRows(symbol, (text) => text.toLowerCase()),
  },
  {
    kind: 'symbol split by a space',
    rules: ['codes/symbol'],
    places: inRows(symbol, (text) => text.replace(/(?<=[a-z])(?=[A-Z])/, ' ')),
  },
  {
    kind: 'look-alike letter in a symbol',
    rules: ['codes/symbol'],
    places: inRows(symbol, (text) => text.replace(/[eo]/, (one) => (one === 'e' ? 'е' : 'о'))),
  },
  {
    kind: 'reserved code',
    rules: ['codes/unknown'],
    places: inRows(code, () => '15'),
  },
  {
    kind: "another entry's code",
    rules: ['codes/duplicate', 'codes/symbol', 'codes/malformed'],
    places: inRows(code, (text) => (text === '9' ? '10' : '9')),
  },
  {
    kind: 'code in letters',
    rules: ['codes/malformed'],
    places: inRows(code, () => 'ix'),
  },
  {
    kind: 'support ID lost',
    rules: ['codes/support-id'],
    places: inRows(supportId, () => ''),
  },
  {
    kind: "another code's support ID",
    rules: ['codes/support-id'],
    places: inRows(supportId, (text) => (text.endsWith('9') ? 'SSPR_0014' : 'SSPR_0009')),
  },
  {
    kind: 'figure lost from a support ID',
    rules: ['codes/support-id'],
    places: inRows(supportId, (text) => text.replace('_0', '_')),
  },
  {
    kind: 'row of an entry lost',
    rules: ['codes/missing'],
    places: (ground) =>
      rows(ground).map(({ place }) => removeLines(ground, place.start, place.end, null)),
  },
  {
    kind: 'cell of an entry emptied',
    rules: ['codes/empty'],
    places: (ground) =>
      rows(ground).flatMap(({ cells }) =>
        cells
          .slice(1)
          .map(({ place }) => ({ start: place.start, end: place.end, text: '', source: null })),
      ),
  },
]
