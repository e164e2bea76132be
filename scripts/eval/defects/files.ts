import type { Defect } from '../ground.ts'

/** What goes wrong with a file as a whole, its front matter or its HTML. */
export const files: Defect[] = [
  {
    kind: 'title lost',
    rules: ['front-matter/required'],
    places: ({ target }) => {
      const place = target.frontMatter.keys['title']
      if (!place) return []
      return [{ start: place.key.start, end: place.value.end, text: 'subject: x', source: null }]
    },
  },
  {
    kind: "another language's name",
    rules: ['front-matter/locale'],
    places: ({ target }) => {
      const place = target.frontMatter.keys['title']
      if (!place) return []
      const { start } = place.key
      return [{ start, end: start, text: 'lang: de\n', source: null }]
    },
  },
  {
    kind: 'front matter that is no YAML',
    rules: ['syntax/front-matter'],
    places: ({ target }) => {
      const place = target.frontMatter.keys['title']
      if (!place) return []
      return [{ start: place.value.start, end: place.value.start, text: '"', source: null }]
    },
  },
  {
    kind: 'NUL',
    rules: ['syntax/encoding'],
    places: ({ target }) =>
      target.segments
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ place }) => ({ start: place.end, end: place.end, text: '\0', source: null })),
  },
  {
    kind: 'HTML left open',
    rules: ['syntax/markup'],
    places: ({ target }) =>
      target.segments
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ place }) => ({ start: place.start, end: place.start, text: '<b>', source: null })),
  },
]
