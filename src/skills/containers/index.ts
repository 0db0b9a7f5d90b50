import type { ComposeFact, DevcontainerFact, DockerfileFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'

// https://docs.docker.com/get-started/docker-concepts/building-images/writing-a-dockerfile/

const hasDependencies = (facts: Facts): boolean =>
  factsOf(facts, 'dependency').some(dependency => dependency.group === 'runtime')

/** Installs what the project needs (where it needs anything), includes its code and starts it. */
const runsProject = (file: DockerfileFact, needsInstall: boolean): boolean =>
  file.broken === undefined &&
  !file.devcontainer &&
  file.includesPython &&
  file.starts &&
  (file.installs || !needsInstall)

const shortfall = (file: DockerfileFact): string => {
  if (file.broken !== undefined) return `does not build: ${file.broken}`
  if (file.devcontainer) return 'is the image of a development container'
  if (!file.includesCode) return 'includes none of the project’s code'
  if (!file.includesPython) return 'leaves the Python code out'
  if (!file.starts) return 'includes the code and starts nothing'
  return file.installs ? `starts \`${file.command ?? file.base}\`` : 'starts without installing what the project needs'
}

const started = (file: DockerfileFact): string => {
  const what = file.command === undefined ? 'leaves the start to its base image' : `starts \`${file.command}\``
  const by = file.startedBy === 'compose' ? ' through the compose file' : ''
  return `${file.installs ? 'installs the project and ' : ''}${what}${by}`
}

const named = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

export default defineSkill({
  id: 'containers',
  title: 'Containers',
  why: 'With a container a colleague starts the project with one command, on any machine.',

  signals: {
    'runs-project': signal({
      title: 'Installs and starts this project in a container',
      from: 'containers',
      find: facts => {
        const needsInstall = hasDependencies(facts)
        return bestFirst(
          factsOf(facts, 'dockerfile').filter(file => runsProject(file, needsInstall)),
          file => (file.command === undefined ? 0 : 1),
        )
      },
      says: started,
    }),
    'builds-service': signal({
      title: 'Builds this project from a compose file',
      from: 'containers',
      evidenceOnly: true,
      find: facts =>
        factsOf(facts, 'compose').filter(
          file => file.builds.length > 0 && file.broken === undefined && !file.devcontainer,
        ),
      says: (file: ComposeFact) =>
        `builds ${named(file.builds)}${file.images.length > 0 ? ` beside ${named(file.images)}` : ''}`,
    }),
    dockerfile: signal({
      title: 'Has a Dockerfile',
      from: 'containers',
      find: facts =>
        bestFirst(
          factsOf(facts, 'dockerfile'),
          file => (file.broken === undefined ? 1 : 0) + (file.includesCode ? 1 : 0),
        ),
      says: shortfall,
    }),
    compose: signal({
      title: 'Has a compose file',
      from: 'containers',
      find: facts => factsOf(facts, 'compose'),
      says: file =>
        file.broken !== undefined
          ? `does not run: ${file.broken}`
          : file.builds.length > 0
            ? `builds ${named(file.builds)}`
            : `runs ready images: ${named(file.images)}`,
    }),
    devcontainer: signal({
      title: 'Has a development container',
      from: 'containers',
      find: facts => factsOf(facts, 'devcontainer'),
      says: (fact: DevcontainerFact) =>
        fact.image === '' ? 'a development container' : `a development container from ${fact.image}`,
    }),
  },

  levels: {
    some: [{ dockerfile: 1 }, { compose: 1 }, { devcontainer: 1 }],
    solid: [{ 'runs-project': 1 }],
  },

  says: found => {
    const compose = found.first('builds-service')
    if (found.count('runs-project') === 0) return 'nothing that installs and starts the Python code'
    const services = compose?.kind === 'compose' ? compose.builds.length + compose.images.length : 0
    return services > 1
      ? `a compose file starts ${services} services together`
      : services === 1
        ? 'a compose file starts it'
        : ''
  },

  discounts: facts =>
    factsOf(facts, 'commented-out').map(fact => ({ fact, signal: 'dockerfile', says: 'is commented out' })),

  absent: facts =>
    factsOf(facts, 'commented-out').length > 0
      ? 'a Dockerfile without any instruction'
      : 'no Dockerfile, compose file or development container',

  nextStep: {
    some: found => writeDockerfile(found),
    solid: found => nextStep(found),
  },

  minutes: { some: 30, solid: 30 },

  question: found => {
    const file = found.first('runs-project')
    return file?.kind === 'dockerfile'
      ? `Your image is built on \`${file.base}\`: why that one, and what happens to the data when the container is removed?`
      : undefined
  },
})

/** The web framework says how it is started; else the reader does. */
const STARTS: readonly (readonly [string, string])[] = [
  ['fastapi', '`uvicorn`'],
  ['django', '`manage.py runserver` or gunicorn'],
  ['flask', '`flask run` or gunicorn'],
]

const writeDockerfile = ({ facts }: Found): string => {
  const listed = factsOf(facts, 'dependency').filter(dependency => dependency.group === 'runtime')
  const used = [
    ...factsOf(facts, 'framework').map(fact => fact.framework),
    ...listed.map(dependency => dependency.name),
  ]
  const start = used.flatMap(name => STARTS.find(([framework]) => framework === name)?.[1] ?? [])[0]
  const from = listed[0]?.declaredIn
  const install = from === undefined ? '' : `install from \`${from}\`, `
  return `Write a Dockerfile of about six lines: begin with \`FROM python:3-slim\`, ${install}copy the code and start ${start ?? 'the program'}.`
}

const nextStep = (found: Found): string => {
  const file = found.first('dockerfile')
  if (file?.kind !== 'dockerfile' || file.devcontainer) return writeDockerfile(found)
  const path = 'path' in file.anchor ? `\`${file.anchor.path}\`` : 'the Dockerfile'
  if (file.broken !== undefined) return `Mend ${path} (${file.broken}) and build it once.`
  if (!file.includesPython) return `Let ${path}, or one beside it, copy the Python code and install what it needs.`
  if (!file.starts) return `End ${path} with a \`CMD\` that starts the program.`
  return `Let ${path} install the dependencies (\`pip install -r requirements.txt\`) before it starts the program.`
}
