/** What GitHub's own templates for issues and the most copied one for pull requests say, in lower case. */
const KNOWN: readonly string[] = [
  // https://github.com/stevemao/github-issue-templates, offered by GitHub under Settings, Features, Issues
  'a clear and concise description of what the bug is.',
  'steps to reproduce the behavior:',
  "go to '...'",
  "click on '....'",
  "scroll down to '....'",
  'see error',
  'a clear and concise description of what you expected to happen.',
  'if applicable, add screenshots to help explain your problem.',
  'add any other context about the problem here.',
  'a clear and concise description of what the problem is.',
  "ex. i'm always frustrated when [...]",
  'a clear and concise description of what you want to happen.',
  "a clear and concise description of any alternative solutions or features you've considered.",
  'add any other context or screenshots about the feature request here.',
  'please include a summary of the changes and the related issue.',
  'please include a summary of the change and which issue is fixed.',
  'please also include relevant motivation and context.',
  'list any dependencies that are required for this change.',
  'please delete options that are not relevant.',
  'please describe the tests that you ran to verify your changes.',
  'provide instructions so we can reproduce.',
  'please also list any relevant details for your test configuration',
  'no response',
]

/** One line as templates are compared: lower case, one space between words, straight quotation marks. */
export const normalLine = (line: string): string =>
  line.toLowerCase().replace(/[‘’]/g, "'").replace(/…/g, '...').replace(/\s+/g, ' ').trim()

/** A normal line without what a known template says in it. */
export const withoutKnown = (line: string): string =>
  // "OS: [e.g. iOS]" is a blank that nobody filled in.
  line.includes('[e.g.') ? '' : KNOWN.reduce((rest, sentence) => rest.replaceAll(sentence, ' '), line)
