import type { Language } from '../language.ts'

/** Vietnamese. */
export const vi: Language = {
  tag: 'vi',
  numberWords: {
    0: ['không'],
    1: ['một', 'nhất', 'đầu'],
    2: ['hai', 'nhì'],
    3: ['ba'],
    4: ['bốn', 'tư'],
    5: ['năm'],
    6: ['sáu'],
    7: ['bảy'],
    8: ['tám'],
    9: ['chín'],
    10: ['mười'],
    11: ['mười', 'một'],
    12: ['mười', 'hai'],
  },
  rangeWords: { to: ['đến'], between: ['giữa'] },
  length: { characters: 108, isMeasured: false },
}
