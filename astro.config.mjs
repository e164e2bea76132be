/** The site of content/ for Astro's own commands in this repository: `npx astro dev`, `npx astro build`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'astro/config'
import { check, load } from './src/index.ts'
import { siteConfig } from './src/site/build/astro-config.ts'
import { siteData } from './src/site/build/site-data.ts'
import { publishSite } from './src/site/build/publish-site.ts'
import { readWords } from './src/site/build/read-words.ts'

const root = import.meta.dirname
const cache = `${root}/node_modules/.cache/felkod`
const catalog = await load(`${root}/content`)
const site = siteData(catalog, check(catalog), { words: await readWords(catalog) })
await mkdir(cache, { recursive: true })
await writeFile(`${cache}/site.json`, JSON.stringify(site))

const {
  configFile: _,
  integrations,
  ...config
} = siteConfig({
  root,
  cache,
  pages: `${root}/src/site`,
  data: `${cache}/site.json`,
  out: `${cache}/out`,
})

export default defineConfig({
  ...config,
  integrations: [
    ...integrations,
    {
      name: 'felkod:publish',
      hooks: {
        'astro:build:done': ({ dir }) => publishSite(site, fileURLToPath(dir), `${root}/dist/site`),
      },
    },
  ],
})
