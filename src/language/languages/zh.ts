import type { Language } from '../language.ts'

/** Chinese. */
export const zh: Language = {
  tag: 'zh',
  numberWords: {
    0: ['零'],
    1: ['一', '单'],
    2: ['二', '两', '兩', '双', '雙'],
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
  scaleWords: { 1e3: ['千'], 1e4: ['万', '萬'], 1e8: ['億', '亿'] },
  hourMarks: ['时', '時', '点', '點'],
  rangeWords: { to: ['至', '到'], betweenAfter: ['之间', '之間'] },
  punctuation: { '.': '。', '?': '？', '!': '！', ':': '：', ';': '；', ',': '，' },
  misplacedMarks: [
    {
      pattern: /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\.(?=\s|$)/gu,
      expected: '。',
    },
    { pattern: /(?<=\p{Script=Han})[,](?=\s?\p{Script=Han}|\s|$)/gu, expected: '，' },
    { pattern: /(?<=\p{Script=Han})[;](?=\s?\p{Script=Han}|\s|$)/gu, expected: '；' },
    { pattern: /(?<=\p{Script=Han})[:](?=\s?\p{Script=Han}|\s|$)/gu, expected: '：' },
    { pattern: /(?<=\p{Script=Han})[!](?=\s?\p{Script=Han}|\s|$)/gu, expected: '！' },
    { pattern: /(?<=\p{Script=Han})[?](?=\s?\p{Script=Han}|\s|$)/gu, expected: '？' },
  ],
  length: { characters: 36, isMeasured: false },
  characters: {
    Hans: '们这来时对国会说为学开关点机种发经动应该无将还现过长进电页录档线转让网设请选择连结实际启务错误码户导输变数确认证权创删载单图问题显',
    Hant: '們這個來時對國會說為學開關後點機種發經動與應該無將還現過長進電頁錄檔線體轉讓網設請選擇連結實際啟務錯誤碼戶號導輸變數確認證權創刪載單圖問題顯',
  },
}
