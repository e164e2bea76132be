import type { Language } from '../language.ts'

/** Japanese. */
export const ja: Language = {
  tag: 'ja',
  numberWords: {
    0: ['ゼロ'],
    1: ['一', 'ひと'],
    2: ['二', '両'],
    3: ['三'],
    4: ['四'],
    5: ['五'],
    6: ['六'],
    7: ['七'],
    8: ['八'],
    9: ['九'],
    10: ['十'],
    11: ['十一'],
    12: ['十二'],
  },
  numberWordsFollowLetters: true,
  scaleWords: { 1e3: ['千'], 1e4: ['万'], 1e8: ['億'] },
  hourMarks: ['時'],
  rangeWords: { to: ['から'], betweenAfter: ['の間', '間'] },
  listParticles: ['と', 'や'],
  punctuation: { '.': '。', '?': '？', '!': '！', ':': '：', ',': '、' },
  misplacedMarks: [
    {
      pattern: /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\.(?=\s|$)/gu,
      expected: '。',
    },
    { pattern: /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]),/gu, expected: '、' },
  ],
  length: { characters: 48, isMeasured: false },
}
