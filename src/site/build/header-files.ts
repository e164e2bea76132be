import type { OutputFile } from '../../model/output.ts'
import { headerPolicy } from './content-policy.ts'

/** Header files for common hosts: Netlify and Cloudflare, Azure, Vercel, Apache. `base`: `/help/`. */
export function headerFiles(base: string): OutputFile[] {
  return [
    { path: '_headers', content: netlify(base) },
    { path: 'staticwebapp.config.json', content: json(azure(base)) },
    { path: 'vercel.json', content: json(vercel(base)) },
    { path: '.htaccess', content: apache(base) },
  ]
}

const headers: Record<string, string> = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** Files below `assets` are named by their content and never change. */
const forever = 'public, max-age=31536000, immutable'

function netlify(base: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return [`${base}*`, ...lines, '', `${base}assets/*`, `  Cache-Control: ${forever}`, ''].join('\n')
}

function azure(base: string): unknown {
  return {
    globalHeaders: headers,
    routes: [{ route: `${base}assets/*`, headers: { 'Cache-Control': forever } }],
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    trailingSlash: 'always',
  }
}

function vercel(base: string): unknown {
  const list = (of: Record<string, string>): unknown =>
    Object.entries(of).map(([key, value]) => ({ key, value }))
  return {
    trailingSlash: true,
    headers: [
      { source: `${base}(.*)`, headers: list(headers) },
      { source: `${base}assets/(.*)`, headers: list({ 'Cache-Control': forever }) },
    ],
  }
}

function apache(base: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  Header set ${name} "${value}"`)
  return [
    '<IfModule mod_headers.c>',
    ...lines,
    `  Header set Cache-Control "${forever}" "expr=%{REQUEST_URI} =~ m#/assets/#"`,
    '</IfModule>',
    `ErrorDocument 404 ${base}404.html`,
    '',
  ].join('\n')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
