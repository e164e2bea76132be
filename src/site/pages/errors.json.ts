import type { APIRoute } from 'astro'
import { site } from 'virtual:felkod/site'
import { errorsJson } from '../view/machines/errors-json.ts'

export const GET: APIRoute = () => new Response(errorsJson(site))
