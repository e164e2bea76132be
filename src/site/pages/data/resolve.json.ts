import type { APIRoute } from 'astro'
import { site } from 'virtual:felkod/site'

export const GET: APIRoute = () => new Response(JSON.stringify(site.index))
