import type { APIRoute } from 'astro'
import { site } from 'virtual:felkod/site'
import { sitemap } from '../view/machines/sitemap.ts'

export const GET: APIRoute = () => new Response(sitemap(site))
