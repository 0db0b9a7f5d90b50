"use strict";
exports.id = 300;
exports.ids = [300];
exports.modules = {

/***/ 300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  otherLanguageFacts: () => (/* binding */ otherLanguageFacts)
});

;// CONCATENATED MODULE: ./.build/facts/other-languages/source-code.js
const EXTENSIONS = new Map([
    ['js', 'javascript'],
    ['mjs', 'javascript'],
    ['cjs', 'javascript'],
    ['jsx', 'javascript'],
    ['ts', 'javascript'],
    ['tsx', 'javascript'],
    ['mts', 'javascript'],
    ['vue', 'javascript'],
    ['svelte', 'javascript'],
    ['java', 'java'],
    ['kt', 'kotlin'],
    ['cs', 'csharp'],
    ['rb', 'ruby'],
    ['go', 'go'],
    ['php', 'php'],
    ['rs', 'rust'],
    ['sh', 'shell'],
    ['bash', 'shell'],
    ['bats', 'shell'],
    ['sql', 'sql'],
    ['prisma', 'prisma'],
]);
/** Larger files are bundles or data. */
const LONGEST = 300_000;
const LONGEST_LINE = 5_000;
/** Undefined for other files, for bundles and for minified code. */
const sourceCode = (file) => {
    const extension = file.path.slice(file.path.lastIndexOf('.') + 1).toLowerCase();
    const language = EXTENSIONS.get(extension);
    if (!language ||
        file.text.length > LONGEST ||
        /\.min\.\w+$|(?:^|\/)(?:dist|build|vendor|third_party)\//.test(file.path))
        return undefined;
    if (language !== 'sql' && file.text.split('\n').some(line => line.length > LONGEST_LINE))
        return undefined;
    const { code, bare } = blanked(file.text, language);
    const starts = lineStarts(code);
    return { file, language, code, bare, lineAt: index => lineOf(starts, index) };
};
const lineStarts = (text) => {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
};
const lineOf = (starts, index) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= index)
            low = middle;
        else
            high = middle - 1;
    }
    return low + 1;
};
/** Every form that may span lines also ends at the end of the text: an unclosed one is then read once, not once for each try. */
const STRINGS = `"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*'`;
const LONG_STRINGS = `"(?:[^"\\\\]|\\\\(?:[^]|$))*(?:"|$)|'(?:[^'\\\\]|\\\\(?:[^]|$))*(?:'|$)`;
const TEMPLATE = '`(?:[^`\\\\]|\\\\(?:[^]|$))*(?:`|$)';
const BLOCK = '/\\*(?:[^]*?\\*/|[^]*)';
const SLASHES = `//[^\\n]*|${BLOCK}`;
const TEXT_BLOCK = '"""(?:[^]*?"""|[^]*)';
/** What quotes and what comments, for each language. A regular expression literal of JavaScript is taken for code. */
const TOKENS = {
    javascript: new RegExp(`${STRINGS}|${TEMPLATE}|${SLASHES}|<!--(?:[^]*?-->|[^]*)`, 'g'),
    java: new RegExp(`${TEXT_BLOCK}|${STRINGS}|${SLASHES}`, 'g'),
    kotlin: new RegExp(`${TEXT_BLOCK}|${STRINGS}|${SLASHES}`, 'g'),
    csharp: new RegExp(`@"[^"]*(?:"|$)|${STRINGS}|${SLASHES}`, 'g'),
    go: new RegExp(`${STRINGS}|${TEMPLATE}|${SLASHES}`, 'g'),
    rust: new RegExp(`"(?:[^"\\\\]|\\\\(?:[^]|$))*(?:"|$)|${SLASHES}`, 'g'),
    prisma: new RegExp(`${STRINGS}|//[^\\n]*`, 'g'),
    php: new RegExp(`${LONG_STRINGS}|#[^\\n\\[][^\\n]*|${SLASHES}`, 'g'),
    ruby: new RegExp(`${STRINGS}|#(?!\\{)[^\\n]*|(?<=^|\\n)=begin\\b(?:[^]*?\\n=end\\b|[^]*)`, 'g'),
    shell: /"(?:[^"\\]|\\(?:[\s\S]|$))*(?:"|$)|'[^']*(?:'|$)|(?<![^\s;])#[^\n]*/g,
    sql: new RegExp(`'[^']*(?:'|$)|"[^"\\n]*"|\`[^\`\\n]*\`|--[^\\n]*|${BLOCK}|(?<=^|\\n)#[^\\n]*`, 'g'),
};
const COMMENT = /^(?:\/\/|\/\*|#|--|<!--|=begin)/;
const blanked = (text, language) => {
    const spaces = (found) => found.replace(/[^\n]/g, ' ');
    const code = text.replace(TOKENS[language], found => (COMMENT.test(found) ? spaces(found) : found));
    const bare = code.replace(TOKENS[language], found => COMMENT.test(found)
        ? spaces(found)
        : `${found[0] ?? ''}${spaces(found.slice(1, -1))}${found.length > 1 ? (found.at(-1) ?? '') : ''}`);
    return { code, bare };
};
/** Code as a reader sees it in a sentence. */
const shortened = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
const isTestPath = (path) => /\.(?:test|tests|spec|cy|e2e)\.\w+$|(?:^|\/)(?:__tests__|tests?|spec|specs|e2e|cypress)\/|(?:_test|_spec|Tests?|IT)\.\w+$/.test(path);

;// CONCATENATED MODULE: ./.build/facts/other-languages/sql-text.js
const NAME = '["`\\[]?([\\w.]{1,120})';
const FORMS = [
    [new RegExp(`^create\\s+(?:temp(?:orary)?\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`, 'i'), 'schema'],
    [new RegExp(`^alter\\s+table\\s+${NAME}`, 'i'), 'schema'],
    [new RegExp(`^insert\\s+(?:or\\s+\\w+\\s+|ignore\\s+)?into\\s+${NAME}`, 'i'), 'create'],
    [new RegExp(`^update\\s+${NAME}["\`\\]]?\\s+(?:\\w+\\s+)?set\\b`, 'i'), 'update'],
    [new RegExp(`^delete\\s+from\\s+${NAME}`, 'i'), 'delete'],
    [new RegExp(`^select\\b[\\s\\S]{1,2000}?\\bfrom\\s+${NAME}`, 'i'), 'read'],
    [new RegExp(`^with\\s[\\s\\S]{1,2000}?\\bselect\\b[\\s\\S]{1,2000}?\\bfrom\\s+${NAME}`, 'i'), 'read'],
];
/** What an SQL statement does and to which table; a `select` with a condition filters. Undefined for everything else. */
const sqlMeaning = (statement) => {
    const text = statement.trim().slice(0, 4_000);
    // "Select a book from the shelf" is a sentence: people write keywords all in capitals or all in small letters.
    if (/^[A-Z][a-z]/.test(text))
        return undefined;
    for (const [form, operation] of FORMS) {
        const target = form.exec(text)?.[1];
        if (target === undefined)
            continue;
        return { operation: operation === 'read' && /\b(?:where|having)\b/i.test(text) ? 'filter' : operation, target };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./.build/facts/other-languages/databases.js


/** Database libraries of other languages, and how their calls look. */
const LIBRARIES = [
    {
        name: 'prisma',
        kind: 'sql',
        uses: /@prisma\/client|\bprisma\b/,
        calls: /\bprisma(?:Client)?\.(\w{1,60})\.(findMany|findUnique|findFirst|create|createMany|update|updateMany|upsert|delete|deleteMany|count)\s*\(/gi,
    },
    {
        name: 'sequelize',
        kind: 'sql',
        uses: /\bsequelize\b/i,
        calls: /\b([A-Z]\w{0,60}|models\.\w{1,60})\.(findAll|findOne|findByPk|findOrCreate|create|bulkCreate|update|destroy|count)\s*\(/g,
    },
    {
        name: 'typeorm',
        kind: 'sql',
        uses: /["']typeorm["']|@nestjs\/typeorm/,
        calls: /\b(\w{0,60}[rR]epository)\.(find|findOne|findOneBy|findBy|save|insert|update|delete|remove|createQueryBuilder)\s*\(/g,
    },
    {
        name: 'knex',
        kind: 'sql',
        uses: /["']knex["']/,
        calls: /\bknex\(\s*["'](\w{1,60})["']\s*\)[^;]{0,200}?\.(select|insert|update|del|delete|where|first)\s*\(/g,
    },
    {
        name: 'jpa',
        kind: 'sql',
        uses: /(?:JpaRepository|CrudRepository|javax\.persistence|jakarta\.persistence)/,
        calls: /\b(\w{0,60}[rR]epo(?:sitory)?)\.(findAll|findById|findBy\w{1,60}|save|saveAll|delete|deleteById)\s*\(/g,
    },
    {
        name: 'activerecord',
        kind: 'sql',
        uses: /ApplicationRecord|ActiveRecord|ApplicationController/,
        calls: /(?<![\w.:])([A-Z]\w{1,60})\.(where|find_by|find|all|create|order|includes|joins)\b/g,
    },
    {
        name: 'gorm',
        kind: 'sql',
        uses: /gorm\.io\/gorm|jinzhu\/gorm/,
        calls: /\b(\w{0,20}[dD][bB])\.(Create|First|Find|Where|Save|Updates|Update|Delete)\s*\(/g,
    },
    {
        name: 'eloquent',
        kind: 'sql',
        uses: /Illuminate\\|App\\Models/,
        calls: /(?<![\w\\])([A-Z]\w{1,60})::(all|find|findOrFail|where|create|paginate|with)\s*\(/g,
    },
    {
        name: 'entity-framework',
        kind: 'sql',
        uses: /EntityFrameworkCore/,
        calls: /\b_?(context|db\w{0,20})\.\w{1,60}\.(Add|ToList|ToListAsync|Find|FindAsync|FirstOrDefault|FirstOrDefaultAsync|Where|Remove|Update)\s*\(/gi,
    },
    {
        name: 'mongoose',
        kind: 'nosql',
        uses: /["']mongoose["']/,
        calls: /\b([A-Z]\w{0,60})\.(find|findOne|findById|findOneAndUpdate|findByIdAndUpdate|findByIdAndDelete|create|insertMany|updateOne|updateMany|deleteOne|deleteMany|countDocuments|aggregate)\s*\(/g,
    },
    {
        name: 'mongodb',
        kind: 'nosql',
        uses: /["']mongodb["']|mongo-driver|com\.mongodb/,
        calls: /\bcollection\(\s*["'`](\w{1,60})["'`]\s*\)\s*\.(find|findOne|insertOne|insertMany|updateOne|updateMany|deleteOne|deleteMany|aggregate)\s*\(/g,
    },
    {
        name: 'firestore',
        kind: 'nosql',
        uses: /firebase\/firestore|firebase-admin|@react-native-firebase|["']firebase\/?(?:app|compat)?/,
        calls: /\b(getDocs?|addDoc|setDoc|updateDoc|deleteDoc|onSnapshot)\s*\(|\.collection\([^)\n]{1,80}\)[^;]{0,120}?\.(get|add|set|update|delete|onSnapshot)\s*\(/g,
    },
    {
        name: 'redis',
        kind: 'nosql',
        role: 'cache',
        uses: /["'](?:redis|ioredis)["']|go-redis|redigo/,
        calls: /\b(\w{0,20}(?:redis|client|cache)\w{0,20})\.(get|set|hget|hset|hgetall|lpush|rpush|lrange|del|setex|zadd|Get|Set|HSet|HGet)\s*\(/gi,
    },
    {
        name: 'dynamodb',
        kind: 'nosql',
        uses: /client-dynamodb|DynamoDB/,
        calls: /\b(\w{0,30})\.?(getItem|putItem|GetItemCommand|PutItemCommand|QueryCommand|ScanCommand|UpdateCommand|GetCommand|PutCommand)\s*\(/g,
    },
];
const READS = /^(?:find|get|count|all|select|first|where|paginate|with|order|includes|joins|toList|aggregate|hget|lrange|scan|query|onSnapshot)/i;
const FILTERS = /^(?:where|findBy|find_by|findUnique|findOneBy|findOne|findById|findFirst|findByPk|with)/i;
const DELETES = /^(?:del|delete|destroy|remove)/i;
const UPDATES = /^(?:update|upsert|findOneAndUpdate|findByIdAndUpdate|save$|updates)/i;
const operationOf = (call, rest) => {
    if (DELETES.test(call))
        return 'delete';
    if (UPDATES.test(call))
        return 'update';
    if (FILTERS.test(call) || (READS.test(call) && /^\s*\(\s*\{\s*where\b/.test(rest)))
        return 'filter';
    return READS.test(call) ? 'read' : 'create';
};
const MOST_CALLS = 60;
/** SQL and NoSQL at work in another language: calls of its libraries, and SQL text in its strings. */
const databaseFacts = (source) => source.language === 'sql' || source.language === 'shell' || source.language === 'prisma'
    ? []
    : [...LIBRARIES.flatMap(library => libraryFacts(library, source)), ...sqlStrings(source)];
const libraryFacts = (library, { file, code, bare, lineAt }) => {
    if (!library.uses.test(code))
        return [];
    const facts = [];
    for (const match of code.matchAll(library.calls)) {
        if (facts.length >= MOST_CALLS)
            break;
        if ((bare[match.index] ?? ' ') === ' ')
            continue;
        const call = match.at(-1) ?? match[1] ?? '';
        const operation = operationOf(call, code.slice(match.index + match[0].length - 1, match.index + match[0].length + 40));
        const line = lineAt(match.index);
        const common = {
            anchor: { at: 'lines', path: file.path, startLine: line, endLine: line },
            owner: file.owner,
            language: 'other',
            text: shortened(code.slice(match.index).split('\n')[0] ?? ''),
            inTest: isTestPath(file.path),
        };
        facts.push(library.kind === 'sql'
            ? { ...common, kind: 'sql', operation, via: library.name, target: match[1] ?? '' }
            : {
                ...common,
                kind: 'nosql',
                operation: operation === 'read' || operation === 'filter' ? 'read' : 'write',
                client: library.name,
                role: library.role ?? 'database',
                used: true,
            });
    }
    return facts;
};
const SQL_STRING = /(["'`])(\s{0,40}(?:select|insert\s+into|update|delete\s+from|create\s+table)\s[\s\S]{0,1500}?)\1/gi;
const sqlStrings = ({ file, code, lineAt }) => {
    const facts = [];
    for (const match of code.matchAll(SQL_STRING)) {
        if (facts.length >= MOST_CALLS)
            break;
        const meaning = sqlMeaning(match[2] ?? '');
        if (!meaning)
            continue;
        const line = lineAt(match.index);
        const anchor = {
            at: 'lines',
            path: file.path,
            startLine: line,
            endLine: lineAt(match.index + match[0].length),
        };
        facts.push({
            kind: 'sql',
            anchor,
            owner: file.owner,
            ...meaning,
            via: 'sql',
            language: 'other',
            text: shortened(match[2] ?? ''),
            inTest: isTestPath(file.path),
        });
    }
    return facts;
};
const MODELS = [
    ['sequelize', /\bsequelize\.define\(\s*["'](\w{1,60})["']/g],
    ['typeorm', /@Entity\([^)]{0,100}\)[^{]{0,200}?\bclass\s+(\w{1,60})/g],
    ['activerecord', /\bclass\s+(\w{1,60})\s*<\s*(?:ApplicationRecord|ActiveRecord::Base)/g],
];
/** Tables that are declared: a Prisma schema (unless its database is MongoDB), and models of ORMs. */
const declarationFacts = ({ file, language, code, lineAt }) => {
    const forms = language === 'prisma'
        ? /provider\s*=\s*"mongodb"/.test(code)
            ? []
            : [['prisma', /^model\s+(\w{1,60})\s*\{/gm]]
        : MODELS;
    return forms.flatMap(([via, form]) => [...code.matchAll(form)].slice(0, MOST_CALLS).map(match => {
        const line = lineAt(match.index);
        const anchor = { at: 'lines', path: file.path, startLine: line, endLine: line };
        return {
            kind: 'sql-declaration',
            anchor,
            owner: file.owner,
            what: 'model',
            via,
            name: match[1] ?? '',
            language: 'other',
        };
    }));
};

;// CONCATENATED MODULE: ./.build/facts/other-languages/sql-files.js


/** More rows than a person types. */
const MANY_INSERTS = 100;
const MOST_STATEMENTS = 300;
const DUMP = /^-- (?:MySQL|MariaDB|phpMyAdmin|PostgreSQL|Adminer|Dump|Host:|HeidiSQL|SQLite)[^\n]{0,60}(?:dump|Server version|Host)/im;
/** Statements of an SQL file. A database's dump is data: its first table alone is a fact. */
const sqlFileFacts = ({ file, code, bare, lineAt }) => {
    const common = { owner: file.owner, language: 'other', via: 'sql' };
    const inTest = /(?:^|\/)tests?\//.test(file.path);
    const facts = [];
    for (const { start, end } of statements(bare)) {
        const meaning = sqlMeaning(code.slice(start, end));
        if (!meaning)
            continue;
        const anchor = { at: 'lines', path: file.path, startLine: lineAt(start), endLine: lineAt(end - 1) };
        const text = shortened(code.slice(start, Math.min(end, start + 300)));
        if (/^create/i.test(text))
            facts.push({ ...common, kind: 'sql-declaration', anchor, what: 'table', name: meaning.target });
        facts.push({ ...common, kind: 'sql', anchor, ...meaning, text, inTest });
    }
    const inserts = facts.filter(fact => fact.kind === 'sql' && fact.operation === 'create').length;
    const isDump = inserts >= MANY_INSERTS || DUMP.test(file.text.slice(0, 2_000));
    return isDump
        ? [facts.find(fact => fact.kind === 'sql' && fact.operation === 'schema') ?? facts[0]].filter(fact => fact !== undefined)
        : facts;
};
const statements = (bare) => {
    const found = [];
    for (let at = 0; at < bare.length && found.length < MOST_STATEMENTS;) {
        const next = bare.indexOf(';', at);
        const end = next < 0 ? bare.length : next;
        const text = bare.slice(at, end);
        const start = at + (text.length - text.trimStart().length);
        if (text.trim() !== '')
            found.push({ start, end: start + text.trim().length });
        at = end + 1;
    }
    return found;
};

// EXTERNAL MODULE: ./.build/facts/ci/places.js
var places = __webpack_require__(5086);
// EXTERNAL MODULE: ./.build/facts/texts.js
var facts_texts = __webpack_require__(8603);
;// CONCATENATED MODULE: ./.build/facts/other-languages/tests.js



/** How tests are written. Blocks are told apart by where the next one begins. */
const STYLES = {
    javascript: {
        files: /\.(?:test|tests|spec|cy|e2e)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|tests?|specs?|e2e|cypress)\/.*\.[cm]?[jt]sx?$|Tests?\.[jt]sx?$/,
        starts: /(?<![\w.$])(?:it|test)(?:\.(?:only|concurrent|each\([^)]{0,300}\)))?\s*\(\s*(?:"([^"\n]{0,200})"|'([^'\n]{0,200})'|`([^`\n]{0,200})`)/g,
        asserts: /\bexpect\s*\(|\bassert(?:\.\w+)?\s*\(|\.should\b|\bcy\.\w+\([^)]{0,200}\)\.should\(/g,
    },
    ruby: {
        files: /_(?:spec|test)\.rb$|(?:^|\/)test_\w+\.rb$/,
        starts: /^[ \t]*(?:it|specify|test)\s{0,20}\(?\s{0,20}(?:"([^"\n]{0,200})"|'([^'\n]{0,200})')|^[ \t]*def (test_\w+)/gm,
        asserts: /\bexpect\b|\.should(?:_not)?\b|\bassert\w*|\brefute\w*|\.must_\w+/g,
    },
    java: {
        files: /\.java$/,
        starts: /@(?:Test|ParameterizedTest)\b[^{;]{0,300}?\b(\w+)\s*\(/g,
        asserts: /\bassert\w*\s*\(|\bandExpect\s*\(|\bverify\s*\(/g,
    },
    kotlin: {
        files: /\.kt$/,
        starts: /@(?:Test|ParameterizedTest)\b[^{;=]{0,300}?\bfun\s+(`[^`\n]{1,200}`|\w+)/g,
        asserts: /\bassert\w*\s*[({]|\bshould\w+\b|\bverify\s*[({]/g,
    },
    csharp: {
        files: /\.cs$/,
        starts: /\[(?:Fact|Theory|Test|TestMethod)\b[^{;]{0,300}?\b(\w+)\s*\(/g,
        asserts: /\bAssert\.\w+|\.Should\(\)/g,
    },
    go: {
        files: /_test\.go$/,
        starts: /^func (Test\w+)\s*\(/gm,
        asserts: /\bt\.(?:Error|Fatal|Fail)\w*\(|\b(?:assert|require)\.\w+\(/g,
    },
    php: {
        files: /Test\.php$/,
        starts: /\bfunction\s+(test\w+)\s*\(/g,
        asserts: /(?:->|::)assert\w+\s*\(|\bexpect\s*\(/g,
    },
    rust: {
        files: /\.rs$/,
        starts: /#\[(?:tokio::)?test\][^{;]{0,200}?\bfn\s+(\w+)/g,
        asserts: /\bassert\w*!\s*\(|#\[should_panic/g,
    },
};
/** Samples that project generators leave behind. */
const SAMPLES = /renders learn react link|expect\(linkElement\)|should create the app[\s\S]{0,900}should have as title|function testBasicTest|test_that_true_is_true|void contextLoads\(\)\s*\{\s*\}|renders props\.msg when passed/;
const MOST_TESTS = 300;
const LONGEST_TEST = 6_000;
const testFacts = (source, texts) => {
    const { file, language, code, bare, lineAt } = source;
    if (language === 'shell')
        return shellTests(source);
    const style = STYLES[language];
    if (!style?.files.test(file.path) || SAMPLES.test(code))
        return [];
    const starts = [...code.matchAll(style.starts)].filter(match => !insideQuotes(bare, match.index)).slice(0, MOST_TESTS);
    if (starts.length === 0)
        return [];
    const exercises = exercisedBy(source, texts);
    return starts.map((match, index) => {
        const end = Math.min(starts[index + 1]?.index ?? code.length, match.index + LONGEST_TEST);
        const block = code.slice(match.index, end);
        const found = [...bare.slice(match.index, end).matchAll(style.asserts)];
        const line = lineAt(match.index);
        const anchor = {
            at: 'lines',
            path: file.path,
            startLine: line,
            endLine: Math.max(line, lineAt(match.index + block.trimEnd().length - 1)),
        };
        const name = match.slice(1).find(group => group !== undefined) ?? '';
        if (found.length === 0)
            return {
                kind: 'test-trace',
                anchor,
                owner: file.owner,
                what: 'no-assertion',
                language: 'other',
                text: shortened(name),
            };
        const tell = found.find(one => !isConstant(block.slice(one.index, one.index + 100)));
        const about = lineAround(block, (tell ?? found[0])?.index ?? 0);
        return {
            kind: 'test',
            anchor,
            owner: file.owner,
            name: shortened(name),
            framework: 'other',
            language: 'other',
            assertions: found.length,
            telling: tell !== undefined,
            exercises,
            about,
        };
    });
};
const lineAround = (text, index) => shortened(text.slice(text.lastIndexOf('\n', index) + 1).split('\n')[0] ?? '');
/** `bare` keeps a string's quotes and blanks the rest: what begins in a blank stands in a string. */
const insideQuotes = (bare, index) => bare[index] === ' ' && bare[index + 1] === ' ' && bare.slice(index, index + 3).trim() === '';
/** `expect(true).toBe(true)`, `assert 1 == 1`: says nothing about the project. */
const isConstant = (statement) => /^(?:expect\s*\(\s*(?:true|false|\d+(?:\s*[+*-]\s*\d+)?)\s*\)|assert\w*!?\s*\(?\s*(?:true|1|1\s*(?:==|,)\s*1)\b|assert\.\w+\(\s*(?:true|1)\s*[,)])/i.test(statement.slice(0, 200));
const IMPORTS = /\b(?:from|import|require(?:_relative)?)\s{0,20}\(?\s{0,20}["']([^"'\n]{1,200})["']/g;
/** Own files that the test imports, or that bear the name that the test's file is named after. */
const exercisedBy = ({ file, code, language }, texts) => {
    const imported = [...code.matchAll(IMPORTS)]
        .slice(0, 100)
        .flatMap(match => ownFile(match[1] ?? '', file.path, texts) ?? []);
    const beside = language === 'rust' ? [file.path] : namesakes(file.path, texts);
    return [...new Set([...imported, ...beside])].filter(path => !isTestPath(path) || language === 'rust');
};
const ENDINGS = [
    '',
    '.js',
    '.ts',
    '.jsx',
    '.tsx',
    '.mjs',
    '.vue',
    '.rb',
    '/index.js',
    '/index.ts',
    '/index.tsx',
    '/index.jsx',
];
const ownFile = (specifier, from, texts) => {
    const relative = specifier.startsWith('.') ? (0,places/* joined */.oR)((0,places/* folderOf */.yS)(from), specifier) : undefined;
    if (relative !== undefined)
        return ENDINGS.map(ending => `${relative}${ending}`).find(path => texts.get(path)?.owner === 'own');
    // `@/store`, `react/App`, `board.rb`: from a source root that only the build knows.
    const tail = specifier.replace(/^[@~]\//, '');
    if (!/\/|\.rb$/.test(tail) || tail.startsWith('@'))
        return undefined;
    return ENDINGS.flatMap(ending => (0,facts_texts/* filesEndingIn */.eo)(texts, `${tail}${ending}`).find(one => one.owner === 'own' && one.path !== `${tail}${ending}`)
        ?.path ?? [])[0];
};
/** `FooTest.java` is about `Foo.java`, `foo_test.go` about `foo.go`. */
const namesakes = (path, texts) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const subject = name.replace(/(?:_test|_spec|Tests?|IT)(\.\w+)$/, '$1');
    if (subject === name)
        return [];
    return (0,facts_texts/* filesEndingIn */.eo)(texts, subject)
        .filter(one => one.owner === 'own')
        .map(one => one.path)
        .slice(0, 1);
};
const BATS = /^@test\s+["']([^"'\n]{1,200})["']/gm;
const SHELL_ASSERTS = /\|\s*grep\s+-\w*q|\b(?:if|&&|\|\|)\s*\[\[?\s|^\s*\[\[?\s.*(?:exit 1|false)|\bexit 1\b|\bassert\w*\b|\bjq\s+-e\b|^\s*set -e\b[\s\S]{0,3000}?curl\s+[^\n]*(?:-f\b|--fail)/m;
/** Shell scripts that call the running project: a test where they look at the answer, else a trace. */
const shellTests = ({ file, code, lineAt }) => {
    const common = { owner: file.owner, language: 'other' };
    const lines = (index) => ({
        at: 'lines',
        path: file.path,
        startLine: lineAt(index),
        endLine: lineAt(index),
    });
    const bats = [...code.matchAll(BATS)].slice(0, MOST_TESTS).map((match) => ({
        ...common,
        kind: 'test',
        anchor: lines(match.index),
        name: match[1] ?? '',
        framework: 'other',
        assertions: 1,
        telling: true,
        exercises: [],
        about: match[1] ?? '',
    }));
    if (bats.length > 0)
        return bats;
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const [call] = code.matchAll(/^[^\n]{0,200}?\b(?:curl|http|wget)\s[^\n]*/gm);
    if (!call || !/tests?(?:[_.-]|$)|(?:^|[_.-])(?:check|smoke|e2e|try)/i.test(name))
        return [];
    const local = /localhost|127\.0\.0\.1|0\.0\.0\.0|\$\{?\w*(?:URL|HOST|BASE|API|SERVER|PORT)\w*\}?/i.test(code);
    if (!local)
        return [];
    const text = shortened(call[0]);
    return SHELL_ASSERTS.test(code)
        ? [
            {
                ...common,
                kind: 'test',
                anchor: lines(call.index),
                name,
                framework: 'other',
                assertions: 1,
                telling: true,
                exercises: [],
                about: text,
            },
        ]
        : [{ ...common, kind: 'test-trace', anchor: lines(call.index), what: 'script', text }];
};

;// CONCATENATED MODULE: ./.build/facts/other-languages/web.js

const FRAMEWORKS = [
    {
        name: 'express',
        uses: /["'](?:express|restify|polka)["']/,
        routes: /\b\w{0,40}(?:app|router|routes?|server|api)\w{0,40}\.(get|post|put|patch|delete)\(\s*["'`]([^"'`\n]{0,200})["'`]\s*,/gi,
        json: /\.json\s*\(|\.send\s*\(\s*[{[]/,
    },
    {
        name: 'koa',
        uses: /["'](?:koa|@koa\/router|koa-router)["']/,
        routes: /\b\w{0,40}router\w{0,40}\.(get|post|put|patch|delete)\(\s*["'`]([^"'`\n]{0,200})["'`]/gi,
        json: /ctx\.body\s*=\s*(?:\{|\[|await|\w+)/,
    },
    {
        name: 'fastify',
        uses: /["']fastify["']/,
        routes: /\b(?:fastify|app|server)\.(get|post|put|patch|delete)\(\s*["'`]([^"'`\n]{0,200})["'`]/gi,
        json: /\breturn\s*[{[]|\.send\s*\(/,
    },
    {
        name: 'nest',
        uses: /@nestjs\/common/,
        routes: /@(Get|Post|Put|Patch|Delete)\(\s{0,40}(?:["'`]([^"'`\n]{0,200})["'`])?\s*\)/g,
        json: /\breturn\b/,
    },
    {
        name: 'spring',
        uses: /@RestController/,
        routes: /@(Get|Post|Put|Patch|Delete|Request)Mapping(?:\(\s{0,40}(?:value\s{0,9}=\s{0,9}|path\s{0,9}=\s{0,9})?\{?\s{0,40}"([^"\n]{0,200})")?/g,
        json: /\breturn\b/,
    },
    {
        name: 'sinatra',
        uses: /["']sinatra/,
        routes: /^[ \t]*(get|post|put|patch|delete)[ \t]+["']([^"'\n]{0,200})["'].{0,80}\bdo\b/gm,
        json: /\.to_json|\bjson\s/,
    },
    {
        name: 'rails',
        uses: /ApplicationController|ActionController/,
        routes: /^[ \t]*def (index|show|create|update|destroy|\w{1,60})()\b/gm,
        json: /render\s{0,20}\(?\s{0,20}json:|format\.json/,
    },
    { name: 'gin', uses: /gin-gonic\/gin/, routes: /\.(GET|POST|PUT|PATCH|DELETE)\(\s*"([^"\n]{0,200})"/g, json: /./ },
    {
        name: 'echo',
        uses: /labstack\/echo|gofiber\/fiber/,
        routes: /\.(GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)\(\s*"([^"\n]{0,200})"/g,
        json: /./,
    },
    { name: 'net/http', uses: /"net\/http"/, routes: /\.(HandleFunc|Handle)\(\s*"([^"\n]{0,200})"/g, json: /./ },
    {
        name: 'laravel',
        uses: /\bRoute::/,
        routes: /\bRoute::(get|post|put|patch|delete|apiResource)\(\s*["']([^"'\n]{0,200})["']/g,
        json: /json\s*\(|apiResource/,
    },
    {
        name: 'asp.net',
        uses: /\[ApiController\]/,
        routes: /\[Http(Get|Post|Put|Patch|Delete)(?:\(\s*"([^"\n]{0,200})"\s*\))?\]/g,
        json: /\breturn\b/,
    },
];
/** Go's handlers stand elsewhere in the file: there the file as a whole says whether it answers with JSON. */
const BY_FILE = new Map([
    ['gin', /\.(?:JSON|IndentedJSON)\(/],
    ['echo', /\.JSON\(/],
    ['net/http', /json\.NewEncoder|json\.Marshal/],
]);
const MOST_ROUTES = 200;
const LONGEST_HANDLER = 4_000;
/** Routes that answer with JSON. */
const endpointFacts = (source) => isTestPath(source.file.path) ? [] : FRAMEWORKS.flatMap(framework => routesOf(framework, source));
const routesOf = (framework, { file, code, bare, lineAt }) => {
    if (!framework.uses.test(code) || BY_FILE.get(framework.name)?.test(code) === false)
        return [];
    const found = [...code.matchAll(framework.routes)]
        .filter(match => bare.slice(match.index, match.index + match[0].length).trim() !== '')
        .slice(0, MOST_ROUTES);
    return found.flatMap((match, index) => {
        const end = Math.min(found[index + 1]?.index ?? code.length, match.index + LONGEST_HANDLER);
        const handler = code.slice(match.index, end);
        if (!framework.json.test(handler))
            return [];
        const line = lineAt(match.index);
        const route = match[2] ?? '';
        return [
            {
                kind: 'endpoint',
                anchor: { at: 'lines', path: file.path, startLine: line, endLine: line },
                owner: file.owner,
                framework: framework.name,
                route,
                methods: [(match[1] ?? '').toUpperCase()],
                handler: shortened(match[0]),
                json: true,
                template: false,
                usesData: /[:{]\w|req\.(?:body|params|query)|@RequestBody|@PathVariable|@RequestParam|@Body|@Param|await\b|params\[|c\.(?:Param|Query|BindJSON|ShouldBind)|\$request/.test(handler),
                substantial: handler.split('\n').filter(text => text.trim().length > 3).length > 3,
                language: 'other',
            },
        ];
    });
};
const CALLS = /\b(fetch|axios(?:\.(?:get|post|put|patch|delete|request))?|\$\.(?:ajax|get|getJSON|post)|(?:this\.)?http(?:Client)?\.(?:get|post|put|patch|delete)(?:<[^>\n]{0,80}>)?|superagent\.(?:get|post)|got(?:\.(?:get|post))?|ky(?:\.(?:get|post))?)\s*\(/g;
/** Somebody else's server: not this machine, and no fonts, scripts or pictures. */
const OUTSIDE = /["'`]https?:\/\/(?!localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])[^"'`\n]{3,300}/;
/** Calls of outside HTTP APIs from JavaScript. A front end that calls its own back end names no host: it is none. */
const httpCallFacts = ({ file, language, code, bare, lineAt }) => {
    if (language !== 'javascript')
        return [];
    const constant = /(?:url|api|base|endpoint|host)\w{0,40}\s{0,20}[=:]\s{0,20}["'`]https?:\/\/(?!localhost|127\.)/i.test(code);
    return [...bare.matchAll(CALLS)].slice(0, MOST_ROUTES).flatMap(match => {
        const call = code.slice(match.index, match.index + 700);
        const argument = call.slice(match[0].length, match[0].length + 300);
        const direct = OUTSIDE.test(argument.split(/[,)\n]/)[0] ?? '') ||
            /^\s*\{[^}]{0,200}url\s*:\s*["'`]https?:\/\/(?!localhost|127\.)/.test(argument);
        const byName = constant && /^\s*(?:`\$\{|[A-Za-z_])/.test(argument) && !/^\s*["'`]?\//.test(argument);
        if (!direct && !byName)
            return [];
        const line = lineAt(match.index);
        return [
            {
                kind: 'http-call',
                anchor: { at: 'lines', path: file.path, startLine: line, endLine: line },
                owner: file.owner,
                library: (match[1] ?? '').replace(/[.<][\s\S]*$/, '').replace('this', 'http'),
                json: /\.json\s*\(|getJSON|axios|dataType\s*:\s*["']json|\.data\b|http/.test(call),
                parameters: /[?&]\w+=|\$\{|params\s*:/.test(argument),
                errorsHandled: /\.catch\s*\(|\bcatch\s*[({]|\.ok\b|error\s*:/.test(call),
                text: shortened(call.split('\n')[0] ?? ''),
                inTest: isTestPath(file.path),
                language: 'other',
            },
        ];
    });
};

;// CONCATENATED MODULE: ./.build/facts/other-languages.js






/**
 * Tests, database queries, JSON endpoints and HTTP calls in languages other than Python, by careful reading of text
 * without comments. Modest on purpose: such facts support `some` and no more.
 */
const otherLanguageFacts = (texts) => (0,facts_texts/* inEachFile */.Zw)(texts, (file) => {
    const source = file.owner === 'own' ? sourceCode(file) : undefined;
    if (!source)
        return [];
    if (source.language === 'sql')
        return sqlFileFacts(source);
    return [
        ...testFacts(source, texts),
        ...declarationFacts(source),
        ...databaseFacts(source),
        ...endpointFacts(source),
        ...httpCallFacts(source),
    ];
});


/***/ })

};
;