import type { backend as Backend, Texts } from './api.ts'
import { loadResource } from './load.ts'
import { locales, namespace } from './locales.ts'

export const backend: typeof Backend = {
  type: 'backend',
  callbackApi: true,
  async read(language, name, done) {
    const isOurs = name === namespace && locales.includes(language)
    let texts: Texts = {}
    try {
      if (isOurs) texts = await loadResource(language)
    } catch (error) {
      return done(error as Error, false)
    }
    done(null, texts as Record<string, string>)
  },
}
