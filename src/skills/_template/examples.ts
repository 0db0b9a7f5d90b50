import type { SkillExamples } from '../examples.ts'

export default {
  'documented-function': {
    found: ['def total(prices):\n    """Adds prices up."""\n    return sum(prices)\n'],
    // Near misses: what a hasty rule would take for it.
    notFound: ['def total(prices):\n    # """Adds prices up."""\n    return sum(prices)\n'],
  },
} satisfies SkillExamples
