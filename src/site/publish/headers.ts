import type { OutputFile } from '../../model.ts'
import { headerPolicy } from './policy.ts'

/** Header files for common hosts: Netlify and Cloudflare, Azure, Vercel, Apache. */
export function headerFiles(): OutputFile[] {
  return [
    { path: '_headers', content: netlify() },
    { path: 'staticwebapp.config.json', content: json(azure()) },
    { path: 'vercel.json', content: json(vercel()) },
    { path: '.htaccess', content: apache() },
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

function netlify(): string {
  const all = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return ['/*', ...all, '', '/assets/*', `  Cache-Control: ${forever}`, ''].join('\n')
}

function azure(): unknown {
  return {
    globalHeaders: headers,
    mimeTypes: { '.pagefind': 'application/wasm' },
    routes: [{ route: '/assets/*', headers: { 'Cache-Control': forever } }],
    responseOverrides: { 404: { rewrite: '/404.html' } },
    trailingSlash: 'always',
  }
}

function vercel(): unknown {
  const list = (of: Record<string, string>): unknown =>
    Object.entries(of).map(([key, value]) => ({ key, value }))
  return {
    trailingSlash: true,
    headers: [
      { source: '/(.*)', headers: list(headers) },
      { source: '/assets/(.*)', headers: list({ 'Cache-Control': forever }) },
    ],
  }
}

function apache(): string {
  const all = Object.entries(headers).map(([name, value]) => `  Header set ${name} "${value}"`)
  return [
    '<IfModule mod_headers.c>',
    ...all,
    `  Header set Cache-Control "${forever}" "expr=%{REQUEST_URI} =~ m#/assets/#"`,
    '</IfModule>',
    'ErrorDocument 404 /404.html',
    '',
  ].join('\n')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
