import { readCandidatesSay } from '../../src/configuration/candidates-say.ts'
import { CONFIGURATION_FILE } from '../../src/configuration/place.ts'
import { profiles } from '../../src/profile/index.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { CandidatesSay } from '../../src/types.ts'

export const SHOP = 'def total(prices):\n    return sum(prices)\n'

export const files = {
  'shop.py': SHOP,
  'tests/old/test_shop.py': 'import shop\n\n\ndef test_total():\n    assert shop.total([1, 2]) == 3\n',
  'notes.ipynb': '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}\n',
  'logo.png': new Uint8Array([0x89, 0x50, 0, 0, 1]),
}

/** What a repository with this file and those above says of itself. */
export const sayOf = async (
  text: string | Uint8Array,
  { folder, more = {} }: { readonly folder?: string; readonly more?: Readonly<Record<string, string>> } = {},
): Promise<CandidatesSay | undefined> =>
  readCandidatesSay({
    root: memorySource({ files: { [CONFIGURATION_FILE]: text } }),
    audited: memorySource({
      files: { ...files, ...more },
      ...(folder === undefined ? {} : { repository: { folder } }),
    }),
    profile: profiles[0],
  })

/** The lines about mistakes, without the file's name. */
export const mistakesOf = async (text: string): Promise<readonly string[]> =>
  ((await sayOf(text))?.warnings ?? []).map(line => line.replace(`\`${CONFIGURATION_FILE}`, '').replace('`', ''))
