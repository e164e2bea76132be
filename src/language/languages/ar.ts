import type { Language, MisplacedMark } from '../language.ts'

/** Marks of Latin where the Arabic script has its own. */
export const arabicMarks: readonly MisplacedMark[] = [
  { pattern: /(?<=\p{Script=Arabic}\s?)[?]/gu, expected: '؟' },
  { pattern: /(?<=\p{Script=Arabic})[,](?=\s)/gu, expected: '،' },
  { pattern: /(?<=\p{Script=Arabic})[;](?=\s)/gu, expected: '؛' },
]

/** Arabic. */
export const ar: Language = {
  tag: 'ar',
  numberWords: {
    0: ['صفر'],
    1: ['واحد', 'واحدة', 'أحد', 'إحدى', 'أول', 'أولى', 'مرة'],
    2: [
      'اثنان',
      'اثنين',
      'اثنتان',
      'اثنتين',
      'ثاني',
      'ثانية',
      'كلا',
      'كلتا',
      'مرتين',
      'رقمين',
      'رقمان',
      'طريقتين',
      'طريقتان',
    ],
    3: ['ثلاث', 'ثالث'],
    4: ['أربع', 'رابع'],
    5: ['خمس', 'خامس'],
    6: ['ست', 'سادس'],
    7: ['سبع', 'سابع'],
    8: ['ثمان', 'ثماني', 'ثامن'],
    9: ['تسع', 'تاسع'],
    10: ['عشر', 'عاشر'],
    11: ['حادي', 'عشر', 'أحد'],
    12: ['اثنا', 'عشر', 'اثني', 'ثاني'],
  },
  numberWordsFollowLetters: true,
  dualEnding: /\p{L}{2}(?:ان|ين)(?!\p{L})/u,
  scaleWords: { 1e3: ['ألف', 'آلاف'], 1e6: ['مليون', 'ملايين'], 1e9: ['مليار'] },
  rangeWords: { to: ['إلى', 'الى', 'حتى'], between: ['بين'] },
  punctuation: { '?': '؟', ';': '؛', ',': '،' },
  misplacedMarks: arabicMarks,
  length: { characters: 85, isMeasured: false },
  affixes: 'before',
}
