import type { APIRoute, GetStaticPaths } from 'astro'
import { site } from 'virtual:felkod/site'
import { localeData } from '../../view/search/locale-data.ts'

export const getStaticPaths = (() =>
  site.locales.map(({ tag }) => ({ params: { locale: tag } }))) satisfies GetStaticPaths

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(localeData(site, params.locale!)))
