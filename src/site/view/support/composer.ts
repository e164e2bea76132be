/** A question of the support composer; `key` names its words: `support.<key>`, `.hint`. */
export interface Field {
  key: string
  kind: 'text' | 'long' | 'time' | 'choice' | 'check' | 'url'
  /** What may be chosen: `support.kind.<choice>`. */
  choices?: string[]
  autocomplete?: string
}

/** What those who help need to know, in the order in which the article asks for it. */
export const fields: Field[] = [
  { key: 'code', kind: 'text' },
  { key: 'description', kind: 'long' },
  { key: 'page', kind: 'url' },
  { key: 'time', kind: 'time' },
  { key: 'user', kind: 'text', autocomplete: 'username' },
  {
    key: 'kind',
    kind: 'choice',
    choices: ['unknown', 'federated', 'passThrough', 'hashSync', 'cloud'],
  },
  { key: 'license', kind: 'text' },
  { key: 'log', kind: 'check' },
]

/** A language that the message is written in: the reader's, then the source's. */
export interface Labels {
  lang: string
  name: string
  labels: Record<string, string>
  /** Words for choices and for what was left empty. */
  values: Record<string, string>
}

/** The message: in each language its labels and what was filled in; `time` words the time in it. */
export function compose(
  answers: Readonly<Record<string, string>>,
  languages: readonly Labels[],
  time: (lang: string) => string,
): string {
  return languages
    .map((language, index) => {
      const lines = fields.map(({ key, kind, choices }) => {
        const given = kind === 'time' ? time(language.lang) : (answers[key]?.trim() ?? '')
        const isWord = choices !== undefined || kind === 'check'
        const value = given === '' ? language.values.empty : isWord ? language.values[given] : given
        const label = language.labels[key]!
        return `${/[?؟？]$/.test(label) ? label : `${label}:`} ${value ?? given}`
      })
      return [...(index === 0 ? [] : [`— ${language.name} —`]), ...lines].join('\n')
    })
    .join('\n\n')
}
