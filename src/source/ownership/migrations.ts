import type { Folder } from './folders.ts'
import { MIGRATION, unchanged, type Verdict } from './verdict.ts'

const NUMBERED = /^\d{4}_\w{1,200}\.py$/

/** What a folder of migrations holds by its layout: Django's, Alembic's (Flask-Migrate's too). The text confirms it. */
export const migrationFile = (folder: Folder, name: string): Verdict | undefined => {
  if (folder.name === 'migrations' && (NUMBERED.test(name) || isEmptyMarker(folder, name))) return MIGRATION
  if (folder.name === 'versions' && isAlembic(folder.parent) && name.endsWith('.py')) return MIGRATION
  if (isAlembic(folder) && /^(?:script\.py\.mako|README|alembic\.ini)$/.test(name)) return unchanged('Alembic')
  // https://www.prisma.io/docs/orm/prisma-migrate
  if (/^\d{14}_/.test(folder.name) && folder.parent?.name === 'migrations' && name === 'migration.sql') return MIGRATION
  return name === 'migration_lock.toml' ? MIGRATION : undefined
}

/** `migrations/__init__.py`, which Django makes with the application. */
const isEmptyMarker = (folder: Folder, name: string): boolean =>
  name === '__init__.py' && (folder.files.get(name)?.size ?? 1) === 0

const isAlembic = (folder: Folder | undefined): boolean =>
  folder?.files.has('env.py') === true && (folder.files.has('script.py.mako') || folder.folders.has('versions'))

// https://docs.djangoproject.com/en/stable/topics/migrations/, https://alembic.sqlalchemy.org/en/latest/tutorial.html
const DJANGO = /\bmigrations\.Migration\b|\bfrom south\b/
const ALEMBIC = /^revision(?:: str)? = /m
const OWN_FUNCTION = /^(?:async )?def (?!upgrade\b|downgrade\b)\w+\(/m
const RUNS_OWN_CODE = /\bmigrations\.RunPython\b|\bop\.execute\(|\bop\.bulk_insert\(/

/**
 * Whether a file in a folder of migrations was written by the framework. A data migration with functions of its own was
 * written by hand, and a numbered script of another kind is no migration at all.
 */
export const isGeneratedMigration = (text: string): boolean => {
  if (text.trim() === '') return true
  if (!DJANGO.test(text) && !ALEMBIC.test(text)) return false
  return !(OWN_FUNCTION.test(text) && RUNS_OWN_CODE.test(text))
}
