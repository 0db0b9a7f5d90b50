"use strict";
exports.id = 30;
exports.ids = [30];
exports.modules = {

/***/ 9714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   XX: () => (/* binding */ conflictLine),
/* harmony export */   b4: () => (/* binding */ flatScalars),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   f_: () => (/* binding */ entry),
/* harmony export */   gM: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** CI and compose files written by people are a few kilobytes; anything larger is a generated or hostile one. */
const LARGEST = 128 * 1024;
const MOST_NODES = 50_000;
const DEEPEST = 60;
/** All documents of a file with their lines. Anchors, aliases and merge keys are resolved; each anchored value is built once, so that aliases cost nothing. */
const readYaml = (text, options = {}) => {
    if (text.length > LARGEST)
        return { broken: `larger than ${LARGEST / 1024} KiB` };
    const conflict = conflictLine(text);
    if (conflict !== undefined)
        return { broken: `conflict markers in line ${conflict}` };
    try {
        const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
        const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, {
            lineCounter: counter,
            strict: false,
            merge: true,
            // The library compares each key with all others; `treeOf` looks them up.
            uniqueKeys: false,
            logLevel: 'silent',
            // Each excerpt of an error takes the whole line.
            prettyErrors: false,
        });
        const documents = 'empty' in parsed ? [] : parsed;
        for (const document of documents) {
            const [error] = document.errors;
            if (error)
                return { broken: `invalid YAML in line ${counter.linePos(error.pos[0]).line}` };
        }
        return { documents: documents.flatMap(document => treeOf(document, counter, options.uniqueKeys ?? false) ?? []) };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { broken: 'YAML nested too deep' };
        if (error instanceof UnreadableYaml)
            return { broken: error.message };
        throw error;
    }
};
/** The line (from 1) of a merge conflict left in a file. */
const conflictLine = (text) => {
    const lines = text.split(/\r?\n/);
    const start = lines.findIndex(line => /^<{7}(?: |$)/.test(line));
    return start >= 0 && lines.some(line => /^(?:={7}|>{7}(?: .*)?)$/.test(line)) ? start + 1 : undefined;
};
class UnreadableYaml extends Error {
}
const treeOf = (document, counter, uniqueKeys) => {
    const built = new Map();
    // Values by their anchors so far. The library would walk the whole document for each alias.
    const anchored = new Map();
    const open = new Set();
    let nodes = 0;
    const count = () => {
        nodes += 1;
        if (nodes > MOST_NODES)
            throw new UnreadableYaml('too much YAML');
    };
    const build = (node, depth) => {
        const known = built.get(node);
        if (known)
            return known;
        if (depth > DEEPEST || open.has(node))
            throw new UnreadableYaml('YAML nested too deep');
        count();
        open.add(node);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.anchor)
            anchored.set(node.anchor, node);
        const value = yamlOf(node, depth);
        open.delete(node);
        built.set(node, value);
        return value;
    };
    const yamlOf = (node, depth) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            const target = anchored.get(node.source);
            return target ? build(target, depth + 1) : scalarOf(undefined, '', linesOf(node, counter), undefined);
        }
        const lines = linesOf(node, counter);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            const items = node.items.flatMap(item => (isYamlNode(item) ? [build(item, depth + 1)] : []));
            return { kind: 'list', items, tag: node.tag, ...lines };
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return { kind: 'map', ...entriesOf(node.items, depth), ...lines };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return scalarOf(undefined, '', lines, undefined);
        const firstTextLine = node.type === 'BLOCK_LITERAL' ? lines.line + 1 : undefined;
        return scalarOf(node.value, node.source ?? String(node.value ?? ''), lines, firstTextLine);
    };
    const entriesOf = (pairs, depth) => {
        const keyLines = new Map();
        const own = new Map();
        const merged = new Map();
        for (const { key, value } of pairs) {
            if (!isYamlNode(key))
                continue;
            const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.source ?? key.value) : '';
            if (uniqueKeys && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && own.has(name))
                throw new UnreadableYaml(`invalid YAML in line ${linesOf(key, counter).line}`);
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key) && key.anchor)
                anchored.set(key.anchor, key);
            const child = isYamlNode(value)
                ? build(value, depth + 1)
                : scalarOf(undefined, '', linesOf(key, counter), undefined);
            if (name !== '<<') {
                own.set(name, child);
                keyLines.set(name, linesOf(key, counter).line);
            }
            else
                for (const [k, v] of mergedEntries(child)) {
                    count();
                    merged.set(k, merged.get(k) ?? v);
                }
        }
        for (const [name, value] of merged)
            if (!own.has(name))
                own.set(name, value);
        return { entries: own, keyLines };
    };
    const root = document.contents;
    return root ? build(root, 0) : undefined;
};
const mergedEntries = (value) => value.kind === 'map'
    ? value.entries
    : value.kind === 'list'
        ? value.items.flatMap(item => (item.kind === 'map' ? [...item.entries] : []))
        : [];
const isYamlNode = (value) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value);
const scalarOf = (value, text, lines, firstTextLine) => ({
    kind: 'scalar',
    value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined,
    text: typeof value === 'string' ? value : text,
    firstTextLine,
    ...lines,
});
/** `range` is [start, end of value, end with trailing space]; a block's end lies on the line after it. */
const linesOf = (node, counter) => {
    const [start, end] = node.range ?? [0, 0];
    const line = counter.linePos(start).line;
    return { line, endLine: Math.max(line, counter.linePos(Math.max(start, end - 1)).line) };
};
// ---- asking a tree ----
const entry = (value, ...path) => path.reduce((at, key) => (at?.kind === 'map' ? at.entries.get(key) : undefined), value);
const entriesOf = (value) => value?.kind === 'map' ? [...value.entries] : [];
/** A list's items; anything else is a list of one; nothing is none. */
const listed = (value) => value === undefined || (value.kind === 'scalar' && value.value === undefined)
    ? []
    : value.kind === 'list'
        ? value.items
        : [value];
const textOf = (value) => value?.kind === 'scalar' && value.value !== undefined ? value.text : undefined;
/** The texts of a list (or of one text). */
const textsIn = (value) => listed(value).flatMap(item => textOf(item) ?? []);
const MOST_FLAT = 2_000;
/** Every scalar in lists within lists, in order; as many as a person would write. */
const flatScalars = (value) => {
    const flat = [];
    const walk = (at, depth) => {
        if (flat.length >= MOST_FLAT || depth > 10)
            return;
        for (const item of listed(at)) {
            if (item.kind === 'scalar')
                flat.push(item);
            else if (item.kind === 'list')
                walk(item, depth + 1);
            if (flat.length >= MOST_FLAT)
                return;
        }
    };
    walk(value, 0);
    return flat;
};


/***/ }),

/***/ 4030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ciFacts: () => (/* reexport */ ciFacts),
  containerFacts: () => (/* reexport */ containerFacts),
  dependencyFacts: () => (/* reexport */ dependencyFacts),
  packagingFacts: () => (/* reexport */ packagingFacts),
  webFileFacts: () => (/* reexport */ webFileFacts)
});

;// CONCATENATED MODULE: ./.build/facts/ci/wrappers.js
/** Programs that run the command after their options. The expression matches options that take a value of their own. */
const STARTERS = new Map([
    ['sudo', /^-[ugp]$/],
    ['env', /^-[uC]$/],
    ['time', undefined],
    ['nice', /^-n$/],
    ['nohup', undefined],
    ['exec', undefined],
    ['command', undefined],
    ['eval', undefined],
    ['xvfb-run', /^-[senfpw]$/],
    ['dbus-run-session', undefined],
    ['travis_retry', undefined],
    ['retry', /^-[tsm]$/],
    ['catchsegv', undefined],
    ['call', undefined],
    ['cross-env', undefined],
    ['npx', /^(?:-p|--package)$/],
    ['bunx', undefined],
    ['pnpx', undefined],
    ['uvx', /^(?:--from|--with|-p|--python)$/],
    ['pipx', /^(?:--spec|--python)$/],
]);
/** Programs that run the command after one of these words. */
const SUBCOMMAND_STARTERS = new Map([
    ['poetry', ['run']],
    ['pipenv', ['run']],
    ['uv', ['run']],
    ['pdm', ['run']],
    ['rye', ['run']],
    ['hatch', ['run']],
    ['pixi', ['run']],
    ['conda', ['run']],
    ['mamba', ['run']],
    ['micromamba', ['run']],
    ['bundle', ['exec']],
    ['pipx', ['run']],
    ['dotenv', ['run']],
    ['doppler', ['run']],
    ['heroku', ['run']],
]);
/** Options of those that take a value. */
const VALUED = /^(?:-n|-p|--name|--prefix|--python|--with|--extra|--group|-e|--env|--env-file|--package|-C|--directory|--project)$/;
const WITH_VALUE_IN_CONTAINER = /^(?:-[efvpuwlh]|-it?[ew]|--(?:env|env-file|file|volume|publish|user|workdir|name|network|entrypoint|platform|mount|link|label|profile|index|project-name|memory|cpus|add-host|hostname))$/;
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
/** Takes away assignments, `sudo`, `poetry run`, `docker compose exec web`, `sh -c`, `python -m` and the like. */
const unwrap = (words) => {
    let rest = words;
    let elsewhere = false;
    for (let round = 0; round < 12; round += 1) {
        while (rest[0] !== undefined && ASSIGNMENT.test(rest[0]))
            rest = rest.slice(1);
        const name = programOf(rest[0]);
        const inContainer = commandInContainer(name, rest);
        const handed = shellText(name, rest);
        if (handed !== undefined)
            return { script: handed, elsewhere };
        if (inContainer) {
            rest = inContainer;
            elsewhere = true;
            continue;
        }
        const next = startedBy(name, rest);
        if (!next)
            break;
        rest = next;
    }
    return { words: rest, elsewhere };
};
/** `/usr/bin/python3.11` is `python`, `gradlew` is `gradle`. */
const programOf = (word) => {
    const name = (word ?? '').replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd|bat)$/i, '');
    if (/^(?:python|pypy)[\d.]*$/.test(name) || /^\$\{?PYTHON\d?\}?$/i.test(name) || name === 'py')
        return 'python';
    if (/^pip[\d.]*$/.test(name))
        return 'pip';
    return name.replace(/^(gradle|mvn)w$/, '$1');
};
const startedBy = (name, words) => {
    const subcommands = SUBCOMMAND_STARTERS.get(name);
    const at = words.findIndex((word, index) => index > 0 && subcommands?.includes(word));
    if (subcommands && at > 0 && at < 4)
        return withoutHatchEnvironment(name, afterOptions(words.slice(at + 1), VALUED));
    if (STARTERS.has(name))
        return afterOptions(words.slice(1), STARTERS.get(name));
    if (name === 'timeout')
        return afterOptions(words.slice(1), /^-[sk]$/).slice(1);
    if (name === 'coverage' && words[1] === 'run')
        return coveredCommand(words.slice(2));
    if (name === 'python')
        return pythonModule(words);
    return undefined;
};
/** `hatch run test:cov` runs the script `cov` of the environment `test`. */
const withoutHatchEnvironment = (name, words) => name === 'hatch' && words[0]?.includes(':') ? [words[0].replace(/^.*:/, ''), ...words.slice(1)] : words;
const afterOptions = (words, valued) => {
    let at = 0;
    while (at < words.length && (/^--?[A-Za-z]/.test(words[at] ?? '') || words[at] === '--')) {
        at += valued?.test(words[at] ?? '') ? 2 : 1;
    }
    return words.slice(at);
};
/** `coverage run --source=app -m pytest`, `coverage run manage.py test`. */
const coveredCommand = (words) => {
    const module = words.indexOf('-m');
    if (module >= 0)
        return ['python', '-m', ...words.slice(module + 1)];
    return [
        'python',
        ...afterOptions(words, /^(?:--(?:source|omit|include|rcfile|context|concurrency|data-file)|-[am])$/),
    ];
};
/** `python -m pytest -q` is `pytest -q`; other calls of python stay. */
const pythonModule = (words) => {
    let at = 1;
    while (/^-[A-Za-z]+$/.test(words[at] ?? '') && !/m$/.test(words[at] ?? ''))
        at += /^-[WX]$/.test(words[at] ?? '') ? 2 : 1;
    const module = words[at + 1];
    if (!/^-[A-Za-z]*m$/.test(words[at] ?? '') || module === undefined || STAYS.has(module))
        return undefined;
    return words.slice(at + 1);
};
/** Modules that are no programs of that name. */
const STAYS = new Set(['unittest', 'build']);
const shellText = (name, words) => {
    if (!/^(?:sh|bash|zsh|ash|dash|cmd|pwsh|powershell)$/.test(name))
        return undefined;
    const at = words.findIndex(word => /^-[a-z]*c$/.test(word) || word === '/c' || word === '-Command');
    return at > 0 ? words.slice(at + 1, name === 'cmd' ? undefined : at + 2).join(' ') : undefined;
};
/** The command that `docker run image …`, `docker exec name …`, `docker compose run|exec service …` runs, if it names one. */
const commandInContainer = (name, words) => {
    const compose = name === 'docker-compose' || name === 'podman-compose';
    if (!compose && name !== 'docker' && name !== 'podman')
        return undefined;
    const rest = compose || words[1] === 'compose'
        ? afterOptions(words.slice(compose ? 1 : 2), WITH_VALUE_IN_CONTAINER)
        : words.slice(1);
    if (rest[0] !== 'run' && rest[0] !== 'exec')
        return undefined;
    const [, ...command] = afterOptions(rest.slice(1), WITH_VALUE_IN_CONTAINER);
    return command.length > 0 ? command : undefined;
};

;// CONCATENATED MODULE: ./.build/facts/ci/command-table.js

/** What programs do in CI, when called like this. One call may do several things. */
const RULES = [
    {
        does: 'test',
        language: 'python',
        programs: 'pytest py.test pytest-3 nosetests nosetests3 nose2 trial green ward behave lettuce stestr ptw zope-testrunner xdoctest slipcover unittest unittest-parallel nose doctest testify aloe',
    },
    {
        does: 'test',
        language: 'python',
        programs: 'python',
        args: /^-m unittest\b|^(?:-\S+ )*setup\.py (?:\S+ )*(?:test|nosetests|pytest)\b/,
    },
    { does: 'test', language: 'python', programs: 'django-admin', args: /^test\b/ },
    { does: 'test', language: 'python', programs: 'flask', args: /^(?:\S+ ){0,4}test\b/ },
    { does: 'test', language: 'python', programs: 'hatch', args: /^test\b/ },
    { does: 'test', language: 'python', programs: 'pants pants_from_sources', args: /(?:^| )test(?: |$)/ },
    { does: 'test', language: 'python', programs: 'robot pybot tavern-ci locust', args: /\S/ },
    {
        does: 'test',
        language: 'other',
        programs: 'jest vitest mocha ava jasmine karma tap c8 nyc newman bats phpunit pest rspec cucumber ctest minitest testcafe wtr',
    },
    {
        does: 'test',
        language: 'other',
        programs: 'bazel bazelisk cargo go dotnet ng swift mix dart flutter deno bun lein zig forge',
        args: /^(?:\S+ ){0,3}test\b/,
    },
    { does: 'test', language: 'other', programs: 'cargo', args: /^(?:llvm-cov|tarpaulin|nextest)\b/ },
    {
        does: 'test',
        language: 'other',
        programs: 'react-scripts vue-cli-service react-app-rewired craco hardhat',
        args: /^test\b/,
    },
    { does: 'test', language: 'other', programs: 'cypress playwright', args: /^(?:run|test)\b/ },
    {
        does: 'test',
        language: 'other',
        programs: 'mvn',
        args: /\b(?:test|verify|install|package|deploy)\b(?!.{0,2000}-DskipTests(?!=false))(?!.{0,2000}-Dmaven\.test\.skip)/,
    },
    { does: 'test', language: 'other', programs: 'gradle', args: /(?:^|[ :])(?:test|check|build)\b(?!.* -x test)/ },
    { does: 'test', language: 'other', programs: 'sbt rake rails', args: /(?:^| )(?:test|spec)\b|^$/ },
    {
        does: 'lint',
        language: 'python',
        programs: 'flake8 pylint pylint-django black isort mypy dmypy pyright basedpyright pyre pytype bandit pycodestyle pep8 pydocstyle pyflakes pylama prospector vulture autopep8 yapf autoflake ty djlint flakeheaven flakehell wemake-python-styleguide pyupgrade xenon radon refurb pyroma compileall py_compile unimport import-linter lint-imports blue',
    },
    { does: 'lint', language: 'python', programs: 'ruff', args: /^(?!clean|version|--version|config|rule)/ },
    { does: 'lint', language: 'python', programs: 'pre-commit prek', args: /^(?:\S+ )?run\b/ },
    { does: 'lint', language: 'python', programs: 'hatch', args: /^fmt\b/ },
    { does: 'lint', language: 'python', programs: 'pants pants_from_sources', args: /(?:^| )(?:lint|check)(?: |$)/ },
    {
        does: 'lint',
        language: 'other',
        programs: 'eslint tslint prettier standard xo rubocop stylelint golangci-lint staticcheck golint gofmt checkstyle shellcheck phpcs phpstan psalm ktlint detekt swiftlint biome oxlint semgrep sonar-scanner clang-tidy credo',
    },
    { does: 'lint', language: 'other', programs: 'go', args: /^vet\b/ },
    { does: 'lint', language: 'other', programs: 'cargo', args: /^(?:clippy|fmt|check)\b/ },
    { does: 'lint', language: 'other', programs: 'ng vue-cli-service next deno', args: /^lint\b/ },
    { does: 'lint', language: 'other', programs: 'dotnet', args: /^format\b/ },
    { does: 'install', language: 'python', programs: 'pip', args: /^(?:\S+ )?install\b/ },
    { does: 'install', language: 'python', programs: 'pip-sync' },
    {
        does: 'install',
        language: 'python',
        programs: 'python',
        args: /^(?:-\S+ )*setup\.py (?:\S+ )*(?:install|develop)\b/,
    },
    {
        does: 'install',
        language: 'python',
        programs: 'poetry pipenv pdm rye uv pixi',
        args: /^(?:\S+ )?(?:install|sync|update)\b|^pip install\b/,
    },
    {
        does: 'install',
        language: 'python',
        programs: 'conda mamba micromamba',
        args: /^(?:env (?:create|update)|install|create)\b/,
    },
    { does: 'install', language: 'python', programs: 'easy_install' },
    {
        does: 'install',
        language: 'other',
        programs: 'npm pnpm yarn bun',
        args: /^(?:(?:-\S+ )*(?:install|ci|cit|i|it|sit)\b|$|--frozen-lockfile)/,
    },
    { does: 'install', language: 'other', programs: 'bundle composer', args: /^install\b|^$/ },
    { does: 'install', language: 'other', programs: 'go', args: /^(?:mod download|get)\b/ },
    { does: 'install', language: 'other', programs: 'dotnet', args: /^restore\b/ },
    {
        does: 'build',
        language: 'python',
        programs: 'docker podman nerdctl',
        args: /^(?:buildx )?(?:image )?(?:build|bake)\b/,
    },
    { does: 'build', language: 'python', programs: 'buildah', args: /^(?:bud|build)\b/ },
    {
        does: 'build',
        language: 'python',
        programs: 'executor kaniko pack earthly',
        args: /(?:^|=| )(?:--context|--destination|--dockerfile|build|\+)/,
    },
    {
        does: 'build',
        language: 'python',
        programs: 'python',
        args: /^-m build\b|^(?:-\S+ )*setup\.py (?:\S+ )*(?:sdist|bdist\w*|build\w*)\b/,
    },
    {
        does: 'build',
        language: 'python',
        programs: 'pyproject-build pyinstaller cibuildwheel nuitka briefcase buildozer cx_freeze',
    },
    {
        does: 'build',
        language: 'python',
        programs: 'poetry flit hatch uv pdm rye maturin sam conda charmcraft snapcraft',
        args: /^build\b/,
    },
    { does: 'build', language: 'python', programs: 'pip', args: /^wheel\b/ },
    { does: 'build', language: 'python', programs: 'pants pants_from_sources', args: /(?:^| )package(?: |$)/ },
    {
        does: 'build',
        language: 'other',
        programs: 'webpack webpack-cli tsc rollup esbuild parcel javac gcc g++ kotlinc msbuild xcodebuild',
    },
    {
        does: 'build',
        language: 'other',
        programs: 'vite next nuxt ng gatsby react-scripts vue-cli-service astro remix cargo go dotnet swift flutter bazel mix deno sbt forge hugo',
        args: /^(?:\S+ )?(?:build|publish|compile|generate)\b/,
    },
    { does: 'build', language: 'other', programs: 'cmake', args: /--build\b/ },
    { does: 'build', language: 'other', programs: 'mvn', args: /\b(?:package|compile|install|verify|deploy)\b/ },
    { does: 'build', language: 'other', programs: 'gradle', args: /(?:^|[ :])(?:build|assemble\w*|jar|bootJar)\b/ },
    {
        does: 'deploy',
        language: 'other',
        programs: 'heroku kubectl helm ansible-playbook terraform twine serverless sls eb vercel netlify firebase gcloud flyctl fly rsync scp ssh cdk zappa chalice dpl railway doctl',
    },
    { does: 'deploy', language: 'other', programs: 'docker podman', args: /^(?:image )?push\b/ },
    { does: 'deploy', language: 'other', programs: 'poetry flit hatch uv npm cargo', args: /^publish\b/ },
    {
        does: 'deploy',
        language: 'other',
        programs: 'aws',
        args: /^(?:ecs|s3|lambda|deploy|eks|elasticbeanstalk|cloudformation)\b/,
    },
    { does: 'deploy', language: 'other', programs: 'git', args: /^push\b/ },
];
const RULES_OF = RULES.reduce((table, rule) => {
    for (const program of rule.programs.split(' '))
        table.set(program, [...(table.get(program) ?? []), rule]);
    return table;
}, new Map());
/** Asks a program who it is, which tests nothing. */
const ASKS = /^(?:-V|--version|-h|--help|version|help)$/;
/** What a simple command does, by its program and arguments alone. Empty for everything else. */
const meaningsOf = (words) => {
    const [program, ...args] = words;
    if (args.length === 1 && ASKS.test(args[0] ?? ''))
        return [];
    const text = args.join(' ').slice(0, 500);
    return (RULES_OF.get(programOf(program)) ?? []).filter(rule => rule.args?.test(text) ?? true);
};

// EXTERNAL MODULE: ./.build/facts/ci/places.js
var places = __webpack_require__(5086);
// EXTERNAL MODULE: ./.build/facts/ci/yaml-tree.js
var yaml_tree = __webpack_require__(9714);
;// CONCATENATED MODULE: ./.build/facts/ci/compose-commands.js


const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/**
 * What `docker compose up|build|run SERVICE` does by the project's own compose file: builds what it builds, and runs
 * the services' own commands. Undefined for other programs.
 */
const composeCommands = (texts, folder, program, args) => {
    const rest = program === 'docker-compose' ? args : program === 'docker' && args[0] === 'compose' ? args.slice(1) : undefined;
    if (!rest)
        return undefined;
    const named = rest.flatMap((arg, index) => (/^(?:-f|--file)$/.test(rest[index - 1] ?? '') ? [arg] : []));
    const words = rest.filter((arg, index) => !arg.startsWith('-') &&
        !/^(?:-f|--file|-p|--project-name|--env-file|--profile|-e|--exit-code-from|--project-directory)$/.test(rest[index - 1] ?? ''));
    const [verb, ...services] = words;
    if (verb !== 'up' && verb !== 'build' && verb !== 'run' && verb !== 'create')
        return [];
    const file = (0,places/* firstFileIn */.m8)(texts, folder, named.length > 0 ? named : COMPOSE_FILES);
    const read = file ? (0,yaml_tree/* readYaml */.gM)(file.text) : { documents: [] };
    if (!file || 'broken' in read)
        return [];
    const all = (0,yaml_tree/* entriesOf */.Mc)((0,yaml_tree/* entry */.f_)(read.documents[0], 'services'));
    const chosen = verb === 'run' ? services.slice(0, 1) : services;
    const used = all.filter(([name]) => chosen.length === 0 || chosen.includes(name));
    const lines = used.flatMap(([, service]) => [
        ...((0,yaml_tree/* entry */.f_)(service, 'build') ? ['docker build .'] : []),
        ...(verb === 'build' ? [] : [commandOf((0,yaml_tree/* entry */.f_)(service, 'command')) ?? '']),
    ]);
    return [{ id: `${file.path}#${words.join(' ')}`, text: lines.join('\n'), folder: (0,places/* folderOf */.yS)(file.path) }];
};
const commandOf = (value) => value?.kind === 'list'
    ? (0,yaml_tree/* textsIn */.Ej)(value)
        .map(word => (/\s/.test(word) ? `'${word.replaceAll("'", '')}'` : word))
        .join(' ')
    : (0,yaml_tree/* textOf */.b6)(value);

;// CONCATENATED MODULE: ./.build/facts/ci/shell-flow.js
/** Follows a script's constants: what `false &&`, `if false` and `|| true` make of the commands around them. */
class ShellFlow {
    frames = [frameOf('script', undefined)];
    ignored = new Map();
    /** Takes the next command and says why it never runs, if so. `index` tells it apart for `ignoredBy`. */
    command(words, index) {
        const frame = this.top;
        const never = frame.never ?? frame.skip;
        frame.list.push(index);
        frame.all.push(index);
        if (never !== undefined)
            return { why: 'never', by: never };
        frame.swallowed = frame.operator === '||' && isHarmless(words) ? `|| ${words.join(' ').slice(0, 40)}` : undefined;
        frame.value = constantOf(words);
        return undefined;
    }
    /** What hides this command's failure; known when the script has ended. */
    ignoredBy(index) {
        return this.ignored.get(index);
    }
    operator(text) {
        const frame = this.top;
        if (text === '|') {
            frame.value = frame.skip === undefined ? undefined : frame.value;
            return;
        }
        frame.operator = text;
        frame.skip = frame.value === (text === '||') ? `${frame.value ? 'true' : 'false'} ${text}` : undefined;
    }
    /** A `;`, the end of a line or of a part. */
    endList() {
        const frame = this.top;
        if (frame.swallowed !== undefined)
            for (const index of frame.list)
                this.ignored.set(index, frame.swallowed);
        frame.list = [];
        frame.operator = '';
        frame.skip = undefined;
        frame.swallowed = undefined;
    }
    open(opening) {
        if (this.frames.length < DEEPEST)
            this.frames.push(frameOf(opening, this.top.never ?? this.top.skip));
    }
    close(opening) {
        const { top } = this;
        const fits = opening === 'loop' ? /^(?:while|until|other)$/.test(top.opening) : top.opening === opening;
        if (!fits || this.frames.length < 2)
            return;
        this.endList();
        this.frames.pop();
        const outer = this.top;
        outer.list.push(...top.all);
        outer.all.push(...top.all);
        if (outer.skip === undefined)
            outer.value = undefined;
        outer.swallowed = undefined;
    }
    /** `then`, `elif`, `else` or `do`. */
    branch(word) {
        const frame = this.top;
        const { opening, around, value } = frame;
        this.endList();
        if (opening === 'if') {
            if (word === 'then')
                frame.never = this.thenNever(frame, around);
            else
                frame.never = around ?? (frame.isTaken ? 'if true' : undefined);
        }
        else if (word === 'do' && value !== undefined && value === (opening === 'until')) {
            frame.never = around ?? `${opening} ${value}`;
        }
        frame.value = undefined;
    }
    thenNever(frame, around) {
        const taken = frame.isTaken ? 'if true' : undefined;
        const never = around ?? taken ?? (frame.value === false ? 'if false' : undefined);
        if (frame.value === true)
            frame.isTaken = true;
        return never;
    }
    get top() {
        const frame = this.frames.at(-1);
        if (!frame)
            throw new Error('a script has no outermost part');
        return frame;
    }
}
/** More parts inside of each other are no script of a person. */
const DEEPEST = 100;
const frameOf = (opening, around) => ({
    opening,
    around,
    never: around,
    value: undefined,
    skip: undefined,
    operator: '',
    swallowed: undefined,
    list: [],
    all: [],
    isTaken: false,
});
/** `true` and `:` always succeed, `false` never does. */
const constantOf = ([program, ...rest]) => {
    if (program === ':' || /^(?:\/usr)?(?:\/bin\/)?true$/.test(program ?? ''))
        return true;
    return /^(?:\/usr)?(?:\/bin\/)?false$/.test(program ?? '') && rest.length === 0 ? false : undefined;
};
/** What comes after `||` and makes a failure look like a success. */
const isHarmless = (words) => constantOf(words) === true ||
    words[0] === 'echo' ||
    words[0] === 'printf' ||
    (words[0] === 'exit' && words[1] === '0') ||
    (words[0] === 'return' && words[1] === '0');

;// CONCATENATED MODULE: ./.build/facts/ci/shell.js

/** Longer scripts are read up to here. */
const LONGEST = 100_000;
const MOST_COMMANDS = 1_000;
/**
 * Splits shell text into its simple commands: quotes, comments, continued lines, here-documents, functions and the
 * words of control structures are understood; nothing is expanded.
 */
const readShell = (text) => {
    const tokens = tokensOf(text.slice(0, LONGEST).replace(/\r\n/g, '\n'));
    const commands = [];
    const functions = new Map();
    const flow = new ShellFlow();
    const state = { flow, count: 0, depth: 0, braces: 0, inFunction: undefined, joined: false, ended: false };
    let words = [];
    let inSignature = false;
    const finish = () => {
        const [first] = words;
        if (first)
            endCommand(words, state, commands, functions);
        words = [];
    };
    for (const [index, token] of tokens.entries()) {
        if (commands.length >= MOST_COMMANDS)
            break;
        if (token.type === 'word') {
            words.push(token);
            continue;
        }
        const next = tokens[index + 1];
        if (token.text === '(' && words.length > 0 && next?.text === ')') {
            const name = words.at(-1)?.text ?? '';
            functions.set(name, functions.get(name) ?? []);
            state.inFunction = { name, braces: state.braces };
            words = [];
            inSignature = true;
            continue;
        }
        finish();
        if (token.text !== ')' || !inSignature)
            follow(flow, token.text);
        inSignature = false;
        state.joined = token.text === '&&' || token.text === '||' || (state.joined && token.text === '|');
    }
    finish();
    flow.endList();
    const settled = (list) => list.map(one => withIgnored(one, flow));
    return {
        commands: settled(commands),
        functions: new Map([...functions].map(([name, body]) => [name, settled(body)])),
    };
};
const follow = (flow, operator) => {
    if (operator === '&&' || operator === '||')
        flow.operator(operator);
    else if (operator === '|' || operator === '|&')
        flow.operator('|');
    else if (operator === '(')
        flow.open('(');
    else if (operator === ')')
        flow.close('(');
    else
        flow.endList();
};
const withIgnored = ({ index, ...command }, flow) => {
    const by = flow.ignoredBy(index);
    return command.idle || by === undefined ? command : { ...command, idle: { why: 'ignored', by } };
};
const OPENING = new Set(['if', 'for', 'while', 'until', 'case', 'select']);
const CLOSING = new Set(['fi', 'done', 'esac']);
const PREFIXES = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', 'time']);
const HEADERS = new Set(['for', 'case', 'select']);
const endCommand = (words, state, commands, functions) => {
    let rest = words;
    let negated = false;
    for (let first = rest[0]; first && !first.quoted; first = rest[0]) {
        if (OPENING.has(first.text))
            state.depth += 1;
        if (CLOSING.has(first.text))
            state.depth = Math.max(0, state.depth - 1);
        if (first.text === '{')
            state.braces += 1;
        if (first.text === '}')
            closeBrace(state);
        turn(state.flow, first.text);
        negated ||= first.text === '!';
        if (HEADERS.has(first.text))
            return;
        if (first.text === 'function') {
            const name = rest[1]?.text ?? '';
            functions.set(name, functions.get(name) ?? []);
            state.inFunction = { name, braces: state.braces };
            rest = rest.slice(2);
        }
        else if (PREFIXES.has(first.text) || CLOSING.has(first.text) || first.text === '{' || first.text === '}') {
            rest = rest.slice(1);
        }
        else
            break;
    }
    const [first] = rest;
    if (!first)
        return;
    const certain = state.depth === 0 && !state.joined;
    const texts = rest.map(word => word.text);
    const index = state.count++;
    const idle = state.flow.command(negated ? [] : texts, index);
    const command = { words: texts, line: first.line, certain, index, ...(idle ? { idle } : {}) };
    if (state.inFunction)
        functions.get(state.inFunction.name)?.push(command);
    else if (!state.ended) {
        if (first.text === 'exit' && certain)
            state.ended = true;
        else
            commands.push(command);
    }
};
/** The words that open, part and close a script's parts. */
const turn = (flow, word) => {
    if (word === 'if' || word === 'while' || word === 'until' || word === '{')
        flow.open(word);
    else if (HEADERS.has(word))
        flow.open('other');
    else if (word === 'then' || word === 'elif' || word === 'else' || word === 'do')
        flow.branch(word);
    else if (word === 'fi')
        flow.close('if');
    else if (word === 'done')
        flow.close('loop');
    else if (word === 'esac')
        flow.close('other');
    else if (word === '}')
        flow.close('{');
};
const closeBrace = (state) => {
    state.braces = Math.max(0, state.braces - 1);
    if (state.inFunction && state.braces <= state.inFunction.braces)
        state.inFunction = undefined;
};
const OPERATORS = ['&&', '||', ';;', '|&', ';', '|', '&', '(', ')', '\n'];
/** `2>&1`, `>> file`, `< file`, `&> file` */
const REDIRECTION = /^(?:\d*(?:>>|>\||>&|<>|<<<|>|<)|&>>?)/;
const tokensOf = (text) => {
    const tokens = [];
    const waiting = [];
    let line = 0;
    let at = 0;
    let dropNext = false;
    while (at < text.length) {
        const char = text[at] ?? '';
        if (char === '\\' && text[at + 1] === '\n') {
            at += 2;
            line += 1;
        }
        else if (char === ' ' || char === '\t')
            at += 1;
        else if (char === '#') {
            while (at < text.length && text[at] !== '\n')
                at += 1;
        }
        else if (text.startsWith('<<', at) && text[at + 2] !== '<') {
            const opened = /^<<-?[ \t]*(['"\\]?)([\w.-]{1,80})\1/.exec(text.slice(at, at + 120));
            if (opened?.[2] !== undefined)
                waiting.push(opened[2]);
            at += opened?.[0].length ?? 2;
        }
        else if (REDIRECTION.test(text.slice(at, at + 6))) {
            const redirection = REDIRECTION.exec(text.slice(at, at + 6))?.[0] ?? '>';
            at += redirection.length;
            dropNext = true;
        }
        else {
            const operator = OPERATORS.find(candidate => text.startsWith(candidate, at));
            if (operator) {
                tokens.push({ type: 'operator', text: operator, line });
                at += operator.length;
                dropNext = false;
                if (operator !== '\n')
                    continue;
                line += 1;
                while (waiting.length > 0) {
                    const skipped = skipHereDocument(text, at, waiting.shift() ?? '');
                    line += skipped.lines;
                    at = skipped.at;
                }
            }
            else {
                const word = wordAt(text, at);
                if (!dropNext)
                    tokens.push({ type: 'word', text: word.text, line, quoted: word.quoted });
                dropNext = false;
                line += word.lines;
                at = word.end;
            }
        }
    }
    return tokens;
};
const skipHereDocument = (text, from, delimiter) => {
    let at = from;
    let lines = 0;
    while (at < text.length) {
        const end = text.indexOf('\n', at);
        const line = text.slice(at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 1;
        lines += 1;
        if (line.trim() === delimiter)
            break;
    }
    return { at, lines };
};
const ENDS_WORD = /[\s;|&()<>]/;
const wordAt = (text, start) => {
    let at = start;
    let word = '';
    let quoted = false;
    while (at < text.length) {
        const char = text[at] ?? '';
        if (char === "'" || char === '"') {
            const end = endOfQuote(text, at);
            word += text.slice(at + 1, end);
            if (at === start)
                quoted = true;
            at = end + 1;
        }
        else if (char === '`' || (char === '$' && (text[at + 1] === '(' || text[at + 1] === '{'))) {
            const end = endOfExpansion(text, at);
            word += text.slice(at, end);
            at = end;
        }
        else if (char === '\\' && at + 1 < text.length) {
            word += text[at + 1] === '\n' ? '' : text[at + 1];
            at += 2;
        }
        else if (ENDS_WORD.test(char))
            break;
        else {
            word += char;
            at += 1;
        }
    }
    const end = Math.max(at, start + 1);
    return { text: word, end, lines: text.slice(start, end).split('\n').length - 1, quoted };
};
const endOfQuote = (text, start) => {
    const quote = text[start];
    for (let at = start + 1; at < text.length; at += 1) {
        if (quote === '"' && text[at] === '\\')
            at += 1;
        else if (text[at] === quote)
            return at;
    }
    return text.length;
};
const endOfExpansion = (text, start) => {
    if (text[start] === '`') {
        const end = text.indexOf('`', start + 1);
        return end < 0 ? text.length : end + 1;
    }
    const [open, close] = text[start + 1] === '(' ? ['(', ')'] : ['{', '}'];
    let depth = 0;
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === open)
            depth += 1;
        else if (text[at] === close) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return text.length;
};

;// CONCATENATED MODULE: ./.build/facts/ci/ini-sections.js
/** An INI file as Python reads it (configparser): values go on in indented lines, which the `ini` library takes for keys. */
const iniSections = (text) => {
    const sections = new Map();
    let keys = new Map();
    let key;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*[#;]/.test(line))
            continue;
        const header = /^\[([^\]]{1,200})\]/.exec(line);
        const assigned = /^([^\s=:][^=:]{0,200})[=:](.*)$/.exec(line);
        if (header?.[1] !== undefined) {
            keys = sections.get(header[1].trim()) ?? new Map();
            sections.set(header[1].trim(), keys);
            key = undefined;
        }
        else if (assigned?.[1] !== undefined) {
            key = assigned[1].trim();
            keys.set(key, (assigned[2] ?? '').trim());
        }
        else if (key !== undefined && /^\s+\S/.test(line))
            keys.set(key, `${keys.get(key) ?? ''}\n${line.trim()}`);
    }
    return sections;
};

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./.build/facts/ci/values.js

// Values of JSON and TOML files, whose shape nobody vouches for.
/** Undefined for what is no JSON or TOML. Once for each text: hundreds of commands may ask for a task of the same file. */
const jsonOf = (text) => lastOf(text, JSON_VALUES, JSON.parse);
const tomlOf = (text) => lastOf(text, TOML_VALUES, dist/* parse */.qg);
const JSON_VALUES = new Map();
const TOML_VALUES = new Map();
const MOST_KEPT = 8;
/** Keeps the values of the last few texts. */
const lastOf = (text, kept, read) => {
    if (kept.has(text))
        return kept.get(text);
    let value;
    try {
        value = read(text);
    }
    catch {
        value = undefined;
    }
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MOST_KEPT)
        kept.delete(oldest);
    kept.set(text, value);
    return value;
};
const record = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const valueAt = (value, ...path) => path.reduce((at, key) => (Object.hasOwn(record(at), key) ? record(at)[key] : undefined), value);
const stringAt = (value, ...path) => {
    const found = valueAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
};

;// CONCATENATED MODULE: ./.build/facts/ci/makefile.js

/** Deeper chains of targets are not followed. */
const makefile_DEEPEST = 5;
/** The shell text of a target of a Makefile (or of its first one), its prerequisites' before its own; undefined when there is none. */
const makeTarget = (text, target) => {
    const { rules, variables } = lastOf(text, MAKEFILES, readMakefile) ?? readMakefile('');
    const first = target ?? [...rules.keys()].find(name => !name.startsWith('.'));
    if (first === undefined || !rules.has(first))
        return undefined;
    const done = new Set();
    const lines = [];
    const run = (name, depth) => {
        const rule = rules.get(name);
        if (!rule || depth > makefile_DEEPEST || done.has(name))
            return;
        done.add(name);
        for (const need of rule.needs)
            run(need, depth + 1);
        lines.push(...rule.recipe);
    };
    run(first, 0);
    return lines.map(line => expanded(line, variables)).join('\n');
};
const MAKEFILES = new Map();
const readMakefile = (text) => {
    const rules = new Map();
    const variables = new Map();
    let current = [];
    for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
        if (line.startsWith('\t')) {
            for (const name of current)
                addRecipe(rules, name, line.trim().replace(/^[@+-]+/, ''));
            continue;
        }
        const assigned = /^(?:export )?([\w.-]{1,80})[ \t]*(?:[:?+]|::)?=[ \t]*(.{0,500})$/.exec(line);
        const rule = /^([^\s#:=][^#:=]{0,300}):{1,2}(?!=)([^#;]{0,500})(?:;(.{0,500}))?/.exec(line);
        if (assigned?.[1] !== undefined)
            variables.set(assigned[1], (assigned[2] ?? '').trim());
        else if (rule?.[1] !== undefined) {
            // A justfile's recipe may have parameters after its name.
            current = rule[1].trim().split(/\s+/);
            for (const name of current) {
                const known = rules.get(name);
                const needs = (rule[2] ?? '').split(/\s+/).filter(Boolean);
                rules.set(name, { needs: [...(known?.needs ?? []), ...needs], recipe: known?.recipe ?? [] });
                if (rule[3] !== undefined)
                    addRecipe(rules, name, rule[3]);
            }
        }
        else if (/^\S/.test(line) && !/^(?:#|if|else|endif)/.test(line))
            current = [];
    }
    return { rules, variables };
};
const addRecipe = (rules, name, line) => {
    const known = rules.get(name);
    if (known && known.recipe.length < 500)
        rules.set(name, { needs: known.needs, recipe: [...known.recipe, line] });
};
/** `$(PYTHON) -m pytest` with `PYTHON = python3`; twice, as variables may name variables. `$(MAKE)` is make, `$$` a shell's `$`. */
const expanded = (line, variables) => {
    const once = (text) => text.replace(/\$[({]([\w.-]{1,80})[)}]/g, (whole, name) => name === 'MAKE' ? 'make' : (variables.get(name) ?? whole));
    return once(once(line)).slice(0, 2_000).replaceAll('$$', '$');
};

;// CONCATENATED MODULE: ./.build/facts/ci/task-files.js




const plain = (args) => args.filter(arg => !arg.startsWith('-') && !arg.includes('='));
const taskOf = (file, name, text) => ({
    id: `${file.path}#${name}`,
    text,
    folder: (0,places/* folderOf */.yS)(file.path),
});
/** `make`, `make test`, `make -C app test`. */
const makeTasks = (texts, folder, args) => {
    const at = args.findIndex(arg => arg === '-C' || arg === '--directory');
    const named = args.findIndex(arg => arg === '-f' || arg === '--file');
    const inside = at >= 0 ? `${args[at + 1] ?? '.'}/` : '';
    const names = named >= 0 ? [args[named + 1] ?? ''] : ['GNUmakefile', 'makefile', 'Makefile'];
    const file = (0,places/* firstFileIn */.m8)(texts, folder, names.map(name => `${inside}${name}`));
    if (!file)
        return [];
    const used = new Set([at, at + 1, named, named + 1].filter(index => index > 0 || (index === 0 && (at === 0 || named === 0))));
    const targets = plain(args.filter((_, index) => !used.has(index)));
    return (targets.length > 0 ? targets : [undefined]).flatMap(target => {
        const text = makeTarget(file.text, target);
        return text === undefined ? [] : [taskOf(file, target ?? '', text)];
    });
};
/** Short for `npm test`, alone or after an install: `npm cit` is `npm ci` and `npm test`. */
const RUNS_TEST = /^(?:t|tst|it|cit|sit|install-test|install-ci-test|clean-install-test)$/;
/** `npm test`, `npm run lint`, `yarn test:unit`, `npm --prefix web test`. */
const packageTasks = (texts, folder, args) => {
    const at = args.findIndex(arg => /^(?:--prefix|--cwd|-C|--dir)$/.test(arg));
    const inside = at >= 0 ? `${args[at + 1] ?? '.'}/` : '';
    const file = (0,places/* fileAt */.Wd)(texts, folder, `${inside}package.json`);
    const rest = args.filter((arg, index) => !(at >= 0 && (index === at || index === at + 1)) && !arg.startsWith('-'));
    const [first = '', second] = rest;
    const name = /^run(?:-script)?$/.test(first) ? second : RUNS_TEST.test(first) ? 'test' : rest[0];
    const script = file && name !== undefined ? stringAt(jsonOf(file.text), 'scripts', name) : undefined;
    return file && name !== undefined && script !== undefined ? [taskOf(file, name, script)] : [];
};
/** `composer test`: `scripts` of composer.json. */
const composerTasks = (texts, folder, args) => {
    const file = (0,places/* fileAt */.Wd)(texts, folder, 'composer.json');
    const [first, second] = plain(args);
    const name = first === 'run-script' || first === 'run' ? second : first;
    const script = file && name !== undefined ? valueAt(jsonOf(file.text), 'scripts', name) : undefined;
    return file && name !== undefined && script !== undefined ? [taskOf(file, name, linesOf(script))] : [];
};
/** `tox`, `tox -e lint`: the commands of tox.ini, setup.cfg or pyproject.toml. */
const toxTasks = (texts, folder, args) => {
    const wanted = args.flatMap((arg, index) => /^-e$|^--env(?:list)?$/.test(args[index - 1] ?? '') ? arg.split(',') : []);
    for (const name of ['tox.ini', 'setup.cfg', 'pyproject.toml', 'tox.toml']) {
        const file = (0,places/* fileAt */.Wd)(texts, folder, name);
        const sections = file ? toxSections(name, file.text) : [];
        if (!file || sections.length === 0)
            continue;
        const chosen = sections.filter(section => section.environment !== '' && wanted.includes(section.environment));
        const base = sections.filter(section => section.environment === '');
        const used = wanted.length === 0 ? sections : chosen.some(section => section.text.trim() !== '') ? chosen : base;
        return used.map(section => taskOf(file, section.environment, toxText(section.text)));
    }
    return [];
};
const toxSections = (name, text) => {
    if (name.endsWith('.toml')) {
        const root = tomlOf(text);
        const tox = name === 'tox.toml' ? root : valueAt(root, 'tool', 'tox');
        const legacy = stringAt(tox, 'legacy_tox_ini');
        if (legacy !== undefined)
            return toxSections('tox.ini', legacy);
        return [
            { environment: '', text: linesOf(valueAt(tox, 'env_run_base', 'commands')) },
            ...Object.entries(record(valueAt(tox, 'env'))).map(([environment, value]) => ({
                environment,
                text: linesOf(valueAt(value, 'commands')),
            })),
        ].filter(section => section.text !== '');
    }
    return [...iniSections(text)].flatMap(([section, keys]) => {
        const environment = /^testenv(?::(.*))?$/.exec(section);
        const commands = keys.get('commands');
        return environment && commands !== undefined ? [{ environment: environment[1] ?? '', text: commands }] : [];
    });
};
/** `{posargs:tests}` stands for `tests`, `{toxinidir}` for the folder; a leading `-` ignores the status. */
const toxText = (text) => text
    .replace(/\{posargs(?::([^{}]{0,200}))?\}/g, '$1')
    .replace(/\{(?:toxinidir|tox_root)\}/g, '.')
    .replace(/\{\[?[\w:.\]]{1,80}\}/g, '')
    .replace(/^[ \t]*- ?/gm, '');
/** `nox`, `nox -s tests`: the `session.run(…)` calls of noxfile.py; `invoke test`: the `run("…")` calls of tasks.py. */
const pythonTasks = (name, call) => (texts, folder, args) => {
    const file = (0,places/* fileAt */.Wd)(texts, folder, name);
    if (!file)
        return [];
    const named = plain(args.filter(arg => arg !== 'run'));
    const functions = file.text.replace(/^[ \t]*#.*$/gm, '').split(/^(?=def |async def )/m);
    const wanted = functions.filter(text => {
        const [, title = ''] = /^(?:async )?def (\w+)/.exec(text) ?? [];
        return (title !== '' &&
            (named.length === 0 || named.some(arg => arg.replaceAll('-', '_') === title || arg.startsWith(`${title}-`))));
    });
    const text = wanted
        .map(body => [...body.matchAll(call)].map(match => quotedWords(match[1] ?? '')).join('\n'))
        .join('\n');
    return text.trim() === '' ? [] : [taskOf(file, named.join(' '), text)];
};
const quotedWords = (call) => [...call.matchAll(/(["'])((?:(?!\1)[^\\\n]){0,300})\1/g)].map(match => match[2] ?? '').join(' ');
/** `just test`: recipes of a justfile look like those of make; without a name, the first. */
const justTasks = (texts, folder, args) => {
    const file = (0,places/* firstFileIn */.m8)(texts, folder, ['justfile', 'Justfile', '.justfile']);
    if (!file)
        return [];
    const targets = plain(args);
    return (targets.length > 0 ? targets.slice(0, 1) : [undefined]).flatMap(target => {
        const text = makeTarget(file.text.replace(/^[ \t]+/gm, '\t'), target);
        return text === undefined ? [] : [taskOf(file, target ?? '', text)];
    });
};
/** Tables of scripts that Python tools keep in pyproject.toml, and Pipfile's. */
const SCRIPT_TABLES = [
    ['pyproject.toml', ['tool', 'poe', 'tasks']],
    ['pyproject.toml', ['tool', 'pdm', 'scripts']],
    ['pyproject.toml', ['tool', 'taskipy', 'tasks']],
    ['pyproject.toml', ['tool', 'rye', 'scripts']],
    ['pyproject.toml', ['tool', 'hatch', 'envs', 'default', 'scripts']],
    ['pyproject.toml', ['tool', 'hatch', 'envs', 'test', 'scripts']],
    ['pyproject.toml', ['tool', 'hatch', 'envs', 'lint', 'scripts']],
    ['pyproject.toml', ['tool', 'pixi', 'tasks']],
    ['Pipfile', ['scripts']],
];
/** A name after `poetry run`, `hatch run`, `poe`, `pipenv run`, `pdm run` that is declared as a script. */
const declaredScript = (texts, folder, name) => {
    for (const [fileName, path] of SCRIPT_TABLES) {
        const file = (0,places/* fileAt */.Wd)(texts, folder, fileName);
        const value = file?.text.includes(name) ? valueAt(tomlOf(file.text), ...path, name) : undefined;
        const script = typeof value === 'string' || Array.isArray(value) ? value : (valueAt(value, 'cmd') ?? valueAt(value, 'shell'));
        if (file && script !== undefined)
            return [taskOf(file, name, linesOf(script))];
    }
    return [];
};
const poeTasks = (texts, folder, args) => declaredScript(texts, folder, plain(args)[0] ?? '');
/** Task runners, by the program that starts them. */
const TASK_RUNNERS = new Map([
    ['make', makeTasks],
    ['gmake', makeTasks],
    ['npm', packageTasks],
    ['yarn', packageTasks],
    ['pnpm', packageTasks],
    ['bun', packageTasks],
    ['composer', composerTasks],
    ['tox', toxTasks],
    ['nox', pythonTasks('noxfile.py', /\bsession\.run(?:_always)?\(([^()]{0,600})/g)],
    ['invoke', pythonTasks('tasks.py', /\.run\(([^()]{0,600})/g)],
    ['inv', pythonTasks('tasks.py', /\.run\(([^()]{0,600})/g)],
    ['just', justTasks],
    ['poe', poeTasks],
    ['task', poeTasks],
]);
/** A text, a list of texts, or a list of lists of words, as lines of shell. */
const linesOf = (value) => typeof value === 'string'
    ? value
    : Array.isArray(value)
        ? value
            .map(item => (Array.isArray(item) ? item.filter(part => typeof part === 'string').join(' ') : item))
            .filter(item => typeof item === 'string')
            .join('\n')
        : '';

;// CONCATENATED MODULE: ./.build/facts/ci/follow.js






/** Chains such as workflow → make → tox → script are followed so far. */
const follow_DEEPEST = 6;
/** Commands looked at for one script, over everything that it leads to. */
const follow_MOST_COMMANDS = 3_000;
/** Reading a long script counts like so many commands. */
const CHARACTERS_PER_COMMAND = 200;
/**
 * What scripts do that run one after the other in one shell, started in a folder; commands behind task runners and own
 * scripts are followed into the repository's files.
 */
const deedsOf = (texts, scripts, folder, budget = { left: follow_MOST_COMMANDS }) => follow_follow(scripts, folder, { texts, depth: 0, path: new Set(), budget });
const follow_follow = (scripts, start, journey) => {
    const functions = new Map();
    const deeds = [];
    let folder = start;
    let at = 0;
    const run = (command, depth) => {
        journey.budget.left -= 1;
        if (journey.budget.left < 0 || depth > follow_DEEPEST)
            return;
        const called = functions.get(command.words[0] ?? '');
        if (called) {
            for (const inner of called)
                run(calledFrom(command, inner), depth + 1);
            return;
        }
        const [program, argument] = command.words;
        if (program === 'cd' || program === 'pushd')
            folder = argument === undefined ? undefined : (0,places/* joined */.oR)(folder, argument);
        else if (program === 'source' || program === '.') {
            const file = (0,places/* fileAt */.Wd)(journey.texts, folder, argument ?? '');
            if (!file)
                return;
            journey.budget.left -= Math.ceil(file.text.length / CHARACTERS_PER_COMMAND);
            const sourced = readShell(file.text);
            for (const [name, body] of sourced.functions)
                functions.set(name, body);
            for (const inner of sourced.commands)
                run(calledFrom(command, inner), depth + 1);
        }
        else
            for (const deed of deedsOfCommand(command, folder, journey))
                deeds.push({ ...deed, script: at });
    };
    for (const [index, script] of scripts.entries()) {
        if (journey.budget.left < 0)
            break;
        journey.budget.left -= Math.ceil(script.length / CHARACTERS_PER_COMMAND);
        const read = readShell(script);
        for (const [name, body] of read.functions)
            functions.set(name, body);
        at = index;
        const printed = printedLines(script);
        for (const command of read.commands)
            run(printed.has(command.line) ? asPrinted(command) : command, 0);
    }
    return deeds;
};
/** What a function or a sourced file does, is done where it is called, and as idly. */
const calledFrom = (outer, inner) => {
    const idle = outer.idle ?? inner.idle;
    return { ...inner, line: outer.line, ...(idle ? { idle } : {}) };
};
const PRINTS = /^\s{0,40}(?:echo|printf)\s[^|>&;`$]*$/;
const RUNNER = /\b(?:py\.?test|unittest|tox|nosetests?|manage\.py test)\b/;
/** Lines (from 0) that print the name of a test runner and do nothing else: no pipe, no file that it is written to. */
const printedLines = (script) => new Set(/echo|printf/.test(script)
    ? script
        .split('\n', follow_MOST_COMMANDS)
        .map(line => line.slice(0, 300))
        .flatMap((line, index) => (PRINTS.test(line) && RUNNER.test(line) ? [index] : []))
    : []);
const asPrinted = (command) => /^(?:echo|printf)$/.test(command.words[0] ?? '')
    ? { ...command, idle: command.idle ?? { why: 'printed', by: command.words[0] ?? '' } }
    : command;
const deedsOfCommand = (command, folder, journey) => {
    const inner = unwrap(command.words);
    const at = inner.elsewhere ? undefined : folder;
    if ('script' in inner) {
        const deeds = deeper([{ id: `sh ${inner.script}`, text: inner.script, folder: at }], command.line, journey);
        return command.idle ? deeds.map(deed => ({ ...deed, ...(command.idle ? { idle: command.idle } : {}) })) : deeds;
    }
    const { words } = inner;
    const program = programOf(words[0]);
    const args = words.slice(1);
    const tasks = tasksOf(program, words, at, journey.texts);
    const followed = tasks ? deeper(tasks, command.line, journey) : [];
    const direct = command.idle?.why === 'printed' ? [TEST] : directly(program, args, words, at, journey.texts);
    const idle = command.idle ? { idle: command.idle } : {};
    return [
        ...direct.map(meaning => ({ ...meaning, command: shortened(words), script: 0, line: command.line, ...idle })),
        ...followed.map(deed => ({ ...deed, ...idle })),
    ];
};
const deeper = (tasks, line, journey) => journey.depth >= follow_DEEPEST
    ? []
    : tasks.flatMap(task => journey.path.has(task.id)
        ? []
        : follow_follow([task.text], task.folder, {
            ...journey,
            depth: journey.depth + 1,
            path: new Set([...journey.path, task.id]),
        }).map(deed => ({ ...deed, line })));
/** The own tasks and scripts behind a command; undefined when it is no way to any. */
const tasksOf = (program, words, folder, texts) => {
    const reader = TASK_RUNNERS.get(program);
    if (reader)
        return reader(texts, folder, words.slice(1));
    const composed = composeCommands(texts, folder, program, words.slice(1));
    if (composed)
        return composed;
    const script = /^(?:sh|bash|zsh|ash|dash|ksh)$/.test(program)
        ? words.slice(1).find(word => !word.startsWith('-') && !word.startsWith('+'))
        : /[./\\]/.test(words[0] ?? '')
            ? words[0]
            : undefined;
    if (script !== undefined) {
        const file = (0,places/* fileAt */.Wd)(texts, folder, script);
        return file && isShellScript(file.path, file.text)
            ? [{ id: file.path, text: file.text, folder: folder ?? (0,places/* folderOf */.yS)(file.path) }]
            : [];
    }
    return meaningsOf(words).length > 0 ? undefined : declaredScript(texts, folder, words[0] ?? '');
};
const isShellScript = (path, text) => /\.(?:sh|bash|bat|cmd|ps1)$/i.test(path) || /^#!.*\bsh|^#!.*\bbash/.test(text) || !/\.\w+$/.test(path);
/** What a command does by itself, given the files that it names. */
const directly = (program, args, words, folder, texts) => {
    if (program === 'python') {
        const script = args.find(arg => !arg.startsWith('-'));
        if (script?.endsWith('.py') && !args.includes('-c'))
            return pythonScript(script, args, words, folder, texts);
    }
    if (/^[^./\\]*[./\\].*\.py$/.test(words[0] ?? ''))
        return pythonScript(words[0] ?? '', [words[0] ?? '', ...args], ['python', ...words], folder, texts);
    return meaningsOf(words);
};
const TEST = { does: 'test', language: 'python' };
const LINT = { does: 'lint', language: 'python' };
/** `python manage.py test`, `python setup.py test`, `python tests/run.py`: nothing when there is no such file. */
const pythonScript = (script, args, words, folder, texts) => {
    const file = (0,places/* fileAt */.Wd)(texts, folder, script);
    if (!file)
        return [];
    const name = script.replace(/^.*[\\/]/, '');
    const rest = args.slice(args.indexOf(script) + 1);
    if (name === 'manage.py')
        return MANAGE_COMMANDS.get(rest.find(arg => !arg.startsWith('-')) ?? '') ?? [];
    if (name === 'setup.py')
        return meaningsOf(['python', 'setup.py', ...rest]);
    if (name === 'runtests.py' ||
        /^(?:run_?)?(?:all_?)?tests?(?:_.*)?\.py$|_tests?\.py$/i.test(name) ||
        RUNS_TESTS.test(file.text))
        return [TEST];
    return meaningsOf(words);
};
const MANAGE_COMMANDS = new Map([
    ['test', [TEST]],
    ['jenkins', [TEST]],
    ['pytest', [TEST]],
    ['harvest', [TEST]],
    ['behave', [TEST]],
    ['cov', [TEST]],
    ['tests', [TEST]],
    ['check', [LINT]],
]);
const RUNS_TESTS = /\b(?:unittest\.main|unittest\.TextTestRunner|TextTestRunner|pytest\.main|doctest\.testmod|nose\.(?:run|main)|DiscoverRunner)\b/;
const shortened = (words) => {
    const text = words.join(' ').replace(/\s+/g, ' ').trim();
    return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

;// CONCATENATED MODULE: ./.build/facts/ci/pipeline.js


const newBudget = () => ({ left: 5_000 });
/** Takes one step; false when there is none left. */
const spend = (budget) => {
    budget.left -= 1;
    return budget.left >= 0;
};
const broken = (reason) => ({ runsOnChange: false, broken: reason, work: [] });
/** The scripts in a value: one text, a list of them, or lists in lists. */
const scriptParts = (value) => (0,yaml_tree/* flatScalars */.b4)(value).flatMap(scalar => scalar.value === undefined || scalar.value === true
    ? []
    : [
        {
            text: scalar.text,
            line: scalar.firstTextLine ?? scalar.line,
            endLine: scalar.endLine,
            mapped: scalar.firstTextLine !== undefined,
        },
    ]);
/** More steps than that are a generated or hostile file. */
const MOST_WORK = 500;
/** Commands looked at for one file, with everything that they lead to. */
const MOST_FOLLOWED = 5_000;
/** `commands` is what all files together may make us look at. */
const pipelineFacts = (service, file, texts, commands) => {
    const pipeline = service.read(file, texts);
    const lines = file.text.split('\n').length;
    const at = (startLine, endLine) => ({
        at: 'lines',
        path: file.path,
        startLine,
        endLine,
    });
    const ci = {
        kind: 'ci',
        anchor: { at: 'file', path: file.path },
        owner: file.owner,
        service: service.name,
        runsOnChange: pipeline.runsOnChange,
        ...(pipeline.broken === undefined ? {} : { broken: pipeline.broken }),
    };
    if (pipeline.broken !== undefined)
        return [ci];
    const budget = { left: Math.min(MOST_FOLLOWED, commands.left) };
    const before = budget.left;
    const steps = pipeline.work.slice(0, MOST_WORK).flatMap(work => stepsOf(work, texts, budget));
    commands.left -= before - Math.max(0, budget.left);
    const seen = new Set();
    const facts = [ci];
    for (const { line, endLine, idle, ...step } of steps) {
        const key = JSON.stringify([line, step.does, step.command, step.runsOnChange, idle?.why]);
        if (seen.has(key) || line > lines)
            continue;
        seen.add(key);
        if (idle) {
            const { does, command } = step;
            const anchor = at(line, Math.max(line, Math.min(endLine, lines)));
            facts.push({ kind: 'idle-step', anchor, owner: file.owner, service: service.name, does, command, ...idle });
            continue;
        }
        facts.push({
            kind: 'ci-step',
            anchor: at(line, Math.max(line, Math.min(endLine, lines))),
            owner: file.owner,
            service: service.name,
            ...step,
            runsOnChange: step.runsOnChange && pipeline.runsOnChange,
        });
    }
    return facts;
};
const stepsOf = (work, texts, budget) => {
    if ('does' in work)
        return [work];
    const deeds = deedsOf(texts, work.scripts.map(script => script.text), work.folder, budget);
    return deeds.flatMap(deed => {
        const script = work.scripts[deed.script];
        if (!script)
            return [];
        const line = script.mapped ? script.line + deed.line : script.line;
        const endLine = script.mapped ? line : script.endLine;
        const idle = work.idle ?? deed.idle;
        return [
            {
                does: deed.does,
                language: deed.language,
                command: deed.command,
                runsOnChange: work.runsOnChange,
                line,
                endLine,
                ...(idle ? { idle } : {}),
            },
        ];
    });
};

;// CONCATENATED MODULE: ./.build/facts/ci/appveyor.js


// https://www.appveyor.com/docs/appveyor-yml/
const PHASES = [
    'init',
    'install',
    'before_build',
    'build_script',
    'after_build',
    'before_test',
    'test_script',
    'after_test',
    'before_deploy',
    'deploy_script',
];
const appVeyor = {
    name: 'AppVeyor',
    isFile: path => path === 'appveyor.yml' || path === '.appveyor.yml',
    read: file => configurationOf(file),
};
const configurationOf = (file) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read)
        return broken(read.broken);
    const [root] = read.documents;
    if (root === undefined || (0,yaml_tree/* entriesOf */.Mc)(root).length === 0)
        return broken('empty');
    const scripts = PHASES.flatMap(phase => commandsOf((0,yaml_tree/* entry */.f_)(root, phase)));
    if (scripts.length === 0 && (0,yaml_tree/* entry */.f_)(root, 'build') === undefined)
        return broken('no commands');
    const project = (0,yaml_tree/* entry */.f_)(root, 'build', 'project');
    const built = project
        ? [
            {
                does: 'build',
                language: 'other',
                command: 'msbuild',
                line: project.line,
                endLine: project.endLine,
                runsOnChange: true,
            },
        ]
        : [];
    const runsOnChange = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(root, 'skip_non_tags')) !== 'true';
    return { runsOnChange, work: [{ scripts, folder: '', runsOnChange: true }, ...built] };
};
/** `- pytest`, `- cmd: pytest`, `- ps: …`, `- sh: …` */
const commandsOf = (value) => (0,yaml_tree/* listed */.KE)(value)
    .flatMap(item => item.kind === 'map' ? (0,yaml_tree/* entriesOf */.Mc)(item).flatMap(([, command]) => scriptParts(command)) : scriptParts(item))
    .map(part => ({ ...part, text: part.text.replace(/%(\w+)%\\?/g, '').replaceAll('\\', '/') }));

;// CONCATENATED MODULE: ./.build/facts/ci/azure-pipelines.js



// https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/
const azure_pipelines_DEEPEST = 8;
const azurePipelines = {
    name: 'Azure Pipelines',
    isFile: path => /^\.?azure-pipelines?\.ya?ml$/.test(path),
    read: (file, texts) => azure_pipelines_configurationOf(file, texts),
};
const azure_pipelines_configurationOf = (file, texts) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read)
        return broken(read.broken);
    const [root] = read.documents;
    if (root === undefined || (0,yaml_tree/* entriesOf */.Mc)(root).length === 0)
        return broken('empty');
    const work = itemWork(root, {
        texts,
        folder: (0,places/* folderOf */.yS)(file.path),
        depth: 0,
        budget: newBudget(),
        included: undefined,
    });
    if (!['stages', 'jobs', 'steps', 'extends'].some(key => (0,yaml_tree/* entry */.f_)(root, key)))
        return broken('no jobs');
    return { runsOnChange: runsOnChange(root), work };
};
/** Without a trigger, every push starts it; without `pr`, every pull request does. */
const runsOnChange = (root) => {
    const [trigger, pr] = [(0,yaml_tree/* entry */.f_)(root, 'trigger'), (0,yaml_tree/* entry */.f_)(root, 'pr')];
    const tagsOnly = (0,yaml_tree/* entry */.f_)(trigger, 'tags') !== undefined && (0,yaml_tree/* entry */.f_)(trigger, 'branches') === undefined;
    return !((0,yaml_tree/* textOf */.b6)(trigger) === 'none' || tagsOnly) || !((0,yaml_tree/* textOf */.b6)(pr) === 'none');
};
/** The work in a stage, a job, a step, a template's call or the whole file. */
const itemWork = (item, place) => {
    if (place.depth > azure_pipelines_DEEPEST || isOff(item) || !spend(place.budget))
        return [];
    const deeper = { ...place, depth: place.depth + 1 };
    const template = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(item, 'template'));
    if (template !== undefined)
        return templateWork(item, template, deeper);
    const nested = ['extends', 'stages', 'jobs', 'steps'].flatMap(key => {
        const value = (0,yaml_tree/* entry */.f_)(item, key);
        return (0,yaml_tree/* listed */.KE)(value)
            .slice(0, 200)
            .flatMap(inner => itemWork(inner, deeper));
    });
    const deployed = (0,yaml_tree/* entriesOf */.Mc)((0,yaml_tree/* entry */.f_)(item, 'strategy')).flatMap(([, how]) => (0,yaml_tree/* entriesOf */.Mc)(how).flatMap(([, phase]) => itemWork(phase, deeper)));
    return [...nested, ...deployed, ...stepWork(item, place)];
};
const isOff = (item) => /^(?:false|\$\{\{\s*false\s*\}\})$/.test((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(item, 'condition')) ?? '') ||
    (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(item, 'enabled')) === 'false';
const templateWork = (item, template, place) => {
    if (template.includes('@'))
        return [];
    const path = template.startsWith('/') ? template.slice(1) : (0,places/* joined */.oR)(place.folder, template);
    const file = path === undefined ? undefined : place.texts.get(path);
    const read = file ? (0,yaml_tree/* readYaml */.gM)(file.text) : undefined;
    const root = !read || 'broken' in read ? undefined : read.documents[0];
    if (!file || !root)
        return [];
    return itemWork(root, {
        ...place,
        folder: (0,places/* folderOf */.yS)(file.path),
        included: place.included ?? { line: item.line, endLine: item.endLine },
    });
};
const SCRIPTS = ['script', 'bash', 'pwsh', 'powershell'];
const stepWork = (step, place) => {
    const folder = (value) => (0,yaml_tree/* textOf */.b6)(value) === undefined ? '' : (0,places/* joined */.oR)('', (0,yaml_tree/* textOf */.b6)(value) ?? '');
    const scripts = SCRIPTS.flatMap(key => scriptParts((0,yaml_tree/* entry */.f_)(step, key)));
    if (scripts.length > 0)
        return [scriptWork(scripts, folder((0,yaml_tree/* entry */.f_)(step, 'workingDirectory')), place)];
    const task = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(step, 'task'))?.replace(/@[\s\S]*$/, '');
    if (task === undefined)
        return [];
    const inputs = (0,yaml_tree/* entry */.f_)(step, 'inputs');
    const at = folder((0,yaml_tree/* entry */.f_)(inputs, 'workingDirectory') ?? (0,yaml_tree/* entry */.f_)(inputs, 'workingDir'));
    const shell = scriptParts((0,yaml_tree/* entry */.f_)(inputs, 'script'));
    if (shell.length > 0 && task !== 'PythonScript')
        return [scriptWork(shell, at, place)];
    const spelled = taskCommand(task, inputs);
    const lines = place.included ?? { line: step.line, endLine: step.endLine };
    if (spelled)
        return [scriptWork([{ text: spelled, ...lines, mapped: false }], at, place)];
    const meaning = TASKS.find(([name]) => name.test(task))?.[1];
    return meaning ? [{ ...meaning, command: task, runsOnChange: true, ...lines }] : [];
};
const scriptWork = (scripts, folder, place) => ({
    scripts: place.included ? scripts.map(part => ({ ...part, ...place.included, mapped: false })) : scripts,
    folder,
    runsOnChange: true,
});
/** A task as the command that it stands for. */
const taskCommand = (task, inputs) => {
    const command = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'command')) ?? '';
    if (task === 'Bash' || task === 'ShellScript' || task === 'BatchScript')
        return (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'filePath') ?? (0,yaml_tree/* entry */.f_)(inputs, 'scriptPath') ?? (0,yaml_tree/* entry */.f_)(inputs, 'filename'));
    if (task === 'PythonScript')
        return `python ${(0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'scriptPath')) ?? ''}`;
    if (task === 'Npm')
        return `npm ${command === 'custom' ? ((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'customCommand')) ?? '') : command || 'install'}`;
    if (task === 'DotNetCoreCLI')
        return `dotnet ${command}`;
    if (task === 'Maven')
        return `mvn ${(0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'goals')) ?? 'package'}`;
    if (task === 'Gradle')
        return `gradle ${(0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'tasks')) ?? 'build'}`;
    if (task === 'Docker')
        return `docker ${command.toLowerCase().startsWith('push') ? 'push' : command.toLowerCase().startsWith('log') ? 'login' : 'build .'}`;
    if (task === 'DockerCompose')
        return `docker compose ${(0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'dockerComposeCommand')) ?? (/build/i.test((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inputs, 'action')) ?? '') ? 'build' : 'up')}`;
    return undefined;
};
const TASKS = [
    [/^(?:VSTest|VisualStudioTest\w*)$/, { does: 'test', language: 'other' }],
    [/^(?:VSBuild|MSBuild)$/, { does: 'build', language: 'other' }],
    [/^(?:SonarQubeAnalyze|SonarCloudAnalyze)$/, { does: 'lint', language: 'other' }],
    [
        /^(?:AzureWebApp|AzureFunctionApp|AzureRmWebAppDeployment|Kubernetes\w*|AzureContainerApps|TwineAuthenticate|HelmDeploy|CopyFilesOverSSH|SSH)$/,
        { does: 'deploy', language: 'other' },
    ],
];

;// CONCATENATED MODULE: ./.build/facts/ci/bitbucket-pipelines.js


// https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/
const bitbucketPipelines = {
    name: 'Bitbucket Pipelines',
    isFile: path => path === 'bitbucket-pipelines.yml',
    read: file => bitbucket_pipelines_configurationOf(file),
};
const bitbucket_pipelines_configurationOf = (file) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read)
        return broken(read.broken);
    const [root] = read.documents;
    if (root === undefined || (0,yaml_tree/* entriesOf */.Mc)(root).length === 0)
        return broken('empty');
    const pipelines = (0,yaml_tree/* entry */.f_)(root, 'pipelines');
    const budget = newBudget();
    const work = [
        ...sequenceWork((0,yaml_tree/* entry */.f_)(pipelines, 'default'), true, budget),
        ...['branches', 'pull-requests', 'bookmarks', 'tags', 'custom'].flatMap(key => (0,yaml_tree/* entriesOf */.Mc)((0,yaml_tree/* entry */.f_)(pipelines, key)).flatMap(([, steps]) => sequenceWork(steps, key !== 'tags' && key !== 'custom', budget))),
    ];
    if (work.length === 0)
        return broken('no steps');
    return { runsOnChange: work.some(item => item.runsOnChange), work };
};
/** Steps one after the other; what follows a manual one waits for somebody, too. */
const sequenceWork = (steps, onChange, budget) => {
    let runs = onChange;
    return (0,yaml_tree/* listed */.KE)(steps).flatMap(item => {
        const inner = (0,yaml_tree/* entry */.f_)(item, 'step') ?? (0,yaml_tree/* entry */.f_)(item, 'stage');
        if ((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(inner, 'trigger')) === 'manual')
            runs = false;
        return groupWork(item, runs, 0, budget);
    });
};
/** A step, or the steps of a stage or of a parallel group. */
const groupWork = (item, onChange, depth, budget) => {
    if (depth > 4 || !spend(budget))
        return [];
    const step = (0,yaml_tree/* entry */.f_)(item, 'step');
    if (step) {
        const scripts = [(0,yaml_tree/* entry */.f_)(step, 'script'), (0,yaml_tree/* entry */.f_)(step, 'after-script')].flatMap(part => scriptParts(part));
        return [{ scripts, folder: '', runsOnChange: onChange }, ...pipes((0,yaml_tree/* entry */.f_)(step, 'script'), onChange)];
    }
    const parallel = (0,yaml_tree/* entry */.f_)(item, 'parallel');
    const steps = (0,yaml_tree/* entry */.f_)(parallel, 'steps') ?? parallel ?? (0,yaml_tree/* entry */.f_)(item, 'stage', 'steps');
    return (0,yaml_tree/* listed */.KE)(steps)
        .slice(0, 200)
        .flatMap(inner => groupWork(inner, onChange, depth + 1, budget));
};
const pipes = (script, runsOnChange) => (0,yaml_tree/* listed */.KE)(script).flatMap(item => {
    const pipe = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(item, 'pipe'))?.replace(/:[\d.]+$/, '');
    return pipe !== undefined && /deploy|heroku|-s3|ssh|ecs|lambda|cloud-run|docker-push|ftp/.test(pipe)
        ? [
            {
                does: 'deploy',
                language: 'other',
                command: pipe,
                line: item.line,
                endLine: item.endLine,
                runsOnChange,
            },
        ]
        : [];
});

;// CONCATENATED MODULE: ./.build/facts/ci/circleci.js



// https://circleci.com/docs/configuration-reference/
const circleci_DEEPEST = 5;
const circleCi = {
    name: 'CircleCI',
    isFile: path => /^\.circleci\/config\.ya?ml$/.test(path),
    read: file => circleci_configurationOf(file),
};
/** https://circleci.com/blog/sunsetting-1-0/ */
const circleCiOne = {
    name: 'CircleCI',
    isFile: path => path === 'circle.yml',
    read: () => broken('written for CircleCI 1.0, which was switched off in 2018'),
};
const circleci_configurationOf = (file) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read)
        return broken(read.broken);
    const [root] = read.documents;
    if (root === undefined || (0,yaml_tree/* entriesOf */.Mc)(root).length === 0)
        return broken('empty');
    const runs = jobRuns(root);
    if (runs.length === 0)
        return broken('no jobs');
    const budget = newBudget();
    const work = runs.flatMap(run => jobWork(run, root, budget));
    return { runsOnChange: runs.some(run => run.onChange), work };
};
/** Which jobs the workflows run; without workflows, the one called `build`. */
const jobRuns = (root) => {
    const workflows = (0,yaml_tree/* entriesOf */.Mc)((0,yaml_tree/* entry */.f_)(root, 'workflows')).filter(([, workflow]) => workflow.kind === 'map');
    const build = (0,yaml_tree/* entry */.f_)(root, 'jobs', 'build');
    if (workflows.length === 0)
        return build ? [{ name: 'build', call: undefined, at: build, onChange: true }] : [];
    return workflows.flatMap(([, workflow]) => {
        const scheduled = (0,yaml_tree/* entry */.f_)(workflow, 'triggers') !== undefined;
        const off = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(workflow, 'when')) === 'false';
        return off ? [] : workflowRuns(workflow, !scheduled);
    });
};
const workflowRuns = (workflow, onChange) => {
    const held = new Set();
    return (0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(workflow, 'jobs')).flatMap(item => {
        const [first] = (0,yaml_tree/* entriesOf */.Mc)(item);
        const name = (0,yaml_tree/* textOf */.b6)(item) ?? first?.[0];
        const call = first?.[1];
        if (name === undefined)
            return [];
        const waits = (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(call, 'requires')).some(need => held.has(need));
        if ((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, 'type')) === 'approval' || waits)
            held.add((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, 'name')) ?? name);
        if ((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, 'type')) === 'approval')
            return [];
        return [{ name, call, at: item, onChange: onChange && !waits && !ignoresBranches(call) }];
    });
};
const ignoresBranches = (call) => (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(call, 'filters', 'branches', 'ignore')).some(pattern => /^\/\^?\.\*\$?\/$/.test(pattern));
const jobWork = (run, root, budget) => {
    const orb = orbWork(run.name, run.call, run.at, root);
    if (orb)
        return orb.map(work => ({ ...work, runsOnChange: run.onChange }));
    const job = (0,yaml_tree/* entry */.f_)(root, 'jobs', run.name);
    const folder = folderIn('', (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(job, 'working_directory')));
    const steps = [
        ...(0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(run.call, 'pre-steps')),
        ...(0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(job, 'steps')),
        ...(0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(run.call, 'post-steps')),
    ];
    return stepsWork(steps, root, folder, parametersOf(job, run.call), { depth: 0, budget }).map(work => ({
        ...work,
        runsOnChange: run.onChange,
    }));
};
/** A job's `working_directory` is where its checkout lies: the repository's root. */
const folderIn = (base, directory) => directory === undefined || /^(?:~\/)?[\w.-]+$/.test(directory) || directory.startsWith('/')
    ? base
    : (0,places/* joined */.oR)(base, directory);
const parametersOf = (declared, call) => {
    const parameters = new Map();
    for (const [name, parameter] of (0,yaml_tree/* entriesOf */.Mc)((0,yaml_tree/* entry */.f_)(declared, 'parameters'))) {
        const value = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, name)) ?? (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(parameter, 'default'));
        if (value !== undefined)
            parameters.set(name, value);
    }
    return parameters;
};
const filled = (part, parameters) => ({
    ...part,
    text: part.text.replace(/<<\s*parameters\.([\w-]{1,80})\s*>>/g, (whole, name) => parameters.get(name) ?? whole),
});
const stepsWork = (steps, root, folder, parameters, walk) => walk.depth > circleci_DEEPEST || !spend(walk.budget)
    ? []
    : steps.slice(0, 200).flatMap(step => circleci_stepWork(step, root, folder, parameters, walk));
const circleci_stepWork = (step, root, folder, parameters, walk) => {
    const [first] = (0,yaml_tree/* entriesOf */.Mc)(step);
    const name = (0,yaml_tree/* textOf */.b6)(step) ?? first?.[0];
    const call = first?.[1];
    if (name === undefined)
        return [];
    if (name === 'run') {
        const directory = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, 'working_directory'));
        const scripts = scriptParts(call?.kind === 'map' ? (0,yaml_tree/* entry */.f_)(call, 'command') : call);
        const at = directory === undefined ? folder : ((0,places/* joined */.oR)('', directory.replace(/^~\/project\/?/, '')) ?? folder);
        return [{ scripts: scripts.map(part => filled(part, parameters)), folder: at, runsOnChange: true }];
    }
    if (name === 'when' || name === 'unless') {
        const constant = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, 'condition'));
        const off = constant === (name === 'when' ? 'false' : 'true');
        return off
            ? []
            : stepsWork((0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(call, 'steps')), root, folder, parameters, { ...walk, depth: walk.depth + 1 });
    }
    const orb = orbWork(name, call, step, root);
    if (orb)
        return orb;
    const command = (0,yaml_tree/* entry */.f_)(root, 'commands', name);
    return stepsWork((0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(command, 'steps')), root, folder, parametersOf(command, call), {
        ...walk,
        depth: walk.depth + 1,
    });
};
const PYTHON_TEST = { does: 'test', language: 'python' };
const DOCKER_BUILD = { does: 'build', language: 'python' };
const DEPLOY = { does: 'deploy', language: 'other' };
/** Jobs and commands of published orbs: https://circleci.com/developer/orbs */
const ORBS = [
    [
        /^circleci\/node\/test$/,
        { runs: call => `npm install; npm run ${(0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, 'run-command')) ?? 'test'}`, folder: 'app-dir' },
    ],
    [
        /^circleci\/node\/run$/,
        {
            runs: call => `npm run ${(0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, 'npm-run') ?? (0,yaml_tree/* entry */.f_)(call, 'yarn-run')) ?? 'test'}`,
            folder: 'app-dir',
        },
    ],
    [/^circleci\/node\/install-packages$/, { does: 'install', language: 'other' }],
    [/^circleci\/python\/test$/, PYTHON_TEST],
    [/^circleci\/python\/(?:install-packages|dist)$/, { does: 'install', language: 'python' }],
    [
        /^circleci\/docker\/(?:publish|build)$|\/aws-ecr\/build[\w-]*$|\/gcp-gcr\/build[\w-]*$|\/azure-acr\/build[\w-]*$/,
        DOCKER_BUILD,
    ],
    [/^circleci\/(?:heroku|aws-ecs|aws-eks|kubernetes|gcp-cloud-run|aws-elastic-beanstalk|aws-s3)\//, DEPLOY],
    [/^cypress-io\/cypress\/run$/, { does: 'test', language: 'other' }],
    [/\/sonarcloud\/scan$/, { does: 'lint', language: 'other' }],
];
/** Undefined when the name belongs to no orb. */
const orbWork = (name, call, at, root) => {
    const [alias, job] = name.split('/');
    const orb = alias === undefined || job === undefined ? undefined : (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(root, 'orbs', alias));
    if (orb === undefined || job === undefined)
        return undefined;
    const known = ORBS.find(([pattern]) => pattern.test(`${orb.replace(/@[\s\S]*$/, '')}/${job}`))?.[1];
    if (!known)
        return [];
    const lines = { line: at.line, endLine: at.line };
    if ('does' in known)
        return [{ ...known, command: name, runsOnChange: true, ...lines }];
    const folder = ((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(call, known.folder)) ?? '').replace(/^~\/project\/?/, '');
    return [
        { scripts: [{ text: known.runs(call), ...lines, mapped: false }], folder: (0,places/* joined */.oR)('', folder), runsOnChange: true },
    ];
};

;// CONCATENATED MODULE: ./.build/facts/ci/drone.js


// https://docs.drone.io/pipeline/overview/ and https://woodpecker-ci.org/docs/usage/workflow-syntax
const drone = {
    name: 'Drone',
    isFile: path => path === '.drone.yml',
    read: file => drone_configurationOf(file),
};
const woodpecker = {
    name: 'Woodpecker',
    isFile: path => /^\.woodpecker(?:\.ya?ml|\/(?:[^/]+\/)*[^/]+\.ya?ml)$/.test(path),
    read: file => drone_configurationOf(file),
};
const drone_configurationOf = (file) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read)
        return broken(read.broken);
    if (read.documents.every(document => (0,yaml_tree/* entriesOf */.Mc)(document).length === 0))
        return broken('empty');
    const pipelines = read.documents.filter(document => ((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(document, 'kind')) ?? 'pipeline') === 'pipeline');
    const work = pipelines.flatMap(document => pipelineWork(document));
    if (work.length === 0)
        return broken('no steps');
    return { runsOnChange: work.some(item => item.runsOnChange), work };
};
const pipelineWork = (document) => {
    const onChange = runs((0,yaml_tree/* entry */.f_)(document, 'trigger')) && runs((0,yaml_tree/* entry */.f_)(document, 'when'));
    const steps = (0,yaml_tree/* entry */.f_)(document, 'steps') ?? (0,yaml_tree/* entry */.f_)(document, 'pipeline');
    const all = steps?.kind === 'map' ? (0,yaml_tree/* entriesOf */.Mc)(steps).map(([, step]) => step) : (0,yaml_tree/* listed */.KE)(steps);
    return all.flatMap(step => drone_stepWork(step, onChange && runs((0,yaml_tree/* entry */.f_)(step, 'when'))));
};
const drone_stepWork = (step, runsOnChange) => {
    const scripts = scriptParts((0,yaml_tree/* entry */.f_)(step, 'commands'));
    if (scripts.length > 0)
        return [{ scripts, folder: '', runsOnChange }];
    const image = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(step, 'image')) ?? '';
    const lines = { line: step.line, endLine: step.endLine };
    if (/(?:^|\/)plugins\/(?:docker|ecr|gcr|kaniko)|docker-buildx|drone-kaniko/.test(image)) {
        return [{ does: 'build', language: 'python', command: image, runsOnChange, ...lines }];
    }
    return image === '' ? [] : [{ does: 'deploy', language: 'other', command: image, runsOnChange, ...lines }];
};
const CHANGES = new Set(['push', 'pull_request', 'pull-request']);
/** `event: push`, `event: [push, tag]`, `event: {include: …}`, or a list of conditions of which one is enough. */
const runs = (condition) => {
    const all = (0,yaml_tree/* listed */.KE)(condition);
    return (all.length === 0 ||
        all.some(item => eventRuns((0,yaml_tree/* entry */.f_)(item, 'event')) && (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(item, 'ref'))?.startsWith('refs/tags') !== true));
};
const eventRuns = (event) => {
    if (event === undefined)
        return true;
    const excluded = (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(event, 'exclude'));
    if (excluded.length > 0)
        return [...CHANGES].some(change => !excluded.includes(change));
    return (0,yaml_tree/* textsIn */.Ej)(event.kind === 'map' ? (0,yaml_tree/* entry */.f_)(event, 'include') : event).some(name => CHANGES.has(name));
};

;// CONCATENATED MODULE: ./.build/facts/ci/known-actions.js
/** What published GitHub actions do, by their names without a version. Those not named here only prepare or report. */
const KNOWN = [
    {
        name: /^docker\/(?:build-push|bake)-action$|^redhat-actions\/buildah-build$|^(?:mr-smithers-excellent|whoan)\/docker-build|^elgohr\/publish-docker|^devcontainers\/ci$|^pypa\/cibuildwheel$|^hynek\/build-and-inspect-python-package$|^aws-actions\/aws-codebuild-run-build$|^jackmckew\/pyinstaller-action|^int128\/kaniko-action$/i,
        does: 'build',
        language: 'python',
    },
    {
        name: /^psf\/black$|^rickstaa\/action-black$|^py-actions\/flake8$|^(?:chartboost|astral-sh)\/ruff-action$|^pre-commit\/action$|^isort\/isort-action$|^jakebailey\/pyright-action$|^tsuyoshicho\/action-mypy$|^(?:cclauss|dciborow|gabriel-milan)\/.*pylint|^(?:suo|grantmcconnaughey|julianwachholz|typetools|reviewdog)\/.*(?:flake8|lintly|mypy|pylint|black)|^ricardochaves\/python-lint$|^pycqa\/bandit-action$|^tj-actions\/bandit$|^sunnysid3up\/python-linter$|^advanced-security\/python-lint/i,
        does: 'lint',
        language: 'python',
    },
    {
        name: /^(?:github|super-linter)\/super-linter(?:\/slim)?$|^wearerequired\/lint-action$|^oxsecurity\/megalinter|^megalinter\/megalinter|^github\/codeql-action\/analyze$|^golangci\/golangci-lint-action$|^(?:sonarsource|sonarcloud)\/|^reviewdog\/action-eslint$|^deepsourcelabs\/|^codacy\/codacy-analysis|^trunk-io\/trunk-action$/i,
        does: 'lint',
        language: 'other',
    },
    {
        name: /^(?:fylein|pavelzw|cclauss)\/.*pytest|^(?:hemberger|dariocurr|mansagroup)\/pytest|^cjolowicz\/.*nox/i,
        does: 'test',
        language: 'python',
    },
    {
        name: /^cypress-io\/github-action$|^artiomtr\/jest-coverage-report-action$|^matt-ball\/newman-action$|^education\/autograding$|^classroom-resources\/autograding/i,
        does: 'test',
        language: 'other',
    },
    {
        name: /^py-actions\/py-dependency-install$|^r-lib\/actions\/setup-r-dependencies$|^bahmutov\/npm-install$|^pypa\/.*install|^insightsengineering\/pip-action$|^bschuhmann\/poetry-install/i,
        does: 'install',
        language: 'python',
    },
    {
        name: /^pypa\/gh-action-pypi-publish$|^akhileshns\/heroku-deploy$|^appleboy\/(?:ssh|scp)-action$|^peaceiris\/actions-gh-pages$|^actions\/deploy-pages$|^jamesives\/github-pages-deploy-action$|^azure\/(?:webapps|functions|container-apps|static-web-apps)-?(?:deploy|action)|^google-github-actions\/deploy-|^amondnet\/vercel-action$|^(?:superfly|fly-apps)\/|^aws-actions\/amazon-ecs-deploy|^einaregilsson\/beanstalk-deploy$|^easingthemes\/ssh-deploy$|^johnbeynon\/render-deploy-action$|^samkirkland\/ftp-deploy-action$|^burnett01\/rsync-deployments$|^sherifabdlnaby\/elastic-beanstalk|^cloudflare\/(?:wrangler|pages)-action$|^firebaseextended\/action-hosting-deploy$|^digitalocean\/app_action$/i,
        does: 'deploy',
        language: 'other',
    },
];
/** `docker/build-push-action@v5` builds. Undefined for actions that only prepare or report, and unknown ones. */
const actionMeaning = (uses) => {
    const name = uses.replace(/@[\s\S]*$/, '');
    return KNOWN.find(known => known.name.test(name));
};
/** Inputs of actions that hold a command to run. */
const COMMAND_INPUTS = [
    [/^(?:nick-fields|nick-invision)\/retry$/i, 'command'],
    [/^wandalen\/wretry\.action$/i, 'command'],
    [/^uraimo\/run-on-arch-action$/i, 'run'],
    [/^devcontainers\/ci$/i, 'runCmd'],
    [/^addnab\/docker-run-action$/i, 'run'],
    [/^coactions\/setup-xvfb$|^gabrielbb\/xvfb-action$/i, 'run'],
    [/^ros-tooling\/action-ros-ci$/i, 'pre-test-command'],
    [/^classroom-resources\/autograding-command-grader$/i, 'command'],
];

;// CONCATENATED MODULE: ./.build/facts/ci/github-actions.js




// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
const github_actions_DEEPEST = 4;
const MOST_JOBS = 300;
const githubActions = {
    name: 'GitHub Actions',
    isFile: path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path),
    read: (file, texts) => workflowOf(file, texts),
};
const workflowOf = (file, texts) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text, { uniqueKeys: true });
    if ('broken' in read)
        return broken(read.broken);
    const [root] = read.documents;
    if (root === undefined || (0,yaml_tree/* entriesOf */.Mc)(root).length === 0)
        return broken('empty');
    const jobs = (0,yaml_tree/* entriesOf */.Mc)((0,yaml_tree/* entry */.f_)(root, 'jobs')).slice(0, MOST_JOBS);
    if (jobs.length === 0)
        return broken('no jobs');
    const triggers = triggersOf(root);
    if (triggers.size === 0)
        return broken('no trigger');
    const onChange = [...triggers].some(([event, value]) => isChange(event, value, texts));
    const skipped = skippedJobs(jobs);
    const running = jobs.filter(([name]) => !skipped.has(name));
    if (running.length === 0)
        return broken('every job is switched off by `if: false`');
    const defaults = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(root, 'defaults', 'run', 'working-directory'));
    const walk = { texts, budget: newBudget() };
    return {
        runsOnChange: onChange,
        work: jobs.flatMap(([name, job]) => idly(github_actions_jobWork(job, defaults, walk, 0, undefined), skipped.has(name) ? SWITCHED_OFF : idleOf(job))),
    };
};
const SWITCHED_OFF = { why: 'never', by: 'if: false' };
/** Of a job or a step. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontinue-on-error */
const idleOf = (value) => conditionOf(value) === 'never'
    ? SWITCHED_OFF
    : (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(value, 'continue-on-error')) === 'true'
        ? { why: 'ignored', by: 'continue-on-error: true' }
        : undefined;
const idly = (work, idle) => idle ? work.map(item => ({ ...item, idle })) : work;
/** `on: push`, `on: [push]`, `on: {push: …}`; a YAML 1.1 reader makes `true` of the key. */
const triggersOf = (root) => {
    const on = (0,yaml_tree/* entry */.f_)(root, 'on') ?? (0,yaml_tree/* entry */.f_)(root, 'true');
    return on?.kind === 'map' ? new Map(on.entries) : new Map((0,yaml_tree/* textsIn */.Ej)(on).map(event => [event, undefined]));
};
const isChange = (event, value, texts) => {
    if (event === 'pull_request' || event === 'pull_request_target' || event === 'merge_group')
        return !isEmptyBranches(value);
    if (event === 'push')
        return !isTagsOnly(value) && !isEmptyBranches(value);
    if (event === 'workflow_run')
        return (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(value, 'workflows')).some(name => namedRunsOnChange(name, texts));
    return false;
};
const isTagsOnly = (push) => (0,yaml_tree/* entry */.f_)(push, 'tags') !== undefined &&
    (0,yaml_tree/* entry */.f_)(push, 'branches') === undefined &&
    (0,yaml_tree/* entry */.f_)(push, 'branches-ignore') === undefined;
const isEmptyBranches = (value) => (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(value, 'branches-ignore')).includes('**') ||
    ((0,yaml_tree/* entry */.f_)(value, 'branches')?.kind === 'list' && (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(value, 'branches')).length === 0);
/** Another workflow, by its `name:`, that runs on push or pull request. */
const namedRunsOnChange = (name, texts) => texts.files.some(file => {
    if (!githubActions.isFile(file.path) || !file.text.includes(name))
        return false;
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    const root = 'broken' in read ? undefined : read.documents[0];
    return ((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(root, 'name')) === name &&
        root !== undefined &&
        [...triggersOf(root)].some(([event, value]) => event !== 'workflow_run' && isChange(event, value, texts)));
});
const NEVER = /^(?:\$\{\{)?\s*false\s*(?:\}\})?$/;
/** Conditions that hold for no push of a branch and no pull request. */
const NOT_ON_CHANGE = /^(?:\$\{\{)?\s*(?:github\.event_name\s*==\s*['"](?!push|pull_request|merge_group)\w+['"]|startsWith\(\s*github\.ref\s*,\s*['"]refs\/tags|github\.ref_type\s*==\s*['"]tag['"])[^|]*$/;
const conditionOf = (value) => {
    const condition = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(value, 'if')) ?? '';
    return NEVER.test(condition) ? 'never' : NOT_ON_CHANGE.test(condition) ? 'not on change' : 'runs';
};
/** Jobs with `if: false`, and those that need one of them. */
const skippedJobs = (jobs) => {
    const skipped = new Set(jobs.filter(([, job]) => conditionOf(job) === 'never').map(([name]) => name));
    for (let before = -1; before !== skipped.size;) {
        before = skipped.size;
        for (const [name, job] of jobs) {
            const always = /always\(\)|failure\(\)/.test((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(job, 'if')) ?? '');
            if (!always && (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(job, 'needs')).some(need => skipped.has(need)))
                skipped.add(name);
        }
    }
    return skipped;
};
const github_actions_jobWork = (job, defaults, walk, depth, caller) => {
    const onChange = conditionOf(job) === 'runs';
    const called = (0,yaml_tree/* entry */.f_)(job, 'uses');
    const uses = (0,yaml_tree/* textOf */.b6)(called);
    if (called && uses?.startsWith('./')) {
        const lines = caller ?? { line: called.line, endLine: called.endLine };
        return limited(reusedWork(uses, walk, depth, lines), onChange);
    }
    const folder = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(job, 'defaults', 'run', 'working-directory')) ?? defaults;
    return limited(github_actions_stepsWork((0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(job, 'steps')), folder, walk, depth, caller), onChange);
};
const limited = (work, onChange) => onChange ? work : work.map(item => ({ ...item, runsOnChange: false }));
const reusedWork = (uses, walk, depth, caller) => {
    const file = walk.texts.get(uses.slice(2).replace(/@[\s\S]*$/, ''));
    const read = file && depth < github_actions_DEEPEST && spend(walk.budget) ? (0,yaml_tree/* readYaml */.gM)(file.text) : undefined;
    if (!read || 'broken' in read)
        return [];
    const jobs = (0,yaml_tree/* entriesOf */.Mc)((0,yaml_tree/* entry */.f_)(read.documents[0], 'jobs')).slice(0, MOST_JOBS);
    const skipped = skippedJobs(jobs);
    return jobs.flatMap(([name, job]) => idly(github_actions_jobWork(job, undefined, walk, depth + 1, caller), skipped.has(name) ? SWITCHED_OFF : idleOf(job)));
};
const github_actions_stepsWork = (steps, defaults, walk, depth, caller) => steps.flatMap(step => {
    if (!spend(walk.budget))
        return [];
    return idly(limited(github_actions_stepWork(step, defaults, walk, depth, caller), conditionOf(step) === 'runs'), idleOf(step));
});
const github_actions_stepWork = (step, defaults, walk, depth, caller) => {
    const directory = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(step, 'working-directory')) ?? defaults;
    const folder = directory === undefined ? '' : (0,places/* joined */.oR)('', directory);
    const run = (0,yaml_tree/* entry */.f_)(step, 'run');
    if (run)
        return /python|node|perl|ruby/.test((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(step, 'shell')) ?? '') ? [] : [github_actions_scriptWork(run, folder, caller)];
    const used = (0,yaml_tree/* entry */.f_)(step, 'uses');
    const uses = (0,yaml_tree/* textOf */.b6)(used);
    if (!used || uses === undefined)
        return [];
    const lines = caller ?? { line: used.line, endLine: used.endLine };
    if (uses.startsWith('./'))
        return compositeWork(uses, walk, depth, lines);
    const name = uses.replace(/@[\s\S]*$/, '');
    const input = COMMAND_INPUTS.find(([action]) => action.test(name));
    const command = input ? (0,yaml_tree/* entry */.f_)(step, 'with', input[1]) : undefined;
    const meaning = actionMeaning(uses);
    return [
        ...(meaning
            ? [{ does: meaning.does, language: meaning.language, command: name, runsOnChange: true, ...lines }]
            : []),
        ...(command ? [github_actions_scriptWork(command, folder, caller)] : []),
        ...(cachesBundle(name, step)
            ? [{ does: 'install', language: 'other', command: name, runsOnChange: true, ...lines }]
            : []),
    ];
};
const cachesBundle = (action, step) => action === 'ruby/setup-ruby' && (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(step, 'with', 'bundler-cache')) === 'true';
const github_actions_scriptWork = (run, folder, caller) => ({
    scripts: scriptParts(run).map(part => (caller ? { ...part, ...caller, mapped: false } : part)),
    folder,
    runsOnChange: true,
});
/** A composite action of the repository: its steps run where it is called. */
const compositeWork = (uses, walk, depth, caller) => {
    const folder = (0,places/* joined */.oR)('', uses);
    const file = folder === undefined
        ? undefined
        : (walk.texts.get(`${folder}/action.yml`) ?? walk.texts.get(`${folder}/action.yaml`));
    const read = file && depth < github_actions_DEEPEST && spend(walk.budget) ? (0,yaml_tree/* readYaml */.gM)(file.text) : undefined;
    if (!read || 'broken' in read)
        return [];
    return github_actions_stepsWork((0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(read.documents[0], 'runs', 'steps')), undefined, walk, depth + 1, caller);
};

;// CONCATENATED MODULE: ./.build/facts/ci/gitlab-ci.js


// https://docs.gitlab.com/ci/yaml/
const FILE = '.gitlab-ci.yml';
const gitlab_ci_DEEPEST = 6;
const MOST_PARENTS = 50;
const gitlab_ci_MOST_JOBS = 300;
/** Keys of the top level that are no jobs. */
const GLOBAL = new Set([
    'default',
    'include',
    'stages',
    'types',
    'variables',
    'workflow',
    'image',
    'services',
    'cache',
    'before_script',
    'after_script',
    'spec',
    'true',
]);
const gitlabCi = {
    name: 'GitLab CI',
    isFile: path => path === FILE,
    read: (file, texts) => gitlab_ci_configurationOf(file, texts),
};
const gitlab_ci_configurationOf = (file, texts) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read)
        return broken(read.broken);
    const root = read.documents.at(-1);
    if (root === undefined || (0,yaml_tree/* entriesOf */.Mc)(root).length === 0)
        return broken('empty');
    const parts = new Map();
    const remote = collect(root, file.path, texts, parts, 0, undefined);
    const jobs = [...parts].filter(([name, part]) => isJob(name, part, parts)).slice(0, gitlab_ci_MOST_JOBS);
    const budget = newBudget();
    if (jobs.length === 0 && !remote)
        return broken('no jobs');
    const running = jobs.flatMap(([name]) => gitlab_ci_jobWork(name, parts, budget));
    return {
        runsOnChange: gitlab_ci_workflowRuns(parts) && running.some(work => work.runsOnChange),
        work: gitlab_ci_workflowRuns(parts) ? running : running.map(work => ({ ...work, runsOnChange: false })),
    };
};
/** Adds a file's keys, those of local files that it includes first. Says whether it includes something from elsewhere. */
const collect = (root, path, texts, parts, depth, included) => {
    let remote = false;
    for (const item of (0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(root, 'include'))) {
        const local = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(item, 'local')) ?? (0,yaml_tree/* textOf */.b6)(item);
        if (local === undefined || /^https?:/.test(local)) {
            remote = true;
            continue;
        }
        const name = local.replace(/^\/+|^\.\//, '');
        const files = /\*/.test(name) ? globbed(name, texts) : [texts.get(name)];
        for (const file of files) {
            const read = file && depth < gitlab_ci_DEEPEST ? (0,yaml_tree/* readYaml */.gM)(file.text) : undefined;
            const inner = !read || 'broken' in read ? undefined : read.documents.at(-1);
            if (file && inner)
                remote =
                    collect(inner, file.path, texts, parts, depth + 1, included ?? { line: item.line, endLine: item.endLine }) ||
                        remote;
        }
    }
    for (const [name, value] of (0,yaml_tree/* entriesOf */.Mc)(root))
        parts.set(name, { value, path, ...(included ? { included } : {}) });
    return remote;
};
/** `ci/*.yml` or a folder's every file (`**`), by the text before the first star and the end. */
const globbed = (pattern, texts) => {
    const before = pattern.slice(0, pattern.indexOf('*'));
    const end = pattern.slice(pattern.lastIndexOf('*') + 1);
    return texts.files.filter(file => file.path.startsWith(before) && file.path.endsWith(end)).slice(0, 20);
};
const isJob = (name, part, parts) => !GLOBAL.has(name) &&
    !name.startsWith('.') &&
    part.value.kind === 'map' &&
    ['script', 'run', 'trigger'].some(key => inherited(name, key, parts) !== undefined);
/** A job's key, or that of what it extends; of several parents the last one that has it. */
const inherited = (job, key, parts, seen = new Set()) => {
    const part = parts.get(job);
    const own = (0,yaml_tree/* entry */.f_)(part?.value, key);
    if (part && own)
        return { ...part, value: own };
    if (!part || seen.has(job) || seen.size >= MOST_PARENTS)
        return undefined;
    seen.add(job);
    for (const parent of [...(0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(part.value, 'extends'))].reverse()) {
        const found = inherited(parent, key, parts, seen);
        if (found)
            return found;
    }
    return undefined;
};
const globalPart = (key, parts) => {
    const top = parts.get(key);
    const standard = parts.get('default');
    const value = (0,yaml_tree/* entry */.f_)(standard?.value, key);
    return value && standard ? { ...standard, value } : top;
};
const gitlab_ci_jobWork = (name, parts, budget) => {
    const before = inherited(name, 'before_script', parts) ?? globalPart('before_script', parts);
    const scripts = [before, inherited(name, 'script', parts), inherited(name, 'after_script', parts)];
    const own = parts.get(name);
    return [
        {
            scripts: scripts.flatMap(part => (part ? partsOf(part, parts, own, { depth: 0, budget }) : [])),
            folder: '',
            runsOnChange: gitlab_ci_runsOnChange(name, parts),
            // https://docs.gitlab.com/ci/yaml/#allow_failure
            ...((0,yaml_tree/* textOf */.b6)(inherited(name, 'allow_failure', parts)?.value) === 'true'
                ? { idle: { why: 'ignored', by: 'allow_failure: true' } }
                : {}),
        },
    ];
};
/** The scripts of a part, with `!reference [job, key]` looked up. */
const partsOf = (part, parts, job, walk) => {
    const { value } = part;
    const deeper = { ...walk, depth: walk.depth + 1 };
    if (walk.depth > gitlab_ci_DEEPEST || !spend(walk.budget))
        return [];
    if (value.kind === 'list' && value.tag === '!reference') {
        const [from, key] = (0,yaml_tree/* textsIn */.Ej)(value);
        const target = from === undefined || key === undefined ? undefined : inherited(from, key, parts);
        return target ? partsOf(target, parts, job, deeper) : [];
    }
    if (value.kind === 'list')
        return value.items.flatMap(item => partsOf({ ...part, value: item }, parts, job, deeper));
    const shown = part.included ?? job?.included;
    return scriptParts(value).map(script => (shown ? { ...script, ...shown, mapped: false } : script));
};
const BRANCHES = /^(?:branches|pushes|merge_requests|external_pull_requests|web)$/;
const NOT_BRANCHES = /^(?:tags|schedules|triggers|api|pipelines|chat|web)$/;
const gitlab_ci_runsOnChange = (name, parts) => {
    const rules = inherited(name, 'rules', parts)?.value;
    if (rules)
        return (0,yaml_tree/* listed */.KE)(rules).some(ruleRuns);
    const when = (0,yaml_tree/* textOf */.b6)(inherited(name, 'when', parts)?.value);
    if (when === 'manual' || when === 'never')
        return false;
    const only = inherited(name, 'only', parts)?.value;
    const except = inherited(name, 'except', parts)?.value;
    const refs = (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(only, 'refs') ?? (only?.kind === 'map' ? undefined : only));
    const excluded = (0,yaml_tree/* textsIn */.Ej)((0,yaml_tree/* entry */.f_)(except, 'refs') ?? (except?.kind === 'map' ? undefined : except));
    if (excluded.includes('branches') && !refs.includes('merge_requests'))
        return false;
    return refs.length === 0 || refs.some(ref => BRANCHES.test(ref) || !NOT_BRANCHES.test(ref));
};
/** Conditions that hold for no push to a branch and no merge request. */
const gitlab_ci_NOT_ON_CHANGE = /^[^|]*(?:\$CI_COMMIT_TAG\b(?!\s*==\s*null)|\$CI_PIPELINE_SOURCE\s*==\s*["'](?:schedule|web|api|trigger|pipeline|chat)["'])/;
const ruleRuns = (rule) => {
    const when = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(rule, 'when')) ?? 'on_success';
    const condition = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(rule, 'if')) ?? '';
    return when !== 'manual' && when !== 'never' && !gitlab_ci_NOT_ON_CHANGE.test(condition);
};
const gitlab_ci_workflowRuns = (parts) => {
    const rules = (0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(parts.get('workflow')?.value, 'rules'));
    return rules.length === 0 || rules.some(ruleRuns);
};

;// CONCATENATED MODULE: ./.build/facts/ci/jenkins.js


// https://www.jenkins.io/doc/book/pipeline/syntax/
const jenkins = {
    name: 'Jenkins',
    isFile: path => /^(?:(?:\.?jenkins|\.?ci)\/)?Jenkinsfile$/.test(path),
    read: file => jenkins_configurationOf(file),
};
/** A Jenkinsfile is Groovy: read as text. Longer ones are cut. */
const jenkins_LONGEST = 200_000;
const jenkins_configurationOf = (file) => {
    const conflict = (0,yaml_tree/* conflictLine */.XX)(file.text);
    if (conflict !== undefined)
        return broken(`conflict markers in line ${conflict}`);
    const text = withoutComments(file.text.slice(0, jenkins_LONGEST));
    if (text.trim() === '')
        return broken('empty');
    if (!/\b(?:pipeline|node)\b[^{}\n]{0,100}\{/.test(text))
        return broken('no pipeline');
    const onChange = jenkins_runsOnChange(text);
    return {
        runsOnChange: onChange,
        work: [...scriptsOf(text), ...dockerBuilds(text)].map(work => ({ ...work, runsOnChange: onChange })),
    };
};
const TRIGGERS = /\b(?:githubPush|pollSCM|gitlab|gitlabPush|bitbucketPush|bitBucketTrigger|GenericTrigger|giteaPush|ghprbTrigger|githubPullRequests?|issueCommentTrigger)\s*\(|\bchangeRequest\s*\(|\benv\.CHANGE_ID\b|\$\{?CHANGE_ID\b/;
/** A declared trigger, or a part that only pull requests of a multibranch project reach. A Jenkinsfile alone runs when its server says so. */
const jenkins_runsOnChange = (text) => TRIGGERS.test(text);
/**
 * Comments become spaces, so that lines stay where they are; `//` inside quotes stays. A quote that nothing closes ends with
 * its line, so that the line is read once and not once for each quote.
 */
const withoutComments = (text) => text.replace(/'''(?:[\s\S]*?'''|[\s\S]*$)|"""(?:[\s\S]*?"""|[\s\S]*$)|'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)|^#![^\n]*/g, found => (/^['"]/.test(found) ? found : found.replace(/[^\n]/g, ' ')));
const SHELL = /\b(?:sh|bat|powershell|pwsh)\s{0,40}\(?\s{0,40}(?:[\w\s:,]{0,80}?script\s{0,9}:\s{0,40})?('''[\s\S]*?(?:'''|$)|"""[\s\S]*?(?:"""|$)|'(?:[^'\\\n]|\\.){0,2000}'|"(?:[^"\\\n]|\\.){0,2000}")/g;
const MOST_STEPS = 300;
const scriptsOf = (text) => {
    const works = [];
    for (const match of text.matchAll(SHELL)) {
        if (works.length >= MOST_STEPS)
            break;
        const quoted = match[1] ?? '';
        const start = lineAt(text, match.index + match[0].length - quoted.length);
        const quote = /^(?:'''|""")/.test(quoted) ? 3 : 1;
        const script = {
            text: quoted.slice(quote, -quote),
            line: start,
            endLine: start + quoted.split('\n').length - 1,
            mapped: true,
        };
        works.push({ scripts: [script], folder: folderAt(text, match.index), runsOnChange: false });
    }
    return works;
};
/** Inside `dir('backend') { … }` the folder is another: undefined, so that files are looked for everywhere. */
const folderAt = (text, index) => {
    const before = text.slice(Math.max(0, index - 5_000), index);
    return /\bdir\s{0,20}\(?\s{0,20}['"]/.test(before) ? undefined : '';
};
/** `docker.build("image")` of the Docker plug-in. */
const dockerBuilds = (text) => [...text.matchAll(/\bdocker\.build\s*\(/g)].slice(0, 20).map(match => ({
    does: 'build',
    language: 'python',
    command: 'docker.build',
    line: lineAt(text, match.index),
    endLine: lineAt(text, match.index),
    runsOnChange: false,
}));
const lineAt = (text, index) => text.slice(0, index).split('\n').length;

;// CONCATENATED MODULE: ./.build/facts/ci/travis-ci.js


// https://docs.travis-ci.com/user/job-lifecycle/
const travis_ci_PHASES = ['before_install', 'install', 'before_script', 'script', 'after_success', 'after_script'];
/** What Travis runs where a configuration says nothing. Python has a default for `install` alone. */
const DEFAULTS = new Map([
    ['python', { install: 'pip install -r requirements.txt' }],
    ['node_js', { install: 'npm install', script: 'npm test' }],
    ['ruby', { install: 'bundle install', script: 'rake' }],
    ['go', { install: 'go get ./...', script: 'go test ./...' }],
    ['java', { script: 'mvn test' }],
    ['php', { script: 'phpunit' }],
    ['rust', { script: 'cargo test' }],
]);
const travisCi = {
    name: 'Travis CI',
    isFile: path => path === '.travis.yml',
    read: (file, texts) => travis_ci_configurationOf(file, texts),
};
const travis_ci_configurationOf = (file, texts) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read)
        return broken(read.broken);
    const [root] = read.documents;
    if (root === undefined || (0,yaml_tree/* entriesOf */.Mc)(root).length === 0)
        return broken('empty');
    const included = (0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(root, 'jobs', 'include') ?? (0,yaml_tree/* entry */.f_)(root, 'matrix', 'include'));
    const jobs = included.filter(item => item.kind === 'map');
    const onChange = !travis_ci_isTagsOnly((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(root, 'if')));
    const all = jobs.length > 0 && jobs.some(job => (0,yaml_tree/* entry */.f_)(job, 'script')) ? jobs : [undefined];
    return { runsOnChange: onChange, work: all.map(job => travis_ci_jobWork(root, job, texts)) };
};
const travis_ci_isTagsOnly = (condition) => /^\s*(?:tag\s+(?:IS\s+present|=~|=)|type\s*(?:=|IN)\s*\(?\s*(?:cron|api)\s*\)?\s*$|false\s*$)/i.test((condition ?? '').slice(0, 500));
const travis_ci_jobWork = (root, job, texts) => {
    const language = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(job, 'language') ?? (0,yaml_tree/* entry */.f_)(root, 'language')) ?? 'ruby';
    const defaults = DEFAULTS.get(language);
    const scripts = travis_ci_PHASES.flatMap(phase => {
        const value = (0,yaml_tree/* entry */.f_)(job, phase) ?? (0,yaml_tree/* entry */.f_)(root, phase);
        if (value)
            return skips(value) ? [] : scriptParts(value);
        const standard = phase === 'install' || phase === 'script' ? defaults?.[phase] : undefined;
        return standard !== undefined && applies(standard, texts)
            ? [standardPart(standard, (0,yaml_tree/* entry */.f_)(root, 'language') ?? root)]
            : [];
    });
    return { scripts, folder: '', runsOnChange: !travis_ci_isTagsOnly((0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(job, 'if'))) };
};
const skips = (value) => (0,yaml_tree/* textsIn */.Ej)(value).every(text => /^(?:true|skip|false)$/.test(text));
const applies = (command, texts) => command.startsWith('pip ')
    ? texts.get('requirements.txt') !== undefined
    : !command.startsWith('npm ') || texts.get('package.json') !== undefined;
const standardPart = (text, shown) => ({
    text,
    line: shown.line,
    endLine: shown.kind === 'scalar' ? shown.endLine : shown.line,
    mapped: false,
});

// EXTERNAL MODULE: ./.build/facts/texts.js
var facts_texts = __webpack_require__(8603);
;// CONCATENATED MODULE: ./.build/facts/ci.js











const SERVICES = [
    githubActions,
    gitlabCi,
    travisCi,
    circleCi,
    circleCiOne,
    azurePipelines,
    bitbucketPipelines,
    jenkins,
    appVeyor,
    drone,
    woodpecker,
];
/** Dozens of long pipelines have fewer commands, with everything that these lead to. */
const ci_MOST_COMMANDS = 20_000;
/** What continuous integration is configured to do: one `ci` fact a file, one `ci-step` fact a telling command. */
const ciFacts = (texts) => {
    const commands = { left: ci_MOST_COMMANDS };
    return (0,facts_texts/* inEachFile */.Zw)(texts, file => {
        const service = file.owner === 'own' ? SERVICES.find(candidate => candidate.isFile(file.path)) : undefined;
        return service ? pipelineFacts(service, file, texts, commands) : [];
    });
};

;// CONCATENATED MODULE: ./.build/facts/containers/code.js
const PYTHON = /\.(?:py|ipynb|pyw)$/;
const CODE = /\.(?:py|pyw|ipynb|js|mjs|cjs|jsx|ts|tsx|vue|svelte|java|kt|go|rb|php|cs|rs|scala|ex|exs|c|cc|cpp|swift|sh|html|pl|r|jl|dart)$/i;
const own = (texts, pattern) => texts.files.filter(file => (file.owner === 'own' || file.owner === 'scaffold') && pattern.test(file.path));
/** Paths may hold the wildcards of COPY: `*`, `?`, `[…]`. '' is the whole repository. */
const codeOf = (texts) => {
    const code = own(texts, CODE).map(file => file.path);
    const python = own(texts, PYTHON)
        .filter(file => file.owner === 'own')
        .map(file => file.path);
    return {
        hasPython: python.length > 0,
        isCodeIn: path => code.some(within(path)),
        isPythonIn: path => python.some(within(path)),
        exists: path => path === '' || texts.paths.some(within(path)),
    };
};
const within = (path) => {
    if (path === '')
        return () => true;
    if (!/[*?[]/.test(path))
        return file => file === path || file.startsWith(`${path}/`);
    const parts = path.split('/');
    const patterns = parts.map(wildcard);
    return file => {
        const names = file.split('/');
        return names.length >= parts.length && patterns.every((pattern, index) => pattern(names[index] ?? ''));
    };
};
/** One path segment with `*` and `?`, matched without backtracking over more than one star. */
const wildcard = (segment) => {
    const pieces = segment
        .replace(/\[[^\]]{0,40}\]/g, '?')
        .split(/\*+/)
        .slice(0, 8);
    return name => {
        let at = 0;
        for (const [index, piece] of pieces.entries()) {
            const found = index === 0 ? (matchesAt(name, 0, piece) ? 0 : -1) : firstMatch(name, at, piece, index === pieces.length - 1);
            if (found < 0)
                return false;
            at = found + piece.length;
        }
        return pieces.length > 1 || at === name.length;
    };
};
const matchesAt = (name, at, piece) => at + piece.length <= name.length && [...piece].every((char, index) => char === '?' || char === name[at + index]);
const firstMatch = (name, from, piece, last) => {
    if (last)
        return name.length - piece.length >= from && matchesAt(name, name.length - piece.length, piece)
            ? name.length - piece.length
            : -1;
    for (let at = from; at <= name.length; at += 1)
        if (matchesAt(name, at, piece))
            return at;
    return -1;
};

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(8390);
;// CONCATENATED MODULE: ./.build/facts/containers/dockerfile.js

/** Dockerfiles are a few kilobytes. */
const LARGEST = 128 * 1024;
// https://docs.docker.com/reference/dockerfile/
const KEYWORDS = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
/** Undefined when there is no instruction at all: empty, or everything commented out. */
const readDockerfile = (text) => {
    if (text.length > LARGEST)
        return { broken: `larger than ${LARGEST / 1024} KiB`, line: 1, endLine: 1 };
    const lines = text.split('\n');
    const instructions = main.DockerfileParser.parse(withShortComments(text)).getInstructions();
    const steps = instructions.map(instruction => stepOf(instruction, lines));
    const [first] = steps;
    const last = steps.at(-1);
    if (!first || !last)
        return undefined;
    const extent = { line: first.line, endLine: last.endLine };
    const unknown = steps.find(step => !KEYWORDS.has(step.keyword));
    if (unknown)
        return { broken: `no instruction in line ${unknown.line}`, ...extent };
    const start = steps.find(step => step.keyword !== 'ARG');
    if (start?.keyword !== 'FROM')
        return { broken: 'does not begin with FROM', ...extent };
    return { stages: stagesOf(instructions, steps), ...extent };
};
/** The library looks for a directive from each `#` of the first lines on to the line's end. */
const withShortComments = (text) => text.replace(/^([ \t]*#[^\n]{0,200})[^\n]*/gm, '$1');
const stepOf = (instruction, lines) => {
    const range = instruction.getRange();
    const json = instruction instanceof main.JSONInstruction
        ? instruction.getJSONStrings().map(part => jsonString(part.getRange(), lines))
        : [];
    const from = instruction instanceof main.Copy ? (instruction.getFromFlag()?.getValue() ?? undefined) : undefined;
    const words = json.length > 0 ? json : instruction.getArguments().map(part => unquoted(part.getValue()));
    const keyword = instruction.getKeyword();
    const whole = keyword === 'RUN' && /<<-?\s*['"]?\w/.test(lines[range.start.line] ?? '');
    return {
        keyword,
        words,
        text: whole
            ? hereDocument(lines, range.start.line, range.end.line)
            : words.map(word => (json.length > 0 && /\s/.test(word) ? `"${word}"` : word)).join(' '),
        ...(from === undefined ? {} : { from }),
        line: range.start.line + 1,
        endLine: range.end.line + 1,
    };
};
/** Taken from the text: the library's own value of a JSON string has lost its spaces. */
const jsonString = ({ start, end }, lines) => unquoted((lines[start.line] ?? '').slice(start.character, end.character));
const hereDocument = (lines, start, end) => lines.slice(start + 1, end).join('\n');
const unquoted = (word) => word.replace(/^(["'])(.*)\1$/, '$2');
const stagesOf = (instructions, steps) => {
    const defaults = new Map();
    const stages = [];
    for (const [index, instruction] of instructions.entries()) {
        const step = steps[index];
        if (!step)
            continue;
        if (instruction instanceof main.From) {
            const name = instruction.getBuildStage() ?? undefined;
            stages.push({ name: name?.toLowerCase(), base: filledIn(instruction.getImage() ?? '', defaults), steps: [] });
            continue;
        }
        const [, argument, value] = step.keyword === 'ARG' ? (/^(\w+)=(.*)$/.exec(step.words[0] ?? '') ?? []) : [];
        if (argument !== undefined)
            defaults.set(argument, unquoted(value ?? ''));
        stages.at(-1)?.steps.push(step);
    }
    return stages;
};
/** `python:${VERSION}` with `ARG VERSION=3.12` is `python:3.12`; `${VERSION:-3.12}` brings its own default. */
const filledIn = (image, defaults) => image.replace(/\$\{?(\w+)(?::-([^}]*))?\}?/g, (whole, name, own) => defaults.get(name) ?? own ?? whole);
/** Names and numbers by which a stage can be asked for, lower case. */
const stageNames = (text) => {
    const read = readDockerfile(text);
    return read && 'stages' in read
        ? read.stages.flatMap((stage, index) => [String(index), ...(stage.name === undefined ? [] : [stage.name])])
        : undefined;
};

// EXTERNAL MODULE: ./.build/facts/containers/file-names.js
var file_names = __webpack_require__(1661);
;// CONCATENATED MODULE: ./.build/facts/containers/compose.js





/** All files that are compose files by name and shape. Templates of other tools (Ansible, Helm) are none. */
const composeFiles = (texts) => (0,facts_texts/* inEachFile */.Zw)(texts, file => {
    if (file.owner !== 'own' || !((0,file_names/* isComposeName */.Yr)(file.path) || (0,file_names/* mayBeCompose */.bv)(file.path)))
        return [];
    const compose = readCompose(file);
    return compose ? [compose] : [];
});
const readCompose = (file) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    if ('broken' in read) {
        const template = /\{\{|\{%/.test(file.text) && (0,yaml_tree/* conflictLine */.XX)(file.text) === undefined;
        return template || !(0,file_names/* isComposeName */.Yr)(file.path) || !/^[ \t]*(?:services|image|build)[ \t]*:/m.test(file.text)
            ? undefined
            : { file, services: [], broken: read.broken };
    }
    const [root] = read.documents;
    const declared = serviceMap(root, (0,file_names/* isComposeName */.Yr)(file.path));
    if (!declared)
        return undefined;
    return { file, services: declared.map(([name, service]) => serviceOf(name, service, file, declared, 0)) };
};
/** Version 2 and later have `services`; version 1 had the services at the top. */
const MOST_SERVICES = 200;
const serviceMap = (root, named) => {
    const services = (0,yaml_tree/* entry */.f_)(root, 'services');
    const all = (0,yaml_tree/* entriesOf */.Mc)(services ?? root).slice(0, MOST_SERVICES);
    const runs = all.filter(([, service]) => ['image', 'build', 'extends', 'command'].some(key => (0,yaml_tree/* entry */.f_)(service, key)));
    if (services?.kind === 'map' && (named || runs.length > 0))
        return all.filter(([, service]) => service.kind === 'map');
    return services === undefined && named && all.length > 0 && runs.length === all.length ? all : undefined;
};
/** Built from somebody's repository. */
const REMOTE = /^[\w+.-]+:\/\/|^[\w.-]+@[\w.-]+:|^github\.com\//;
const serviceOf = (name, service, file, all, depth) => {
    const folder = (0,places/* folderOf */.yS)(file.path);
    const extended = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(service, 'extends')) ?? (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(service, 'extends', 'service'));
    const parent = all.find(([other]) => other === extended && other !== name)?.[1];
    const base = parent && depth < 5 ? serviceOf(extended ?? '', parent, file, all, depth + 1) : undefined;
    const build = (0,yaml_tree/* entry */.f_)(service, 'build');
    const context = (0,yaml_tree/* textOf */.b6)(build) ?? (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(build, 'context')) ?? (build?.kind === 'map' ? '.' : undefined);
    const at = context === undefined || REMOTE.test(context) ? undefined : (0,places/* joined */.oR)(folder, context);
    const inline = (0,yaml_tree/* entry */.f_)(build, 'dockerfile_inline') !== undefined;
    const dockerfile = at === undefined || inline ? undefined : (0,places/* joined */.oR)(at, (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(build, 'dockerfile')) ?? 'Dockerfile');
    const command = [(0,yaml_tree/* entry */.f_)(service, 'entrypoint'), (0,yaml_tree/* entry */.f_)(service, 'command')].flatMap(value => (0,yaml_tree/* textsIn */.Ej)(value)).join(' ');
    return {
        name,
        image: (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(service, 'image')) ?? base?.image,
        context: at ?? base?.context,
        dockerfile: dockerfile ?? base?.dockerfile,
        target: (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(build, 'target')) ?? base?.target,
        command: command === '' ? base?.command : command,
        mounts: [...mountsOf((0,yaml_tree/* entry */.f_)(service, 'volumes'), folder), ...(base?.mounts ?? [])],
        line: Math.max(1, service.line - 1),
        endLine: service.endLine,
    };
};
/** `./core:/app` and `{type: bind, source: ./src}`; a name without a slash or dot is a volume of Docker's own. */
const mountsOf = (volumes, folder) => (0,yaml_tree/* listed */.KE)(volumes).flatMap(volume => {
    const long = (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(volume, 'source'));
    const short = (0,yaml_tree/* textOf */.b6)(volume)?.split(':');
    const source = long ?? (short && short.length > 1 ? short[0] : undefined);
    if (source === undefined ||
        !(/^[.$]/.test(source) || (long !== undefined && (0,yaml_tree/* textOf */.b6)((0,yaml_tree/* entry */.f_)(volume, 'type')) === 'bind')))
        return [];
    const path = (0,places/* joined */.oR)(folder, source.replace(/^\$\{?PWD\}?/, '.'));
    return path === undefined ? [] : [path];
});
/** The services of all compose files. What one file of a folder says of a service holds for its overrides beside it. */
const linkedServices = (files) => files.flatMap(({ file, services }) => services.map(service => {
    if (service.context !== undefined)
        return service;
    const beside = files.filter(other => other.file !== file && (0,places/* folderOf */.yS)(other.file.path) === (0,places/* folderOf */.yS)(file.path));
    const built = beside
        .flatMap(other => other.services)
        .find(other => other.name === service.name && other.context !== undefined);
    return built
        ? { ...service, context: built.context, dockerfile: built.dockerfile, target: built.target }
        : service;
}));
const composeFact = ({ file, services, broken }, texts) => {
    const built = services.filter(service => service.context !== undefined);
    const [first] = built.length > 0 ? built : services;
    const reason = broken ??
        (services.length === 0 ? 'no services' : services.flatMap(service => missingPart(service, texts) ?? [])[0]);
    return {
        kind: 'compose',
        anchor: first
            ? { at: 'lines', path: file.path, startLine: first.line, endLine: first.endLine }
            : { at: 'file', path: file.path },
        owner: file.owner,
        builds: built.map(service => service.name),
        images: services.flatMap(service => service.context === undefined && service.image !== undefined ? [service.image] : []),
        devcontainer: file.path.startsWith('.devcontainer/'),
        ...(reason === undefined ? {} : { broken: reason }),
    };
};
const missingPart = ({ name, dockerfile, target }, texts) => {
    if (dockerfile === undefined)
        return undefined;
    if (!texts.paths.includes(dockerfile))
        return `service ${name} is built from ${dockerfile}, which is not there`;
    const file = texts.get(dockerfile);
    const known = file ? stageNames(file.text) : undefined;
    return target === undefined || target.includes('$') || !known || known.includes(target.toLowerCase())
        ? undefined
        : `service ${name} asks for the stage ${target}, which ${dockerfile} does not have`;
};

;// CONCATENATED MODULE: ./.build/facts/containers/devcontainer.js
// https://containers.dev/implementors/spec/
const isDevcontainerFile = (path) => /^(?:\.devcontainer\.json|\.devcontainer\/(?:[^/]+\/)?devcontainer\.json)$/.test(path);
const KEYS = ['image', 'dockerfile', 'dockerFile', 'dockerComposeFile'];
/** The image (or the file that makes it) of a devcontainer. Its JSON may hold comments: read by key, line by line. */
const devcontainerFact = (file) => {
    if (file.text.trim() === '')
        return undefined;
    const lines = file.text.split(/\r?\n/);
    for (const key of KEYS) {
        const line = lines.findIndex(text => text.trimStart().startsWith(`"${key}"`) || new RegExp(`[{,]\\s*"${key}"\\s*:`).test(text));
        const [, image] = line < 0 ? [] : (new RegExp(`"${key}"\\s*:\\s*\\[?\\s*"([^"]{1,200})"`).exec(lines[line] ?? '') ?? []);
        if (image === undefined)
            continue;
        return {
            kind: 'devcontainer',
            anchor: { at: 'lines', path: file.path, startLine: line + 1, endLine: line + 1 },
            owner: file.owner,
            image,
        };
    }
    return { kind: 'devcontainer', anchor: { at: 'file', path: file.path }, owner: file.owner, image: '' };
};

;// CONCATENATED MODULE: ./.build/facts/containers/base-images.js
/** Images whose own command starts what is copied into them. */
const STARTS_BY_ITSELF = [
    /(?:^|\/)tiangolo\/(?:uvicorn-gunicorn|meinheld-gunicorn|uwsgi-nginx)/,
    /(?:^|\/)azure-functions\/python/,
    /(?:^|\/)(?:jupyter\/|odoo(?::|$)|apache\/superset)/,
    /(?:^|\/)(?:nginx|nginx-unprivileged|httpd|caddy|tomcat|jetty|wildfly)(?::|$)/,
    /(?:^|\/)php:[\w.-]*apache/,
];
const startsByItself = (image) => STARTS_BY_ITSELF.some(pattern => pattern.test(image));
/** Images that bring Python, by their names. */
const base_images_PYTHON = /python|pypy|conda|mamba|uvicorn|gunicorn|uwsgi|flask|django|jupyter|tensorflow|pytorch|odoo|airflow|superset|playwright\/python|astral-sh\/uv|ray|scrapy|pyspark/i;
/** Images that bring another language, a server or a bare system, and no Python until it is installed. */
const NO_PYTHON = /^(?:[\w.-]+(?::\d+)?\/)*(?:node|bun|deno|golang|go|ruby|php|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|rust|dotnet|aspnet|sdk|runtime|swift|elixir|erlang|perl|nginx|httpd|caddy|traefik|haproxy|alpine|ubuntu|debian|busybox|scratch|centos|fedora|rockylinux|almalinux|amazonlinux|postgres|mysql|mariadb|mongo|redis|rabbitmq|elasticsearch|memcached|wordpress|tomcat)(?::[\w.-]+)?(?:@.*)?$/i;
/** Whether Python code could run there; an unknown image is believed to. */
const hasPython = (image) => base_images_PYTHON.test(image) || !NO_PYTHON.test(image);
/** https://hub.docker.com/_/python once had tags that copied, installed and left the start to the user. */
const copiesAndInstalls = (image) => /^python:[\w.-]*onbuild/.test(image);

;// CONCATENATED MODULE: ./.build/facts/containers/start.js



/** What starts a container of these stages (from the outermost base to the last): its own command, the compose file's, or the base image's. */
const startOf = (stages, services) => {
    const steps = stages.flatMap(stage => stage.steps);
    const entrypoint = steps.findLast(step => step.keyword === 'ENTRYPOINT');
    const command = steps.findLast(step => step.keyword === 'CMD');
    for (const step of [entrypoint, command]) {
        const text = step ? startText(step, command) : undefined;
        if (step && text !== undefined && !isIdle(text))
            return { by: step.keyword === 'CMD' ? 'CMD' : 'ENTRYPOINT', command: start_shortened(text) };
    }
    const composed = services.find(service => service.command !== undefined && !isIdle(service.command));
    if (composed?.command !== undefined)
        return { by: 'compose', command: start_shortened(composed.command) };
    const base = stages[0]?.base ?? '';
    return command === undefined && entrypoint === undefined && startsByItself(base) ? { by: 'base image' } : undefined;
};
/** An entrypoint takes the command as its arguments: `ENTRYPOINT ["python"]` with `CMD ["app.py"]`. */
const startText = (step, command) => step.keyword === 'ENTRYPOINT' && command ? `${step.text} ${command.text}` : step.text;
const SHELLS = /^(?:sh|bash|zsh|ash|dash|python|ipython|node|irb|tini|dumb-init|env|exec)$/;
const IDLE = /^(?:sleep|tail|true|echo|cat|top|ls|printenv|false|:)$/;
/** Keeps a container open or prints something, and starts nothing. */
const isIdle = (text) => {
    const words = text.split(/\s+/).filter(word => word !== '' && !/^-{1,2}$/.test(word));
    const names = words
        .map(word => programOf(word.slice(0, 500).replace(/^["'[]+|["'\],;]+$/g, '')))
        .filter(name => !/^-/.test(name));
    const telling = names.find(name => !SHELLS.test(name));
    return telling === undefined || IDLE.test(telling);
};
const start_shortened = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
/** The own scripts that a start names: `ENTRYPOINT ["./setup.sh"]`. */
const startScripts = (start, texts) => (start?.command ?? '').split(/\s+/).flatMap(word => {
    const file = /\.(?:sh|bash)$/.test(word) ? (0,places/* fileAt */.Wd)(texts, undefined, word) : undefined;
    return file ? [file.text] : [];
});

;// CONCATENATED MODULE: ./.build/facts/containers/dockerfile-fact.js






/** What a Dockerfile comes to, with the compose services that build it. Undefined for one without any instruction. */
const dockerfileFact = (file, services, code, texts) => {
    const conflict = (0,yaml_tree/* conflictLine */.XX)(file.text);
    const read = readDockerfile(file.text);
    if (!read)
        return undefined;
    const common = {
        kind: 'dockerfile',
        anchor: { at: 'lines', path: file.path, startLine: read.line, endLine: read.endLine },
        owner: file.owner,
        devcontainer: /(?:^|\/)\.devcontainer\//.test(file.path),
    };
    const nothing = {
        base: '',
        installs: false,
        includesCode: false,
        includesPython: false,
        starts: false,
        startedBy: '',
    };
    if (conflict !== undefined)
        return { ...common, ...nothing, broken: `conflict markers in line ${conflict}` };
    if ('broken' in read)
        return { ...common, ...nothing, broken: read.broken };
    const building = services.filter(service => service.dockerfile === file.path);
    const image = imageOf(read.stages, building, file, code, texts);
    return { ...common, ...image };
};
const imageOf = (stages, services, file, code, texts) => {
    const chain = chainOf(stages);
    const base = chain[0]?.base ?? '';
    const steps = stages.flatMap(stage => stage.steps);
    const start = startOf(chain, services);
    const scripts = startScripts(start, texts);
    const contexts = contextsOf(file.path, services, steps, code);
    const included = [
        ...contexts.flatMap(context => copiedPaths(steps, context)),
        ...services.flatMap(service => service.mounts),
    ];
    const runs = steps.filter(step => step.keyword === 'RUN').map(step => step.text);
    const everything = copiesAndInstalls(base) || runs.some(text => /\bgit clone\b/.test(text));
    const includesCode = everything || included.some(code.isCodeIn);
    const python = stages.some(stage => isRealBase(stage, stages) && hasPython(stage.base)) ||
        usesPython([...runs, start?.command ?? '', ...scripts]);
    const broken = brokenPart(stages, steps, contexts, code, texts);
    return {
        base,
        installs: copiesAndInstalls(base) || [...runs, ...scripts].some(text => installs(text, texts)),
        includesCode,
        includesPython: code.hasPython ? python && (everything || included.some(code.isPythonIn)) : includesCode,
        starts: start !== undefined,
        startedBy: start?.by ?? '',
        ...dockerfile_fact_commandOf(start),
        ...(broken === undefined ? {} : { broken }),
    };
};
const dockerfile_fact_commandOf = (start) => start?.command === undefined ? {} : { command: start.command };
const isRealBase = (stage, stages) => !stages.some(other => other !== stage && other.name === stage.base.toLowerCase());
/** The last stage and the stages that it is built on, the outermost first. */
const chainOf = (stages) => {
    const chain = [];
    for (let stage = stages.at(-1); stage && !chain.includes(stage);) {
        chain.unshift(stage);
        const { base } = stage;
        stage = stages.find(other => other.name !== undefined && other.name === base.toLowerCase());
    }
    return chain;
};
const usesPython = (texts) => texts.some(text => /\b(?:python\d?|pip\d?|py3-pip|conda|uv|poetry|pipenv|gunicorn|uvicorn|uwsgi)\b/.test(text));
/** Tools that install, and are not what the project needs. */
const TOOLS = /^(?:pip|setuptools|wheel|poetry|pipenv|uv|virtualenv|pip-tools|pdm|hatch)(?:[=<>~!].*)?$/;
const installs = (script, texts) => deedsOf(texts, [script], undefined).some(deed => deed.does === 'install' && deed.idle?.why !== 'never' && !isToolInstall(deed.command)) || script.split(/[\n;&]/).some(command => SYSTEM_PACKAGE.test(SYSTEM_INSTALL.exec(command)?.[1] ?? ''));
/** In two steps, each of which reads a command once. */
const SYSTEM_INSTALL = /\b(?:apt-get|apt|apk|dnf|yum|microdnf)\b.{0,300}?\b(?:install|add)\b(.*)/;
const SYSTEM_PACKAGE = /\b(?:python3?-(?!pip|dev|venv|minimal|setuptools)\w|py3-(?!pip)\w)/;
const isToolInstall = (command) => {
    const [, ...words] = command.split(/^pip[\d.]* install /);
    const packages = (words[0] ?? '').split(' ').filter(word => word !== '' && !word.startsWith('-'));
    return (words.length > 0 &&
        !/ -[re]\b| --requirement| \./.test(command) &&
        packages.every(name => TOOLS.test(name.replace(/^["']|["']$/g, ''))));
};
/** COPY and ADD from the build context, their last word being the place in the image. */
const copies = (steps) => steps
    .filter(step => (step.keyword === 'COPY' || step.keyword === 'ADD') && step.from === undefined)
    .flatMap(step => step.words.slice(0, -1))
    .filter(source => !/^(?:https?:|git@|<<)|[$]/.test(source));
const copiedPaths = (steps, context) => copies(steps)
    .flatMap(source => (0,places/* joined */.oR)(context, source.replace(/^\/+/, '').replaceAll('*', '\u0001')) ?? [])
    .map(path => path.replaceAll('\u0001', '*'));
/**
 * The folders that may be the build context. The compose file says so; else it is the Dockerfile's folder, or one
 * above it when what is copied lies there.
 */
const contextsOf = (path, services, steps, code) => {
    const declared = services.flatMap(service => service.context ?? []);
    if (declared.length > 0)
        return [...new Set(declared)];
    const own = (0,places/* folderOf */.yS)(path);
    const above = own
        .split('/')
        .filter(Boolean)
        .map((_, index, parts) => parts.slice(0, parts.length - index - 1).join('/'));
    const candidates = [own, ...above];
    const complete = candidates.filter(context => copiedPaths(steps, context).every(code.exists));
    const withCode = complete.find(context => copiedPaths(steps, context).some(code.isCodeIn));
    return [withCode ?? complete[0] ?? own];
};
const brokenPart = (stages, steps, contexts, code, texts) => {
    const unknown = steps.find(step => step.from !== undefined && !isStage(step.from, stages));
    if (unknown)
        return `copies from the stage ${unknown.from}, which does not exist`;
    if (stages.some(stage => stage.base === ''))
        return 'FROM without an image';
    const missing = copies(steps).find(source => isWritten(source) &&
        contexts.every(context => copiedPaths([copying(source)], context).every(path => !code.exists(path))) &&
        !isSomewhere(source, texts));
    return missing === undefined ? undefined : `copies ${missing}, which is not in the repository`;
};
const copying = (source) => ({ keyword: 'COPY', words: [source, '.'], text: '', line: 0, endLine: 0 });
/** Names that people give to stages: an unknown one of these is no image from somewhere else. */
const STAGE_NAME = /^(?:build(?:er)?|base|deps|dependencies|dev|development|prod|production|test|stage[\w-]*|frontend|backend|venv|compile[\w-]*|\d+)$/i;
const isStage = (from, stages) => !STAGE_NAME.test(from) ||
    stages.some(stage => stage.name === from.toLowerCase()) ||
    (/^\d+$/.test(from) && Number(from) < stages.length);
/** Files that a person writes and commits, not those that a build makes or a `.gitignore` hides. */
const isWritten = (source) => source.length < 500 &&
    /^(?:\.?\/)?(?:[\w-]+\/)*[\w-]+(?:\.py|requirements[\w-]*\.txt|requirements\.txt|setup\.cfg|pyproject\.toml|\.txt)$|^(?:\.\/)?Pipfile$|^(?:\.\/)?package\.json$/.test(source);
/** The build context may be a folder that nothing names: then the file lies there. */
const isSomewhere = (source, texts) => {
    const tail = source.replace(/^\.?\/+/, '');
    return texts.paths.some(path => path === tail || path.endsWith(`/${tail}`));
};

;// CONCATENATED MODULE: ./.build/facts/containers.js






const commentedOut = ({ path, owner, text }) => text.trimStart().startsWith('#')
    ? { kind: 'commented-out', anchor: { at: 'file', path }, owner, what: 'Dockerfile' }
    : undefined;
/** What is said about containers: Dockerfiles with what they install, include and start, compose files and devcontainers. */
const containerFacts = (texts) => {
    const composes = composeFiles(texts);
    const services = linkedServices(composes);
    const code = codeOf(texts);
    const named = new Set(services.flatMap(service => service.dockerfile ?? []));
    const isDockerfile = (file) => (0,file_names/* isDockerfileName */.S2)(file.path) || named.has(file.path);
    return (0,facts_texts/* inEachFile */.Zw)(texts, (file) => {
        if (file.owner !== 'own')
            return [];
        if (isDevcontainerFile(file.path))
            return [devcontainerFact(file)];
        const compose = composes.find(candidate => candidate.file === file);
        if (compose)
            return [composeFact(compose, texts)];
        return isDockerfile(file) ? [dockerfileFact(file, services, code, texts) ?? commentedOut(file)] : [];
    }).filter(fact => fact !== undefined);
};

// EXTERNAL MODULE: ./.build/facts/dependencies/declared.js
var declared = __webpack_require__(6259);
;// CONCATENATED MODULE: ./.build/facts/dependencies/conda.js


// https://docs.conda.io/projects/conda/en/latest/user-guide/tasks/manage-environments.html
const isCondaFile = (path) => /(?:^|\/)(?:[\w.-]{0,40}[-_.])?(?:environment|conda|env)(?:[-_.][\w.-]{1,40})?\.ya?ml$/i.test(path);
/** Not of the project: the interpreter and its installer. */
const conda_TOOLS = new Set(['python', 'pip', 'setuptools', 'wheel']);
const condaDependencies = (file) => {
    const read = (0,yaml_tree/* readYaml */.gM)(file.text);
    const root = 'broken' in read ? undefined : read.documents[0];
    const group = (0,declared/* groupNamed */.Z0)(file.path.slice(file.path.lastIndexOf('/') + 1), 'runtime');
    return (0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(root, 'dependencies')).flatMap(item => {
        const text = (0,yaml_tree/* textOf */.b6)(item);
        if (text !== undefined) {
            const name = (0,declared/* normalized */.A9)(/^(?:[\w.-]+::)?([\w.-]+)/.exec(text.trim())?.[1] ?? '');
            return name === '' || conda_TOOLS.has(name) || name.startsWith('-')
                ? []
                : [{ name, group, path: file.path, line: item.line }];
        }
        return (0,yaml_tree/* listed */.KE)((0,yaml_tree/* entry */.f_)(item, 'pip')).flatMap(inner => {
            const name = (0,declared/* requirementName */.xV)((0,yaml_tree/* textOf */.b6)(inner) ?? '');
            return name === undefined ? [] : [{ name, group, path: file.path, line: inner.line }];
        });
    });
};

;// CONCATENATED MODULE: ./.build/facts/dependencies/pipfile.js


// https://pipenv.pypa.io/en/latest/pipfile.html
const isPipfile = (path) => /(?:^|\/)Pipfile$/.test(path);
/** Tables of a Pipfile that hold no packages. */
const OTHER_TABLES = new Set(['source', 'requires', 'scripts', 'pipenv', 'build-system']);
const pipfileDependencies = (file) => {
    const root = tomlOf(file.text);
    const place = (0,declared/* placeOf */.$t)(file);
    const tables = Object.keys(record(root)).filter(table => !OTHER_TABLES.has(table));
    return tables.flatMap(table => {
        const group = table === 'packages' ? 'runtime' : (0,declared/* groupNamed */.Z0)(table, 'optional');
        const names = Object.keys(record(valueAt(root, table))).slice(0, declared/* MOST_IN_A_FILE */.rm);
        return names.flatMap(name => (0,declared/* declared */.bu)(place, name, group, `[${table}]`));
    });
};

;// CONCATENATED MODULE: ./.build/facts/dependencies/pyproject.js


const isPyproject = (path) => /(?:^|\/)pyproject\.toml$/.test(path);
/** Dependencies of PEP 621, PEP 735, Poetry, PDM, Hatch and uv. What builds the package is none. */
const pyprojectDependencies = (file) => {
    const root = tomlOf(file.text);
    const place = (0,declared/* placeOf */.$t)(file);
    return [
        ...listed(place, valueAt(root, 'project', 'dependencies'), 'runtime', 'dependencies'),
        ...grouped(place, valueAt(root, 'project', 'optional-dependencies'), 'optional'),
        ...grouped(place, valueAt(root, 'dependency-groups'), 'development'),
        ...grouped(place, valueAt(root, 'tool', 'pdm', 'dev-dependencies'), 'development'),
        ...listed(place, valueAt(root, 'tool', 'uv', 'dev-dependencies'), 'development', 'dev-dependencies'),
        ...hatchDependencies(place, root),
        ...poetryDependencies(place, valueAt(root, 'tool', 'poetry')),
    ];
};
const MOST_GROUPS = 50;
const listed = (place, value, group, header) => Array.isArray(value)
    ? value
        .slice(0, declared/* MOST_IN_A_FILE */.rm)
        .flatMap(item => (typeof item === 'string' ? (0,declared/* declared */.bu)(place, item, group, header) : []))
    : [];
/** A table of lists, such as extras. An extra that is named after development is for development. */
const grouped = (place, value, otherwise) => Object.entries(record(value))
    .slice(0, MOST_GROUPS)
    .flatMap(([name, items]) => listed(place, items, (0,declared/* groupNamed */.Z0)(name, otherwise), name));
const hatchDependencies = (place, root) => Object.entries(record(valueAt(root, 'tool', 'hatch', 'envs')))
    .slice(0, MOST_GROUPS)
    .flatMap(([name, environment]) => ['dependencies', 'extra-dependencies'].flatMap(key => listed(place, valueAt(environment, key), 'development', `[tool.hatch.envs.${name}`)));
const poetryDependencies = (place, poetry) => [
    ...tabled(place, valueAt(poetry, 'dependencies'), 'runtime', '[tool.poetry.dependencies]'),
    ...tabled(place, valueAt(poetry, 'dev-dependencies'), 'development', '[tool.poetry.dev-dependencies]'),
    ...Object.entries(record(valueAt(poetry, 'group')))
        .slice(0, MOST_GROUPS)
        .flatMap(([name, group]) => {
        const kind = name === 'main' ? 'runtime' : 'development';
        return tabled(place, valueAt(group, 'dependencies'), kind, `[tool.poetry.group.${name}.`);
    }),
];
/** Poetry's tables: a name and a version, or a table of its own. */
const tabled = (place, table, group, header) => Object.entries(record(table))
    .slice(0, declared/* MOST_IN_A_FILE */.rm)
    .flatMap(([name, value]) => {
    const optional = valueAt(value, 'optional') === true;
    return name === 'python' ? [] : (0,declared/* declared */.bu)(place, name, optional ? 'optional' : group, header);
});

// EXTERNAL MODULE: ./.build/facts/dependencies/requirements.js
var requirements = __webpack_require__(2841);
;// CONCATENATED MODULE: ./.build/facts/dependencies/setup-cfg.js


// https://setuptools.pypa.io/en/latest/userguide/declarative_config.html
const isSetupCfg = (path) => /(?:^|\/)setup\.cfg$/.test(path);
const setupCfgDependencies = (file) => {
    const sections = iniSections(file.text);
    const options = sections.get('options');
    const extras = [...(sections.get('options.extras_require') ?? [])];
    const place = (0,declared/* placeOf */.$t)(file);
    return [
        ...setup_cfg_listed(place, options?.get('install_requires'), 'runtime', 'install_requires'),
        ...setup_cfg_listed(place, options?.get('tests_require'), 'development', 'tests_require'),
        ...extras.flatMap(([extra, value]) => setup_cfg_listed(place, value, (0,declared/* groupNamed */.Z0)(extra, 'optional'), '[options.extras_require]')),
    ];
};
const setup_cfg_listed = (place, value, group, header) => (value ?? '').split('\n', declared/* MOST_IN_A_FILE */.rm).flatMap(text => (0,declared/* declared */.bu)(place, text, group, header));

;// CONCATENATED MODULE: ./.build/facts/dependencies/setup-py.js

const isSetupPy = (path) => /(?:^|\/)setup\.py$/.test(path);
const setup_py_KEYWORDS = [
    ['install_requires', 'runtime'],
    ['requires', 'runtime'],
    ['extras_require', 'optional'],
    ['tests_require', 'development'],
    ['test_requires', 'development'],
];
/** Longer ones are no setup scripts. */
const setup_py_LONGEST = 200_000;
const MOST_TRIES = 5;
/** The literal lists given to `setup()`, by their text: nothing is run, so a list that is computed is not seen. */
const setupPyDependencies = (file) => {
    const tokens = setup_py_tokensOf(file.text.slice(0, setup_py_LONGEST));
    return setup_py_KEYWORDS.flatMap(([keyword, group]) => {
        const start = valueStart(tokens, keyword);
        return start === undefined
            ? []
            : stringsFrom(tokens, start).flatMap(({ text, key, line }) => {
                const name = (0,declared/* requirementName */.xV)(text);
                return name === undefined
                    ? []
                    : [{ name, group: group === 'optional' ? (0,declared/* groupNamed */.Z0)(key, group) : group, path: file.path, line }];
            });
    });
};
/** Python's strings, names and marks; comments are dropped. A quote that nothing closes ends with its line. */
const setup_py_tokensOf = (text) => {
    const tokens = [];
    let line = 1;
    const pattern = /#[^\n]*|[rRuUbBfF]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)|\w+|\n|[^\s\w]/g;
    for (const [found] of text.matchAll(pattern)) {
        const quote = /^[rRuUbBfF]{0,2}("""|'''|"|')/.exec(found);
        if (quote?.[1] !== undefined)
            tokens.push({ type: 'string', text: found.slice(quote[0].length, -quote[1].length), line });
        else if (/^\w/.test(found))
            tokens.push({ type: 'name', text: found, line });
        else if (found !== '\n' && !found.startsWith('#'))
            tokens.push({ type: 'mark', text: found, line });
        line += found.split('\n').length - 1;
    }
    return tokens;
};
/** The index of the bracket that opens `keyword=[…]` or `'keyword': […]`, also through one name: `keyword=REQUIRED`. */
const valueStart = (tokens, keyword, depth = 0) => {
    let tries = 0;
    for (const [index, token] of tokens.entries()) {
        if (token.text !== keyword || (token.type !== 'name' && token.type !== 'string'))
            continue;
        const assigned = tokens[index + 1]?.text;
        const value = tokens[index + 2];
        if ((assigned !== '=' && assigned !== ':') || value === undefined)
            continue;
        if (value.text === '[' || value.text === '{' || value.text === '(')
            return index + 2;
        const next = tokens[index + 3]?.text;
        if (value.type === 'name' &&
            depth === 0 &&
            tries < MOST_TRIES &&
            (next === ',' || next === ')' || next === undefined)) {
            tries += 1;
            const found = valueStart(tokens, value.text, 1);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
};
/** Strings up to the closing bracket, with the dictionary key that they stand under. A call inside is not literal. */
const stringsFrom = (tokens, start) => {
    const found = [];
    let depth = 0;
    let key = '';
    for (let index = start; index < tokens.length; index += 1) {
        const token = tokens[index];
        if (!token)
            break;
        if (token.type === 'mark' && '[{('.includes(token.text))
            depth += 1;
        if (token.type === 'mark' && ']})'.includes(token.text))
            depth -= 1;
        if (depth === 0)
            break;
        if (token.type !== 'string')
            continue;
        const isKey = tokens[index + 1]?.text === ':' && tokens[index + 1]?.type === 'mark';
        if (isKey)
            key = token.text;
        else
            found.push({ text: token.text, key, line: token.line });
    }
    return found;
};

;// CONCATENATED MODULE: ./.build/facts/dependencies.js








const FORMATS = [
    { isFile: requirements/* isRequirementsFile */.N, read: requirements/* requirementsDependencies */.e },
    { isFile: isPyproject, read: pyprojectDependencies },
    { isFile: isSetupPy, read: setupPyDependencies },
    { isFile: isSetupCfg, read: setupCfgDependencies },
    { isFile: isPipfile, read: pipfileDependencies },
    { isFile: isCondaFile, read: condaDependencies },
];
/** Every declared dependency with the line that declares it. Listed is not used: no judgement here. */
const dependencyFacts = (texts) => {
    const seen = new Set();
    return (0,facts_texts/* inEachFile */.Zw)(texts, file => {
        const format = file.owner === 'own' ? FORMATS.find(candidate => candidate.isFile(file.path)) : undefined;
        return (format?.read(file, texts) ?? []).slice(0, declared/* MOST_IN_A_FILE */.rm).flatMap(({ name, group, path, line }) => {
            const key = JSON.stringify([path, line, name]);
            if (seen.has(key))
                return [];
            seen.add(key);
            const anchor = { at: 'lines', path, startLine: line, endLine: line };
            return [{ kind: 'dependency', anchor, owner: file.owner, name, group, declaredIn: path }];
        });
    });
};

;// CONCATENATED MODULE: ./.build/facts/packaging.js


const MAX_CHARACTERS = 200_000;
/** `pyproject.toml` files that build own code (https://packaging.python.org/en/latest/specifications/pyproject-toml/). */
const packagingFacts = (texts) => (0,facts_texts/* inEachFile */.Zw)(texts, file => file.owner === 'own' && /(^|\/)pyproject\.toml$/.test(file.path) && file.text.length < MAX_CHARACTERS
    ? listOf(packagingOf(file, texts))
    : []);
const listOf = (value) => (value === undefined ? [] : [value]);
const packagingOf = (file, texts) => {
    const project = tableOf(file.text);
    if (!project)
        return undefined;
    const poetry = child(child(project, 'tool'), 'poetry');
    const metadata = child(project, 'project') ?? poetry;
    const name = metadata?.name;
    const backend = child(project, 'build-system')?.['build-backend'] ?? child(project, 'build-system')?.requires;
    if (typeof name !== 'string' || backend === undefined)
        return undefined;
    // Poetry 1.8: package-mode = false manages dependencies and builds nothing.
    if (poetry?.['package-mode'] === false)
        return undefined;
    const base = file.path.slice(0, -'pyproject.toml'.length);
    const line = file.text.split('\n').findIndex(text => /^\s*\[(project|tool\.poetry|build-system)\]/.test(text)) + 1;
    return {
        kind: 'packaging',
        owner: file.owner,
        anchor: { at: 'lines', path: file.path, startLine: Math.max(line, 1), endLine: Math.max(line, 1) },
        tool: poetry ? 'Poetry' : 'pyproject.toml',
        builds: hasPackage(base, [name, ...namedPackages(poetry)], texts),
    };
};
/** The package that the back end looks for: the project's name as a folder or module, at the root or in `src`. */
const hasPackage = (base, names, texts) => names
    .map(name => name
    .trim()
    .replace(/[-.\s]+/g, '_')
    .toLowerCase())
    .some(name => texts.files.some(({ path, owner }) => {
    if (owner !== 'own' || !path.startsWith(base) || !path.endsWith('.py'))
        return false;
    const inside = path
        .slice(base.length)
        .toLowerCase()
        .replace(/^(src|lib|python)\//, '');
    return inside.startsWith(`${name}/`) || inside === `${name}.py`;
}));
const namedPackages = (poetry) => {
    const packages = poetry?.packages;
    if (!Array.isArray(packages))
        return [];
    return packages.flatMap(entry => isRecord(entry) && typeof entry.include === 'string' ? [entry.include.replace(/[/*][\s\S]*$/, '')] : []);
};
const tableOf = (text) => {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
};
const child = (table, key) => {
    const value = table?.[key];
    return isRecord(value) ? value : undefined;
};
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./.build/facts/web-files.js


const MAX_SPECIFICATION = 200_000;
/** Parts of web applications that are no Python: templates, and the OpenAPI files that Connexion routes by. */
const webFileFacts = (texts, python) => {
    const frameworks = new Set(python.flatMap(fact => (fact.kind === 'framework' ? [fact.framework] : [])));
    return [
        ...(frameworks.has('Django')
            ? templateFacts(texts, 'Django')
            : frameworks.has('Flask')
                ? templateFacts(texts, 'Flask')
                : []),
        ...(frameworks.has('Connexion') ? (0,facts_texts/* inEachFile */.Zw)(texts, file => specifiedEndpoints(file, python)) : []),
    ];
};
/** Own pages with the template language's tags in them. */
const templateFacts = (texts, framework) => texts.files
    .filter(file => file.owner === 'own' &&
    /(^|\/)templates\//i.test(file.path) &&
    /\.(html?|jinja2?|j2|txt|xml)$/i.test(file.path) &&
    /\{[{%]/.test(file.text))
    .map(file => ({
    kind: 'framework',
    owner: file.owner,
    anchor: { at: 'file', path: file.path },
    framework,
    use: 'template',
    name: file.path.slice(file.path.lastIndexOf('/') + 1),
    substantial: true,
}));
/** `operationId: shop.orders.list_orders` binds an operation to an own function (https://connexion.readthedocs.io). */
const specifiedEndpoints = (file, python) => {
    if (file.owner !== 'own' ||
        !/\.ya?ml$/i.test(file.path) ||
        file.text.length > MAX_SPECIFICATION ||
        !/operationId/.test(file.text))
        return [];
    const lines = new yaml_dist/* LineCounter */.HN();
    const paths = pathsOf(file.text, lines);
    if (!(0,yaml_dist/* isMap */.jh)(paths))
        return [];
    return paths.items.flatMap(({ key, value }) => {
        if (!(0,yaml_dist/* isMap */.jh)(value) || !(0,yaml_dist/* isScalar */.jn)(key))
            return [];
        return value.items.flatMap(operation => {
            const id = (0,yaml_dist/* isMap */.jh)(operation.value) ? operation.value.get('operationId') : undefined;
            if (typeof id !== 'string' || !(0,yaml_dist/* isScalar */.jn)(operation.key))
                return [];
            const line = lines.linePos(operation.key.range?.[0] ?? 0).line;
            return [endpointOf(file, line, String(key.value), String(operation.key.value), id, python)];
        });
    });
};
/** Undefined for what is no YAML, or nested deeper than the parser can follow. */
const pathsOf = (text, lineCounter) => {
    try {
        return (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter, logLevel: 'silent', prettyErrors: false }).get('paths');
    }
    catch {
        return undefined;
    }
};
const endpointOf = (file, line, route, method, id, python) => {
    const name = id.slice(id.lastIndexOf('.') + 1);
    const handler = python.find(fact => fact.kind === 'function' && fact.name === name);
    return {
        kind: 'endpoint',
        owner: 'own',
        anchor: handler?.anchor ?? { at: 'lines', path: file.path, startLine: line, endLine: line },
        framework: 'Connexion',
        route,
        methods: [method.toUpperCase()],
        handler: name,
        json: true,
        template: false,
        usesData: handler?.kind === 'function' && handler.parameters > 0,
        substantial: handler !== undefined,
        language: 'python',
    };
};

;// CONCATENATED MODULE: ./.build/facts/configuration.js
/** Parsers that share the YAML and TOML libraries: loaded together, so that the bundle holds those libraries once. */







/***/ })

};
;