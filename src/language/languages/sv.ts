import type { Language } from '../language.ts'

/** Swedish. */
export const sv: Language = {
  tag: 'sv',
  numberWords: {
    0: ['noll'],
    1: ['en', 'ett', 'första', 'förste', 'endast'],
    2: ['två', 'tvåan', 'andra', 'andre', 'båda', 'bägge', 'dubb'],
    3: ['tre', 'tredje'],
    4: ['fyra', 'fjärde'],
    5: ['fem', 'femte'],
    6: ['sex', 'sjätte'],
    7: ['sju', 'sjunde'],
    8: ['åtta', 'åttonde'],
    9: ['nio', 'nionde'],
    10: ['tio', 'tionde'],
    11: ['elva', 'elfte'],
    12: ['tolv', 'tolfte'],
  },
  ambiguousNumberWords: ['en', 'ett', 'andra', 'sex', 'fem', 'endast', 'dubb'],
  scaleWords: { 1e3: ['tusen'], 1e6: ['miljon'], 1e9: ['miljard'] },
  versionWords: ['version', 'versionen'],
  rangeWords: { to: ['till', 't.o.m.', 'genom'], between: ['mellan'] },
  length: { characters: 103, isMeasured: true },
  compoundLinks: ['', 's', 'e', 'u', 'o'],
}
