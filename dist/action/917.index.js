"use strict";
exports.id = 917;
exports.ids = [917];
exports.modules = {

/***/ 1917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  documentFacts: () => (/* binding */ documentFacts)
});

// EXTERNAL MODULE: ./.build/facts/words/spelling.js
var spelling = __webpack_require__(9219);
;// CONCATENATED MODULE: ./.build/facts/words/steps.js
/** A Python file that somebody is told to start, not far behind the verb. */
const SCRIPT = String.raw `[^.!?\n]{0,40}?(?<![\w.])[\w/\\-]{1,60}\.py\b`;
/** Words of one sentence in between; a full stop inside of "requirements.txt" ends none. */
const GAP = String.raw `(?:[^.!?。\n]|\.(?=\p{L})){0,60}?`;
/** Verb first ("install the packages"), or things first where a language puts its verb last. */
const verbFirst = (verbs, things) => new RegExp(String.raw `(?<!\p{L})(?:${verbs})(?!\p{L})${GAP}(?<!\p{L})(?:${things})`, 'u');
const thingsFirst = (things, verbs) => new RegExp(String.raw `(?<!\p{L})(?:${things})${GAP}(?:${verbs})`, 'u');
const starting = (verbs) => new RegExp(String.raw `(?<!\p{L})(?:${verbs})(?!\p{L})${SCRIPT}`, 'u');
const either = (...patterns) => new RegExp(patterns.map(({ source }) => source).join('|'), 'u');
const stepSentences = [
    {
        language: 'English',
        // "to install packages on a server" tells what a program does; "install the packages" tells the reader what to do.
        install: either(/\binstall(?:ing)? (?:(?:the|all|of|any|its|these|those|required|necessary|needed|following|python|project|project's|missing|listed|other|dev|pip) ){1,6}(?:requirements?|dependenc(?:y|ies)|packages?|modules?|librar(?:y|ies))\b/u, /\binstall(?:ing)?\b[^.!?\n]{0,60}\brequirements(?:\.txt)?\b/u, /\binstall dependencies\b/u),
        start: starting('run|execute|launch|start'),
    },
    {
        language: 'Spanish',
        install: verbFirst('instala (?:los|las|todos|todas|el|la|estos|estas)|instalar|instale|instalen|instalamos|instalando|instalacion', 'dependencias|requisitos|requerimientos|requirements|paquetes|librerias|bibliotecas|modulos'),
        start: starting('ejecuta|ejecutar|ejecute|ejecutamos|ejecutando|corre|correr|corra|lanza|lanzar|inicia|iniciar|arranca|arrancar|run en|run de'),
    },
    {
        language: 'Portuguese',
        install: verbFirst('instale|instalar|instalando|instalem|instalacao', 'dependencias|requisitos|requirements|pacotes|bibliotecas|modulos'),
        start: starting('execute|executar|executando|rode|rodar|rodando|inicie|iniciar'),
    },
    {
        language: 'French',
        install: verbFirst('installer|installez|installons|installation', 'dependances|requirements|paquets|packages|bibliotheques|librairies|modules'),
        start: starting('lancer|lancez|lance|executer|executez|execute|demarrer|demarrez|demarre'),
    },
    {
        language: 'German',
        install: either(verbFirst('installiere|installieren|installiert|installation', 'abhangigkeiten|pakete|bibliotheken|module|requirements'), thingsFirst('abhangigkeiten|pakete|bibliotheken|module|requirements', String.raw `installier(?:en|t)(?!\p{L})`)),
        start: either(starting('starte|starten|fuhre|fuhren|ausfuhren'), /(?<![\w.])[\w/\\-]{1,60}\.py\b[^.!?\n]{0,40}(?:starten|ausfuhren|aufrufen)(?!\p{L})/u),
    },
    {
        language: 'Italian',
        install: verbFirst('installa (?:i|le|gli|tutti|tutte|la)|installare|installate|installando|installazione', 'dipendenze|requisiti|requirements|pacchetti|librerie|moduli'),
        start: starting('esegui|eseguire|eseguite|avvia|avviare|avviate|lancia|lanciare'),
    },
    {
        language: 'Polish',
        install: verbFirst('zainstaluj|zainstalowac|instalujemy|instalacja|instalowac', 'zaleznosci|pakiety|pakietow|biblioteki|bibliotek|wymagania|wymagane|requirements|moduly'),
        start: starting('uruchom|uruchomic|uruchamiamy|odpal|odpalic'),
    },
    {
        language: 'Russian',
        install: verbFirst('установи|установите|установить|установка|устанавливаем|поставьте|поставить', 'зависимост|пакет|библиотек|модул|requirements'),
        start: starting('запусти|запустите|запустить|запускаем|запуск|выполните|выполнить'),
    },
    {
        language: 'Ukrainian',
        install: verbFirst('встановіть|встановити|встановлення', 'залежност|пакет|бібліотек|модул|requirements'),
        start: starting('запустіть|запустити|запуск|виконайте'),
    },
    {
        language: 'Turkish',
        install: thingsFirst(String.raw `(?:gereksinim|bagimlilik|paket|kutuphane|modul)\p{L}*|requirements`, String.raw `(?:yukle|kur|indir)(?:yin|un|in|mek|mak|yiniz)?(?!\p{L})`),
        start: /(?<![\w.])[\w/\\-]{1,60}\.py\b[^.!?\n]{0,40}(?:calistir|baslat)/u,
    },
    {
        language: 'Chinese',
        install: /安装[^。！？\n]{0,30}(?:依赖|库|包|模块|requirements)|(?:依赖|requirements)[^。！？\n]{0,20}安装/u,
        start: /(?:运行|执行|启动)[^。！？\n]{0,20}[\w/\\-]{1,60}\.py\b/u,
    },
    {
        language: 'Japanese',
        install: /(?:依存|ライブラリ|パッケージ|モジュール|requirements)[^。！？\n]{0,40}インストール/u,
        start: /[\w/\\-]{1,60}\.py[^。！？\n]{0,20}(?:実行|起動)/u,
    },
    {
        language: 'Korean',
        install: /(?:의존성|패키지|라이브러리|모듈|requirements)[^.!?\n]{0,40}(?:설치|인스톨)/u,
        start: /[\w/\\-]{1,60}\.py[^.!?\n]{0,20}(?:실행|구동)/u,
    },
];

;// CONCATENATED MODULE: ./.build/facts/words/templates.js
const generatedReadmes = [
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
];
/** What was to be filled in: `[Insert app details]`, `[your name]`, `PLACEHOLDER`. `[PUT]`, `[Enter]` and `[your basket]` are something else. */
const placeholders = [
    /\[\s{0,3}(?:insert|describe)\s[^\]\n]{1,60}\]/i,
    /\[\s{0,3}(?:add|enter|fill in|put|write) (?:an?|the|your|some|here|details?|description)\b[^\]\n]{0,60}\]/i,
    /\[\s{0,3}your (?:name|project|app|application|description|title|details?|e-?mail|text|username|url|link)\b[^\]\n]{0,60}\]/i,
    /\[\s{0,3}(?:project|app|application) (?:name|title|description|details)\s{0,3}\]/i,
    /\[\s{0,3}(?:tbd|todo:[^\]\n]{0,60})\s{0,3}\]/i,
    /\bPLACEHOLDER\b/,
    /\blorem ipsum dolor\b/i,
    /\{\{\s{0,3}cookiecutter\.[^}\n]{1,60}\}\}/,
];
/**
 * Phrases of somebody who sets or explains a task, not of the one who did it. One can stand in any README;
 * two different ones make it a pasted assignment or guide.
 */
const assignmentPhrases = [
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
];

// EXTERNAL MODULE: ./.build/facts/docs/prose.js
var prose = __webpack_require__(6316);
// EXTERNAL MODULE: ./.build/facts/words/index.js + 9 modules
var words = __webpack_require__(36);
;// CONCATENATED MODULE: ./.build/facts/docs/sections.js


const TOPICS = ['what', 'install', 'use', 'aside'];
const STEMS = words/* vocabularies */.r.flatMap(({ headings, spaceless = false }) => TOPICS.flatMap(topic => headings[topic].map(text => ({ text: (0,spelling/* plain */.p)(text), spaceless, topic }))));
/** Headings longer than this are sentences; the topic stands at their beginning or nowhere. */
const MAX_HEADING = 120;
/** What a heading speaks of; several topics for "Installation and usage". */
const topicsOf = (heading) => topicsWhere(heading, () => true);
const topicsWhere = (heading, holds) => {
    const text = (0,spelling/* plain */.p)(heading.slice(0, MAX_HEADING))
        .replace(/[^\p{L}\p{M}\p{N}'+-]+/gu, ' ')
        .replace(/^[\s\d.ivx]{0,6}(?=\s)/, '')
        .trim();
    const topics = new Set();
    for (const stem of STEMS)
        if ((stem.spaceless ? text.includes(stem.text) : beginsWord(text, stem.text)) && holds(stem, text))
            topics.add(stem.topic);
    return topics;
};
const beginsWord = (text, stem) => ` ${text}`.includes(` ${stem}`);
/** A page may be called "Installation"; a project called "Contact book" or "Demo shop" is about neither contact nor demo. */
const topicsOfTitle = (title) => topicsWhere(title, ({ text: stem, topic }, text) => topic !== 'aside' && text.split(' ').length === stem.split(' ').length);
/** Sections with the topics of their own heading or, where it has none, of the section that they belong to. */
const withTopics = (sections) => {
    const above = [];
    const title = sections.find(({ heading }) => heading !== '');
    return sections.map(section => {
        while ((above.at(-1)?.depth ?? 0) >= section.depth)
            above.pop();
        const own = section === title && section.depth === 1 ? topicsOfTitle(section.heading) : topicsOf(section.heading);
        const topics = own.size > 0 ? own : (above.at(-1)?.topics ?? own);
        above.push({ depth: section.depth, topics });
        return { ...section, topics };
    });
};

;// CONCATENATED MODULE: ./.build/facts/docs/content.js





/** Fewer words do not tell a stranger what a project is: "My first project", "A bot for a certain server". */
const MIN_WHAT = 8;
const MIN_SENTENCE = 6;
/** A paragraph of a step and no more; a longer one tells of other things as well. */
const MAX_STEP = 25;
/** Steps in words need at least a sentence. */
const MIN_STEPS = 5;
/** With this much own writing, what a generator left beside it is only left over. */
const MIN_OWN = 25;
/** In a longer text a blank that nobody filled in was forgotten. */
const MIN_FINISHED = 60;
const INSTALL_COMMAND = /(?:^|[\s$`;&(])(?:(?:python3? -m )?pip3? install|pipx? install|pipenv (?:install|sync)|poetry (?:install|update)|uv (?:sync|pip|add|venv)|(?:conda|mamba) (?:env create|install|create)|npm (?:install|ci|i)\b|yarn(?: install| add)?(?=\s*(?:#|$))|pnpm (?:install|i)\b|apt(?:-get)? install|brew install|choco install|docker(?:-| )compose (?:build|up|run)|docker (?:build|pull|run)|python3? setup\.py (?:install|develop)|easy_install|(?:python3? -m )?(?:virtualenv|venv)\b|make (?:install|setup|build|init|up)|helm install|bundle install|go get|\.\/(?:install|setup|bootstrap)(?:\.sh)?\b)/im;
const USE_COMMAND = /(?:^|[\s$`;&(])(?:(?:poetry run |pipenv run |uv run )?(?:python\d?(?:\.\d+)?|py) (?:-m )?[\w./\\-]*\w|flask(?: --\w+[= ]\S+)* run|uvicorn |gunicorn |hypercorn |daphne |celery |streamlit run|scrapy crawl|jupyter|docker run|docker(?:-| )compose (?:up|run|start)|(?:npm|pnpm) (?:start|run|test)|yarn (?:start|serve|dev)|make (?:run|start|up|serve)|\.\/\w[\w./-]*\.(?:sh|py)\b|heroku local|curl |http (?:get|post|put|delete) |>>> |helm install|kubectl apply|from \w[\w.]* import |import \w+)/im;
/** In running text only what can hardly be a sentence: "make up" and "python in" are words. */
const INSTALL_IN_PROSE = /(?:^|[\s$:"'“>(])(?:pip3? install (?:-r|-e|[a-z])|pipenv install|poetry install|uv sync|npm (?:install|i)(?=[\s"'”.,;)]|$)|docker(?:-| )compose build|docker build |conda env create|python3? setup\.py install|python3? -m venv)/i;
const USE_IN_PROSE = /(?:^|[\s$:"'“>(])(?:python\d? (?:-m \w|[\w./\\-]{1,80}\.py\b)|flask run\b|uvicorn [\w.]+:\w|gunicorn [\w.-]+:\w|streamlit run |docker run |docker(?:-| )compose up\b|npm (?:start|run \w)|\.\/\w[\w./-]*\.(?:sh|py)\b)/i;
/** Commands that prepare are no use of the project. */
const PREPARES = /\b(?:python\d?(?:\.\d+)?|py) (?:-m )?(?:pip|venv|virtualenv|ensurepip)\b|\bpython\d? (?:-V|--version)|\bsetup\.py (?:install|develop)|\b(?:manage\.py|flask) (?:migrate|makemigrations|createsuperuser|collectstatic|db )/i;
/** Judges an outline: own sections, what they tell, and whether anything but a template is there. */
const contentOf = (outline) => {
    const pasted = isAssignment(outline.sections);
    const own = pasted ? [] : withTopics(outline.sections).filter(section => !isGenerated(section));
    const dropped = own.length < outline.sections.length;
    const prose = (pasted ? outline.sections : own).flatMap(section => section.prose);
    const words = wordsOf(prose);
    const leftBlank = words < MIN_FINISHED && own.some(({ heading, prose }) => hasPlaceholder([heading, ...prose.map(passageText)]));
    const template = pasted || leftBlank || (dropped && words < MIN_OWN);
    if (template)
        return { words, what: undefined, install: undefined, use: undefined, template, prose: textOf(prose) };
    return {
        words,
        what: whatLine(own),
        install: stepsLine(own, INSTALL),
        use: stepsLine(own, USE),
        template,
        prose: textOf([...prose, ...own.map(({ heading, line }) => ({ text: heading, line }))]),
    };
};
const passageText = ({ text }) => text;
const hasPlaceholder = (texts) => texts.some(text => placeholders.some(placeholder => placeholder.test(text)));
const textOf = (passages) => passages.map(passageText).join('\n');
const wordsOf = (passages) => passages.reduce((sum, { text }) => sum + (0,prose/* wordsIn */.H)(text), 0);
const isGenerated = ({ heading, prose }) => {
    const text = [heading, ...prose.map(passageText)].join('\n').toLowerCase().replace(/\s+/g, ' ');
    return generatedReadmes.some(({ sentences }) => sentences.some(sentence => text.includes(sentence)));
};
const isAssignment = (sections) => {
    const text = sections
        .flatMap(({ heading, prose }) => [heading, ...prose.map(passageText)])
        .join('\n')
        .slice(0, 100_000);
    return assignmentPhrases.filter(phrase => phrase.test(text)).length >= 2;
};
/** Prose about the project itself: not steps, not licence, authors and the like. Placed at its first whole sentence. */
const whatLine = (sections) => {
    const about = sections
        .filter(({ topics }) => topics.has('what') || topics.size === 0)
        .flatMap(section => section.prose)
        .filter(({ text, spoken = text }) => (0,prose/* wordsIn */.H)(text) >= MAX_STEP || !(INSTALL.inProse(spoken) || USE.inProse(spoken)));
    if (wordsOf(about) < MIN_WHAT)
        return undefined;
    return (about.find(({ text }) => (0,prose/* wordsIn */.H)(text) >= MIN_SENTENCE) ?? about[0])?.line;
};
/** "Install the packages from requirements.txt", "run main.py", in any language of `words/`. */
const saidPlainly = (text, step) => {
    const sentence = (0,spelling/* plain */.p)(text.slice(0, 2000));
    return stepSentences.some(sentences => sentences[step].test(sentence));
};
const INSTALL = {
    topic: 'install',
    inCode: code => INSTALL_COMMAND.test(code),
    inProse: text => INSTALL_IN_PROSE.test(text) || saidPlainly(text, 'install'),
};
const USE = {
    topic: 'use',
    inCode: code => code.split('\n').some(line => USE_COMMAND.test(line) && !PREPARES.test(line)),
    inProse: text => (USE_IN_PROSE.test(text) && !PREPARES.test(text)) || saidPlainly(text, 'start'),
};
/** Where steps are: a section of that name with code or a sentence below it, else a command. */
const stepsLine = (sections, commands) => {
    const named = sections.find(section => section.topics.has(commands.topic) && (section.code.length > 0 || wordsOf(section.prose) >= MIN_STEPS));
    if (named)
        return named.line;
    const first = sections.flatMap(section => [
        ...section.code.filter(({ text }) => commands.inCode(text)),
        ...section.prose.filter(({ text, spoken = text }) => commands.inProse(spoken)),
    ])[0];
    return first?.line;
};

// EXTERNAL MODULE: ./.build/facts/docs/language.js + 6 modules
var language = __webpack_require__(7853);
// EXTERNAL MODULE: ./.build/facts/docs/markdown.js
var markdown = __webpack_require__(1938);
// EXTERNAL MODULE: ./.build/facts/docs/outline.js
var docs_outline = __webpack_require__(521);
;// CONCATENATED MODULE: ./.build/facts/docs/restructured.js

const UNDERLINE = /^([=\-`:.'"~^_*+#<>])\1{2,}\s*$/;
const DIRECTIVE = /^\.\.\s+([\w-]{1,40})::\s*(.*)$/;
const CODE_DIRECTIVES = new Set([
    'code',
    'code-block',
    'sourcecode',
    'parsed-literal',
    'highlight',
    'prompt',
    'ipython',
]);
/** Their indented text is read by people. */
const PROSE_DIRECTIVES = new Set([
    'note',
    'warning',
    'tip',
    'important',
    'hint',
    'caution',
    'attention',
    'admonition',
]);
const MAX_LINES = 10_000;
/** Reads reStructuredText far enough to tell headings, prose and code apart. https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html */
const restructuredOutline = (text) => {
    const outline = new docs_outline/* OutlineBuilder */.e();
    const lines = text.split(/\r?\n/, MAX_LINES).map(line => line.slice(0, 5000));
    const marks = [];
    let at = 0;
    while (at < lines.length)
        at = readBlock(lines, at, outline, marks);
    return outline.build();
};
/** Reads the block that begins at a line and returns where the next begins. */
const readBlock = (lines, at, outline, marks) => {
    const line = lines[at] ?? '';
    if (line.trim() === '')
        return at + 1;
    // A title may have a line above it as well.
    if (UNDERLINE.test(line))
        return at + 1;
    const mark = UNDERLINE.exec(lines[at + 1] ?? '')?.[1];
    if (mark !== undefined && !/^\s/.test(line)) {
        if (!marks.includes(mark))
            marks.push(mark);
        outline.heading(plainLine(line), marks.indexOf(mark) + 1, at + 1);
        return at + 2;
    }
    const directive = DIRECTIVE.exec(line);
    if (directive)
        return readDirective(lines, at, directive, outline);
    if (line.startsWith('..'))
        return endOfIndented(lines, at + 1);
    return readParagraph(lines, at, outline);
};
const readDirective = (lines, at, [, name = '', rest = ''], outline) => {
    const end = endOfIndented(lines, at + 1);
    const body = lines.slice(at + 1, end).filter(line => !/^\s+:[\w-]{1,40}:/.test(line));
    if (CODE_DIRECTIVES.has(name))
        outline.code(body.join('\n'), at + 1);
    else if (PROSE_DIRECTIVES.has(name))
        outline.prose(plainLine([rest, ...body].join(' ')), at + 1);
    return end;
};
const readParagraph = (lines, at, outline) => {
    let end = at;
    while (end < lines.length && (lines[end] ?? '').trim() !== '' && !UNDERLINE.test(lines[end + 1] ?? ''))
        end++;
    end = Math.max(end, at + 1);
    const text = lines.slice(at, end).join(' ');
    for (const [, code] of text.matchAll(/``([^`]{1,500})``/g))
        outline.code(code ?? '', at + 1);
    if (/^\s*>>> /.test(lines[at] ?? ''))
        outline.code(lines.slice(at, end).join('\n'), at + 1);
    else
        outline.prose(plainLine(text), at + 1, plainLine(text.replaceAll('``', '')));
    if (!/::\s*$/.test(text))
        return end;
    const codeEnd = endOfIndented(lines, end);
    outline.code(lines.slice(end, codeEnd).join('\n'), end + 1);
    return codeEnd;
};
/** The first line from `at` on that is neither empty nor indented. */
const endOfIndented = (lines, at) => {
    let end = at;
    while (end < lines.length && /^(?:\s|$)/.test(lines[end] ?? ''))
        end++;
    return end;
};
const plainLine = (text) => text
    .replace(/``[^`]{1,500}``/g, ' ')
    .replace(/\|[^|\n]{1,100}\|_{0,2}/g, ' ')
    .replace(/`([^`<]{1,300})<[^>]{1,500}>`_{0,2}/g, '$1')
    .replace(/:[\w-]{1,40}:`([^`]{1,300})`/g, '$1')
    .replace(/`([^`]{1,300})`_{0,2}/g, '$1')
    .replace(/\bhttps?:\/\/\S{1,1000}/g, ' ')
    .replace(/\*{1,2}([^*]{1,300})\*{1,2}/g, '$1')
    .replace(/::\s*$/, '')
    .replace(/^\s*(?:[-*+•]|\d{1,3}[.)]|#\.)\s+/, '');

// EXTERNAL MODULE: ./.build/facts/texts.js
var facts_texts = __webpack_require__(8603);
;// CONCATENATED MODULE: ./.build/facts/docs.js





const README = /(?:^|\/)readme(?:(?:[._-][\w-]{1,20})?\.(?:md|markdown|mdown|mkd|rst|rest|txt|adoc|asciidoc|org)|[_-][\w-]{1,20})?$/i;
const MARKUP = /\.(?:md|markdown|mdown|mkd|rst|rest|adoc|asciidoc)$/i;
/** Texts that every project may have and that say nothing of this one. */
const NO_PAGE = /(?:^|\/)(?:license|licence|copying|changelog|changes|history|news|code_of_conduct|contributing|security|authors|contributors|to-?do|pull_request_template|issue_template|support)[^/]*$|(?:^|\/)\.github\//i;
/** A manual of hundreds of pages says what its first ones say; reading all of them would cost more than the code. */
const MAX_OF_ROLE = 30;
/** What a repository's READMEs and pages say. Notebooks and docstrings are read elsewhere. */
const documentFacts = (texts, context) => {
    const read = new Map();
    return (0,facts_texts/* inEachFile */.Zw)(texts, (file) => {
        const role = roleOf(file);
        if (role === undefined)
            return [];
        const count = (read.get(role) ?? 0) + 1;
        read.set(role, count);
        if (count > MAX_OF_ROLE)
            return [];
        const outline = outlineOf(file);
        if (!outline || outline.sections.length === 0)
            return [];
        const { words, what, install, use, template, prose } = contentOf(outline);
        // A generator's one line about itself ("Generic single-database configuration.") is nobody's writing.
        if (role !== 'readme' && template && words === 0)
            return [];
        const line = what ?? install ?? use ?? 1;
        return [
            {
                kind: 'document',
                anchor: { at: 'lines', path: file.path, startLine: line, endLine: line },
                owner: file.owner,
                role,
                language: (0,language/* languageOf */.e)(prose),
                words,
                what: what !== undefined,
                install: install !== undefined,
                use: use !== undefined,
                template,
                title: outline.title.slice(0, 200),
                needsInstall: context.needsInstall,
                lines: {
                    ...(what === undefined ? {} : { what }),
                    ...(install === undefined ? {} : { install }),
                    ...(use === undefined ? {} : { use }),
                },
            },
        ];
    });
};
const roleOf = ({ path }) => {
    if (README.test(path))
        return /^(?:\.github\/|docs?\/)?[^/]+$/i.test(path) ? 'readme' : 'part-readme';
    return MARKUP.test(path) && !NO_PAGE.test(path) ? 'page' : undefined;
};
const outlineOf = ({ path, text }) => {
    // Rich text saved under a text's name: marks, not words.
    if (text.startsWith('{\\rtf'))
        return undefined;
    if (/\.(?:rst|rest)$/i.test(path))
        return restructuredOutline(text);
    if (/\.(?:adoc|asciidoc|org)$/i.test(path))
        return (0,markdown/* markdownOutline */.Cl)(asMarkdown(text));
    return (0,markdown/* markdownOutline */.Cl)(text);
};
/** AsciiDoc's `== Usage` and Org's `** Usage` are headings as in Markdown; the rest reads alike. */
const asMarkdown = (text) => text
    .replace(/^(={1,6}|\*{1,6}) (?=\S)/gm, (_, marks) => `${'#'.repeat(marks.length)} `)
    .replace(/^(?:-{4,}|#\+(?:begin|end)_src.*)$/gim, '```');


/***/ }),

/***/ 1938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ markdownOutline),
/* harmony export */   a2: () => (/* binding */ markdownTree),
/* harmony export */   tg: () => (/* binding */ withoutAddresses)
/* harmony export */ });
/* harmony import */ var mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6855);
/* harmony import */ var mdast_util_gfm__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9952);
/* harmony import */ var micromark_extension_gfm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2297);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(521);
/* harmony import */ var _prose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6316);





/** Some fifty pages; what comes after says nothing new about what a project is. */
const MAX_CHARACTERS = 100_000;
const MAX_LINES = 3000;
const MAX_LINE = 5000;
/** Deeper quotes and lists are no writing, and cost the parser much. */
const MAX_NESTING = 12;
const MAX_COLUMNS = 40;
/** Reads GitHub Flavored Markdown, and plain text that is hardly any. Never throws. */
const markdownOutline = (text) => {
    const outline = new _outline_js__WEBPACK_IMPORTED_MODULE_0__/* .OutlineBuilder */ .e();
    const { tree, source } = markdownTree(text);
    for (const node of tree.children)
        visit(node, outline, source, 0);
    return outline.build();
};
/** The syntax tree of what can be read in bounded time, and the text that its positions count in. */
const markdownTree = (text) => {
    const source = tamed(text.slice(0, MAX_CHARACTERS));
    return { tree: (0,mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_1__/* .fromMarkdown */ .Y)(source, { extensions: [(0,micromark_extension_gfm__WEBPACK_IMPORTED_MODULE_2__/* .gfm */ .T)()], mdastExtensions: [(0,mdast_util_gfm__WEBPACK_IMPORTED_MODULE_3__/* .gfmFromMarkdown */ .C)()] }), source };
};
/** Cuts what only makes a parser work: runs of quote and list marks and of brackets, very long lines and very wide tables. */
const tamed = (text) => text
    .split(/\r?\n/, MAX_LINES)
    .map(line => line
    .slice(0, MAX_LINE)
    .split('|', MAX_COLUMNS)
    .join('|')
    .replace(/^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?){5,}/, '')
    .replace(/^[ \t]{40,}/, ' '.repeat(40))
    .replace(/([[\]*_`~<(])\1{9,}/g, '$1'))
    .map(withFewMarks())
    .join('\n');
/** The parser compares each mark of emphasis in a paragraph with all those before it; nobody sets so many. */
const MAX_MARKS = 1_000;
/** Takes a page's lines one after the other. Beyond the limit a paragraph's words stay and their emphasis goes; bullets stay. */
const withFewMarks = () => {
    let marks = 0;
    return line => {
        if (line.trim() === '')
            marks = 0;
        const [bullet = ''] = /^[ \t]*[*+-][ \t]/.exec(line) ?? [];
        const rest = line.slice(bullet.length);
        for (const char of rest)
            if (char === '*' || char === '_' || char === '~')
                marks++;
        return marks > MAX_MARKS ? bullet + rest.replace(/[*_~]/g, '') : line;
    };
};
const visit = (node, outline, source, depth) => {
    const line = node.position?.start.line ?? 1;
    if (depth > MAX_NESTING)
        return;
    switch (node.type) {
        case 'heading':
            outline.heading(plainText(node, outline, line), node.depth, line);
            return;
        case 'code':
            if (isIndentedProse(node, source))
                for (const part of node.value.split('\n'))
                    outline.prose(part, line);
            else
                outline.code(node.value, line);
            return;
        case 'html':
            htmlBlock(node.value, outline, line);
            return;
        case 'paragraph':
            outline.prose(plainText(node, outline, line), line, spokenText(node));
            return;
        case 'tableRow':
            outline.prose(node.children.map(cell => plainText(cell, outline, line)).join(' '), line);
            return;
        case 'blockquote':
        case 'list':
        case 'listItem':
        case 'table':
        case 'footnoteDefinition':
            for (const child of node.children)
                visit(child, outline, source, depth + 1);
            return;
    }
};
const MIN_INDENTED_WORDS = 20;
/** Code has about one such mark in ten characters, prose one in a hundred. */
const MAX_CODE_MARKS = 0.03;
/** Text that was set in with tabs or four spaces, as in a letter: Markdown calls it code, a reader does not. */
const isIndentedProse = (node, source) => {
    if (node.lang || /^\s*(?:```|~~~)/.test(source.slice(node.position?.start.offset ?? 0).slice(0, 60)))
        return false;
    const marks = node.value.match(/[=(){}[\]<>$\\/_;|#]/g)?.length ?? 0;
    return (0,_prose_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsIn */ .H)(node.value) >= MIN_INDENTED_WORDS && marks <= MAX_CODE_MARKS * node.value.length;
};
/** The words of a paragraph with its inline code, as they are read aloud. */
const spokenText = (node, depth = 0) => {
    if (depth > MAX_NESTING || node.type === 'image' || node.type === 'imageReference')
        return '';
    if (node.type === 'inlineCode')
        return node.value;
    if (node.type === 'text')
        return withoutAddresses(node.value);
    return 'children' in node ? node.children.map(child => spokenText(child, depth + 1)).join('') : ' ';
};
/** Words without markup; inline code is noted as code. */
const plainText = (node, outline, line, depth = 0) => {
    if (depth > MAX_NESTING)
        return '';
    switch (node.type) {
        case 'text':
            return withoutAddresses(node.value);
        case 'inlineCode':
            outline.code(node.value, node.position?.start.line ?? line);
            return '';
        case 'image':
        case 'imageReference':
        case 'footnoteReference':
            return '';
        case 'html':
            return ' ';
        case 'break':
            return ' ';
        case 'link':
        case 'linkReference':
            return node.children.map(child => plainText(child, outline, line, depth + 1)).join('');
    }
    return 'children' in node ? node.children.map(child => plainText(child, outline, line, depth + 1)).join('') : '';
};
const withoutAddresses = (text) => text.replace(/\b(?:https?:\/\/|www\.)\S{1,1000}/g, ' ').replace(/:[a-z_]{2,40}:/g, ' ');
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]{0,15})\b[^>]{0,2000}>/gi;
const BLOCKS = new Set('p div li td th tr br ul ol table blockquote summary details section center pre'.split(' '));
/** Headings, paragraphs and code of an HTML block; tags and comments are left out. */
const htmlBlock = (html, outline, line) => {
    let open = '';
    let text = '';
    let from = 0;
    const flush = () => {
        const words = withoutAddresses(text.replace(/&nbsp;|&#160;/g, ' ').replace(/&(?:amp|lt|gt|quot|#39);/g, ' '));
        if (/^h[1-6]$/.test(open))
            outline.heading(words.replace(/\s+/g, ' '), Number(open[1]), line);
        else if (open === 'code' || open === 'pre')
            outline.code(text, line);
        else
            outline.prose(words, line);
        text = '';
    };
    for (const match of html.matchAll(TAG)) {
        text += html.slice(from, match.index);
        from = match.index + match[0].length;
        const tag = match[2]?.toLowerCase() ?? '';
        const isHeading = /^h[1-6]$/.test(tag) || tag === 'code' || tag === 'pre';
        if (!isHeading && !BLOCKS.has(tag))
            continue;
        if (text.trim() !== '')
            flush();
        open = isHeading && match[1] === '' ? tag : '';
    }
    text += html.slice(from);
    if (text.trim() !== '')
        flush();
};


/***/ }),

/***/ 521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ OutlineBuilder)
/* harmony export */ });
const spaced = (text) => text.replace(/\s+/g, ' ').trim();
/** Collects sections while a parser walks its text. */
class OutlineBuilder {
    sections = [
        { heading: '', depth: 1, line: 1, prose: [], code: [] },
    ];
    heading(heading, depth, line) {
        this.sections.push({ heading: heading.trim(), depth, line, prose: [], code: [] });
    }
    prose(text, line, withCode = text) {
        const trimmed = spaced(text);
        const spoken = spaced(withCode);
        if (trimmed !== '')
            this.sections.at(-1)?.prose.push({ text: trimmed, line, ...(spoken === trimmed ? {} : { spoken }) });
    }
    code(text, line) {
        if (text.trim() !== '')
            this.sections.at(-1)?.code.push({ text, line });
    }
    build() {
        const title = this.sections.find(({ heading, depth }) => heading !== '' && depth === 1)?.heading;
        const sections = this.sections.filter(({ heading, prose, code }) => heading !== '' || prose.length > 0 || code.length > 0);
        return { title: title ?? sections.find(({ heading }) => heading !== '')?.heading ?? '', sections };
    }
}


/***/ }),

/***/ 6316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ wordsIn)
/* harmony export */ });
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;
/** Characters to a word in running text, where no spaces part them: 学习, 网站, 的; データベース, です. */
const HAN_PER_WORD = 1.5;
const KANA_PER_WORD = 2.5;
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
/** Words of prose; in Chinese and Japanese about so many as a reader would part. */
const wordsIn = (text) => {
    const spaced = count(text.replace(HAN, ' ').replace(KANA, ' '), WORD);
    return spaced + Math.round(count(text, HAN) / HAN_PER_WORD + count(text, KANA) / KANA_PER_WORD);
};


/***/ })

};
;