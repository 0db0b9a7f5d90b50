/** Copies that people keep beside the file that is used, and files that only look like a Dockerfile. */
const NOT_USED =
  /^(?:bak|back|backup|old|orig|original|save|saved|copy|tmp|disabled|unused|deprecated|example|sample|md|txt|rst|ts|tsx|js|mjs|cjs|jsx|go|rb|rs|java|kt|cs|php|pl|lua|json|ya?ml|toml|j2|jinja2?|tmpl|tpl|template|erb|dockerignore|swp|html|py|sh)$/i

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** `Dockerfile`, `Containerfile`, `web.Dockerfile`, `Dockerfile.prod`; not `Dockerfile.bak`, `Dockerfile_old`. */
export const isDockerfileName = (path: string): boolean => {
  const name = baseName(path)
  if (/^[\w.-]{1,80}\.(?:dockerfile|containerfile)$/i.test(name)) return !NOT_USED.test(name.split('.')[0] ?? '')
  const [, suffix] = /^(?:Dockerfile|dockerfile|DockerFile|Containerfile)(.{0,80})$/.exec(name) ?? []
  if (suffix === undefined) return false
  return suffix === '' || (/^[._-][\w.-]+$/.test(suffix) && !suffix.split(/[._-]/).some(part => NOT_USED.test(part)))
}

/** `docker-compose.yml`, `compose.prod.yaml`, `docker-compose-dev.yml`; not `docker-compose.old.yml`. */
export const isComposeName = (path: string): boolean => {
  const [, suffix] = /^(?:docker[-_]?)?compose((?:[._-][\w.-]{1,60})?)\.ya?ml$/.exec(baseName(path)) ?? []
  return suffix !== undefined && !suffix.split(/[._-]/).some(part => NOT_USED.test(part))
}

/** Names under which compose files lie at the root of some project templates; their shape decides. */
export const mayBeCompose = (path: string): boolean =>
  /^(?:docker\/)?(?:local|production|staging|stack|dev|development|prod|test)\.ya?ml$/.test(path)
