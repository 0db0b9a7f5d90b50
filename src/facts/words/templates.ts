/** Texts that generators and hosts leave behind. Sentences are compared in lower case, anywhere in a section. */
export interface TemplateText {
  readonly generator: string
  readonly sentences: readonly string[]
}

export const generatedReadmes: readonly TemplateText[] = [
  {
    // https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/views/projects/readme_templates/default.md.tt
    generator: 'GitLab',
    sentences: [
      'to make it easy for you to get started with gitlab',
      'add files using the command line',
      'set up project integrations',
      'invite team members and collaborators',
      'use the built-in continuous integration in gitlab',
      "when you're ready to make this readme your own",
      'every project is different, so consider which of these sections',
      'choose a self-explaining name for your project',
      'let people know what your project can do specifically',
      'on some readmes, you may see small images that convey metadata',
      'depending on what you are making, it can be a good idea to include screenshots',
      'within a particular ecosystem, there may be a common way of installing things',
      'use examples liberally, and show the expected output if you can',
      'tell people where they can go to for help',
      'if you have ideas for releases in the future, it is a good idea to list them',
      'state if you are open to contributions',
      'show your appreciation to those who have contributed to the project',
      'for open source projects, say how it is licensed',
      'if you have run out of energy or time for your project',
    ],
  },
  {
    // https://github.com/facebook/create-react-app/blob/main/packages/cra-template/template/README.md
    generator: 'Create React App',
    sentences: [
      'this project was bootstrapped with create react app',
      'getting started with create react app',
      'in the project directory, you can run',
      'runs the app in the development mode',
      'launches the test runner in the interactive watch mode',
      'builds the app for production to the build folder',
      'note: this is a one-way operation',
      'you can learn more in the create react app documentation',
      'https://facebook.github.io/create-react-app/docs/code-splitting',
      'this section has moved here',
    ],
  },
  {
    generator: 'Vue CLI',
    sentences: [
      'compiles and hot-reloads for development',
      'compiles and minifies for production',
      'see configuration reference',
      'lints and fixes files',
    ],
  },
  {
    generator: 'Vite',
    sentences: [
      'this template provides a minimal setup to get react working in vite',
      'this template should help get you started developing with vue 3 in vite',
    ],
  },
  {
    generator: 'Next.js',
    sentences: [
      'this is a next.js project bootstrapped with',
      'first, run the development server',
      'the easiest way to deploy your next.js app is to use the vercel platform',
      'to learn more about next.js, take a look at the following resources',
    ],
  },
  {
    generator: 'Angular CLI',
    sentences: [
      'this project was generated with angular cli',
      'this project was generated using angular cli',
      'run ng generate component component-name',
      'run ng serve for a dev server',
      'run ng build to build the project',
      'run ng test to execute the unit tests',
      'to get more help on the angular cli',
    ],
  },
  {
    generator: 'Alembic',
    sentences: [
      'generic single-database configuration',
      'single-database configuration for flask',
      'multi-database configuration for flask',
      'rudimentary multi-database configuration',
    ],
  },
  { generator: 'sqlalchemy-migrate', sentences: ['this is a database migration repository'] },
  { generator: 'GitHub Classroom', sentences: ['created by github classroom', 'review assignment due date'] },
  {
    generator: 'Bitbucket',
    sentences: [
      'this readme would normally document whatever steps are necessary to get your application up and running',
    ],
  },
  {
    generator: 'Azure DevOps',
    sentences: [
      'todo: give a short introduction of your project',
      'todo: guide users through getting your code up and running on their own system',
      'todo: describe and show how to build your code and run the tests',
    ],
  },
  {
    generator: 'Gitee',
    sentences: ['gitee 是 oschina 推出的基于 git 的代码托管平台', 'readme_xxx.md', '软件架构说明'],
  },
  {
    generator: 'the best-README template',
    sentences: [
      "here's a blank template to get started",
      'there are many great readme templates available on github',
      'use this space to show useful examples of how a project can be used',
    ],
  },
  { generator: 'Replit', sentences: ['this is a generated readme', 'welcome to your new repl'] },
]

/** What was to be filled in: `[Insert app details]`, `[your name]`, `PLACEHOLDER`. `[PUT]`, `[Enter]` and `[your basket]` are something else. */
export const placeholders: readonly RegExp[] = [
  /\[\s{0,3}(?:insert|describe)\s[^\]\n]{1,60}\]/i,
  /\[\s{0,3}(?:add|enter|fill in|put|write) (?:an?|the|your|some|here|details?|description)\b[^\]\n]{0,60}\]/i,
  /\[\s{0,3}your (?:name|project|app|application|description|title|details?|e-?mail|text|username|url|link)\b[^\]\n]{0,60}\]/i,
  /\[\s{0,3}(?:project|app|application) (?:name|title|description|details)\s{0,3}\]/i,
  /\[\s{0,3}(?:tbd|todo:[^\]\n]{0,60})\s{0,3}\]/i,
  /\bPLACEHOLDER\b/,
  /\blorem ipsum dolor\b/i,
  /\{\{\s{0,3}cookiecutter\.[^}\n]{1,60}\}\}/,
]

/**
 * Phrases of somebody who sets or explains a task, not of the one who did it. One can stand in any README;
 * two different ones make it a pasted assignment or guide.
 */
export const assignmentPhrases: readonly RegExp[] = [
  /\bin this (?:assignment|homework|exercise|challenge|lab|project),? you(?:'ll| will| are| need)\b/i,
  /\byour (?:task|job|goal|mission) is to\b/i,
  /\byou (?:will|must|should|need to|are required to) (?:submit|hand in|turn in|be graded|be assessed)\b/i,
  /\b(?:submit|hand in|turn in) your (?:work|code|solution|assignment|project|homework)\b/i,
  /\b(?:grading|marking) (?:rubric|criteria|scheme)\b/i,
  /\b(?:due date|deadline for submission|submission guidelines|late submissions)\b/i,
  /\blearning (?:objectives|outcomes)\b/i,
  /\bsuccess criteria\b/i,
  /\bworth \d{1,3} (?:points|marks|%)/i,
  /\bi(?:'|’)ll (?:break|walk|guide|explain|show)\b[^.\n]{0,40}\b(?:step|you|each)\b/i,
  /\b(?:would you like me to|let me know if you(?:'|’)d like|here(?:'|’)s a (?:step-by-step|complete|full) (?:guide|walkthrough|breakdown))\b/i,
  /\b(?:common )?pitfalls:?\*{0,2}[^\n]{0,80}\n?[^\n]{0,80}\bsecurity\/cost\b/i,
  /\b(?:make|write|build|create) your own\b[^.\n]{0,80}\b(?:game|program|app|script|version)\b/i,
  /\byou(?:'|’)?(?:ll| will| need| have)? (?:need |have )?to (?:figure out|work out|implement|complete the)\b/i,
  /\b(?:solution video|course resources|starter (?:code|files?) (?:is|are|has|have)\b)/i,
  /\bmy (?:walkthrough|solution video|screen recording|example solution)\b/i,
  // Spanish, Portuguese, French, German, Russian, Polish, Italian
  /\b(?:en est[ea] (?:ejercicio|pr[aá]ctica|tarea|actividad)|deber[aá]s|tendr[aá]s que|ten[eé]s que) (?:entregar|implementar|crear|realizar|desarrollar|vas a|deber[aá]s|tendr[aá]s)\b/i,
  /\b(?:fecha (?:l[ií]mite )?de entrega|criterios de (?:evaluaci[oó]n|correcci[oó]n)|objetivos de aprendizaje)\b/i,
  /(?:para realizar o exerc[ií]cio|para entregar o seu (?:exerc[ií]cio|projeto|trabalho)|voc[eê] (?:dever[aá]|precisar[aá]|vai) (?:criar|desenvolver|implementar|entregar|praticar|trabalhar))/i,
  /\b(?:habilidades a serem trabalhadas|entreg[aá]veis|o que dever[aá] ser desenvolvido|verificamos se voc[eê])(?!\p{L})/iu,
  /\bboas[- ]vindas ao reposit[oó]rio d[oa] (?:exerc[ií]cio|projeto|desafio)/i,
  /\bvous (?:devez|devrez|allez) (?:rendre|impl[eé]menter|[eé]crire|r[eé]aliser|cr[eé]er|d[eé]velopper)\b/i,
  /\b(?:date (?:limite )?de rendu|crit[eè]res? d['’][eé]valuation|objectifs p[eé]dagogiques|bar[eè]me)(?!\p{L})/iu,
  /\b(?:in dieser (?:aufgabe|[uü]bung) (?:sollen|sollst|sollt|werden|wirst)|(?:ihre|deine|eure) aufgabe (?:ist|besteht))\b/i,
  /\b(?:abgabe(?:frist|termin)|lernziele|bewertungskriterien)\b/i,
  /(?<!\p{L})(?:в этом задании|вам (?:нужно|необходимо|предстоит|потребуется) (?:написать|реализовать|сделать|создать|разработать))/iu,
  /(?<!\p{L})(?:критерии (?:оценки|оценивания|при[её]мки)|срок сдачи|дедлайн)(?!\p{L})/iu,
  /\b(?:w tym zadaniu|twoim zadaniem jest|kryteria oceniania|termin oddania)\b/i,
  /\b(?:in questo esercizio dovr(?:ai|ete)|criteri di valutazione|data di consegna)\b/i,
  // Chinese, Japanese, Korean
  /作业要求|提交作业|截止日期|评分标准|你需要(?:实现|完成|编写)/,
  /提出期限|採点基準|この課題では|提出してください/,
  /과제 제출|제출 기한|채점 기준|이번 과제에서/,
  /\b(?:this section will be used to assess|marks will be (?:given|deducted))\b/i,
]
