import { type Folder, hasFile, hasFolder, PYTHON } from './folders.ts'
import {
  BUILD_OUTPUT,
  BYTECODE,
  CHECKPOINT,
  EDITOR,
  LIBRARY,
  METADATA,
  NODE_MODULES,
  REPOSITORY_INSIDES,
  TOOL_CACHE,
  type Verdict,
} from './verdict.ts'

/** What a folder's place says about everything below it. `sparesPython`: own scripts do turn up in such folders. */
export interface FolderVerdict {
  readonly verdict: Verdict
  readonly sparesPython: boolean
}

interface FolderRule {
  readonly name: RegExp
  readonly verdict: Verdict
  /** What else must be true; the name alone is enough without it. */
  readonly when?: (folder: Folder) => boolean
  readonly sparesPython?: boolean
}

const METADATA_FILES = /^(?:setup\.(?:py|cfg)|pyproject\.toml)$/

/** `build/lib` beside a set-up file or beside the package that it copies. A folder of one's own may have that name too. */
const isBuiltLibrary = (folder: Folder): boolean => {
  const beside = folder.parent?.name === 'build' ? folder.parent.parent : undefined
  if (beside === undefined) return false
  return hasFile(beside, METADATA_FILES) || [...folder.folders.keys()].some(name => beside.folders.has(name))
}

const isBesidePackageJson = (folder: Folder): boolean => folder.parent?.files.has('package.json') ?? false

const isBuiltSite = (folder: Folder): boolean =>
  folder.files.has('index.html') && (isBesidePackageJson(folder) || folder.files.has('asset-manifest.json'))

const isPyInstaller = (folder: Folder): boolean => hasFile(folder, /\.(?:toc|pyz)$/)

const isFrozenProgram = (folder: Folder): boolean =>
  folder.parent?.parent !== undefined &&
  folder.parent.name === 'dist' &&
  (folder.parent.parent.files.has(`${folder.name}.spec`) ||
    isPyInstaller(folder.parent.parent.folders.get('build')?.folders.get(folder.name) ?? folder))

const RULES: readonly FolderRule[] = [
  { name: /^__pycache__$/, verdict: BYTECODE },
  { name: /^(?:node_modules|bower_components|jspm_packages)$/, verdict: NODE_MODULES },
  // https://yarnpkg.com/getting-started/qa#which-files-should-be-gitignored
  {
    name: /^(?:cache|plugins|releases|sdks|unplugged)$/,
    verdict: NODE_MODULES,
    when: folder => folder.parent?.name === '.yarn',
  },
  { name: /^\.(?:git|hg|svn|bzr)$/, verdict: REPOSITORY_INSIDES },
  { name: /./, verdict: REPOSITORY_INSIDES, when: folder => isBareRepository(folder) },
  { name: /^__MACOSX$/, verdict: TOOL_CACHE },
  {
    name: /\.egg-info$/,
    verdict: METADATA,
    when: folder => folder.files.has('PKG-INFO') || folder.files.has('SOURCES.txt'),
  },
  { name: /\.dist-info$/, verdict: METADATA, when: folder => hasFile(folder, /^(?:METADATA|RECORD|WHEEL|INSTALLER)$/) },
  { name: /\.egg$/, verdict: LIBRARY, when: folder => folder.folders.has('EGG-INFO') },
  { name: /^\.ipynb_checkpoints$/, verdict: CHECKPOINT },
  {
    name: /^(?:lib|lib\..{1,60}|bdist\..{1,60}|temp\..{1,60}|scripts-\d.{0,10})$/,
    verdict: BUILD_OUTPUT,
    when: isBuiltLibrary,
  },
  { name: /./, verdict: BUILD_OUTPUT, when: folder => folder.parent?.name === 'build' && isPyInstaller(folder) },
  { name: /./, verdict: BUILD_OUTPUT, when: isFrozenProgram },
  { name: /^(?:build|dist)$/, verdict: BUILD_OUTPUT, when: isBuiltSite, sparesPython: true },
  { name: /^dist$/, verdict: BUILD_OUTPUT, when: isBesidePackageJson, sparesPython: true },
  {
    name: /^\.(?:next|nuxt|output|svelte-kit|parcel-cache|angular|turbo|docusaurus|serverless|aws-sam)$/,
    verdict: BUILD_OUTPUT,
  },
  {
    name: /^\.(?:eggs|tox|nox|pytest_cache|mypy_cache|ruff_cache|hypothesis|pytype|scannerwork|sass-cache|gradle|terraform)$/,
    verdict: TOOL_CACHE,
  },
  { name: /^htmlcov$/, verdict: TOOL_CACHE, when: folder => hasFile(folder, /\.html$/), sparesPython: true },
  { name: /^lcov-report$/, verdict: TOOL_CACHE, sparesPython: true },
  {
    name: /^_build$/,
    verdict: BUILD_OUTPUT,
    when: folder => hasFolder(folder, /^(?:html|doctrees|latex|epub|singlehtml)$/),
  },
  {
    name: /^site$/,
    verdict: BUILD_OUTPUT,
    when: folder => folder.folders.get('search')?.files.has('search_index.json') ?? false,
  },
  {
    name: /^(?:static_?files|static_?root|static)$/,
    verdict: BUILD_OUTPUT,
    when: folder => folder.files.has('staticfiles.json'),
  },
  {
    name: /^admin$/,
    verdict: LIBRARY,
    when: folder =>
      folder.folders.get('css')?.files.has('base.css') === true &&
      folder.folders.get('js')?.files.has('core.js') === true,
  },
  // What `collectstatic` copies from installed applications.
  {
    name: /^(?:ckeditor|debug_toolbar|django_extensions|drf-yasg|grappelli|jazzmin|jet|rest_framework|suit|unfold)$/,
    verdict: LIBRARY,
    when: folder => /static/i.test(folder.parent?.name ?? '') && hasFolder(folder, /^(?:css|js|dist)$/),
    sparesPython: true,
  },
  {
    name: /^(?:\.idea|\.vscode|\.vs|\.settings|\.spyproject|\.spyderproject|\.ropeproject|\.fleet|\.zed|nbproject)$/,
    verdict: EDITOR,
    sparesPython: true,
  },
]

/** A repository's insides committed under another name: HEAD, config and the two folders every one has. */
const isBareRepository = (folder: Folder): boolean =>
  folder.files.has('HEAD') &&
  folder.files.has('config') &&
  (folder.folders.has('objects') || folder.folders.has('refs'))

/** The first rule that the folder's name and content meet. */
export const outputFolder = (folder: Folder): FolderVerdict | undefined => {
  const rule = RULES.find(({ name, when }) => name.test(folder.name) && (when === undefined || when(folder)))
  return rule && { verdict: rule.verdict, sparesPython: rule.sparesPython ?? false }
}

/** Whether a checkpoint's notebook is there; a checkpoint that is the only copy is somebody's work. */
export const isOnlyCheckpoint = (folder: Folder, name: string): boolean => {
  if (folder.name !== '.ipynb_checkpoints' || !PYTHON.test(name)) return false
  const original = name.replace(/-checkpoint(?=\.[a-z]{2,5}$)/i, '')
  return !(folder.parent?.files.has(original) ?? false)
}
