/**
 * What a catalog says of itself and of its locales. In a bundle a file of this name, written by
 * felkod, holds the catalog's own data; this one stands for it where the runtime is compiled and
 * tested.
 */
import type { Details, Messages } from './api.ts'
import type { Locale } from './catalog-types.ts'

/** Imports the module of a locale. */
export type Loader<Content> = () => Promise<{ default: Content }>

export const version: string = '0.0.0'

export const namespace: string = ''

export const source: Locale = 'en'

export const locales: readonly Locale[] = []

export const fallbackLng: Record<string, string[]> = {}

/** By locale, what imports `<locale>.js`. */
export const messageModules: Readonly<Record<Locale, Loader<Messages>>> = {}

/** By locale, what imports `<locale>.details.js`. */
export const detailModules: Readonly<Record<Locale, Loader<Details>>> = {}
