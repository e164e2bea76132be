import type { Language } from '../language.ts'

/** Hebrew. */
export const he: Language = {
  tag: 'he',
  numberWords: {
    0: ['אפס'],
    1: ['אחד', 'אחת', 'ראשון', 'ראשונה', 'פעם'],
    2: ['שני', 'שתי', 'שניים', 'שתיים', 'שנייה', 'פעמיים'],
    3: ['שלוש', 'שלישי'],
    4: ['ארבע', 'רביעי'],
    5: ['חמש', 'חמישה', 'חמישי'],
    6: ['שש', 'שישה', 'שישי'],
    7: ['שבע', 'שביעי'],
    8: ['שמונה', 'שמיני'],
    9: ['תשע', 'תשיעי'],
    10: ['עשר', 'עשירי'],
    11: ['אחת', 'עשרה', 'אחד', 'עשר'],
    12: ['שתים', 'עשרה', 'שנים', 'עשר'],
  },
  numberWordsFollowLetters: true,
  dualEnding: /\p{L}{2}יים(?!\p{L})/u,
  rangeWords: { to: ['עד'], between: ['בין'] },
  length: { characters: 78, isMeasured: false },
  affixes: 'before',
}
