declare module 'virtual:felkod/site' {
  /** What the pages are rendered from; written into the temporary root before Astro starts. */
  export const site: import('./view/data.ts').SiteData
}
