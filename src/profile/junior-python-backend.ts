import type { Profile } from '../types.ts'

/** What adverts for a junior Python backend developer ask for, and how much. */
export const juniorPythonBackend: Profile = {
  id: 'junior-python-backend',
  title: 'junior Python backend developer',
  skills: [
    { id: 'data-types', importance: 'required' },
    { id: 'data-structures', importance: 'required' },
    { id: 'nested-data', importance: 'required' },
    { id: 'functions', importance: 'required' },
    { id: 'modules', importance: 'required' },
    { id: 'standard-library', importance: 'required' },
    { id: 'exceptions', importance: 'required' },
    { id: 'oop', importance: 'required' },
    { id: 'testing', importance: 'required' },
    { id: 'git', importance: 'required' },
    { id: 'issue-tracking', importance: 'required' },
    { id: 'written-communication', importance: 'required' },
    { id: 'web-framework', importance: 'valuable', group: 'web-framework' },
    { id: 'flask', importance: 'valuable', group: 'web-framework' },
    { id: 'django', importance: 'valuable', group: 'web-framework' },
    { id: 'sql', importance: 'valuable' },
    { id: 'json-api', importance: 'valuable' },
    { id: 'ci', importance: 'valuable' },
    { id: 'teamwork', importance: 'valuable' },
    { id: 'focus', importance: 'valuable' },
    { id: 'nosql', importance: 'bonus' },
    { id: 'advanced-structures', importance: 'bonus' },
    { id: 'packages', importance: 'bonus' },
    { id: 'regular-expressions', importance: 'bonus' },
    { id: 'containers', importance: 'bonus' },
  ],
  ask: [
    {
      id: 'verbal-communication',
      title: 'Speaking',
      says: 'no repository shows it',
      question: 'Explain one part of this project to somebody who does not program: what is it for, and what was hard?',
    },
  ],
}
