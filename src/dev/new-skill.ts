import { profiles } from '../profile/index.ts'
import { generate } from './generate/run.ts'
import { createSkill } from './new-skill/create.ts'
import { projectRoot } from './project.ts'

// npm run new-skill -- message-queues "Message queues"

const [id, title] = process.argv.slice(2)

if (id === undefined || title === undefined) {
  console.error('Usage: npm run new-skill -- ID "Title"')
  process.exitCode = 2
} else {
  const created = createSkill(projectRoot, id, title)
  if ('problem' in created) {
    console.error(created.problem)
    process.exitCode = 2
  } else {
    const written = await generate(projectRoot, profiles[0])
    console.log(`Wrote ${[...created.files, ...written].join(', ')}.

Next:
1. Add { id: '${id}', importance: … } to a profile in src/profile/: a skill that no profile asks for fails the tests.
2. Write what counts, and near misses that do not, in src/skills/${id}/examples.ts.
3. Write the signals and levels in src/skills/${id}/index.ts.
4. Run npm run generate and npm test.`)
  }
}
