import path from 'node:path'

/** The project's root folder, with which every tool here starts; tests pass another one. */
export const projectRoot = path.resolve(import.meta.dirname, '../..')
