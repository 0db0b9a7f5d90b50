import manifest from '../package.json' with { type: 'json' }

/** What a report says about its maker. */
export const tool: { readonly name: string; readonly version: string } = {
  name: manifest.name,
  version: manifest.version,
}
