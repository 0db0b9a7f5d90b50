"use strict";
exports.id = 687;
exports.ids = [687];
exports.modules = {

/***/ 1058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nN: () => (/* binding */ factsOfModule),
  Wv: () => (/* binding */ isOwnWork),
  c1: () => (/* binding */ programOfSources)
});

// UNUSED EXPORTS: hasStatements

;// CONCATENATED MODULE: ./.build/facts/python/analysis.js
const CLASS = new Set(['class_definition']);
const IDENTIFIER = new Set(['identifier']);
/** `modules` are own work; `all` has the scaffolding too, of which settings speak of databases. */
const analyse = (program, modules, all = modules) => {
    const found = new Map();
    for (const module of modules)
        for (const node of module.root.descendants(CLASS)) {
            const name = node.child('name')?.text;
            const key = `own:${module.path}#${name}`;
            if (name !== undefined && !found.has(key))
                found.set(key, { module, node, bases: basesOf(module, node) });
        }
    const classes = new Map();
    const build = (name, depth) => {
        const known = classes.get(name);
        if (known)
            return known;
        const draft = found.get(name);
        if (!draft || depth > 20)
            return undefined;
        const ownBases = draft.bases.flatMap(base => (base === name ? [] : (build(base, depth + 1) ?? [])));
        // A base that is reached in two ways is one base; diamonds below diamonds would double it each time.
        const externalBases = [
            ...new Set([
                ...draft.bases.filter(base => !base.startsWith('own:')),
                ...ownBases.flatMap(base => base.externalBases),
            ]),
        ];
        const built = { name, ...draft, ownBases, externalBases, kind: kindOf(draft.node, draft.module, externalBases) };
        classes.set(name, built);
        return built;
    };
    for (const name of found.keys())
        build(name, 0);
    const counts = countUses(modules);
    return {
        program,
        modules,
        classes,
        classOf: (node, module) => classes.get(`own:${module.path}#${node.child('name')?.text ?? ''}`),
        uses: name => counts.get(name) ?? 0,
        mentions: remembered(pattern => all.some(module => pattern.test(module.tree.text))),
        subclassed: new Set([...classes.values()].flatMap(own => own.ownBases.map(base => base.name))),
    };
};
const remembered = (test) => {
    const answers = new Map();
    return pattern => {
        const answer = answers.get(pattern) ?? test(pattern);
        answers.set(pattern, answer);
        return answer;
    };
};
const basesOf = (module, node) => (node.child('superclasses')?.children ?? [])
    .filter(base => base.type !== 'keyword_argument' && base.type !== 'dictionary_splat')
    .map(base => (base.type === 'subscript' ? (base.child('value') ?? base) : base))
    .map(base => module.resolve(base) ?? `?${base.text.slice(0, 80)}`);
const EXCEPTION = /^builtins\.(\w*(Error|Exception|Warning)|StopIteration|KeyboardInterrupt|SystemExit)$/;
const TEST_BASE = /^(unittest2?(\.case)?\.(TestCase|IsolatedAsyncioTestCase)|django\.(test|contrib\.staticfiles\.testing)\.\w+|(django_)?rest_framework\.test\.\w+|flask_testing\.\w+|wagtail\.test\.\S+|tornado\.testing\.\w+|twisted\.trial\.\S+|aiohttp\.test_utils\.\w+|.*\.\w*TestCase)$/;
const ENUM_BASE = /^(enum\.\w+|django\.db\.models\.(Text|Integer)?Choices)$/;
const DATA_BASE = /^(typing(_extensions)?\.(NamedTuple|TypedDict)|collections\.namedtuple\(\)|pydantic\.\S+|marshmallow\.\S+)$/;
/** Bases that say nothing about who calls the methods. */
const NEUTRAL_BASE = /^(builtins\.\w+|abc\.ABC|typing(_extensions)?\.(Generic|Protocol)(\[\])?|\?.*)$/;
const kindOf = (node, module, bases) => {
    if (bases.some(base => EXCEPTION.test(base) || /(^|\.)\w*(Exception|Error)$/.test(base)))
        return 'exception';
    if (bases.some(base => TEST_BASE.test(base)))
        return 'test';
    if (bases.some(base => ENUM_BASE.test(base)))
        return 'enum';
    if (bases.some(base => DATA_BASE.test(base)))
        return 'data';
    if (bases.some(base => !NEUTRAL_BASE.test(base)))
        return 'framework';
    const name = node.child('name')?.text ?? '';
    if (module.isTest && /^Test|Tests?$/.test(name))
        return 'test';
    return 'plain';
};
/** Identifiers by text, leaving out the names of definitions, parameters, keyword arguments and imports. */
const countUses = (modules) => {
    const counts = new Map();
    for (const module of modules)
        for (const node of module.root.descendants(IDENTIFIER)) {
            const parent = node.parent;
            if (parent && !isUse(node, parent))
                continue;
            const name = node.text;
            counts.set(name, (counts.get(name) ?? 0) + 1);
        }
    return counts;
};
const isUse = (node, parent) => {
    const { type } = parent;
    if (type === 'dotted_name')
        return (parent.parent?.type !== 'import_statement' &&
            parent.parent?.type !== 'import_from_statement' &&
            parent.parent?.type !== 'aliased_import');
    if (type === 'function_definition' || type === 'class_definition' || type === 'keyword_argument')
        return node.field !== 'name';
    return type !== 'aliased_import' && type !== 'parameters' && type !== 'global_statement';
};

// EXTERNAL MODULE: ./.build/facts/python/statements.js
var statements = __webpack_require__(110);
;// CONCATENATED MODULE: ./.build/facts/python/values.js
const BY_NODE = {
    integer: 'int',
    float: 'float',
    string: 'str',
    concatenated_string: 'str',
    true: 'bool',
    false: 'bool',
    list: 'list',
    list_comprehension: 'list',
    dictionary: 'dict',
    dictionary_comprehension: 'dict',
    tuple: 'tuple',
    expression_list: 'tuple',
    set: 'set',
    set_comprehension: 'set',
    comparison_operator: 'bool',
    not_operator: 'bool',
    none: 'none',
};
/** What calls of well-known functions give, by resolved name. */
const BY_CALL = {
    'builtins.int': 'int',
    'builtins.len': 'int',
    'builtins.ord': 'int',
    'builtins.id': 'int',
    'builtins.hash': 'int',
    'builtins.float': 'float',
    'builtins.str': 'str',
    'builtins.input': 'str',
    'builtins.raw_input': 'str',
    'builtins.repr': 'str',
    'builtins.chr': 'str',
    'builtins.format': 'str',
    'builtins.bool': 'bool',
    'builtins.isinstance': 'bool',
    'builtins.any': 'bool',
    'builtins.all': 'bool',
    'builtins.list': 'list',
    'builtins.sorted': 'list',
    'builtins.dict': 'dict',
    'builtins.tuple': 'tuple',
    'builtins.set': 'set',
    'builtins.frozenset': 'set',
    'collections.defaultdict': 'dict',
    'collections.OrderedDict': 'dict',
    'collections.Counter': 'dict',
    'json.load': 'dict',
    'json.loads': 'dict',
    'os.getcwd': 'str',
    'os.path.join': 'str',
    'os.getenv': 'str',
    'os.listdir': 'list',
    'os.path.exists': 'bool',
    'time.time': 'float',
    'random.random': 'float',
    'random.uniform': 'float',
    'random.randint': 'int',
    'random.randrange': 'int',
    'random.sample': 'list',
    'random.shuffle': 'none',
    'math.sqrt': 'float',
    'math.ceil': 'int',
    'math.floor': 'int',
    'glob.glob': 'list',
    're.findall': 'list',
    're.split': 'list',
    're.sub': 'str',
};
/** What methods of built-in types give, whatever the object. */
const BY_METHOD = {
    split: 'list',
    rsplit: 'list',
    splitlines: 'list',
    readlines: 'list',
    strip: 'str',
    lstrip: 'str',
    rstrip: 'str',
    lower: 'str',
    upper: 'str',
    title: 'str',
    capitalize: 'str',
    replace: 'str',
    join: 'str',
    format: 'str',
    strftime: 'str',
    isoformat: 'str',
    zfill: 'str',
    startswith: 'bool',
    endswith: 'bool',
    isdigit: 'bool',
    isalpha: 'bool',
    isnumeric: 'bool',
    groups: 'tuple',
    groupdict: 'dict',
    partition: 'tuple',
    total_seconds: 'float',
    to_dict: 'dict',
    as_dict: 'dict',
    model_dump: 'dict',
};
const TABLE_ROOT = /^(pandas|numpy|polars|dask|pyspark|tensorflow|torch|sklearn|matplotlib|seaborn|cv2|scipy|xarray|geopandas)\b/;
const MAX_DEPTH = 40;
/** By a node's number. A sum of sums that each name the one before would be looked at twice as often with each line. */
const typesIn = new WeakMap();
const typeOf = (module, node, depth = 0) => {
    if (!node || depth > MAX_DEPTH)
        return undefined;
    const types = typesIn.get(module) ?? new Map();
    typesIn.set(module, types);
    if (types.has(node.id))
        return types.get(node.id);
    // What is made of itself ends here.
    types.set(node.id, undefined);
    const type = typeAnew(module, node, depth);
    types.set(node.id, type);
    return type;
};
const typeAnew = (module, node, depth) => {
    const literal = BY_NODE[node.type];
    if (literal)
        return literal;
    const again = (inner) => typeOf(module, inner, depth + 1);
    switch (node.type) {
        case 'parenthesized_expression':
        case 'await':
            return again(node.children[0]);
        case 'unary_operator':
            return again(node.child('argument'));
        case 'conditional_expression':
            return again(node.children[0]) ?? again(node.children[2]);
        case 'boolean_operator': {
            const left = again(node.child('left'));
            return left === again(node.child('right')) ? left : undefined;
        }
        case 'binary_operator':
            return ofOperation(node, again(node.child('left')), again(node.child('right')));
        case 'call':
            return ofCall(module, node);
        case 'identifier':
        case 'attribute':
            return ofName(module, node, depth);
        case 'subscript':
            return isTable(module, node) ? 'table' : undefined;
        default:
            return undefined;
    }
};
const ofOperation = (node, left, right) => {
    if (left === 'table' || right === 'table')
        return 'table';
    const operator = node.child('operator')?.type;
    if (left === 'str' || right === 'str')
        return left === 'list' || right === 'list' ? 'list' : 'str';
    if (left === 'list' || right === 'list')
        return 'list';
    if (operator === '/')
        return 'float';
    if (left === 'float' || right === 'float')
        return 'float';
    if (left === 'int' || right === 'int')
        return 'int';
    if (left === 'set' || right === 'set')
        return 'set';
    return left ?? right;
};
const ofCall = (module, node) => {
    const callee = node.child('function');
    if (!callee)
        return undefined;
    const name = module.resolve(callee);
    if (name === undefined)
        return undefined;
    if (TABLE_ROOT.test(name))
        return 'table';
    const known = Object.hasOwn(BY_CALL, name) ? BY_CALL[name] : undefined;
    if (known)
        return known;
    if (name === 'builtins.round')
        return (callee.parent?.child('arguments')?.children.length ?? 0) > 1 ? 'float' : 'int';
    if (callee.type !== 'attribute')
        return undefined;
    const method = callee.child('attribute')?.text ?? '';
    return Object.hasOwn(BY_METHOD, method) ? BY_METHOD[method] : undefined;
};
const ofName = (module, node, depth) => {
    const value = module.valueOf(node);
    if (value)
        return value.id === node.id ? undefined : typeOf(module, value, depth + 1);
    const annotated = module.annotationOf(node);
    if (annotated !== undefined)
        return BY_ANNOTATION.get(annotated.toLowerCase());
    // `def price(net, tax=0.19)`
    const binding = module.bindingOf(node);
    const byDefault = binding?.kind === 'parameter' ? typeOf(module, binding.node.child('value'), depth + 1) : undefined;
    if (byDefault !== undefined && byDefault !== 'none')
        return byDefault;
    return isTable(module, node) ? 'table' : undefined;
};
const BY_ANNOTATION = new Map([
    ['int', 'int'],
    ['float', 'float'],
    ['str', 'str'],
    ['bool', 'bool'],
    ['list', 'list'],
    ['dict', 'dict'],
    ['tuple', 'tuple'],
    ['set', 'set'],
]);
/** A pandas or numpy object, or a part of one. */
const isTable = (module, node) => TABLE_ROOT.test(module.resolve(node) ?? '');

;// CONCATENATED MODULE: ./.build/facts/python/basic-types.js


const LOOKED_AT = new Set([
    'call',
    'binary_operator',
    'augmented_assignment',
    'comparison_operator',
    'not_operator',
    'assignment',
    'return_statement',
    'if_statement',
    'while_statement',
]);
const CONSTANTS = {
    integer: 'int',
    float: 'float',
    string: 'str',
    true: 'bool',
    false: 'bool',
};
const CONVERSIONS = {
    'builtins.int': 'int',
    'builtins.float': 'float',
    'builtins.str': 'str',
    'builtins.bool': 'bool',
    'builtins.round': 'float',
};
const STRING_METHODS = new Set('split rsplit strip lstrip rstrip lower upper title capitalize replace join startswith endswith find index count isdigit isalpha isnumeric splitlines zfill ljust rjust center encode decode swapcase partition'.split(' '));
/** Also methods of lists or of other libraries' objects: only counted on something known to be text. */
const SHARED_METHODS = new Set([
    'index',
    'count',
    'find',
    'replace',
    'encode',
    'decode',
    'join',
    'split',
    'title',
    'center',
]);
const BASIC = new Set(['int', 'float', 'str', 'bool']);
const ARITHMETIC = new Set([
    '+',
    '-',
    '*',
    '/',
    '//',
    '%',
    '**',
    '+=',
    '-=',
    '*=',
    '/=',
    '//=',
    '%=',
    '**=',
]);
/** The first of each use is what counts: a module that has none in so many operations of a kind hardly has one further down. */
const MOST_PLACES = 600;
const ASSERT = new Set(['assert_statement']);
/** What the four basic types do in one module: the first place of each type and use. */
const typeUseFacts = (module) => {
    const first = new Map();
    const note = (type, use, node) => {
        const key = `${type} ${use}`;
        if (first.has(key) || (module.isTest && use === 'comparison' && node.above(ASSERT)))
            return;
        first.set(key, { node, type, use });
    };
    for (const type of LOOKED_AT)
        for (const node of module.root.descendants(only(type)).slice(0, MOST_PLACES))
            look(module, node, note);
    noteConstants(module, note);
    return [...first.values()]
        .sort((a, b) => a.node.id - b.node.id)
        .map(({ node, type, use }) => ({
        kind: 'type-use',
        owner: module.owner,
        anchor: module.anchorLine(node),
        type,
        use,
        text: (0,statements/* short */.h0)(node, 60),
    }));
};
/** The first constant of each type, and the first text with something filled in: there are too many to look at each. */
const noteConstants = (module, note) => {
    for (const [nodeType, type] of Object.entries(CONSTANTS)) {
        const constant = module.root.find(only(nodeType), node => type !== 'str' || isPlainText(node));
        if (constant)
            note(type, 'constant', constant);
    }
    const filled = module.root.find(only('string'), node => node.children.length > 0);
    if (filled)
        note('str', 'formatting', filled);
};
const sets = new Map();
const only = (type) => {
    const known = sets.get(type) ?? new Set([type]);
    sets.set(type, known);
    return known;
};
/** No docstring, and nothing filled in. */
const isPlainText = (node) => node.children.length === 0 && node.parent?.type !== 'expression_statement';
const look = (module, node, note) => {
    switch (node.type) {
        case 'call':
            return lookAtCall(module, node, note);
        case 'binary_operator':
        case 'augmented_assignment':
            return lookAtOperation(module, node, note);
        case 'comparison_operator':
            return lookAtComparison(module, node, note);
        case 'not_operator':
            return lookAtNegation(module, node, note);
        case 'assignment':
            return lookAtDecision(module, node.child('right'), node, note);
        case 'return_statement':
            return lookAtDecision(module, node.children[0], node, note);
        case 'if_statement':
        case 'while_statement': {
            const condition = node.child('condition');
            if (condition && isName(condition) && (typeOf(module, condition) === 'bool' || isQuestion(condition)))
                note('bool', 'logic', condition);
            return;
        }
    }
};
/** `user.is_active`, `has_paid`: named as a truth value. */
const isQuestion = (node) => /(^|\.)(is|has|can|should|was)_\w+$/.test(node.text);
const isName = (node) => node.type === 'identifier' || node.type === 'attribute';
const lookAtCall = (module, node, note) => {
    const callee = node.child('function');
    if (!callee)
        return;
    const name = module.resolve(callee);
    const argument = node.child('arguments')?.children[0];
    const conversion = name !== undefined && Object.hasOwn(CONVERSIONS, name) ? CONVERSIONS[name] : undefined;
    if (conversion && argument)
        return note(conversion, 'conversion', node);
    if (name === 'builtins.len' || name === 'builtins.range' || name === 'builtins.sum')
        return;
    if (callee.type !== 'attribute')
        return;
    const method = callee.child('attribute')?.text ?? '';
    const object = callee.child('object');
    const type = typeOf(module, object);
    if (method === 'format' && ((0,statements/* isString */.Kg)(object) || type === 'str'))
        return note('str', 'formatting', node);
    if (method === 'strftime')
        return note('str', 'formatting', node);
    if (type === 'table' || !STRING_METHODS.has(method))
        return;
    if (type === 'str' || !SHARED_METHODS.has(method))
        note('str', 'method', node);
};
const lookAtOperation = (module, node, note) => {
    const operator = node.child('operator')?.type ?? '';
    const left = node.child('left');
    const right = node.child('right');
    if (!ARITHMETIC.has(operator) || !left || !right)
        return;
    const types = [typeOf(module, left), typeOf(module, right)];
    if (types.includes('table') || types.includes('list') || types.includes('set'))
        return;
    if (operator === '/' && (types.includes('str') || isPath(module, left)))
        return;
    if (types.includes('str'))
        return note('str', 'formatting', node);
    if (operator === '/' || operator === '/=' || types.includes('float')) {
        if (types.includes('float') || types.includes('int') || operator.startsWith('/'))
            note('float', 'arithmetic', node);
        if (types.includes('int'))
            note('int', 'arithmetic', node);
        return;
    }
    if (types.includes('int') || (types.every(type => type === undefined) && NUMERIC.has(operator)))
        note('int', 'arithmetic', node);
};
/** Operators that only numbers have between two names of unknown type. */
const NUMERIC = new Set(['*', '//', '**', '*=', '//=', '**=']);
/** `folder / name` puts a path together. */
const isPath = (module, node, depth = 0) => {
    if (!node || depth > 12)
        return false;
    if (/^pathlib\./.test(module.resolve(node) ?? ''))
        return true;
    return isPath(module, node.type === 'binary_operator' ? node.child('left') : module.valueOf(node), depth + 1);
};
const lookAtComparison = (module, node, note) => {
    const operands = node.children.filter(child => child.field !== 'operators');
    if (operands.some(operand => operand.text === '__name__'))
        return;
    const types = operands.map(operand => typeOf(module, operand));
    if (types.includes('table'))
        return;
    for (const type of types)
        if (type !== undefined && BASIC.has(type))
            note(type, 'comparison', node);
};
const lookAtNegation = (module, node, note) => {
    const operand = node.child('argument');
    if (operand && isName(operand) && (typeOf(module, operand) === 'bool' || isQuestion(operand)))
        note('bool', 'logic', node);
};
/** `return a > b`, `found = name in names`: a truth value that somebody keeps. */
const lookAtDecision = (module, value, node, note) => {
    if (!value || typeOf(module, value) !== 'bool')
        return;
    const constant = value.type === 'true' || value.type === 'false';
    if (constant && node.type === 'assignment' && !isFlag(node, value))
        return;
    note('bool', 'logic', node);
};
/** `found = False`, and `found = True` further down: somebody remembers what happened. */
const isFlag = (assignment, value) => {
    const name = assignment.child('left')?.text;
    const body = assignment.above(BODY);
    if (name === undefined || !body)
        return false;
    for (const other of body.descendants(ASSIGNMENT)) {
        const right = other.child('right');
        if (other.id !== assignment.id &&
            other.child('left')?.text === name &&
            right &&
            right.type !== value.type &&
            /^(true|false)$/.test(right.type))
            return true;
    }
    return false;
};
const BODY = new Set(['function_definition', 'module']);
const ASSIGNMENT = new Set(['assignment']);

;// CONCATENATED MODULE: ./.build/facts/python/classes.js

const classes_CLASS = new Set(['class_definition']);
/** Dunders that every tutorial class has: no substance by themselves. */
const COMMON_DUNDERS = new Set(['__init__', '__str__', '__repr__', '__unicode__', '__new__']);
const classes_ASSIGNMENT = new Set(['assignment']);
const classFacts = (module, analysis) => {
    const facts = [];
    for (const node of module.root.descendants(classes_CLASS)) {
        const own = analysis.classOf(node, module);
        const name = node.child('name')?.text;
        if (!own || name === undefined || name === 'Meta' || name === 'Config')
            continue;
        facts.push(classFact(own, name, module, analysis));
    }
    return facts;
};
const classFact = (own, name, module, analysis) => {
    const methods = methodsOf(own.node);
    const inherited = new Set(own.ownBases.flatMap(base => methodsOf(base.node).map(nameOf)));
    return {
        kind: 'class',
        owner: module.owner,
        anchor: module.anchorLine(own.node),
        name,
        bases: own.bases,
        classKind: own.kind,
        ownBase: own.ownBases.length > 0,
        subclassed: analysis.subclassed.has(own.name),
        used: analysis.uses(name) > 0 || isFoundByFramework(own),
        state: stateOf(own.node, module),
        substantialMethods: methods.filter(isSubstantial).length,
        methods: methods.length,
        properties: methods.filter(method => decoratorsOf(method).some(text => /^@(cached_)?property\b|^@functools\.cached_property|\.setter$/.test(text))).length,
        dunders: methods.map(nameOf).filter(method => /^__\w+__$/.test(method) && !COMMON_DUNDERS.has(method)),
        abstract: own.bases.includes('abc.ABC') ||
            methods.some(method => decoratorsOf(method).some(text => text.includes('abstractmethod'))),
        overrides: methods.filter(method => inherited.has(nameOf(method)) && nameOf(method) !== '__init__').length,
        lines: own.node.endLine - own.node.startLine + 1,
    };
};
/** Django finds models, admin and tests by itself; test runners find test classes; plug-in hosts find commands and cogs. */
const isFoundByFramework = ({ kind, module, externalBases }) => {
    if (kind === 'test')
        return true;
    if (externalBases.some(base => /^(django\.|rest_framework\.|wagtail\.|scrapy\.|discord\.|kivy\.|locust\.|celery\.)/.test(base)))
        return true;
    return kind !== 'plain' && /(^|\/)(models|admin|apps|commands|cogs|plugins|spiders)(\/|\.py$)/.test(module.path);
};
const methodsOf = (node) => (node.child('body')?.children ?? []).flatMap(statement => {
    if (statement.type === 'function_definition')
        return [statement];
    const definition = statement.type === 'decorated_definition' ? statement.child('definition') : undefined;
    return definition?.type === 'function_definition' ? [definition] : [];
});
const nameOf = (definition) => definition.child('name')?.text ?? '';
const decoratorsOf = (definition) => definition.parent?.type === 'decorated_definition'
    ? definition.parent.children.filter(child => child.type === 'decorator').map(child => child.text.slice(0, 200))
    : [];
/** Does something of its own: not `pass`, not only keeping arguments, not one line that passes on or formats. */
const isSubstantial = (method) => {
    const work = (0,statements/* workOf */.LT)(method.child('body'));
    const name = nameOf(method);
    if (COMMON_DUNDERS.has(name))
        return name === '__init__' && work.filter(statement => !isPlainKeeping(statement)).length >= 2;
    if (work.length >= 2)
        return true;
    const [only] = work;
    return only !== undefined && COMPOUND.has(only.type) && only.endLine - only.startLine >= 2;
};
const COMPOUND = new Set([
    'if_statement',
    'for_statement',
    'while_statement',
    'try_statement',
    'with_statement',
]);
/** `self.name = name`, `super().__init__()` */
const isPlainKeeping = (statement) => {
    const [only] = statement.children;
    if (only?.type === 'assignment')
        return only.child('left')?.type === 'attribute' && only.child('right')?.type !== 'call';
    return only?.type === 'call' && only.text.includes('super');
};
const stateOf = (node, module) => {
    const declared = node
        .descendants(classes_ASSIGNMENT)
        .filter(assignment => assignment.parent?.parent?.id === node.child('body')?.id && assignment.child('type') !== undefined);
    return new Set([
        ...module.bindings.attributes(node).keys(),
        ...declared.map(assignment => assignment.child('left')?.text),
    ]).size;
};

;// CONCATENATED MODULE: ./.build/facts/python/collections.js


const collections_LOOKED_AT = new Set([
    'set',
    'set_comprehension',
    'call',
    'class_definition',
    'binary_operator',
    'comparison_operator',
]);
/** Constructors and functions by resolved name, and what a reader calls them. */
const MAKERS = {
    'builtins.set': 'set',
    'builtins.frozenset': 'frozenset',
    'sets.Set': 'set',
    'collections.deque': 'deque',
    'collections.defaultdict': 'defaultdict',
    'collections.Counter': 'Counter',
    'collections.OrderedDict': 'OrderedDict',
    'collections.ChainMap': 'ChainMap',
    'collections.namedtuple': 'namedtuple',
    'queue.Queue': 'Queue',
    'queue.LifoQueue': 'LifoQueue',
    'queue.PriorityQueue': 'PriorityQueue',
    'queue.SimpleQueue': 'SimpleQueue',
    'Queue.Queue': 'Queue',
    'Queue.PriorityQueue': 'PriorityQueue',
    'asyncio.Queue': 'asyncio.Queue',
    'asyncio.PriorityQueue': 'asyncio.PriorityQueue',
    'multiprocessing.Queue': 'multiprocessing.Queue',
    'multiprocessing.JoinableQueue': 'multiprocessing.JoinableQueue',
    'array.array': 'array',
};
/** A stack, queue or heap class of one's own, in a few languages: the structure that an algorithm is built on. */
const OWN_STRUCTURE = /^own:[^#]+#(Stack|Queue|Deque|Heap|Pila|Pile|Cola|Fila|Stapel|(?:Priority|Circular)Queue|(?:Min|Max|Binary)Heap|(?:Doubly)?LinkedList|Trie)$/;
const MODULES = { heapq: 'heap', bisect: 'bisect' };
const NAMED_TUPLE = /^(typing(_extensions)?\.NamedTuple|collections\.namedtuple\(\))$/;
const SET_METHODS = new Set('intersection union difference symmetric_difference issubset issuperset isdisjoint'.split(' '));
/** Sets, queues, heaps and special dictionaries at work: one place for each structure and line. */
const advancedStructureFacts = (module) => {
    const facts = [];
    for (const node of module.root.descendants(collections_LOOKED_AT)) {
        const use = useOf(module, node);
        if (use)
            facts.push({
                kind: 'advanced-structure',
                owner: module.owner,
                anchor: module.anchorLine(node),
                ...use,
                text: (0,statements/* short */.h0)(node, 60),
            });
    }
    return facts;
};
const useOf = (module, node) => {
    switch (node.type) {
        case 'set':
            // `{x}` in a template string's place is no set of the author's; an unpacked or plain set literal is.
            return { structure: 'set', use: isArgument(node) ? 'argument' : 'made' };
        case 'set_comprehension':
            return { structure: 'set', use: 'made' };
        case 'class_definition': {
            const bases = node.child('superclasses')?.children ?? [];
            return bases.some(base => NAMED_TUPLE.test(module.resolve(base) ?? ''))
                ? { structure: 'namedtuple', use: 'made' }
                : undefined;
        }
        case 'binary_operator': {
            const operator = node.child('operator')?.type ?? '';
            const sets = typeOf(module, node.child('left')) === 'set' || typeOf(module, node.child('right')) === 'set';
            return sets && /^[&|^-]$/.test(operator) ? { structure: 'set', use: 'operated' } : undefined;
        }
        case 'comparison_operator': {
            // `if book in seen`: a constant set that is asked once is a nicer tuple; one that was filled is what the algorithm stands on.
            const asks = node.children.some(child => child.field === 'operators' && /^(not )?in$/.test(child.type));
            const asked = node.children.at(-1);
            return asks && asked?.type === 'identifier' && typeOf(module, asked) === 'set'
                ? { structure: 'set', use: 'operated' }
                : undefined;
        }
        default:
            return collections_ofCall(module, node);
    }
};
const collections_ofCall = (module, node) => {
    const callee = node.child('function');
    const name = callee && module.resolve(callee);
    if (!callee || name === undefined)
        return undefined;
    const made = (Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined) ?? OWN_STRUCTURE.exec(name)?.[1];
    if (made)
        return { structure: made, use: isArgument(node) && !isKeptBy(module, node) ? 'argument' : 'made' };
    const [root = '', rest] = name.split('.');
    const family = rest !== undefined && Object.hasOwn(MODULES, root) ? MODULES[root] : undefined;
    if (family)
        return { structure: family, use: 'operated' };
    const method = callee.type === 'attribute' ? (callee.child('attribute')?.text ?? '') : '';
    if (SET_METHODS.has(method) &&
        !/^(pandas|shapely|geopandas|django|pyspark)|\bobjects\b|queryset|\.(filter|exclude)\(\)/i.test(name))
        return { structure: 'set', use: 'operated' };
    return undefined;
};
/** Handed to some call that asks for it: `f({1, 2})`. */
const isArgument = (node) => {
    const parent = node.parent;
    return parent?.type === 'argument_list' || parent?.type === 'keyword_argument';
};
/** `len(set(x))`, `sorted(set(x))`, `list(set(x))`: the set does the work. */
const isKeptBy = (module, node) => {
    const call = node.parent?.parent;
    const callee = call?.type === 'call' ? call.child('function') : undefined;
    return callee !== undefined && /^builtins\./.test(module.resolve(callee) ?? '');
};

;// CONCATENATED MODULE: ./.build/facts/python/dead-code.js
const BLOCK = new Set(['block']);
const CONDITIONAL = new Set(['if_statement', 'elif_clause', 'while_statement']);
/** More places of one file say nothing more. */
const MOST = 20;
/**
 * Statements that certainly never run: behind `return`, `raise`, `break` or `continue` in the same block, or under a
 * condition that is `False` or `0`. The tree holds nothing of what is in them, so nothing counts it. What nobody seems to
 * call is not here: a framework, a name in a string or another repository may call it.
 */
const deadCodeFacts = (module) => {
    const facts = [];
    for (const block of module.root.descendants(BLOCK)) {
        const dead = underFalse(block) ?? behindLeaving(block);
        if (!dead || facts.length >= MOST)
            continue;
        facts.push({
            kind: 'dead-code',
            owner: module.owner,
            anchor: module.anchor(dead.first, dead.last),
            after: dead.after,
        });
    }
    return facts;
};
const underFalse = (block) => {
    const { parent } = block;
    if (!parent || !CONDITIONAL.has(parent.type) || block.children.length > 0 || saysNothing(block))
        return undefined;
    const condition = parent.child('condition');
    if (condition?.type !== 'false' && condition?.text !== '0')
        return undefined;
    const word = parent.type === 'while_statement' ? 'while' : parent.type === 'elif_clause' ? 'elif' : 'if';
    return { first: block, last: block, after: `${word} ${condition.text}` };
};
const LEAVING = new Map([
    ['return_statement', 'return'],
    ['raise_statement', 'raise'],
    ['break_statement', 'break'],
    ['continue_statement', 'continue'],
]);
const behindLeaving = ({ children }) => {
    const at = children.findIndex(({ type }) => LEAVING.has(type));
    const [first] = children.slice(at + 1).filter(child => !saysNothing(child));
    const last = children.at(-1);
    return at < 0 || !first || !last ? undefined : { first, last, after: LEAVING.get(children[at]?.type ?? '') ?? '' };
};
/** `pass`, text in quotes, and the `yield` that makes a generator of a function that only raises. */
const saysNothing = (node) => /^(?:pass|\.\.\.|yield\b.*|[rbuRBU]?(?:"[\s\S]*"|'[\s\S]*'))?$/.test(node.text.trim());

// EXTERNAL MODULE: ./.build/facts/python/imports.js
var imports = __webpack_require__(3140);
;// CONCATENATED MODULE: ./.build/facts/python/orm-methods.js
/** Methods of Django's managers and query sets (https://docs.djangoproject.com/en/stable/ref/models/querysets/). */
const DJANGO_METHODS = {
    create: 'create',
    get_or_create: 'create',
    update_or_create: 'create',
    bulk_create: 'create',
    create_user: 'create',
    create_superuser: 'create',
    filter: 'filter',
    exclude: 'filter',
    get: 'filter',
    aggregate: 'filter',
    annotate: 'filter',
    order_by: 'read',
    values: 'read',
    values_list: 'read',
    all: 'read',
    first: 'read',
    last: 'read',
    latest: 'read',
    count: 'read',
    exists: 'read',
    select_related: 'read',
    prefetch_related: 'read',
    in_bulk: 'read',
    update: 'update',
    bulk_update: 'update',
    delete: 'delete',
};
/** SQLAlchemy sessions, queries and peewee models; the last method of a chain that is listed decides. */
const QUERY_METHODS = {
    filter: 'filter',
    filter_by: 'filter',
    where: 'filter',
    get: 'filter',
    get_or_404: 'filter',
    first_or_404: 'filter',
    having: 'filter',
    join: 'filter',
    order_by: 'read',
    all: 'read',
    first: 'read',
    one: 'read',
    one_or_none: 'read',
    scalar: 'read',
    scalars: 'read',
    count: 'read',
    paginate: 'read',
    limit: 'read',
    update: 'update',
    delete: 'delete',
};
const SESSION_METHODS = {
    add: 'create',
    add_all: 'create',
    bulk_save_objects: 'create',
    bulk_insert_mappings: 'create',
    merge: 'update',
    delete: 'delete',
    query: 'read',
    get: 'filter',
};
const CLASS_VIEWS = {
    CreateView: 'create',
    UpdateView: 'update',
    DeleteView: 'delete',
    ListView: 'read',
    DetailView: 'filter',
    ListAPIView: 'read',
    CreateAPIView: 'create',
    RetrieveAPIView: 'filter',
    UpdateAPIView: 'update',
    DestroyAPIView: 'delete',
    ListCreateAPIView: 'create',
    RetrieveUpdateDestroyAPIView: 'update',
    ModelViewSet: 'create',
    ReadOnlyModelViewSet: 'read',
};
const MODEL_BASES = [
    [
        /^django\.(contrib\.gis\.)?db\.models\.Model$|^django\.contrib\.auth\.(models|base_user)\.Abstract\w*User$/,
        'django',
    ],
    [
        /sqlalchemy\.\S*(declarative_base|automap_base)\(\)$|sqlalchemy\.orm\.(DeclarativeBase|MappedAsDataclass)|flask_sqlalchemy\.SQLAlchemy\(\)\.Model$|^\?db\.Model$|(^|[.#])db\.Model$/,
        'sqlalchemy',
    ],
    [/^peewee\.\w*Model$|^playhouse\.\S*Model$/, 'peewee'],
    [/^sqlmodel\.SQLModel$/, 'sqlmodel'],
    [/^tortoise\.(models\.)?Model$/, 'tortoise'],
    [/^pony\.orm\.Database\(\)\.Entity$/, 'pony'],
];
/** The object-relational mapper that a class is a model of. */
const modelOf = (bases) => MODEL_BASES.find(([pattern]) => bases.some(base => pattern.test(base)))?.[1];

;// CONCATENATED MODULE: ./.build/facts/python/frameworks.js



/** Import roots of web frameworks and their add-ons, and what a reader calls the framework. */
const ROOTS = {
    flask: 'Flask',
    flask_restful: 'Flask',
    flask_restplus: 'Flask',
    flask_restx: 'Flask',
    flask_smorest: 'Flask',
    flask_sqlalchemy: 'Flask',
    flask_login: 'Flask',
    flask_cors: 'Flask',
    flask_wtf: 'Flask',
    connexion: 'Connexion',
    django: 'Django',
    rest_framework: 'Django',
    ninja: 'Django',
    fastapi: 'FastAPI',
    starlette: 'Starlette',
    tornado: 'Tornado',
    aiohttp: 'aiohttp',
    bottle: 'Bottle',
    pyramid: 'Pyramid',
    sanic: 'Sanic',
    quart: 'Quart',
    falcon: 'Falcon',
    cherrypy: 'CherryPy',
    litestar: 'Litestar',
    starlite: 'Litestar',
    web: 'web.py',
    web2py: 'web2py',
    masonite: 'Masonite',
    robyn: 'Robyn',
    blacksheep: 'BlackSheep',
    molten: 'Molten',
    responder: 'Responder',
};
/** An import of one of these, wherever it stands. */
const ANY_FRAMEWORK = new RegExp(`\\b(import|from)\\s+(${Object.keys(ROOTS).join('|')})\\b`);
const frameworkOfImport = (dotted) => {
    const root = dotted.split('.')[0] ?? '';
    if (!Object.hasOwn(ROOTS, root))
        return undefined;
    // aiohttp is a client too: only its server half is a web framework.
    if (root === 'aiohttp' && !/^aiohttp\.(web|test_utils)/.test(dotted))
        return undefined;
    return ROOTS[root];
};
const frameworks_LOOKED_AT = new Set(['call', 'class_definition']);
const APPLICATION = /^(flask\.(Flask|Blueprint)|fastapi\.(FastAPI|APIRouter)|starlette\.applications\.Starlette|tornado\.web\.Application|aiohttp\.web\.Application|bottle\.Bottle|pyramid\.config\.Configurator|sanic\.Sanic|quart\.Quart|falcon\.(API|App)|connexion\.\w+|web\.application|litestar\.Litestar|flask_rest(ful|plus|x)\.Api)$/;
const frameworkFacts = (module, analysis) => {
    const facts = [];
    const note = (node, framework, use, name, substantial = true) => facts.push({
        kind: 'framework',
        owner: module.owner,
        anchor: module.anchorLine(node),
        framework,
        use,
        name,
        substantial,
    });
    const seen = new Set();
    for (const record of module.bindings.imports) {
        const framework = record.level > 0
            ? undefined
            : frameworkOfImport([record.module, record.name].filter(part => part !== '' && part !== '*').join('.'));
        if (framework === undefined || seen.has(framework))
            continue;
        // A module of one's own called `web` or `ninja` is no framework.
        if (isOwn(module, record))
            continue;
        seen.add(framework);
        note(record.node, framework, 'import', record.module);
    }
    for (const node of module.root.descendants(frameworks_LOOKED_AT)) {
        if (node.type === 'class_definition')
            ofClass(module, analysis, node, note);
        else {
            const name = module.resolve(node.child('function') ?? node) ?? '';
            if (APPLICATION.test(name))
                note(node, frameworkOfImport(name) ?? 'another framework', 'application', name);
            else if (/^django\.contrib\.admin\.(site\.)?register$/.test(name))
                note(node, 'Django', 'admin', 'register');
        }
    }
    return facts;
};
/** A module of one's own, under the name of the audited folder too: what `import web` means there, its use tells. */
const isOwn = (module, record) => {
    const { project } = module.program;
    const name = record.name === '' ? undefined : record.name;
    if (project.find(module.path, 0, record.module, name) !== undefined)
        return true;
    return project.isFolder(record.module) && (0,imports/* importedModule */.VS)(module, record) !== undefined;
};
const KINDS = [
    [/^django\.forms\.|^django\.contrib\.auth\.forms\.|^crispy_forms\./, 'form'],
    [/^django\.contrib\.admin\./, 'admin'],
    [/^rest_framework\.serializers\./, 'serializer'],
    [/^(django\.views|rest_framework\.(views|viewsets|generics))\b|^django\.contrib\.auth\.views\./, 'view'],
];
const ofClass = (module, analysis, node, note) => {
    const own = analysis.classOf(node, module);
    if (!own)
        return;
    const name = node.child('name')?.text ?? '';
    const body = node.child('body')?.children.length ?? 0;
    if (modelOf(own.externalBases) === 'django')
        return note(node, 'Django', 'model', name, body > 0);
    const form = own.externalBases.some(base => /^(flask_wtf|wtforms)\.(\w+\.)*(FlaskForm|Form)$/.test(base));
    if (form)
        return note(node, 'Flask', 'form', name, body > 0);
    const kind = KINDS.find(([pattern]) => own.externalBases.some(base => pattern.test(base)))?.[1];
    if (kind)
        note(node, 'Django', kind, name, methodsOf(node).length > 0 || body > 1 || kind !== 'view');
};

;// CONCATENATED MODULE: ./.build/facts/python/bindings.js
const SCOPES = new Set(['function_definition', 'lambda', 'class_definition', 'module']);
const BINDING_NODES = new Set([
    'import_statement',
    'import_from_statement',
    'function_definition',
    'class_definition',
    'lambda',
    'assignment',
    'named_expression',
    'for_statement',
    'for_in_clause',
    'with_item',
    'except_clause',
    'global_statement',
]);
const bindings_CLASS = new Set(['class_definition']);
const NO_NAMES = new Map();
const NO_VALUES = new Map();
const byTree = new WeakMap();
/** What a text's names are bound to: its tree alone says it, so a tree that is met again is not gone through again. */
const bindingsOf = (tree) => {
    const known = byTree.get(tree);
    if (known)
        return known;
    const found = findBindings(tree);
    byTree.set(tree, found);
    return found;
};
const findBindings = (tree) => {
    const scopes = new Map();
    const attributes = new Map();
    const imports = [];
    const globals = new Set();
    const bind = (scope, name, binding) => {
        const names = scopes.get(scope.id) ?? new Map();
        scopes.set(scope.id, names);
        const before = names.get(name);
        if (!before || outranks(binding, before))
            names.set(name, binding);
    };
    const scopeFor = (node) => node.above(SCOPES) ?? tree.root;
    for (const node of tree.root.descendants(BINDING_NODES)) {
        switch (node.type) {
            case 'import_statement':
            case 'import_from_statement':
                for (const record of importsOf(node)) {
                    imports.push(record);
                    if (record.as === '')
                        continue;
                    const bindsFirst = record.name === '' && record.as === record.module.split('.')[0];
                    const module = bindsFirst ? record.as : record.module;
                    bind(scopeFor(node), record.as, { kind: 'import', level: record.level, module, name: record.name, node });
                }
                break;
            case 'function_definition': {
                const name = node.child('name');
                if (name)
                    bind(scopeFor(node), name.text, { kind: 'definition', node });
                bindParameters(node, bind);
                break;
            }
            case 'lambda':
                bindParameters(node, bind);
                break;
            case 'class_definition': {
                const name = node.child('name');
                if (name)
                    bind(scopeFor(node), name.text, { kind: 'definition', node });
                break;
            }
            case 'global_statement':
                for (const name of node.children)
                    globals.add(name.text);
                break;
            case 'assignment':
            case 'named_expression': {
                const left = node.child('left') ?? node.child('name');
                const right = lastValue(node);
                if (!left)
                    break;
                const annotation = node.child('type');
                if (left.type === 'identifier') {
                    const scope = globals.has(left.text) ? tree.root : scopeFor(node);
                    if (right)
                        bind(scope, left.text, { kind: 'assigned', value: right, annotation, node });
                    else if (annotation)
                        bind(scope, left.text, { kind: 'parameter', annotation, node });
                }
                else if (left.type === 'attribute')
                    noteAttribute(left, right, attributes);
                else
                    for (const name of namesIn(left))
                        bind(scopeFor(node), name, unpacked(node, right));
                break;
            }
            case 'for_statement':
            case 'for_in_clause': {
                const left = node.child('left');
                const value = node.child('right');
                if (!left || !value)
                    break;
                if (left.type === 'identifier')
                    bind(scopeFor(node), left.text, { kind: 'element', value, node });
                else
                    for (const name of namesIn(left))
                        bind(scopeFor(node), name, { kind: 'other', node });
                break;
            }
            case 'with_item': {
                const as = node.child('value');
                const alias = as?.child('alias');
                const value = as?.children[0];
                if (as?.type === 'as_pattern' && alias && value)
                    for (const name of namesIn(alias))
                        bind(scopeFor(node), name, { kind: 'context', value, node });
                break;
            }
            case 'except_clause':
                for (const alias of node.children.filter(child => child.type === 'as_pattern'))
                    for (const name of namesIn(alias.child('alias') ?? alias))
                        bind(scopeFor(node), name, { kind: 'other', node });
                break;
        }
    }
    return {
        in: scope => scopes.get(scope.id) ?? NO_NAMES,
        attributes: node => attributes.get(node.id) ?? NO_VALUES,
        imports,
        wildcards: imports.filter(record => record.name === '*').map(({ level, module }) => ({ level, module })),
    };
};
/** A real value beats `None`, a definition beats an import in `try: import x except ImportError: x = None`. */
const outranks = (later, before) => {
    if (before.kind === 'other')
        return later.kind !== 'other';
    // `from datetime import datetime`, and further down `import datetime`.
    if (before.kind === 'import' && later.kind === 'import' && !isFallback(later.node))
        return true;
    return before.kind === 'assigned' && before.value.type === 'none' && later.kind !== 'other';
};
/** `except ImportError: import simplejson as json` */
const isFallback = (node) => node.above(EXCEPT) !== undefined;
const EXCEPT = new Set(['except_clause']);
const unpacked = (node, right) => right && (right.type === 'call' || right.type === 'identifier')
    ? { kind: 'element', value: right, node }
    : { kind: 'other', node };
/** `a = b = 3` nests assignments to the right. */
const lastValue = (node) => {
    let right = node.child('right') ?? node.child('value');
    for (let step = 0; right?.type === 'assignment' && step < 50; step++)
        right = right.child('right');
    return right;
};
const noteAttribute = (left, right, attributes) => {
    const object = left.child('object');
    if (object?.text !== 'self' && object?.text !== 'cls')
        return;
    const owner = left.above(bindings_CLASS);
    const name = left.child('attribute')?.text;
    if (!owner || name === undefined || !right)
        return;
    const known = attributes.get(owner.id) ?? new Map();
    attributes.set(owner.id, known);
    const before = known.get(name);
    if (!before || before.type === 'none')
        known.set(name, right);
};
const bindParameters = (node, bind) => {
    for (const parameter of node.child('parameters')?.children ?? []) {
        const named = parameter.type === 'identifier' ? parameter : (parameter.child('name') ?? parameter.childOf('identifier'));
        if (named?.type === 'identifier')
            bind(node, named.text, { kind: 'parameter', annotation: parameter.child('type'), node: parameter });
    }
};
/** Identifiers bound by a pattern: `a, (b, *c)`. */
const namesIn = (pattern) => {
    if (pattern.type === 'identifier')
        return [pattern.text];
    if (pattern.type === 'attribute' || pattern.type === 'subscript')
        return [];
    return pattern.children.flatMap(namesIn);
};
const importsOf = (node) => {
    if (node.type === 'import_statement')
        return node.childrenIn('name').map(name => {
            const alias = name.child('alias');
            const module = (name.child('name') ?? name).text.replace(/\s+/g, '');
            return { level: 0, module, name: '', as: alias?.text ?? module.split('.')[0] ?? module, node: name };
        });
    const from = node.child('module_name');
    const prefix = from?.childOf('import_prefix')?.text ?? '';
    const level = prefix.replace(/\s/g, '').length;
    const module = from?.type === 'relative_import' ? (from.childOf('dotted_name')?.text ?? '') : (from?.text ?? '');
    const shared = { level, module: module.replace(/\s+/g, '') };
    if (node.childOf('wildcard_import'))
        return [{ ...shared, name: '*', as: '', node }];
    return node.childrenIn('name').map(name => ({
        ...shared,
        name: (name.child('name') ?? name).text,
        as: (name.child('alias') ?? name.child('name') ?? name).text,
        node: name,
    }));
};

;// CONCATENATED MODULE: ./.build/facts/python/builtins.js
/** Names that Python has without an import, of version 2 too (https://docs.python.org/3/library/functions.html). */
const BUILTINS = new Set(`abs all any ascii bin bool bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate
  eval exec exit quit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass
  iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set
  setattr slice sorted staticmethod str sum super tuple type vars zip raw_input unicode xrange long basestring reduce
  ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError BytesWarning
  ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning
  EOFError EnvironmentError Exception FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError
  ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt
  LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
  OverflowError PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
  StopAsyncIteration StopIteration SyntaxError SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError
  UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeWarning UserWarning ValueError Warning WindowsError
  ZeroDivisionError`
    .split(/\s+/)
    .filter(name => name !== ''));

// EXTERNAL MODULE: ./.build/facts/python/standard-modules.js
var standard_modules = __webpack_require__(2489);
;// CONCATENATED MODULE: ./.build/facts/python/module.js



const module_SCOPES = new Set(['function_definition', 'lambda', 'class_definition', 'module']);
const FUNCTIONS = new Set(['function_definition', 'lambda']);
const CLASSES = new Set(['class_definition']);
const RETURNS = new Set(['return_statement', 'yield']);
/** Following assignments stops here: `a = b`, `b = a`. */
const MAX_HOPS = 24;
/** Longer names say nothing and cost much. */
const MAX_NAME = 240;
/**
 * One parsed file and what its names mean.
 *
 * Names are resolved to dotted text from the outside in: `flask.Flask().route` for `app.route` after `app = Flask(__name__)`,
 * `builtins.open`, `own:app/models.py#User.objects.filter` for names of own modules, `?.append` when the object is unknown.
 */
class PythonModule {
    path;
    owner;
    tree;
    program;
    notebook;
    isTest;
    bindings;
    /** By slot: a name, '' for none, undefined while nobody asked. */
    resolved;
    symbols = new Map();
    hops = 0;
    constructor(file, tree, program, notebook) {
        this.path = file.path;
        this.owner = file.owner;
        this.tree = tree;
        this.program = program;
        this.notebook = notebook;
        this.isTest = isTestPath(file.path);
        this.bindings = bindingsOf(tree);
        this.resolved = new Array(tree.arrays.types.length);
    }
    get root() {
        return this.tree.root;
    }
    anchor(node, last = node) {
        const startLine = node.startLine;
        const endLine = Math.max(startLine, last.endLine);
        if (!this.notebook)
            return { at: 'lines', path: this.path, startLine, endLine };
        const start = this.notebook.places[startLine - 1] ?? { cell: 1, line: 1 };
        const end = this.notebook.places[endLine - 1] ?? start;
        return {
            at: 'lines',
            path: this.path,
            startLine: start.line,
            endLine: end.cell === start.cell ? Math.max(start.line, end.line) : start.line,
            cell: start.cell,
        };
    }
    /** Only the line where it starts: for statements with a long body. */
    anchorLine(node) {
        const anchor = this.anchor(node);
        return anchor.at === 'lines' ? { ...anchor, endLine: anchor.startLine } : anchor;
    }
    /** What an expression names, or undefined when it is no name (a number, an operation). */
    resolve(node) {
        const known = this.resolved[node.id];
        if (known !== undefined)
            return known === '' ? undefined : known;
        if (this.hops > MAX_HOPS)
            return undefined;
        this.hops++;
        this.resolved[node.id] = '';
        const name = this.resolveAnew(node);
        const kept = name !== undefined && name.length > MAX_NAME ? `?${name.slice(name.lastIndexOf('.')).slice(0, MAX_NAME)}` : name;
        this.resolved[node.id] = kept ?? '';
        this.hops--;
        return kept;
    }
    resolveAnew(node) {
        switch (node.type) {
            case 'identifier':
                return this.resolveName(node.text, node);
            case 'attribute': {
                const object = node.child('object');
                const attribute = node.child('attribute')?.text ?? '';
                if (!object)
                    return undefined;
                const own = this.ownAttribute(object, attribute, node);
                return own ?? this.memberOf(this.resolve(object) ?? '?', attribute);
            }
            case 'call': {
                const callee = node.child('function');
                const name = callee ? this.resolve(callee) : undefined;
                if (name === undefined)
                    return '?()';
                return this.program.resultOf(name, this.hops) ?? `${name}()`;
            }
            case 'subscript': {
                const value = node.child('value');
                return `${(value && this.resolve(value)) ?? '?'}[]`;
            }
            case 'await':
            case 'parenthesized_expression':
            case 'type': {
                const inner = node.children[0];
                return inner ? this.resolve(inner) : undefined;
            }
            default:
                return undefined;
        }
    }
    /** `own:models.py#db` + `session` becomes what `db` is there. */
    memberOf(object, attribute) {
        const module = /^own:([^#]+)#$/.exec(object);
        if (module?.[1] !== undefined)
            return this.program.module(module[1])?.symbol(attribute) ?? `${object}${attribute}`;
        // `import desk` in a folder `desk`: its own where it has that name, a library's otherwise.
        if (this.program.project.isFolder(object))
            return this.resolveImport(0, object, attribute);
        return `${object}.${attribute}`;
    }
    /** `self.client` inside a class: what some method assigned to it. */
    ownAttribute(object, attribute, at) {
        if (object.type !== 'identifier' || (object.text !== 'self' && object.text !== 'cls'))
            return undefined;
        const owner = at.above(CLASSES);
        if (!owner)
            return undefined;
        const assigned = this.bindings.attributes(owner).get(attribute);
        if (assigned) {
            const value = this.resolve(assigned);
            if (value !== undefined && !value.startsWith('?'))
                return value;
        }
        return undefined;
    }
    resolveName(name, at) {
        for (let scope = scopeOf(at); scope; scope = scopeAround(scope)) {
            const binding = this.bindings.in(scope).get(name);
            if (binding)
                return this.resolveBinding(name, binding, scope);
        }
        return this.fromWildcard(name) ?? (BUILTINS.has(name) ? `builtins.${name}` : undefined);
    }
    /** What a name of this module means to a module that imports it. */
    symbol(name) {
        if (this.symbols.has(name) || this.program.following.modules > MAX_HOPS)
            return this.symbols.get(name);
        // Modules that import each other end here; a star import of many is asked once for each name.
        this.symbols.set(name, undefined);
        this.program.following.modules++;
        const binding = this.bindings.in(this.root).get(name);
        const value = binding ? this.resolveBinding(name, binding, this.root) : this.fromWildcard(name);
        this.program.following.modules--;
        const symbol = binding ? (value ?? `own:${this.path}#${name}`) : value;
        this.symbols.set(name, symbol);
        return symbol;
    }
    /** Whether a name, or any for `*`, is bound here; a wildcard import may bind every one. */
    defines(name) {
        const bound = this.bindings.in(this.root);
        return this.bindings.wildcards.length > 0 || (name === '*' ? bound.size > 0 : bound.has(name));
    }
    resolveBinding(name, binding, scope) {
        switch (binding.kind) {
            case 'import':
                return this.resolveImport(binding.level, binding.module, binding.name);
            case 'definition':
                return scope.type === 'module' ? `own:${this.path}#${name}` : `own:${this.path}#${qualified(scope)}.${name}`;
            case 'parameter':
                if (name === 'self' || name === 'cls')
                    return this.instanceName(scope, name);
                return binding.annotation ? this.instanceOf(binding.annotation) : `?${name}`;
            case 'assigned': {
                const value = this.resolve(binding.value);
                return value ?? (binding.annotation ? this.instanceOf(binding.annotation) : undefined);
            }
            case 'context': {
                const value = this.resolve(binding.value);
                return value === undefined ? undefined : `${value}`;
            }
            case 'element': {
                const value = this.resolve(binding.value);
                return value === undefined ? undefined : `${value}[]`;
            }
            case 'other':
                return undefined;
        }
    }
    /** The expression that a name was first assigned, in this module; undefined for parameters, imports and loops. */
    valueOf(node) {
        if (node.type === 'attribute') {
            const object = node.child('object');
            const owner = object?.text === 'self' || object?.text === 'cls' ? node.above(CLASSES) : undefined;
            return owner ? this.bindings.attributes(owner).get(node.child('attribute')?.text ?? '') : undefined;
        }
        const binding = this.bindingOf(node);
        return binding?.kind === 'assigned' ? binding.value : undefined;
    }
    /** The outer name of a parameter's or variable's annotation: `list` for `list[int]`. */
    annotationOf(node) {
        const binding = this.bindingOf(node);
        const annotation = binding?.kind === 'parameter' || binding?.kind === 'assigned' ? binding.annotation : undefined;
        return annotation?.text.match(/^["']?([A-Za-z_]\w*)/)?.[1];
    }
    bindingOf(node) {
        if (node.type !== 'identifier')
            return undefined;
        const name = node.text;
        for (let scope = scopeOf(node); scope; scope = scopeAround(scope)) {
            const binding = this.bindings.in(scope).get(name);
            if (binding)
                return binding;
        }
        return undefined;
    }
    instanceName(scope, name) {
        const owner = scope.above(CLASSES);
        if (!owner)
            return undefined;
        const instance = `own:${this.path}#${owner.child('name')?.text ?? ''}`;
        return name === 'self' ? `${instance}()` : instance;
    }
    /** What a function of this module returns: its annotation, or the first returned value that has a name. */
    resultOf(definition) {
        const annotation = definition.child('return_type');
        const annotated = annotation && this.instanceOf(annotation);
        if (annotated !== undefined && !annotated.startsWith('builtins.') && !annotated.startsWith('typing.'))
            return annotated;
        if (this.hops > MAX_HOPS)
            return undefined;
        for (const statement of definition.descendants(RETURNS)) {
            const value = statement.children[0];
            const inner = value?.type === 'yield' ? value.children[0] : value;
            const name = inner && this.resolve(inner);
            if (name !== undefined && !name.startsWith('?') && !name.startsWith('builtins.'))
                return name;
        }
        return undefined;
    }
    /** `item: Item` is an instance; `db: Session = Depends(get_db)` too. */
    instanceOf(annotation) {
        const type = this.resolve(annotation);
        return type === undefined || type.startsWith('?') ? undefined : `${type}()`;
    }
    /** `name` is empty for `import a.b`, whose binding is the first part. */
    resolveImport(level, module, name) {
        const standard = level === 0 && standard_modules/* STANDARD_MODULES */.e.has(module.split('.')[0] ?? '');
        if (!standard) {
            const full = name === '' ? module : [module, name].filter(part => part !== '').join('.');
            const submodule = this.program.project.find(this.path, level, full);
            const parent = name === '' ? undefined : this.program.project.find(this.path, level, module, name);
            if (parent !== undefined && name !== '') {
                const exported = parent === this.path ? undefined : this.program.module(parent)?.symbol(name);
                if (exported !== undefined)
                    return exported;
            }
            if (submodule !== undefined)
                return `own:${submodule}#`;
            if (parent !== undefined)
                return `own:${parent}#${name}`;
            if (level > 0 || this.program.project.findPackage(this.path, level, module.split('.')[0] ?? '') !== undefined)
                return level > 0 ? `own:?#${name}` : [module, name].filter(part => part !== '').join('.');
        }
        return [module, name].filter(part => part !== '').join('.');
    }
    fromWildcard(name) {
        let external;
        for (const { level, module } of this.bindings.wildcards) {
            const { project } = this.program;
            const path = project.find(this.path, level, module) ?? project.find(this.path, level, module, name);
            if (path !== undefined && path !== this.path) {
                const found = this.hops > MAX_HOPS ? undefined : this.program.module(path)?.symbol(name);
                if (found !== undefined)
                    return found;
            }
            else if (level === 0 && external === undefined && /^[A-Za-z]/.test(name) && !BUILTINS.has(name))
                external = module;
        }
        return external === undefined ? undefined : `${external}.${name}`;
    }
}
/** `test_x.py`, `x_test.py`, `tests.py`, `conftest.py`, or inside a folder of tests. */
const isTestPath = (path) => /(^|\/)(test|tests|testing|unit_?tests?|functional_?tests?|integration_?tests?|tests?_[^/]*|[^/]*_tests?)(\/|\.py$)|(^|\/)conftest\.py$/i.test(path);
const scopeOf = (node) => node.above(module_SCOPES);
/** Names of a class body are not seen from its methods. */
const scopeAround = (scope) => {
    let around = scope.above(module_SCOPES);
    if (scope.type !== 'class_definition')
        while (around?.type === 'class_definition')
            around = around.above(module_SCOPES);
    return around;
};
const qualified = (scope) => {
    const names = [];
    for (let node = scope; node && node.type !== 'module'; node = node.above(module_SCOPES))
        names.unshift(node.child('name')?.text ?? '<lambda>');
    return names.join('.');
};
const functionAround = (node) => node.above(FUNCTIONS);
const classAround = (node) => node.above(CLASSES);

;// CONCATENATED MODULE: ./.build/facts/python/functions.js



const FUNCTION = new Set(['function_definition']);
const functions_RETURNS = new Set(['return_statement', 'yield']);
/** Given by the caller of every method or view, so no parameter of the author's. */
const GIVEN = new Set(['self', 'cls', 'request', 'mcs']);
/** Decorators that change a function and do not register it anywhere. */
const PLAIN_DECORATOR = /^(builtins\.)?(staticmethod|classmethod|property)$|^functools\.|^abc\.|^contextlib\./;
const functionFacts = (module, analysis) => {
    const facts = [];
    for (const node of module.root.descendants(FUNCTION)) {
        const name = nameOf(node);
        if (name === '')
            continue;
        const owner = enclosingClass(node);
        const decorators = decoratorNames(node, module);
        const isTest = module.isTest && (/^test/.test(name) || /^(setUp|tearDown|setup|teardown)/.test(name));
        facts.push({
            kind: 'function',
            owner: module.owner,
            anchor: module.anchorLine(node),
            name,
            qualifiedName: owner ? `${owner.child('name')?.text ?? ''}.${name}` : name,
            parameters: parametersOf(node).length,
            returnsValue: returnsValue(node),
            isMethod: owner !== undefined,
            isTest,
            isNested: !owner && functionAround(node) !== undefined,
            documented: (0,statements/* docstringOf */.By)(node.child('body')) !== undefined,
            decorators,
            called: analysis.uses(name) > 0,
            calledByFramework: isCalledByFramework(name, decorators, owner, module, analysis),
            lines: node.endLine - node.startLine + 1,
        });
    }
    return facts;
};
const enclosingClass = (node) => {
    const around = classAround(node);
    const inner = functionAround(node);
    return around && (!inner || inner.id < around.id) ? around : undefined;
};
const decoratorNames = (node, module) => node.parent?.type === 'decorated_definition'
    ? node.parent.children
        .filter(child => child.type === 'decorator')
        .map(decorator => decorator.children.find(child => child.type !== '@'))
        .map(expression => (expression?.type === 'call' ? expression.child('function') : expression))
        .map(callee => (callee && module.resolve(callee)) ?? callee?.text.slice(0, 80) ?? '')
    : [];
/** Names of an own function's parameters, without the ones that are always given. */
const parametersOf = (node) => (node.child('parameters')?.children ?? []).flatMap(parameter => {
    if (parameter.type === '*' ||
        parameter.type === '/' ||
        parameter.type === 'keyword_separator' ||
        parameter.type === 'positional_separator')
        return [];
    const name = parameter.type === 'identifier' ? parameter : (parameter.child('name') ?? parameter.childOf('identifier'));
    return name && !GIVEN.has(name.text) ? [name.text] : [];
});
/** Gives something back: `return x` or `yield`, in the function itself and not in one inside it. */
const returnsValue = (node) => {
    for (const statement of node.descendants(functions_RETURNS)) {
        if (functionAround(statement)?.id !== node.id)
            continue;
        if (statement.type === 'yield' || statement.children.some(child => child.type !== 'none'))
            return true;
    }
    return false;
};
const isCalledByFramework = (name, decorators, owner, module, analysis) => {
    if (decorators.some(decorator => !PLAIN_DECORATOR.test(decorator)))
        return true;
    if (!owner)
        return false;
    if (/^__\w+__$/.test(name))
        return analysis.uses(owner.child('name')?.text ?? '') > 0;
    const own = analysis.classOf(owner, module);
    return own !== undefined && own.kind !== 'plain' && own.kind !== 'exception';
};

;// CONCATENATED MODULE: ./.build/facts/python/handlers.js



const CALL = new Set(['call']);
const RETURN = new Set(['return_statement']);
const VARYING = new Set(['identifier', 'call', 'attribute', 'subscript']);
const JSON_ANSWER = /(^|\.)(jsonify|JsonResponse|JSONResponse|ORJSONResponse|json_response|UJSONResponse|jsonable_encoder)$|^rest_framework\.response\.Response$|^(json|orjson|simplejson)\.dumps$|^sanic\.response\.json$|\.(jsonify|json_response)$/;
const TEMPLATE_ANSWER = /(^|\.)(render_template|render_template_string|render|render_to_response|TemplateResponse|template|render_to_string)$|^web\.template\.render\(\)\.\w+$/;
const TEXT_ANSWER = /(^|\.)(PlainTextResponse|HTMLResponse|RedirectResponse|FileResponse|StreamingResponse|send_file|send_from_directory|HttpResponse|redirect|HttpResponseRedirect)$/;
/** Frameworks that turn a returned value into JSON. */
const JSON_BY_DEFAULT = new Set(['FastAPI', 'Litestar', 'Connexion']);
/** `response`: FastAPI's `response_class`, when the decorator names one. */
const handlerOf = (module, node, framework, analysis, response = '') => {
    const body = node.child('body');
    const names = body ? body.descendants(CALL).map(call => module.resolve(call.child('function') ?? call) ?? '') : [];
    const work = (0,statements/* workOf */.LT)(body);
    const text = body ? node.tree.text.slice(body.start, Math.min(body.end, body.start + 8_000)) : '';
    const template = names.some(name => TEMPLATE_ANSWER.test(name));
    return {
        module,
        node,
        json: names.some(name => JSON_ANSWER.test(name)) ||
            returnsData(module, node, framework, names, template, response, analysis),
        template,
        usesData: parametersOf(node).length > 0 ||
            /\brequest\b\s*\.|\bsession\b|\.query\b|\.objects\b|form\b|\bweb\.input\b|get_argument\(/i.test(text),
        substantial: work.length > 1 || (work[0]?.hasDescendant(VARYING) ?? false),
    };
};
/** Returns a dict or list that the framework sends as JSON (Flask since 1.1, flask-restful, FastAPI). */
const returnsData = (module, node, framework, names, template, response, analysis) => {
    if (template || /HTML|PlainText|Redirect|File|Streaming/.test(response))
        return false;
    if (JSON_BY_DEFAULT.has(framework))
        return !names.some(name => TEXT_ANSWER.test(name)) && node.descendants(RETURN).length > 0;
    // Both send a dict as JSON: what is written, and what is set.
    if (framework === 'Tornado')
        return node.descendants(CALL).some(call => isWrittenDict(module, call));
    if (framework === 'Falcon')
        return /\.(media|json)\s*=[^=]/.test(node.text.slice(0, 8_000));
    const isResource = isRestResource(module, node, analysis);
    if (framework !== 'Flask' && framework !== 'Quart' && framework !== 'Bottle')
        return false;
    return node.descendants(RETURN).some(statement => {
        const first = statement.children[0];
        const value = first?.type === 'expression_list' || first?.type === 'tuple' ? first.children[0] : first;
        const type = typeOf(module, value);
        return (type === 'dict' ||
            (type === 'list' && framework !== 'Bottle') ||
            (isResource && type !== 'str' && value !== undefined));
    });
};
const isWrittenDict = (module, call) => call.child('function')?.child('attribute')?.text === 'write' && typeOf(module, (0,statements/* positional */.n8)(call)[0]) === 'dict';
const handlers_CLASS = new Set(['class_definition']);
const isRestResource = (module, node, analysis) => {
    const around = node.above(handlers_CLASS);
    const own = around && analysis.classOf(around, module);
    return own?.externalBases.some(base => /^flask_rest(ful|plus|x)\b/.test(base)) ?? false;
};

;// CONCATENATED MODULE: ./.build/facts/python/route.js

/** Lower case; the names of functions and decorators for them. */
const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);
const endpoint = (route, handler, name) => ({
    kind: 'endpoint',
    owner: handler?.module.owner ?? route.module.owner,
    anchor: handler ? handler.module.anchorLine(handler.node) : route.module.anchorLine(route.place),
    framework: route.framework,
    route: route.path,
    methods: route.methods,
    handler: name,
    json: handler?.json ?? false,
    template: handler?.template ?? false,
    usesData: (handler?.usesData ?? false) || /[<{:]/.test(route.path),
    substantial: handler?.substantial ?? false,
    language: 'python',
});
const routeNameOf = (call) => {
    const name = (0,statements/* keyword */.Si)(call, 'route_name');
    return (name && (0,statements/* stringValue */.r$)(name)) ?? '';
};
/** Pyramid's `renderer='json'` or `renderer='books.jinja2'`. */
const rendered = (fact, call) => {
    const renderer = fact.framework === 'Pyramid' ? (0,statements/* keyword */.Si)(call, 'renderer') : undefined;
    const text = (renderer && (0,statements/* stringValue */.r$)(renderer)) ?? '';
    return { ...fact, json: fact.json || text === 'json', template: fact.template || /\.\w+$/.test(text) };
};

;// CONCATENATED MODULE: ./.build/facts/python/route-targets.js




/** A view function, `View.as_view()`, `include(...)` or a view set. */
const targetEndpoints = (route, target, analysis, depth = 0) => {
    const callee = target.type === 'call' ? target.child('function') : undefined;
    const isAsView = /\.as_(view|asgi)$/.test(callee?.text ?? '');
    if (callee && !isAsView && route.framework !== 'Falcon') {
        // `login_required(view)`, `cache_page(60)(view)`
        const [inner] = (0,statements/* positional */.n8)(target);
        return inner && depth < 4 && !/include$/.test(callee.text) ? targetEndpoints(route, inner, analysis, depth + 1) : [];
    }
    const named = isAsView ? callee?.child('object') : (callee ?? target);
    const name = named && (byText(route.module, (0,statements/* stringValue */.r$)(named)) ?? route.module.resolve(named));
    const match = /^own:([^#]+)#([\w.]+)$/.exec(name ?? '');
    const module = match?.[1] === undefined ? undefined : analysis.program.module(match[1]);
    const binding = module?.bindings.in(module.root).get(match?.[2]?.split('.')[0] ?? '');
    if (!module || binding?.kind !== 'definition')
        return [];
    if (binding.node.type === 'function_definition')
        return [endpoint(route, handlerOf(module, binding.node, route.framework, analysis), nameOf(binding.node))];
    return ofView(route, module, binding.node, analysis, match?.[2]?.split('.')[1]);
};
/** `'books.views.index'`: how Django named views before 1.10, and Tornado its handlers. */
const byText = ({ path, program }, text) => {
    const [, module, view] = /^([\w.]{1,200})\.(\w{1,80})$/.exec(text ?? '') ?? [];
    const file = module === undefined ? undefined : program.project.find(path, 0, module, view);
    return file === undefined ? undefined : `own:${file}#${view}`;
};
/** Class-based views: their own methods, or the one thing that a generic view does. */
const ofView = (route, module, node, analysis, method) => {
    const name = node.child('name')?.text ?? '';
    if (method !== undefined) {
        const one = methodsOf(node).find(candidate => nameOf(candidate) === method);
        return one ? [endpoint(route, handlerOf(module, one, route.framework, analysis), `${name}.${method}`)] : [];
    }
    const methods = verbEndpoints(route, module, node, analysis);
    const bases = analysis.classOf(node, module)?.externalBases ?? [];
    const isApi = bases.some(base => /^rest_framework\b|^flask_rest/.test(base));
    const actions = methodsOf(node).filter(candidate => /^(list|create|retrieve|update|partial_update|destroy)$/.test(nameOf(candidate)) ||
        candidate.parent?.text.startsWith('@action'));
    const declared = methods.length > 0
        ? []
        : [
            {
                ...endpoint(route, undefined, name),
                owner: module.owner,
                anchor: module.anchorLine(node),
                json: isApi,
                template: !isApi,
                usesData: true,
                substantial: true,
            },
        ];
    const extra = actions.map(action => endpoint(route, handlerOf(module, action, route.framework, analysis), `${name}.${nameOf(action)}`));
    const all = [...methods, ...declared, ...extra];
    // A generic API view or view set answers several methods without a line for each.
    const isModelApi = bases.some(base => /ModelViewSet$|ListCreate|RetrieveUpdate/.test(base));
    const more = isModelApi && all.length === 1 && all[0] ? [{ ...all[0], handler: `${name} (its other methods)` }] : [];
    return [...all, ...more].map(one => (isApi ? { ...one, json: true } : one));
};
/** A class of handlers: one endpoint for each HTTP method that it defines. */
const verbEndpoints = (route, module, node, analysis) => {
    const named = methodsOf(node).filter(method => VERBS.has(verbOf(method)) && verbOf(method) !== 'head');
    return named.map(method => endpoint({ ...route, methods: [verbOf(method).toUpperCase()] }, handlerOf(module, method, route.framework, analysis), `${node.child('name')?.text ?? ''}.${nameOf(method)}`));
};
/** `post` of `post`, of web.py's `POST` and of Falcon's `on_post`. */
const verbOf = (method) => nameOf(method).toLowerCase().replace(/^on_/, '');

;// CONCATENATED MODULE: ./.build/facts/python/decorated-routes.js






const DECORATED = new Set(['decorated_definition']);
const ROUTE_METHOD = /\.(route|get|post|put|patch|delete|websocket|api_route|view)$/;
const KNOWN_ROUTER = /^(flask|fastapi|starlette|sanic|quart|bottle|aiohttp|falcon|litestar|flask_rest(ful|plus|x)|flask_smorest|ninja|robyn|tornado)\b/;
/** `@app.route('/orders')` over a function or a class. */
const decoratedRoutes = (module, analysis) => {
    const facts = [];
    for (const node of module.root.descendants(DECORATED)) {
        const definition = node.child('definition');
        if (!definition)
            continue;
        const routes = node.children
            .filter(child => child.type === 'decorator')
            .flatMap(decorator => routeOf(module, decorator) ?? []);
        const [first] = routes;
        if (!first)
            continue;
        if (definition.type === 'class_definition')
            facts.push(...verbEndpoints({ ...first, place: definition }, module, definition, analysis));
        else
            facts.push(rendered(endpoint({ ...first, place: definition }, handlerOf(module, definition, first.framework, analysis, responseOf(node)), nameOf(definition)), first.place));
    }
    return facts;
};
/** FastAPI's `response_class=HTMLResponse` in the decorator. */
const responseOf = (node) => node.children.find(child => child.type === 'decorator')?.text.match(/response_class\s*=\s*(\w+)/)?.[1] ?? '';
const routeOf = (module, decorator) => {
    const call = decorator.children.find(child => child.type === 'call');
    const callee = call?.child('function');
    const plain = call ? undefined : decorator.children.find(child => child.type === 'attribute');
    if (plain && module.resolve(plain) === 'cherrypy.expose') {
        const name = decorator.parent?.child('definition')?.child('name')?.text ?? '';
        return { framework: 'CherryPy', path: name === 'index' ? '/' : `/${name}`, methods: ['GET'], place: plain, module };
    }
    if (!call || !callee)
        return undefined;
    const name = module.resolve(callee) ?? callee.text;
    if (/^pyramid\.view\.view_config$/.test(name))
        return {
            framework: 'Pyramid',
            path: routeNameOf(call),
            methods: ['GET'],
            place: call,
            module,
        };
    const bottle = /^bottle\.(route|get|post|put|delete)$/.test(name);
    if (!bottle && !ROUTE_METHOD.test(name))
        return undefined;
    const argument = (0,statements/* positional */.n8)(call)[0] ?? (0,statements/* keyword */.Si)(call, 'path') ?? (0,statements/* keyword */.Si)(call, 'rule');
    const path = argument && (0,statements/* stringValue */.r$)(argument);
    if (path === undefined && !KNOWN_ROUTER.test(name))
        return undefined;
    const framework = frameworkOf(module, name);
    if (!framework || (path !== undefined && path !== '' && !path.startsWith('/') && !KNOWN_ROUTER.test(name)))
        return undefined;
    const verb = name.slice(name.lastIndexOf('.') + 1);
    const listed = (0,statements/* keyword */.Si)(call, 'methods')?.children.flatMap(child => (0,statements/* stringValue */.r$)(child)?.toUpperCase() ?? []) ?? [];
    return {
        framework,
        path: path ?? '',
        methods: VERBS.has(verb) ? [verb.toUpperCase()] : listed.length > 0 ? listed : ['GET'],
        place: call,
        module,
    };
};
/** By the object's origin; when that is unknown (an application factory), by what the module or the project imports. */
const frameworkOf = (module, name) => {
    const direct = frameworkOfImport(name.startsWith('aiohttp.web') ? 'aiohttp.web' : name);
    if (direct)
        return direct;
    if (!/^(\?|own:|[A-Za-z_]\w*\.)/.test(name))
        return undefined;
    const imported = importedFramework(module);
    if (imported)
        return imported;
    // `own:app/__init__.py#create_app().route`: what that module imports.
    const path = /^own:([^#]+)#/.exec(name)?.[1];
    const other = path === undefined ? undefined : module.program.module(path);
    return other && importedFramework(other);
};
const importedFramework = (module) => {
    for (const record of module.bindings.imports) {
        const framework = record.level === 0 ? frameworkOfImport([record.module, record.name].join('.')) : undefined;
        if (framework && framework !== 'Django')
            return framework;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./.build/facts/python/wired-routes.js



const WIRING_NODES = new Set(['call', 'assignment']);
const WIRING = [
    // name, framework, index of the handler among the positional arguments
    [/^django\.(urls|conf\.urls)\.(path|re_path|url)$/, 'Django', 1],
    [/\.add_url_rule$/, 'Flask', 2],
    [/^pyramid\.config\.Configurator\(\)\.add_view$/, 'Pyramid', 0],
    [/^(flask_rest(ful|plus|x)\.(Api|Namespace)\(\)|\?\.?api)\.add_resource$/, 'Flask', 0],
    [/^aiohttp\.web\.(get|post|put|patch|delete|view)$/, 'aiohttp', 1],
    [/\.router\.add_(get|post|put|patch|delete|view)$/, 'aiohttp', 1],
    [/\.router\.add_route$/, 'aiohttp', 2],
    [/^starlette\.routing\.(Route|WebSocketRoute)$/, 'Starlette', 1],
    [/^(falcon\.(API|App)\(\))\.add_route$/, 'Falcon', 1],
    [/^tornado\.web\.(url|URLSpec)$/, 'Tornado', 1],
    [/^sanic\.Sanic\(\)\.add_route$/, 'Sanic', 0],
];
/** The application's own constructor, called or passed on by a subclass. */
const TORNADO_TABLE = /^(tornado\.web\.Application(\.__init__)?|builtins\.super\(\)\.__init__)$/;
/** Routes in calls and tables: `path('orders/', views.orders)`, `urls = ('/', 'index')`. */
const wiredRoutes = (module, analysis) => {
    const facts = [];
    for (const node of module.root.descendants(WIRING_NODES)) {
        if (node.type === 'assignment') {
            facts.push(...fromTable(module, node, analysis));
            continue;
        }
        const name = module.resolve(node.child('function') ?? node);
        if (name === undefined)
            continue;
        if (TORNADO_TABLE.test(name))
            for (const list of (0,statements/* positional */.n8)(node).slice(0, 2))
                facts.push(...fromPairs(module, list, 'Tornado', analysis));
        if (/^rest_framework\.routers\.\w+\(\)\.register$|(^|\.)router\.register$/.test(name))
            facts.push(...registered(module, node, analysis));
        const way = WIRING.find(([pattern]) => pattern.test(name));
        if (!way)
            continue;
        const [, framework, index] = way;
        const target = (0,statements/* positional */.n8)(node)[index] ?? (0,statements/* keyword */.Si)(node, 'view_func') ?? (0,statements/* keyword */.Si)(node, 'handler') ?? (0,statements/* keyword */.Si)(node, 'view');
        const path = (0,statements/* positional */.n8)(node).flatMap(argument => (0,statements/* stringValue */.r$)(argument) ?? []);
        const route = {
            framework,
            path: path.find(one => one.startsWith('/')) ?? path[0] ?? routeNameOf(node),
            methods: ['GET'],
            place: node,
            module,
        };
        if (target)
            facts.push(...targetEndpoints(route, target, analysis).map(fact => rendered(fact, node)));
    }
    return facts;
};
/** `router.register('posts', PostViewSet)` */
const registered = (module, node, analysis) => {
    const [path, target] = (0,statements/* positional */.n8)(node);
    if (!path || !target || !module.bindings.imports.some(record => /^rest_framework/.test(record.module)))
        return [];
    return targetEndpoints({ framework: 'Django', path: (0,statements/* stringValue */.r$)(path) ?? '', methods: ['GET', 'POST'], place: node, module }, target, analysis);
};
/** web.py's `urls = ('/', 'index', …)`, and Django's tables of `(r'^$', view)`. */
const fromTable = (module, node, analysis) => {
    const left = node.child('left')?.text;
    const right = node.child('right');
    if (left !== 'urls' || right?.type !== 'tuple' || !module.bindings.imports.some(record => record.module === 'web'))
        return [];
    const facts = [];
    for (let at = 0; at + 1 < right.children.length; at += 2) {
        const path = right.children[at];
        const name = right.children[at + 1];
        const binding = name && module.bindings.in(module.root).get(((0,statements/* stringValue */.r$)(name) ?? name.text).split('.').at(-1) ?? '');
        if (!path || binding?.kind !== 'definition')
            continue;
        facts.push(...verbEndpoints({ framework: 'web.py', path: (0,statements/* stringValue */.r$)(path) ?? '', methods: ['GET'], place: binding.node, module }, module, binding.node, analysis));
    }
    return facts;
};
/** Tornado's `[(r'/', MainHandler), …]` */
const fromPairs = (module, list, framework, analysis) => {
    const resolved = list?.type === 'identifier' ? module.valueOf(list) : list;
    if (resolved?.type !== 'list')
        return [];
    return resolved.children.flatMap(pair => {
        const [path, target] = pair.children;
        if (pair.type !== 'tuple' || !path || !target)
            return [];
        return targetEndpoints({ framework, path: (0,statements/* stringValue */.r$)(path) ?? '', methods: ['GET'], place: pair, module }, target, analysis);
    });
};

;// CONCATENATED MODULE: ./.build/facts/python/endpoints.js



/** Own routes of every framework, wired by a decorator, a call or a table of addresses. */
const endpointFacts = (module, analysis) => analysis.mentions(ANY_FRAMEWORK) ? [...decoratedRoutes(module, analysis), ...wiredRoutes(module, analysis)] : [];

;// CONCATENATED MODULE: ./.build/facts/python/exceptions.js


const exceptions_LOOKED_AT = new Set(['except_clause', 'except_group_clause', 'raise_statement']);
const exceptions_CALL = new Set(['call', 'print_statement']);
const RAISE = new Set(['raise_statement']);
const LOOP = new Set(['while_statement', 'for_statement']);
const exceptions_EXCEPT = new Set(['except_clause', 'except_group_clause']);
const exceptions_RETURN = new Set(['return_statement']);
const BROAD = new Set([
    'builtins.Exception',
    'builtins.BaseException',
    'builtins.StandardError',
    'Exception',
]);
const exceptionFacts = (module, analysis) => {
    const facts = [];
    for (const node of module.root.descendants(exceptions_LOOKED_AT)) {
        if (node.type === 'raise_statement')
            facts.push(raiseFact(module, analysis, node));
        else {
            const handler = handlerFact(module, node);
            if (handler)
                facts.push(handler);
        }
    }
    return facts;
};
const handlerFact = (module, node) => {
    const exceptions = exceptionsOf(module, node);
    // `try: import json except ImportError: import simplejson` is a choice of modules, no handling of errors.
    if (exceptions.every(name => /(ImportError|ModuleNotFoundError)$/.test(name)) &&
        exceptions.length > 0 &&
        importsOnly(node))
        return undefined;
    const block = node.childOf('block');
    const broad = exceptions.length === 0 || exceptions.some(name => BROAD.has(name));
    const { reaction, hides } = reactionOf(module, node, block);
    return {
        kind: 'handler',
        owner: module.owner,
        anchor: module.anchorLine(node),
        exceptions: exceptions.map(plainName),
        broad,
        reaction,
        hides,
        inTest: module.isTest,
    };
};
const importsOnly = (node) => {
    const work = (0,statements/* workOf */.LT)(node.childOf('block'));
    return work.every(statement => /^import/.test(statement.type) ||
        (statement.type === 'expression_statement' && statement.children[0]?.type === 'assignment'));
};
/** `KeyError`, `(KeyError, ValueError)`, `Error as e`, and Python 2's `IOError, e`. */
const exceptionsOf = (module, node) => {
    const value = node.child('value') ?? node.children.find(child => child.type !== 'block');
    if (!value)
        return [];
    const caught = value.type === 'as_pattern' ? value.children[0] : value;
    const each = caught?.type === 'tuple' ? caught.children : caught ? [caught] : [];
    return each.map(one => module.resolve(one) ?? one.text.slice(0, 80));
};
const plainName = (name) => name
    .replace(/^builtins\./, '')
    .replace(/^own:[^#]*#/, '')
    .replace(/^\?\.?/, '');
const LOGS = /(^|[.?])(debug|info|warning|warn|error|exception|critical|log|print_exc|format_exc|capture_exception|captureException)(\(\))?$/;
const REPORTS = /^builtins\.print$|(^|\.)(flash|showerror|showwarning|showinfo|abort|jsonify|render|render_template|Response|JsonResponse|HttpResponse|JSONResponse|send|reply|echo|secho|write|send_message|reply_text|add_error|fail|messages\.\w+|redirect|make_response|exit)$/;
const reactionOf = (module, clause, block) => {
    const work = (0,statements/* workOf */.LT)(block);
    if (!block || work.length === 0)
        return { reaction: 'passes', hides: true };
    const raised = block.descendants(RAISE);
    if (raised.some(statement => statement.children.length === 0))
        return { reaction: 'reraises', hides: false };
    if (raised.length > 0)
        return { reaction: 'translates', hides: false };
    const names = block
        .descendants(exceptions_CALL)
        .map(call => call.type === 'print_statement'
        ? 'builtins.print'
        : ((call.child('function') && module.resolve(call.child('function') ?? call)) ?? ''));
    if (names.some(name => /^(sys|os)\.(_)?exit$|^builtins\.(exit|quit)$/.test(name)))
        return { reaction: 'exits', hides: false };
    if (names.some(name => LOGS.test(name)))
        return { reaction: 'logs', hides: false };
    if (names.some(name => REPORTS.test(name)))
        return { reaction: 'reports', hides: false };
    const [only] = work;
    if (work.length === 1 && only?.type === 'continue_statement') {
        const loop = clause.above(LOOP);
        return loop?.type === 'while_statement'
            ? { reaction: 'retries', hides: false }
            : { reaction: 'passes', hides: true };
    }
    if (work.length === 1 && only?.type === 'break_statement')
        return { reaction: 'recovers', hides: false };
    const returned = block.descendants(exceptions_RETURN);
    if (returned.length > 0)
        return { reaction: 'returns', hides: work.length === 1 && returned.every(isBareDefault) };
    return { reaction: 'recovers', hides: false };
};
/** `return`, `return None`, `return False`, `return {}`: the caller learns little of what went wrong. */
const isBareDefault = (statement) => {
    const [value] = statement.children;
    if (!value)
        return true;
    if (value.type === 'none' || value.type === 'false' || value.type === 'true')
        return true;
    return ((value.type === 'dictionary' || value.type === 'list' || value.type === 'tuple' || value.type === 'string') &&
        value.children.length === 0);
};
const raiseFact = (module, analysis, node) => {
    const raised = node.children.find(child => child.type !== 'from');
    // Python 2's `raise ValueError, 'days'`
    const value = raised?.type === 'expression_list' ? raised.children[0] : raised;
    const callee = value?.type === 'call' ? value.child('function') : value;
    const name = callee ? (module.resolve(callee) ?? callee.text.slice(0, 80)) : '';
    const own = analysis.classes.get(name)?.kind === 'exception';
    const plain = plainName(name);
    return {
        kind: 'raise',
        owner: module.owner,
        anchor: module.anchorLine(node),
        exception: plain,
        own,
        apt: plain !== '' && !/^(Exception|BaseException)$/.test(plain) && !isCaughtName(node, value),
        abstract: plain === 'NotImplementedError' && (0,statements/* workOf */.LT)(functionAround(node)?.child('body')).length <= 1,
        inTest: module.isTest,
    };
};
/** `except KeyError as error: raise error` raises nothing new. */
const isCaughtName = (node, value) => {
    if (value?.type !== 'identifier')
        return false;
    const clause = node.above(exceptions_EXCEPT);
    return (clause?.children.some(child => child.type === 'as_pattern' && child.child('alias')?.text === value.text) ?? false);
};

;// CONCATENATED MODULE: ./.build/facts/python/http.js

const http_CALL = new Set(['call']);
const NAMES = new Set(['attribute', 'call']);
const TRY = new Set(['try_statement']);
const HTTP_CALL = /^(requests|httpx|grequests|requests_html|cloudscraper)\.((Session|session|AsyncClient|Client|HTMLSession|create_scraper)\(\)\.)?(get|post|put|patch|delete|request)$|^aiohttp\.(ClientSession\(\)\.(get|post|put|patch|delete|request)|request)$|^urllib\.request\.urlopen$|^urllib2?\.urlopen$|^requests_oauthlib\.OAuth\w+\(\)\.(get|post|put|delete)$|^urllib3\.PoolManager\(\)\.request$|^http\.client\.HTTPS?Connection\(\)\.request$/;
const JSON_USE = /^(json|simplejson|ujson|orjson|rapidjson)\.(load|loads|dump|dumps|JSONEncoder|JSONDecoder)$|\.(to_json|read_json)$/;
/** Calls to HTTP APIs, and JSON read or written anywhere. */
const httpFacts = (module) => {
    const facts = [];
    for (const node of module.root.descendants(http_CALL)) {
        const callee = node.child('function');
        const name = callee && module.resolve(callee);
        if (name === undefined)
            continue;
        if (HTTP_CALL.test(name))
            facts.push(httpCall(module, node, name));
        else if (JSON_USE.test(name))
            facts.push({
                kind: 'json-use',
                owner: module.owner,
                anchor: module.anchorLine(node),
                name,
                inTest: module.isTest,
            });
    }
    return facts;
};
const httpCall = (module, node, name) => {
    const around = (0,statements/* definitionAround */.Dv)(node) ?? module.root;
    return {
        kind: 'http-call',
        owner: module.owner,
        anchor: module.anchorLine(node),
        library: name.split('.')[0] ?? name,
        json: usesJson(module, node, around),
        parameters: hasParameters(node),
        errorsHandled: node.above(TRY) !== undefined || looksAtStatus(around),
        text: (0,statements/* short */.h0)(node, 60),
        inTest: module.isTest,
    };
};
/** `.json()` on this answer, or `json.loads` of its text; of an answer that is handed on, anywhere in the module. */
const usesJson = (module, node, around) => {
    const held = holderOf(node);
    if (held === undefined)
        return (node.parent?.type === 'attribute' && isJsonMethod(node.parent)) || isLoaded(module, node.parent);
    const where = held === '' ? module.root : around;
    for (const call of where.descendants(http_CALL)) {
        const callee = call.child('function');
        if (!callee)
            continue;
        if (callee.type === 'attribute' &&
            isJsonMethod(callee) &&
            (held === '' || callee.child('object')?.text.replace(/^\(?await\s+/, '') === held))
            return true;
        if (isLoads(module, callee) && (held === '' || mentions(call, held)))
            return true;
    }
    return false;
};
/** The name that keeps the answer; '' when it is returned or handed on; undefined when it is used on the spot. */
const holderOf = (node) => {
    let outer = node.parent;
    if (outer?.type === 'await')
        outer = outer.parent;
    switch (outer?.type) {
        case 'assignment':
            return outer.child('left')?.text;
        case 'as_pattern':
            return outer.child('alias')?.text;
        case 'return_statement':
            return '';
        default:
            return undefined;
    }
};
const isJsonMethod = (attribute) => attribute.child('attribute')?.text === 'json' && attribute.parent?.type === 'call';
const isLoads = (module, callee) => /^(json|simplejson|ujson|orjson)\.loads?$/.test(module.resolve(callee) ?? '');
/** `json.loads(urlopen(address).read())` */
const isLoaded = (module, outer) => {
    for (let node = outer, steps = 0; node && steps < 6; node = node.parent, steps++)
        if (node.type === 'call' && isLoads(module, node.child('function') ?? node))
            return true;
    return false;
};
const mentions = (call, name) => {
    for (const node of call.descendants(http_IDENTIFIER))
        if (node.text === name)
            return true;
    return false;
};
const http_IDENTIFIER = new Set(['identifier']);
/** Query parameters, a body, or an address that is put together. */
const hasParameters = (node) => {
    if (['params', 'json', 'data', 'auth'].some(name => (0,statements/* keyword */.Si)(node, name) !== undefined))
        return true;
    const [address] = (0,statements/* positional */.n8)(node);
    if (!address)
        return false;
    if (address.type === 'binary_operator')
        return true;
    return ((address.type === 'string' && address.children.length > 0) ||
        (address.type === 'call' && address.text.includes('.format(')));
};
const looksAtStatus = (around) => {
    for (const node of around.descendants(NAMES))
        if (node.type === 'attribute' &&
            /^(status_code|raise_for_status|ok|status)$/.test(node.child('attribute')?.text ?? ''))
            return true;
    return false;
};

;// CONCATENATED MODULE: ./.build/facts/python/nested-shape.js

const CONTAINER = {
    list: 'list',
    list_comprehension: 'list',
    dictionary: 'dict',
    dictionary_comprehension: 'dict',
    tuple: 'tuple',
    expression_list: 'tuple',
    set: 'set',
};
/** Containers from outside in: `['dict', 'list']`. A name counts as what it was assigned. */
const shapeOf = (module, node, depth = 0) => {
    const own = CONTAINER[node.type];
    if (own === undefined) {
        const type = depth > 0 && (node.type === 'identifier' || node.type === 'call') ? typeOf(module, node) : undefined;
        return type === 'list' || type === 'dict' ? [type] : [];
    }
    if (depth > 4)
        return [own];
    const inner = elementsOf(node)
        .map(element => shapeOf(module, element, depth + 1))
        .reduce((deepest, shape) => (shape.length > deepest.length ? shape : deepest), []);
    return [own, ...inner];
};
const elementsOf = (node) => {
    if (node.type === 'dictionary')
        return node.children.flatMap(pair => pair.child('value') ?? []);
    if (node.type === 'dictionary_comprehension')
        return node.childOf('pair')?.childrenIn('value') ?? [];
    if (node.type === 'list_comprehension')
        return node.childrenIn('body');
    return node.children.slice(0, 50);
};
const isHint = (node) => node.above(HINT) !== undefined;
const HINT = new Set(['type', 'decorator']);
const IDENTIFIERS = new Set(['identifier']);

;// CONCATENATED MODULE: ./.build/facts/python/nested-literals.js



const FRAMEWORK_SETTINGS = /^(TEMPLATES|DATABASES|LOGGING|REST_FRAMEWORK|CACHES|AUTH_PASSWORD_VALIDATORS|urlpatterns|fieldsets|SWAGGER_SETTINGS|__table_args__|CHANNEL_LAYERS|operations|extra_kwargs|widgets|unique_together|indexes|CKEDITOR_CONFIGS|STORAGES|SOCIALACCOUNT_PROVIDERS|dependencies)$/;
/** The outermost literal alone: what lies inside of it is part of the same place. */
const lookAtLiteral = (module, analysis, node, note) => {
    if (CONTAINER[enclosing(node)?.type ?? ''] !== undefined || isHint(node))
        return;
    const shape = shapeOf(module, node);
    if (shape.length < 2 || isFrameworks(module, analysis, node))
        return;
    const constant = isTableLiteral(module, node) || (isConstant(node) && !isWalked(module, node));
    note(shape.join(' of '), constant ? 'literal' : 'built', node, constant);
};
/** The literal or comprehension that this one is directly a part of. */
const enclosing = (node) => {
    const parent = node.parent;
    return parent?.type === 'pair' || parent?.type === 'parenthesized_expression' ? parent.parent : parent;
};
const nested_literals_VARYING = new Set([
    'identifier',
    'call',
    'attribute',
    'subscript',
    'list_comprehension',
    'dictionary_comprehension',
    'interpolation',
    'binary_operator',
]);
const isConstant = (node) => !node.type.endsWith('comprehension') && !node.hasDescendant(nested_literals_VARYING);
/** `pd.DataFrame({'a': [1, 2]})`: columns of a table, written down. */
const isTableLiteral = (module, node) => {
    const call = node.parent?.type === 'argument_list' ? node.parent.parent : undefined;
    return call?.type === 'call' && isTable(module, call.child('function') ?? call);
};
/** The literal has a name that the module looks into or loops over. */
const isWalked = (module, node) => {
    const assignment = node.parent;
    if (assignment?.type === 'return_statement')
        return true;
    if (assignment?.type !== 'assignment')
        return false;
    const target = assignment.child('left');
    if (!target)
        return false;
    const name = target.type === 'attribute' ? target.child('attribute')?.text : target.text;
    if (name === undefined)
        return false;
    for (const use of module.root.descendants(IDENTIFIERS)) {
        if (use.text !== name || use.id === target.id || target.contains(use))
            continue;
        const outer = use.parent?.type === 'attribute' && use.field === 'attribute' ? use.parent : use;
        const around = outer.parent;
        if (around?.type === 'subscript' && outer.field === 'value')
            return true;
        if ((around?.type === 'for_statement' || around?.type === 'for_in_clause') && outer.field === 'right')
            return true;
        if (around?.type === 'attribute' && outer.field === 'object' && around.parent?.type === 'call')
            return true;
        if (around?.type === 'argument_list' && around.parent?.child('function')?.type === 'identifier')
            return true;
    }
    return false;
};
const isFrameworks = (module, analysis, node) => {
    for (let outer = node.parent; outer; outer = outer.parent) {
        if (outer.type === 'assignment' && FRAMEWORK_SETTINGS.test(outer.child('left')?.text ?? '')) {
            // Fieldsets are written by hand and two levels deep; the rest repeats the framework's own defaults.
            return outer.child('left')?.text !== 'fieldsets';
        }
        if (outer.type === 'keyword_argument' &&
            /^(methods|validators|entry_points|package_data|extras_require)$/.test(outer.child('name')?.text ?? ''))
            return true;
        if (outer.type === 'call' && /(^|\.)(setup|parametrize)$/.test(outer.child('function')?.text ?? ''))
            return (outer.child('function')?.text ?? '').endsWith('setup');
        if (outer.type === 'function_definition')
            return false;
    }
    const owner = classAround(node);
    return owner?.child('name')?.text === 'Meta' && analysis.classOf(owner, module) !== undefined;
};

;// CONCATENATED MODULE: ./.build/facts/python/nested-loops.js


/** A loop over one element of an outer loop, or a look into the dicts of a list. */
const lookAtLoop = (module, node, note) => {
    const right = node.child('right');
    // `for name, order in orders.items()`: the values are what is looked into.
    const items = /\.(iter)?items$/.test(right?.child('function')?.text ?? '');
    const left = items ? node.child('left')?.children[1] : node.child('left');
    const outer = items ? 'dict' : 'list';
    if (left?.type !== 'identifier' || !right)
        return;
    if (isTable(module, right) || typeOf(module, right) === 'str')
        return;
    const body = node.type === 'for_statement' ? node.child('body') : node.parent;
    if (!body)
        return;
    for (const use of body.descendants(IDENTIFIERS)) {
        if (use.text !== left.text || use.id === left.id)
            continue;
        const around = use.parent;
        if (isKeyed(around, use) && isDataLike(module, right))
            return note(`${outer} of dict`, 'walked', node);
        if (isNumbered(around, use) && isRows(module, right))
            return note('list of tuple', 'walked', node);
        if (isTypeChecked(module, around))
            return note(`${outer} of dict`, 'walked', node);
        if ((around?.type === 'for_statement' || around?.type === 'for_in_clause') &&
            use.field === 'right' &&
            !isFileLike(module, right))
            return note(`${outer} of list`, 'walked', around);
    }
};
/** `row['name']` or `row.get('name')` */
const isKeyed = (around, use) => {
    if (around?.type === 'subscript')
        return use.field === 'value' && around.child('subscript')?.type === 'string';
    if (around?.type !== 'attribute' || use.field !== 'object' || around.child('attribute')?.text !== 'get')
        return false;
    return around.parent?.type === 'call' && around.parent.child('arguments')?.children[0]?.type === 'string';
};
/** `isinstance(row, dict)`, `type(row) == list`: the elements are looked at as data. */
const isTypeChecked = (module, around) => {
    const call = around?.type === 'argument_list' ? around.parent : undefined;
    const name = call && module.resolve(call.child('function') ?? call);
    if (name !== 'builtins.isinstance' && name !== 'builtins.type')
        return false;
    return /\b(dict|list)\b/.test((name === 'builtins.type' ? call?.parent : call)?.text.slice(0, 120) ?? '');
};
/** Elements of a parsed page answer to `link['href']` too: they are objects of the parser, no data of the author's. */
const isDataLike = (module, right) => !PAGE_ELEMENTS.test(module.resolve(right) ?? '') && !PAGE_ELEMENTS.test(right.text.slice(0, 200));
const PAGE_ELEMENTS = /(^|\.)(select|find_all|findAll|findChildren|find_next_siblings|find_elements\w*|xpath|cssselect|css|children|descendants|contents|iterfind)\b/;
/** `for row in cursor.fetchall(): row[0]`, `for row in csv.reader(file): row[2]`: rows of tuples or lists. */
const isRows = (module, right) => /(\.(fetchall|fetchmany|execute)\(\)|^csv\.reader\(\))$/.test(module.resolve(right) ?? '');
const isNumbered = (around, use) => around?.type === 'subscript' && use.field === 'value' && around.child('subscript')?.type === 'integer';
/** `for line in file: for character in line` walks text. */
const isFileLike = (module, right) => /^builtins\.open\(\)|\.(readlines|split|splitlines)\(\)$|^builtins\.(range|input)/.test(module.resolve(right) ?? '');

;// CONCATENATED MODULE: ./.build/facts/python/nested-data.js






const nested_data_LOOKED_AT = new Set([
    'list',
    'dictionary',
    'tuple',
    'set',
    'list_comprehension',
    'dictionary_comprehension',
    'subscript',
    'call',
    'for_statement',
    'for_in_clause',
    'assignment',
]);
/** Data of two levels or more in one module: at most one place for each shape and way in a function or body. */
const nestedDataFacts = (module, analysis) => {
    const first = new Map();
    const note = (shape, how, node, constant = false) => {
        const key = `${functionAround(node)?.id ?? -1} ${shape} ${how} ${constant}`;
        if (!first.has(key))
            first.set(key, {
                kind: 'nested-data',
                owner: module.owner,
                anchor: module.anchorLine(node),
                shape,
                how,
                constant,
                text: (0,statements/* short */.h0)(node, 60),
            });
    };
    for (const node of module.root.descendants(nested_data_LOOKED_AT))
        nested_data_look(module, analysis, node, note);
    return [...first.values()];
};
const nested_data_look = (module, analysis, node, note) => {
    switch (node.type) {
        case 'subscript':
            return lookAtChain(module, node, note);
        case 'call':
            return nested_data_lookAtCall(module, node, note);
        case 'for_statement':
        case 'for_in_clause':
            return lookAtLoop(module, node, note);
        case 'assignment':
            return lookAtStore(module, node, note);
        default:
            return lookAtLiteral(module, analysis, node, note);
    }
};
/** `data['user']['name']`, `board[row][col]`, `data.get('a')['b']`: the whole chain is one place. */
const lookAtChain = (module, node, note) => {
    // The outermost step but a slice: `errors['name'][0][:-1]` looks into a dict of lists and then at letters.
    if (node.parent?.type === 'subscript' && node.field === 'value' && node.parent.child('subscript')?.type !== 'slice')
        return;
    if (isHint(node) || isTable(module, node))
        return;
    const steps = [];
    let inner = node;
    while (inner) {
        if (inner.type === 'subscript') {
            const index = inner.child('subscript');
            if (!index || index.type === 'slice')
                break;
            steps.unshift(index);
            inner = inner.child('value');
        }
        else if (isGet(inner)) {
            steps.unshift(inner);
            inner = inner.child('function')?.child('object');
        }
        else
            break;
    }
    if (steps.length === 1 && inner && isJsonList(module, inner, steps[0]))
        return note('list of dict', 'walked', node);
    if (steps.length < 2 || !inner)
        return;
    if (typeOf(module, inner) === 'str' || isText(module, inner))
        return;
    note(steps.map((index, at) => levelOf(index, at === 0 ? typeOf(module, inner) : undefined)).join(' of '), (0,statements/* isAssigned */.Zo)(node) ? 'built' : 'walked', node);
};
/** What one step looks into. A name as an index proves neither a list nor a dict. */
const levelOf = (index, known) => {
    if (index.type === 'string' || index.type === 'call')
        return 'dict';
    if (known === 'dict' || known === 'list' || known === 'tuple')
        return known;
    return index.type === 'integer' || index.type === 'unary_operator' ? 'list' : 'collection';
};
/** `response.json()[0]`: the first of the objects that an API answered with. */
const isJsonList = (module, inner, index) => index?.type === 'integer' &&
    inner.type === 'call' &&
    /(^|\.)(get_json|json|loads)\(\)$/.test(module.resolve(inner) ?? '');
/** `sys.argv[1][0]`, `line.split()[0][1]`: characters of text, no second level. */
const isText = (module, node) => {
    const name = module.resolve(node) ?? '';
    return /^sys\.argv|\.(split|readlines|splitlines|readline|read)\(\)$/.test(name);
};
const isGet = (node) => node.type === 'call' &&
    node.child('function')?.type === 'attribute' &&
    node.child('function')?.child('attribute')?.text === 'get';
const nested_data_lookAtCall = (module, node, note) => {
    const callee = node.child('function');
    if (callee && module.resolve(callee) === 'builtins.dict')
        return lookAtDict(module, node, note);
    if (callee?.type !== 'attribute')
        return;
    const method = callee.child('attribute')?.text ?? '';
    const object = callee.child('object');
    const argument = node.child('arguments')?.children[0];
    if (!object || !argument)
        return;
    if (method === 'append' && typeOf(module, object) !== 'table') {
        const shape = shapeOf(module, argument, 1);
        if (shape.length > 0)
            return note(['list', ...shape].join(' of '), 'built', node);
        const outer = object.type === 'subscript' && typeOf(module, object.child('value')) === 'list' ? 'list' : 'dict';
        if (object.type === 'subscript')
            note(`${outer} of list`, 'built', node);
    }
    if (method === 'setdefault' && (0,statements/* keyword */.Si)(node, 'default') === undefined) {
        const shape = shapeOf(module, node.child('arguments')?.children[1] ?? argument, 1);
        if (shape.length > 0)
            note(['dict', ...shape].join(' of '), 'built', node);
    }
    if (method === 'get' && isGet(object))
        note('dict of dict', 'walked', node);
};
/** `dict(errors=['too short'])` */
const lookAtDict = (module, node, note) => {
    for (const argument of node.child('arguments')?.children ?? []) {
        const value = argument.type === 'keyword_argument' ? argument.child('value') : undefined;
        const shape = value ? shapeOf(module, value, 1) : [];
        if (shape.length > 0)
            return note(['dict', ...shape].join(' of '), 'built', node);
    }
};
/** `rows[key] = [...]`, `rows[key] = {}` */
const lookAtStore = (module, node, note) => {
    const left = node.child('left');
    const right = node.child('right');
    if (left?.type !== 'subscript' || !right || typeOf(module, left.child('value')) === 'table')
        return;
    const shape = CONTAINER[right.type] === undefined ? [] : shapeOf(module, right);
    if (shape.length === 1 && left.child('subscript')?.type !== 'slice')
        note(['dict', ...shape].join(' of '), 'built', node);
};

;// CONCATENATED MODULE: ./.build/facts/python/node.js
/** One parsed text: a module, or all code cells of a notebook one after another. */
class SyntaxTree {
    text;
    hasError;
    arrays;
    names;
    lineStarts;
    slotsByType;
    constructor(text, arrays, names) {
        this.text = text;
        this.arrays = arrays;
        this.names = names;
        this.hasError = arrays.hasError;
    }
    get root() {
        return new Node(this, 0);
    }
    /** Slots of these types from `first` up to, not including, `end`, in document order. */
    slots(types, first, end) {
        const found = [];
        if (end - first < SMALL) {
            for (let id = first; id < end; id++)
                if (types.has(this.arrays.types[id] ?? 0))
                    found.push(id);
            return found;
        }
        this.slotsByType ??= slotsByType(this.arrays.types);
        let lists = 0;
        for (const type of types) {
            const slots = this.slotsByType.get(type);
            if (!slots)
                continue;
            const before = found.length;
            for (let at = lowerBound(slots, first); at < slots.length && (slots[at] ?? end) < end; at++)
                found.push(slots[at] ?? 0);
            if (found.length > before)
                lists++;
        }
        return lists > 1 ? found.sort((a, b) => a - b) : found;
    }
    /** Lines count from 1. */
    lineAt(offset) {
        this.lineStarts ??= lineStartsOf(this.text);
        let low = 0;
        let high = this.lineStarts.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.lineStarts[middle] ?? 0) <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
/** Scanning so few slots is quicker than looking them up. */
const SMALL = 256;
const slotsByType = (types) => {
    const counts = new Map();
    for (const type of types)
        counts.set(type, (counts.get(type) ?? 0) + 1);
    const lists = new Map();
    const filled = new Map();
    for (const [type, count] of counts)
        lists.set(type, new Int32Array(count));
    types.forEach((type, slot) => {
        const at = filled.get(type) ?? 0;
        filled.set(type, at + 1);
        const list = lists.get(type);
        if (list)
            list[at] = slot;
    });
    return lists;
};
const lowerBound = (sorted, value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
const lineStartsOf = (text) => {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return Uint32Array.from(starts);
};
const NONE = [];
/** A view of one slot; two views of the same slot are equal by `id`. */
class Node {
    tree;
    /** The slot: rises in document order within one tree. */
    id;
    constructor(tree, id) {
        this.tree = tree;
        this.id = id;
    }
    get type() {
        const type = this.tree.arrays.types[this.id] ?? 0;
        return this.tree.names.types[type] ?? 'ERROR';
    }
    get field() {
        return this.tree.names.fields[this.tree.arrays.fields[this.id] ?? 0] ?? '';
    }
    get start() {
        return this.tree.arrays.starts[this.id] ?? 0;
    }
    get end() {
        return this.tree.arrays.ends[this.id] ?? 0;
    }
    get text() {
        return this.tree.text.slice(this.start, this.end);
    }
    get startLine() {
        return this.tree.lineAt(this.start);
    }
    get endLine() {
        return this.tree.lineAt(Math.max(this.start, this.end - 1));
    }
    get parent() {
        const parent = this.tree.arrays.parents[this.id] ?? -1;
        return parent < 0 ? undefined : new Node(this.tree, parent);
    }
    /** The slot after the last descendant. */
    get next() {
        return this.tree.arrays.nexts[this.id] ?? this.id + 1;
    }
    get children() {
        const { nexts } = this.tree.arrays;
        if (this.next === this.id + 1)
            return NONE;
        const children = [];
        for (let id = this.id + 1; id < this.next; id = nexts[id] ?? this.next)
            children.push(new Node(this.tree, id));
        return children;
    }
    /** The first child in that field of the grammar. */
    child(field) {
        const { nexts, fields } = this.tree.arrays;
        const wanted = fieldId(this.tree, field);
        for (let id = this.id + 1; id < this.next; id = nexts[id] ?? this.next)
            if (fields[id] === wanted)
                return new Node(this.tree, id);
        return undefined;
    }
    childrenIn(field) {
        return this.children.filter(child => child.field === field);
    }
    childOf(type) {
        return this.children.find(child => child.type === type);
    }
    /** All nodes below of these types, in document order. */
    descendants(types) {
        const { tree } = this;
        return tree.slots(typeIds(tree, types), this.id + 1, this.next).map(id => new Node(tree, id));
    }
    /** The first node below of these types that passes the test. */
    find(types, test) {
        const ids = typeIds(this.tree, types);
        for (let id = this.id + 1; id < this.next; id++) {
            if (!ids.has(this.tree.arrays.types[id] ?? 0))
                continue;
            const node = new Node(this.tree, id);
            if (test(node))
                return node;
        }
        return undefined;
    }
    hasDescendant(types) {
        const ids = typeIds(this.tree, types);
        for (let id = this.id + 1; id < this.next; id++)
            if (ids.has(this.tree.arrays.types[id] ?? 0))
                return true;
        return false;
    }
    /** The nearest node above of one of these types. */
    above(types) {
        const ids = typeIds(this.tree, types);
        const { parents, types: typesOf } = this.tree.arrays;
        for (let id = parents[this.id] ?? -1; id >= 0; id = parents[id] ?? -1)
            if (ids.has(typesOf[id] ?? 0))
                return new Node(this.tree, id);
        return undefined;
    }
    contains(other) {
        return other.id >= this.id && other.id < this.next;
    }
}
const fieldIds = new WeakMap();
const fieldId = (tree, field) => {
    let ids = fieldIds.get(tree.names);
    if (!ids) {
        ids = new Map(tree.names.fields.map((name, id) => [name, id]));
        fieldIds.set(tree.names, ids);
    }
    return ids.get(field) ?? -1;
};
const typeIdSets = new WeakMap();
/** Several ids can have one name: aliased nodes. */
const typeIds = (tree, types) => {
    let sets = typeIdSets.get(tree.names);
    if (!sets) {
        sets = new WeakMap();
        typeIdSets.set(tree.names, sets);
    }
    let ids = sets.get(types);
    if (!ids) {
        ids = new Set(tree.names.types.flatMap((name, id) => (types.has(name) ? [id] : [])));
        sets.set(types, ids);
    }
    return ids;
};

;// CONCATENATED MODULE: ./.build/facts/python/nosql.js

const nosql_LOOKED_AT = new Set(['call', 'string']);
const MONGO_READS = /\.(find|find_one|aggregate|count_documents|estimated_document_count|distinct|find_one_or_404|find_and_modify|find_one_and_\w+|list_collection_names|watch|count)$/;
const MONGO_WRITES = /\.(insert|insert_one|insert_many|update|update_one|update_many|replace_one|delete_one|delete_many|remove|save|bulk_write|create_collection|create_index|drop)$/;
const CLIENTS = [
    {
        name: 'MongoDB',
        origin: /^(pymongo|motor|flask_pymongo|pymongo_inmemory|mongomock)\./,
        reads: MONGO_READS,
        writes: MONGO_WRITES,
        role: 'database',
    },
    {
        name: 'Redis',
        origin: /^(redis|aioredis|flask_redis|django_redis)\./,
        reads: /\.(get|mget|hget|hgetall|hmget|lrange|smembers|sismember|zrange|exists|keys|scan_iter|ttl|lpop|rpop|llen)$/,
        writes: /\.(set|setex|mset|hset|hmset|lpush|rpush|sadd|zadd|incr|decr|delete|expire|publish|xadd)$/,
        role: 'database',
    },
    {
        name: 'DynamoDB',
        origin: /^(boto3|aioboto3|pynamodb)\./,
        reads: /\.(get_item|query|scan|batch_get_item)$/,
        writes: /\.(put_item|update_item|delete_item|batch_writer)$/,
        role: 'database',
    },
    {
        name: 'Firestore',
        origin: /^(firebase_admin\.(firestore|db)|google\.cloud\.firestore|pyrebase|firebase)\b/,
        reads: /\.(get|stream|where|to_dict|order_by_child)$/,
        writes: /\.(set|add|update|delete|push)$/,
        role: 'database',
    },
    {
        name: 'Elasticsearch',
        origin: /^(elasticsearch|elasticsearch_dsl|opensearchpy)\./,
        reads: /\.(search|get|count|execute|query)$/,
        writes: /\.(index|bulk|update|delete|save)$/,
        role: 'database',
    },
    {
        name: 'Cassandra',
        origin: /^cassandra\./,
        reads: /\.(execute|execute_async)$/,
        writes: /\.(execute|execute_async)$/,
        role: 'database',
    },
    {
        name: 'Neo4j',
        origin: /^(neo4j|py2neo)\./,
        reads: /\.(run|match|evaluate|execute_read|read_transaction)$/,
        writes: /\.(create|merge|execute_write|write_transaction)$/,
        role: 'database',
    },
    {
        name: 'CouchDB',
        origin: /^(couchdb|cloudant)\./,
        reads: /\.(get|view|find)$/,
        writes: /\.(save|create|delete)$/,
        role: 'database',
    },
    {
        name: 'TinyDB',
        origin: /^tinydb\./,
        reads: /\.(search|get|all|contains)$/,
        writes: /\.(insert|insert_multiple|update|remove|upsert)$/,
        role: 'database',
    },
    {
        name: 'memcached',
        origin: /^(memcache|pymemcache|pylibmc)\./,
        reads: /\.(get|get_many)$/,
        writes: /\.(set|set_many|add)$/,
        role: 'cache',
    },
];
/** Methods that only a MongoDB collection has: they tell where the client was handed in as an argument. */
const ONLY_MONGO = /\.(insert_one|insert_many|find_one|update_one|update_many|delete_one|delete_many|replace_one|count_documents|find_one_and_\w+|find_and_modify|create_collection|bulk_write)$/;
const MONGO_MODULE = /^(pymongo|motor|flask_pymongo|bson|mongoengine|flask_mongoengine|mongomock)\b/;
const URLS = [
    [/^mongodb(\+srv)?:\/\//, 'MongoDB', 'database'],
    [/^rediss?:\/\//, 'Redis', 'broker'],
    [/^django_redis\.cache\.RedisCache$|^django\.core\.cache\.backends\.redis\./, 'Redis', 'cache'],
    [/^channels_redis\./, 'Redis', 'broker'],
];
/** A word of every client above, and of the mappers. */
const ANY = /mongo|bson|motor|beanie|odmantic|redis|boto3|pynamodb|firebase|firestore|pyrebase|elasticsearch|opensearch|cassandra|neo4j|couchdb|cloudant|tinydb|memcache|pylibmc/i;
const nosqlFacts = (module, analysis) => {
    if (!analysis.mentions(ANY))
        return [];
    const facts = [];
    for (const node of module.root.descendants(nosql_LOOKED_AT)) {
        const use = node.type === 'string' ? ofText(node) : nosql_ofCall(module, analysis, node);
        for (const one of use)
            facts.push({
                kind: 'nosql',
                owner: module.owner,
                anchor: module.anchorLine(node),
                ...one,
                text: (0,statements/* short */.h0)(node, 70),
                used: true,
                inTest: module.isTest,
            });
    }
    return facts;
};
const ofText = (node) => {
    if (node.end - node.start > 200)
        return [];
    const text = (0,statements/* stringValue */.r$)(node) ?? '';
    const known = URLS.find(([pattern]) => pattern.test(text));
    return known ? [{ operation: 'connect', client: known[1], role: known[2] }] : [];
};
const nosql_ofCall = (module, analysis, node) => {
    const callee = node.child('function');
    const name = callee && module.resolve(callee);
    if (!callee || name === undefined)
        return [];
    const client = CLIENTS.find(one => one.origin.test(name));
    // boto3 is the client of a hundred services: only DynamoDB is a database of this kind.
    if (client && (client.name !== 'DynamoDB' || /dynamo/i.test(module.tree.text)))
        return ofClient(client, name);
    if (isDocument(name, analysis))
        return ofDocument(name);
    if (callee.type !== 'attribute' || name.startsWith('builtins.'))
        return [];
    if (!module.bindings.imports.some(record => MONGO_MODULE.test(record.module)) && !importsMongo(module))
        return [];
    return ofUnknown(node, name);
};
const ofClient = (client, name) => {
    const shared = { client: client.name, role: client.role };
    const uses = [];
    const path = name.replace(/(\(\)|\[\])/g, '');
    // A method of the client or a part of it, not of the module: `redis.Redis().get`.
    if (/\(\)|\[\]|\./.test(name.slice(name.indexOf('.') + 1))) {
        if (client.reads.test(path))
            uses.push({ operation: 'read', ...shared });
        if (client.writes.test(path))
            uses.push({ operation: 'write', ...shared });
    }
    if (uses.length > 0)
        return uses;
    return /(Client|Redis|StrictRedis|from_url|connect|resource|Cluster|PyMongo|Elasticsearch|driver|client|TinyDB|Graph|Server)$/.test(path) && !/^boto3\.(resource|client)$/.test(path)
        ? [{ operation: 'connect', ...shared }]
        : [];
};
/** Classes of mongoengine, beanie, odmantic: their own methods read and write. */
const isDocument = (name, analysis) => {
    const own = /^own:[^#]+#[A-Za-z_]\w*/.exec(name)?.[0];
    const bases = own === undefined ? [] : (analysis.classes.get(own)?.externalBases ?? []);
    return bases.some(base => /^(mongoengine|flask_mongoengine|beanie|odmantic|umongo|redis_om)\b|MongoEngine\(\)\.(Dynamic)?Document$/.test(base));
};
const ofDocument = (name) => {
    if (/\.(save|insert|insert_one|create|update|delete|modify|replace|set)$/.test(name))
        return [{ operation: 'write', client: 'MongoDB', role: 'database' }];
    if (/\.(objects|find|find_one|find_all|get|first|all|filter|count|aggregate)$/.test(name))
        return [{ operation: 'read', client: 'MongoDB', role: 'database' }];
    return [];
};
/** The client is an import of another own module that could not be followed, or an argument. */
const importsMongo = (module) => module.bindings.imports.some(record => /^(mongo|mongo_client|mongodb)$/.test(record.as));
const ofUnknown = (node, name) => {
    const method = name.slice(name.lastIndexOf('.'));
    const isMongo = ONLY_MONGO.test(method);
    const shared = { client: 'MongoDB', role: 'database' };
    const takesDocument = (0,statements/* positional */.n8)(node)[0]?.type === 'dictionary' || /collection|\bdb\b|mongo/.test(node.child('function')?.text ?? '');
    if (!isMongo && !takesDocument)
        return [];
    const uses = [];
    if (MONGO_READS.test(method))
        uses.push({ operation: 'read', ...shared });
    if (MONGO_WRITES.test(method))
        uses.push({ operation: 'write', ...shared });
    return uses;
};

;// CONCATENATED MODULE: ./.build/facts/python/program.js
/** `own:app/factory.py#create_app` or `own:app/shop.py#Shop.total` */
const OWN_FUNCTION = /^own:([^#]+)#([A-Za-z_]\w*)$/;
/** A function that returns the result of another is followed this far in all. */
const program_MAX_HOPS = 16;
const programOf = (project, byPath) => {
    const results = new Map();
    const resultOf = (name, hops) => {
        if (hops > program_MAX_HOPS)
            return undefined;
        if (results.has(name))
            return results.get(name);
        const match = OWN_FUNCTION.exec(name);
        const module = match?.[1] === undefined ? undefined : byPath.get(match[1]);
        const binding = module?.bindings.in(module.root).get(match?.[2] ?? '');
        if (!module || binding?.kind !== 'definition' || binding.node.type !== 'function_definition')
            return undefined;
        results.set(name, undefined);
        const result = module.resultOf(binding.node);
        results.set(name, result);
        return result;
    };
    return { project, module: path => byPath.get(path), resultOf, following: { modules: 0 } };
};

// EXTERNAL MODULE: ./.build/facts/python/project.js
var python_project = __webpack_require__(6835);
;// CONCATENATED MODULE: ./.build/facts/python/regular-expressions.js

const regular_expressions_CALL = new Set(['call']);
const RE_CALL = /^(re|regex)\.(compile|match|search|fullmatch|findall|finditer|split|sub|subn|escape)$/;
const FRAMEWORK_CALL = /^(django\.(urls|conf\.urls)\.(re_path|url)|django\.core\.validators\.RegexValidator|(flask_)?wtforms\.validators\.Regexp|wtforms\.validators\.Regexp|pydantic\.constr)$/;
const regularExpressionFacts = (module) => {
    const facts = [];
    for (const node of module.root.descendants(regular_expressions_CALL)) {
        const callee = node.child('function');
        const name = callee && module.resolve(callee);
        if (name === undefined)
            continue;
        const by = RE_CALL.test(name) || isPatternMethod(callee, node) ? 're' : FRAMEWORK_CALL.test(name) ? 'framework' : undefined;
        if (!by || name.endsWith('.escape'))
            continue;
        const pattern = patternOf(module, node);
        facts.push({
            kind: 'regex',
            owner: module.owner,
            anchor: module.anchorLine(node),
            name,
            pattern,
            rich: pattern !== undefined && isRich(pattern),
            groups: pattern !== undefined && /\((?!\?[:=!<])|\(\?P?</.test(pattern),
            by,
            inTest: module.isTest,
            resultUsed: readsGroups(module, node, name),
        });
    }
    return facts;
};
const patternOf = (module, call) => {
    const argument = (0,statements/* positional */.n8)(call)[0] ?? (0,statements/* keyword */.Si)(call, 'pattern') ?? (0,statements/* keyword */.Si)(call, 'regex');
    if (!argument)
        return undefined;
    const constant = (0,statements/* stringValue */.r$)(argument) ?? textOf(module.valueOf(argument));
    return constant?.slice(0, 200);
};
const textOf = (node) => {
    if (!node)
        return undefined;
    if (node.type === 'call') {
        const [first] = (0,statements/* positional */.n8)(node);
        return first && (0,statements/* stringValue */.r$)(first);
    }
    return (0,statements/* stringValue */.r$)(node);
};
/** A group, a character class, a shorthand class or a quantifier: more than text to look for. */
const isRich = (pattern) => /\[[^\]]+\]|\\[dwsbDWSB]|\(|[^\\][*+?]|\{\d{1,9},?\d{0,9}\}/.test(pattern.slice(0, 2_000));
/** Methods of other libraries that take a pattern: Scrapy's selectors, pandas' text columns. */
const isPatternMethod = (callee, call) => {
    if (callee?.type !== 'attribute' || (0,statements/* stringValue */.r$)((0,statements/* positional */.n8)(call)[0] ?? call) === undefined)
        return false;
    const method = callee.child('attribute')?.text ?? '';
    if (method === 're' || method === 're_first')
        return true;
    const object = callee.child('object');
    return (/^(extract|extractall|match|fullmatch|contains|findall)$/.test(method) &&
        object?.type === 'attribute' &&
        object.child('attribute')?.text === 'str');
};
const READS = /^(group|groups|groupdict|start|end|span)$/;
const SUBSCRIPTS = new Set(['attribute', 'subscript']);
/** What the pattern found is taken apart, not only asked whether it is there. */
const readsGroups = (module, node, name) => {
    if (/\.(findall|finditer|split|sub|subn|re|re_first|extract)$/.test(name))
        return node.parent?.type !== 'expression_statement';
    const parent = node.parent;
    if (parent?.type === 'attribute')
        return READS.test(parent.child('attribute')?.text ?? '');
    if (parent?.type === 'subscript')
        return true;
    const held = parent?.type === 'assignment' || parent?.type === 'named_expression'
        ? (parent.child('left') ?? parent.child('name'))?.text
        : undefined;
    if (held === undefined)
        return false;
    for (const use of module.root.descendants(SUBSCRIPTS)) {
        if (use.type === 'subscript' && use.child('value')?.text === held)
            return true;
        if (use.child('object')?.text === held &&
            (READS.test(use.child('attribute')?.text ?? '') || name.endsWith('.compile')))
            return true;
    }
    return false;
};

;// CONCATENATED MODULE: ./.build/facts/python/sql-fact.js

const sqlFact = (module, node, operation, via, target) => ({
    kind: 'sql',
    owner: module.owner,
    anchor: module.anchorLine(node),
    operation,
    via,
    language: 'python',
    target,
    text: (0,statements/* short */.h0)(node, 70),
    inTest: module.isTest,
});
const sqlDeclaration = (module, node, what, via, name) => ({
    kind: 'sql-declaration',
    owner: module.owner,
    anchor: module.anchorLine(node),
    what,
    via,
    name,
    language: 'python',
});

;// CONCATENATED MODULE: ./.build/facts/python/orm-calls.js



const ormCalls = (module, analysis, node) => {
    const callee = node.child('function');
    const name = callee && module.resolve(callee);
    if (!callee || name === undefined)
        return [];
    if (/^(sqlite3|psycopg2?|MySQLdb|pymysql|mysql\.connector|asyncpg|aiosqlite|aiomysql|pyodbc|cx_Oracle|oracledb)\.(connect|create_pool|Connection)$|^sqlalchemy\.(ext\.asyncio\.)?create_(async_)?engine$|^flask_sqlalchemy\.SQLAlchemy$|^databases\.Database$|^peewee\.\w+Database$|^flask_mysqldb\.MySQL$|^sqlmodel\.create_engine$/.test(name))
        return [sqlDeclaration(module, node, 'connected', name.split('.')[0] ?? name, '')];
    if (/^sqlalchemy\.(schema\.)?Table$/.test(name))
        return [sqlDeclaration(module, node, 'table', 'sqlalchemy', (0,statements/* stringValue */.r$)((0,statements/* positional */.n8)(node)[0] ?? node) ?? '')];
    if (callee.type !== 'attribute')
        return ofFunction(module, node, name);
    const method = callee.child('attribute')?.text ?? '';
    return [
        ...ofManager(module, node, name, method),
        ...ofSession(module, node, name, method),
        ...ofModel(module, analysis, node, name, method),
    ];
};
/** `get_object_or_404(Post, slug=slug)`, `select(User)` */
const ofFunction = (module, node, name) => {
    if (/^django\.shortcuts\.get_(object|list)_or_404$/.test(name))
        return [sqlFact(module, node, 'filter', 'django', (0,statements/* positional */.n8)(node)[0]?.text ?? '')];
    if (/^(sqlalchemy|sqlmodel)\.(\w+\.)*select$/.test(name))
        return [
            sqlFact(module, node, 'read', name.split('.')[0] ?? 'sqlalchemy', (0,statements/* positional */.n8)(node)[0]?.text.slice(0, 60) ?? ''),
        ];
    if (/^(sqlalchemy|sqlmodel)\.(\w+\.)*(insert|update|delete)$/.test(name)) {
        const verb = name.slice(name.lastIndexOf('.') + 1);
        return [
            sqlFact(module, node, verb === 'insert' ? 'create' : verb === 'update' ? 'update' : 'delete', 'sqlalchemy', (0,statements/* positional */.n8)(node)[0]?.text.slice(0, 60) ?? ''),
        ];
    }
    return [];
};
/** `Post.objects.filter(…)`; of a chain, each method that is listed. */
const ofManager = (module, node, name, method) => {
    const operation = Object.hasOwn(DJANGO_METHODS, method) ? DJANGO_METHODS[method] : undefined;
    const manager = /^(.*)\.(objects|\w+_objects|_default_manager)\b/.exec(name);
    if (!operation || !manager || /mongoengine|^\?\.?self$/.test(name))
        return [];
    return [sqlFact(module, node, operation, 'django', lastName(manager[1] ?? ''))];
};
const SESSION = /(^|[.?])(session|db_session|Session|db|s|sess|dbsession|DBSession|async_session|database)(\(\))?$/;
const SESSION_ORIGIN = /(sqlalchemy|sqlmodel)\S*(sessionmaker\(\)\(\)|[Ss]ession\(\)|scoped_session\(\)(\(\))?|sessionmaker\(\)|SQLAlchemy\(\)\.session)$/;
const ofSession = (module, node, name, method) => {
    const object = name.slice(0, Math.max(0, name.length - method.length - 1));
    const written = node.child('function')?.child('object')?.text ?? '';
    const isSession = SESSION_ORIGIN.test(object) || ((SESSION.test(object) || SESSION.test(written)) && usesAlchemy(module));
    if (isSession && Object.hasOwn(SESSION_METHODS, method)) {
        const operation = SESSION_METHODS[method];
        if (method === 'get' && (0,statements/* positional */.n8)(node).length < 2)
            return [];
        return operation
            ? [sqlFact(module, node, operation, 'sqlalchemy', (0,statements/* positional */.n8)(node)[0]?.text.slice(0, 60) ?? '')]
            : [];
    }
    if (method === 'create_all' && /metadata|(^|[.?#])db\b|SQLAlchemy/.test(object))
        return [sqlFact(module, node, 'schema', 'sqlalchemy', '')];
    const operation = Object.hasOwn(QUERY_METHODS, method) ? QUERY_METHODS[method] : undefined;
    if (!operation)
        return [];
    if (/\.query(\(\))?(\.|$)/.test(object) && (usesAlchemy(module) || /(^own:|sqlalchemy)/.test(object)))
        return [sqlFact(module, node, operation, 'sqlalchemy', lastName(object.replace(/\.query.*$/, '')))];
    if (/(sqlalchemy|sqlmodel)\.(\w+\.)*select\(\)/.test(object))
        return [sqlFact(module, node, operation, 'sqlalchemy', '')];
    return [];
};
const usesAlchemy = (module) => module.bindings.imports.some(record => /sqlalchemy|sqlmodel/i.test(record.module) ||
    /^(db|session|Session|SessionLocal|get_db|create_session|db_session|database)$/.test(record.as)) || /\bdb\.session\b|\bcreate_session\(|\bopen_session\(/.test(module.tree.text);
/** A method of an own model: `User.select().where(…)`, `Item(…).save()`, `form.save()`. */
const ofModel = (module, analysis, node, name, method) => {
    const match = /^(own:[^#]+#[A-Za-z_]\w*)(.*)$/.exec(name);
    const own = match?.[1] === undefined ? undefined : analysis.classes.get(match[1]);
    if (!own)
        return ofUnknownSave(module, node, name, method);
    const bases = own.externalBases;
    const target = own.name.slice(own.name.indexOf('#') + 1);
    if (bases.some(base => /(ModelForm|UserCreationForm|ModelSerializer|Serializer)$/.test(base)) &&
        method === 'save' &&
        match?.[2]?.startsWith('()'))
        return [sqlFact(module, node, 'create', 'django', target)];
    const via = modelOf(bases);
    if (!via || match?.[2] === undefined)
        return [];
    if (method === 'save')
        return [
            sqlFact(module, node, match[2].includes('objects.get') || match[2].includes('select') ? 'update' : 'create', via, target),
        ];
    if (method === 'delete' || method === 'delete_instance')
        return [sqlFact(module, node, 'delete', via, target)];
    if (via === 'django' || via === 'sqlalchemy')
        return [];
    const operation = {
        create: 'create',
        insert: 'create',
        insert_many: 'create',
        select: 'read',
        get: 'filter',
        get_or_none: 'filter',
        get_by_id: 'filter',
        filter: 'filter',
        where: 'filter',
        update: 'update',
        all: 'read',
        order_by: 'read',
    }[method];
    return operation ? [sqlFact(module, node, operation, via, target)] : [];
};
/** `post.save()` on something that came from a form or a query, in a module that imports models. */
const ofUnknownSave = (module, node, name, method) => {
    if (method !== 'save' && method !== 'delete')
        return [];
    if (!module.bindings.imports.some(record => /(^|\.)(models|forms|serializers)$/.test(record.module) || /^(models|forms)$/.test(record.as)))
        return [];
    if (!module.bindings.imports.some(record => /^(django|rest_framework)\b/.test(record.module)))
        return [];
    if (/objects|get_object_or_404|save\(\)|instance|^\?/.test(name))
        return [sqlFact(module, node, method === 'save' ? 'create' : 'delete', 'django', '')];
    return [];
};
const lastName = (name) => name
    .replace(/\(\)|\[\]/g, '')
    .split(/[.#]/)
    .at(-1) ?? name;

;// CONCATENATED MODULE: ./.build/facts/python/sql-text.js


const EXECUTES = /\.(execute|executemany|executescript|fetch|fetchrow|fetchval|fetch_all|fetch_one|read_sql|read_sql_query|query|raw|text)$|^sqlalchemy\.(sql\.(expression\.)?)?text$/;
const NOSQL_MODULE = /^(cassandra|neo4j|py2neo)\b/;
const sql_text_CALL = new Set(['call']);
/** The module, or an own one that it imports, sends some text to a database: then its SQL strings are queries. */
const runsSql = (module) => sendsSql(module) ||
    module.bindings.imports.some(({ level, module: from, name }) => {
        const path = module.program.project.find(module.path, level, from, name === '' ? undefined : name);
        const imported = path === undefined ? undefined : module.program.module(path);
        return imported !== undefined && sendsSql(imported);
    });
const known = new WeakMap();
const sendsSql = (module) => {
    const answer = known.get(module) ?? looksSending(module);
    known.set(module, answer);
    return answer;
};
/** A word of `EXECUTES`, before each call is looked at. */
const MAY_EXECUTE = /\b(execute\w*|fetch\w*|read_sql\w*|query|raw|text)\s*\(/;
const looksSending = (module) => {
    if (module.bindings.imports.some(record => NOSQL_MODULE.test(record.module)))
        return false;
    if (!MAY_EXECUTE.test(module.tree.text))
        return false;
    for (const call of module.root.descendants(sql_text_CALL)) {
        const callee = call.child('function');
        if (callee && EXECUTES.test(module.resolve(callee) ?? callee.text))
            return true;
    }
    return false;
};
const SQL = [
    [/^\s*(CREATE\s+(TABLE|VIEW|INDEX|DATABASE)|ALTER\s+TABLE|DROP\s+TABLE)\b/i, 'schema'],
    [/^\s*(INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO)\s+\S+/i, 'create'],
    [/^\s*UPDATE\s+\S+\s+SET\b/i, 'update'],
    [/^\s*DELETE\s+FROM\s+\S+/i, 'delete'],
    [/^\s*(WITH\b[\s\S]{1,400}?)?SELECT\b[\s\S]{1,1500}?\bFROM\b[\s\S]{1,1500}?\b(WHERE|JOIN|HAVING)\b/i, 'filter'],
    [/^\s*SELECT\b[\s\S]{1,1500}?\bFROM\s+\S+/i, 'read'],
];
const sqlOfText = (module, node, runs) => {
    if (!runs || node.end - node.start < 15 || node.parent?.type === 'expression_statement')
        return [];
    const text = (0,statements/* stringValue */.r$)(node)?.slice(0, 4000);
    if (text === undefined)
        return [];
    const operation = SQL.find(([pattern]) => pattern.test(text))?.[1];
    if (!operation)
        return [];
    const target = /\b(?:FROM|INTO|UPDATE|TABLE(?:\s+IF\s+NOT\s+EXISTS)?)\s+["'`[]?([\w.]+)/i.exec(text)?.[1] ?? '';
    return [{ ...sqlFact(module, node, operation, 'sql', target), text: (0,statements/* short */.h0)(node, 70) }];
};

;// CONCATENATED MODULE: ./.build/facts/python/sql.js




const sql_LOOKED_AT = new Set([
    'call',
    'class_definition',
    'string',
    'concatenated_string',
    'assignment',
]);
const sqlFacts = (module, analysis) => {
    const facts = [];
    const runs = runsSql(module);
    for (const node of module.root.descendants(sql_LOOKED_AT)) {
        if (node.type === 'class_definition')
            facts.push(...sql_ofClass(module, analysis, node));
        else if (node.type === 'call')
            facts.push(...ormCalls(module, analysis, node));
        else if (node.type === 'assignment')
            facts.push(...ofSetting(module, node));
        else if (node.parent?.type !== 'concatenated_string')
            facts.push(...sqlOfText(module, node, runs));
    }
    return facts;
};
const sql_ofClass = (module, analysis, node) => {
    const own = analysis.classOf(node, module);
    if (!own)
        return [];
    const name = node.child('name')?.text ?? '';
    const via = modelOf(own.externalBases);
    // SQLModel's classes are tables only where they say so; the rest are shapes of requests and answers.
    if (via === 'sqlmodel' && !/\btable\s*=\s*True/.test(node.child('superclasses')?.text ?? ''))
        return [];
    if (via)
        return [sqlDeclaration(module, node, 'model', via, name)];
    const view = own.externalBases
        .map(base => base.slice(base.lastIndexOf('.') + 1))
        .find(base => Object.hasOwn(CLASS_VIEWS, base));
    const operation = view === undefined ? undefined : CLASS_VIEWS[view];
    const generic = own.externalBases.some(base => /^(django\.views\.generic|rest_framework)\b/.test(base));
    if (!operation || !generic)
        return [];
    const more = view === 'ModelViewSet' ? ['create', 'filter', 'update', 'delete'] : [operation];
    return more.map(each => sqlFact(module, node, each, 'django', name));
};
const ofSetting = (module, node) => {
    const left = node.child('left')?.text ?? '';
    if (!/SQLALCHEMY_DATABASE_URI|^DATABASES$|DATABASE_URL$/.test(left))
        return [];
    return [sqlDeclaration(module, node, 'configured', left, '')];
};

;// CONCATENATED MODULE: ./.build/facts/python/standard-library.js

const standard_library_LOOKED_AT = new Set(['call', 'attribute', 'decorator', 'class_definition', 'subscript']);
/** Functions and classes of the standard library at work: the first place of each in a module. */
const standardLibraryFacts = (module) => {
    const first = new Map();
    const note = (name, node) => {
        const called = name === undefined ? undefined : standardName(name);
        if (called === undefined || first.has(called))
            return;
        first.set(called, {
            kind: 'standard-library-call',
            owner: module.owner,
            anchor: module.anchorLine(node),
            module: called.split('.')[0] ?? called,
            name: called,
            inTest: module.isTest,
        });
    };
    for (const node of module.root.descendants(standard_library_LOOKED_AT)) {
        switch (node.type) {
            case 'call': {
                const callee = node.child('function');
                if (callee)
                    note(module.resolve(callee), node);
                break;
            }
            case 'decorator': {
                // `@wraps(f)`, `@dataclass`
                const expression = node.children.find(child => child.type !== '@');
                if (expression && expression.type !== 'call')
                    note(module.resolve(expression), node);
                break;
            }
            case 'class_definition':
                for (const base of node.child('superclasses')?.children ?? [])
                    note(module.resolve(base), node);
                break;
            default: {
                // `sys.argv`, `os.environ['X']`: data that is read, not a function's name.
                const parent = node.parent;
                if (parent?.type === 'attribute' || (parent?.type === 'call' && node.field === 'function'))
                    break;
                const name = module.resolve(node);
                if (name !== undefined && DATA.test(name))
                    note(name.replace(/\[\]$/, ''), node);
            }
        }
    }
    return [...first.values()];
};
/** Module data that people use like functions. */
const DATA = /^(sys\.(argv|path|stdin|stdout|stderr|platform|version_info|modules)|os\.(environ|sep|linesep|name)|string\.(ascii_\w+|digits|punctuation)|math\.(pi|e|inf)|signal\.SIG\w+|http\.HTTPStatus\.\w+)(\[\])?$/;
/** `os.path.join` of `os.path.join`, `datetime.datetime` of `datetime.datetime.now().date`; undefined outside of the library. */
const standardName = (name) => {
    const plain = name.replace(/(\(\)|\[\]).*$/, '');
    const [root = ''] = plain.split('.');
    if (!standard_modules/* STANDARD_MODULES */.e.has(root) || standard_modules/* UNCOUNTED_MODULES */.W.has(root) || plain === root)
        return undefined;
    return plain.length < 80 ? plain : undefined;
};

;// CONCATENATED MODULE: ./.build/facts/python/structures.js



const structures_LOOKED_AT = new Set([
    'list',
    'list_comprehension',
    'dictionary',
    'dictionary_comprehension',
    'tuple',
    'call',
    'subscript',
    'for_statement',
    'for_in_clause',
    'assignment',
    'return_statement',
    'comparison_operator',
]);
/** Names whose lists and tuples a framework asks for: nothing is decided by writing them. */
const DEMANDED_NAMES = new Set(`urlpatterns INSTALLED_APPS MIDDLEWARE MIDDLEWARE_CLASSES TEMPLATES DATABASES ALLOWED_HOSTS AUTH_PASSWORD_VALIDATORS fields
  exclude list_display list_filter search_fields readonly_fields ordering fieldsets inlines permission_classes
  authentication_classes serializer_class filter_backends unique_together indexes constraints prepopulated_fields widgets
  labels help_texts __all__ __slots__ dependencies operations template_name success_url read_only_fields extra_kwargs
  STATICFILES_DIRS LOGGING REST_FRAMEWORK CACHES intents packages install_requires classifiers __table_args__`.split(/\s+/));
/** Arguments that a call's own library asks for. */
const DEMANDED_ARGUMENTS = new Set('methods validators choices packages classifiers install_requires extras_require package_data entry_points allow_origins allow_methods allow_headers origins columns bins labels figsize tags dependencies'.split(' '));
const LIST_CHANGES = new Set('append extend insert remove sort reverse'.split(' '));
const DICT_METHODS = new Set('items keys values iteritems has_key'.split(' '));
const SHARED_CHANGES = new Set('pop update clear get copy index count'.split(' '));
/** Lists, dicts and tuples in one module: the first place of each structure and use in every function or body. */
const structureUseFacts = (module, analysis) => {
    const first = new Map();
    const note = (structure, use, node, demanded = false) => {
        const key = `${functionAround(node)?.id ?? -1} ${structure} ${use} ${demanded}`;
        if (first.has(key))
            return;
        first.set(key, {
            kind: 'structure-use',
            owner: module.owner,
            anchor: module.anchorLine(node),
            structure,
            use,
            demanded,
            text: (0,statements/* short */.h0)(node, 60),
        });
    };
    for (const node of module.root.descendants(structures_LOOKED_AT))
        structures_look(module, analysis, node, note);
    return [...first.values()];
};
const LITERALS = {
    list: 'list',
    list_comprehension: 'list',
    dictionary: 'dict',
    dictionary_comprehension: 'dict',
    tuple: 'tuple',
};
const structures_look = (module, analysis, node, note) => {
    switch (node.type) {
        case 'call':
            return structures_lookAtCall(module, node, note);
        case 'subscript':
            return lookAtSubscript(module, node, note);
        case 'for_statement':
        case 'for_in_clause':
            return structures_lookAtLoop(module, analysis, node, note);
        case 'assignment':
            return lookAtAssignment(module, node, note);
        case 'return_statement':
            if (node.children[0]?.type === 'expression_list')
                note('tuple', 'returned', node);
            return;
        case 'comparison_operator': {
            // `x in things`: the structure is searched.
            const last = node.children.at(-1);
            const operator = node.children.find(child => child.field === 'operators')?.type;
            if (operator !== 'in' && operator !== 'not in')
                return;
            const structure = structureOf(module, last);
            if (structure)
                note(structure, 'iterated', node);
            return;
        }
        default: {
            const structure = LITERALS[node.type];
            if (!structure || isFormattingTuple(node) || isTypeHint(node))
                return;
            const built = node.type.endsWith('comprehension');
            note(structure, built ? 'built' : 'literal', node, isDemanded(module, analysis, node));
        }
    }
};
const structureOf = (module, node) => {
    const type = typeOf(module, node);
    return type === 'list' || type === 'dict' || type === 'tuple' ? type : undefined;
};
/** `'%s' % (a, b)` is a way to format, no tuple that somebody thought of. */
const isFormattingTuple = (node) => {
    const parent = node.parent;
    return node.type === 'tuple' && parent?.type === 'binary_operator' && parent.child('operator')?.type === '%';
};
const TYPE = new Set(['type', 'except_clause']);
const isTypeHint = (node) => {
    const around = node.above(TYPE);
    return around?.type === 'type';
};
const isDemanded = (module, analysis, node) => {
    for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
        switch (outer.type) {
            case 'keyword_argument':
                if (DEMANDED_ARGUMENTS.has(outer.child('name')?.text ?? ''))
                    return true;
                break;
            case 'decorator':
                return true;
            case 'assignment': {
                const name = outer.child('left')?.text ?? '';
                if (DEMANDED_NAMES.has(name))
                    return true;
                // A setting, or what a framework class declares.
                const owner = functionAround(outer) ? undefined : classAround(outer);
                if (!owner)
                    return false;
                const kind = analysis.classOf(owner, module)?.kind;
                return kind === 'framework' || kind === 'test' || owner.child('name')?.text === 'Meta';
            }
            case 'augmented_assignment':
                return DEMANDED_NAMES.has(outer.child('left')?.text ?? '');
            case 'function_definition':
            case 'class_definition':
            case 'module':
                return false;
        }
        if (inner === outer)
            return false;
    }
    return false;
};
const structures_lookAtCall = (module, node, note) => {
    const callee = node.child('function');
    if (!callee)
        return;
    if (callee.type !== 'attribute') {
        const name = module.resolve(callee);
        const structure = { 'builtins.list': 'list', 'builtins.dict': 'dict', 'builtins.tuple': 'tuple' }[name ?? ''];
        if (structure)
            note(structure, 'built', node);
        else if (name === 'builtins.sorted' ||
            name === 'builtins.sum' ||
            name === 'builtins.max' ||
            name === 'builtins.min') {
            const over = structureOf(module, node.child('arguments')?.children[0]);
            if (over)
                note(over, 'iterated', node);
        }
        return;
    }
    const method = callee.child('attribute')?.text ?? '';
    const object = callee.child('object');
    const type = typeOf(module, object);
    if (type === 'table')
        return;
    if (LIST_CHANGES.has(method) && (type === 'list' || (type === undefined && isPlainObject(module, object))))
        return note('list', 'changed', node);
    if (method === 'setdefault')
        return note('dict', 'changed', node);
    if (DICT_METHODS.has(method) && (type === 'dict' || type === undefined))
        return note('dict', 'iterated', node);
    if (SHARED_CHANGES.has(method) && (type === 'list' || type === 'dict'))
        note(type, method === 'get' || method === 'index' || method === 'count' ? 'indexed' : 'changed', node);
    // The list that text is split into, where somebody keeps it.
    if (/^(r?split|splitlines|readlines)$/.test(method) && node.parent?.type === 'assignment')
        note('list', 'built', node);
};
/** Not an object of a library, whose `append`, `insert` or `remove` is its own. */
const isPlainObject = (module, object) => {
    const name = object && module.resolve(object);
    return (name === undefined ||
        name.startsWith('?') ||
        name.startsWith('own:') ||
        name.endsWith('[]') ||
        name.startsWith('builtins.'));
};
const lookAtSubscript = (module, node, note) => {
    if (isTypeHint(node))
        return;
    const value = node.child('value');
    const index = node.child('subscript');
    const type = typeOf(module, value);
    if (type === 'table' || !value || !index)
        return;
    const assigned = (0,statements/* isAssigned */.Zo)(node) || node.parent?.type === 'delete_statement';
    const structure = type === 'list' || type === 'dict' || type === 'tuple'
        ? type
        : type === undefined
            ? guess(module, value, index)
            : undefined;
    if (structure)
        note(structure, assigned && structure !== 'tuple' ? 'changed' : 'indexed', node);
};
/** An unknown object indexed by text is a dict; by a number or a slice, a list. */
const guess = (module, value, index) => {
    const name = module.resolve(value) ?? '';
    if (/^(typing|collections\.abc|os\.environ)/.test(name) || /^[A-Z]\w*$/.test(value.text))
        return /^os\.environ/.test(name) ? 'dict' : undefined;
    if (index.type === 'string')
        return 'dict';
    if (index.type === 'integer' || index.type === 'slice' || index.type === 'unary_operator')
        return 'list';
    return undefined;
};
const structures_lookAtLoop = (module, analysis, node, note) => {
    const left = node.child('left');
    const right = node.child('right');
    if (left && (left.type === 'pattern_list' || left.type === 'tuple_pattern'))
        note('tuple', 'unpacked', node);
    const structure = structureOf(module, right);
    if (!structure || !right)
        return;
    // `help_texts = {name: '' for name in fields}` goes over a list that is there for the framework.
    const value = module.valueOf(right);
    note(structure, 'iterated', node, value !== undefined && isDemanded(module, analysis, value));
};
const lookAtAssignment = (module, node, note) => {
    const left = node.child('left');
    const right = node.child('right');
    if (left?.type === 'pattern_list' || left?.type === 'tuple_pattern') {
        if (right?.type !== 'list' && typeOf(module, right) !== 'list')
            note('tuple', 'unpacked', node);
    }
    else if (right?.type === 'expression_list')
        note('tuple', 'literal', node);
};

;// CONCATENATED MODULE: ./.build/facts/python/test-body.js

/** Helpers are followed this far. */
const test_body_MAX_DEPTH = 3;
/** The own function or method that a call in a test means. */
const helperOf = (body, callee, analysis) => {
    if (!callee)
        return undefined;
    if (callee.type === 'attribute' && /^(self|cls)$/.test(callee.child('object')?.text ?? '') && body.owner) {
        const wanted = callee.child('attribute')?.text ?? '';
        return methodIn(body.module, body.owner, wanted, analysis);
    }
    return definitionOf(body.module.resolve(callee), analysis);
};
const methodIn = (module, owner, wanted, analysis) => {
    const method = methodsOf(owner).find(candidate => nameOf(candidate) === wanted);
    if (method)
        return { module, node: method, owner };
    for (const base of analysis.classOf(owner, module)?.ownBases ?? []) {
        const inherited = methodsOf(base.node).find(candidate => nameOf(candidate) === wanted);
        if (inherited)
            return { module: base.module, node: inherited, owner: base.node };
    }
    return undefined;
};
/** `own:tests/helpers.py#check` to the function of that name. */
const definitionOf = (name, analysis) => {
    const match = /^own:([^#]+)#([\w.]+)$/.exec(name ?? '');
    const module = match?.[1] === undefined ? undefined : analysis.program.module(match[1]);
    if (!module)
        return undefined;
    const binding = module.bindings.in(module.root).get(match?.[2] ?? '');
    if (binding?.kind !== 'definition' || binding.node.type !== 'function_definition')
        return undefined;
    return { module, node: binding.node };
};
const decoratorNodes = (node) => node.parent?.type === 'decorated_definition' ? node.parent.children.filter(child => child.type === 'decorator') : [];

;// CONCATENATED MODULE: ./.build/facts/python/test-assertions.js



const ASSERTS = new Set(['assert_statement', 'call', 'with_item']);
const test_assertions_LITERALS = new Set(['integer', 'float', 'string', 'true', 'false', 'none']);
const test_assertions_VARYING = new Set(['identifier', 'call', 'attribute', 'subscript']);
const test_assertions_NAMES = new Set(['identifier']);
const assertionsOf = (body, analysis, depth = 0, seen = new Set()) => {
    const found = [];
    for (const node of body.node.descendants(ASSERTS)) {
        if (node.type === 'assert_statement') {
            found.push(judged(node, weaknessOf(node.children[0], body), body));
            continue;
        }
        if (node.type === 'with_item')
            continue;
        const callee = node.child('function');
        const name = callee ? (body.module.resolve(callee) ?? callee.text) : '';
        if (isAssertion(name, callee)) {
            const subjects = (0,statements/* positional */.n8)(node);
            const isFailure = /(?:^|\.)fail$/.test(callee?.text ?? '') && isReachedByChance(node, body);
            const telling = isFailure || subjects.length === 0 || subjects.some(subject => isTelling(subject, body));
            found.push(judged(node, telling ? undefined : 'constants', body));
            continue;
        }
        if (depth >= test_body_MAX_DEPTH)
            continue;
        const helper = helperOf(body, callee, analysis);
        const key = helper ? `${helper.module.path} ${helper.node.id}` : '';
        if (helper && !seen.has(key)) {
            seen.add(key);
            if (isTestPath(helper.module.path))
                found.push(...assertionsOf(helper, analysis, depth + 1, seen));
        }
    }
    return found;
};
const isAssertion = (name, callee) => {
    if (/^pytest\.(raises|warns|fail|approx_equal)$|^nose\.tools\.\w+$|\.assert_\w+$|testing\.assert_\w+$/.test(name))
        return true;
    const own = callee?.type === 'attribute' ? (callee.child('attribute')?.text ?? '') : (callee?.text ?? '');
    return /^(assert[A-Z_]\w*|fail(Unless|If)\w*|fail)$/.test(own);
};
const judged = (node, weakness, { node: test }) => {
    const found = weakness ?? (isSwallowed(node, test) ? 'swallowed' : undefined);
    return { node, telling: found === undefined, ...(found === undefined ? {} : { weakness: found }) };
};
/** `assert x or True` and `assert (x == 1, "message")` hold whatever `x` is. */
const weaknessOf = (node, body) => {
    const inner = withoutParentheses(node);
    if (inner?.type === 'false' || inner?.text === '0')
        return isReachedByChance(node, body) ? undefined : 'constants';
    if (!inner)
        return 'constants';
    if (inner.type === 'tuple' && inner.children.length > 0)
        return 'holds';
    const isOr = inner.type === 'boolean_operator' && inner.child('operator')?.type === 'or';
    if (isOr && [inner.child('left'), inner.child('right')].some(isTrue))
        return 'holds';
    return isTelling(inner, body) ? undefined : 'constants';
};
const BRANCHES = new Set([
    'try_statement',
    'if_statement',
    'for_statement',
    'while_statement',
    'except_clause',
    'function_definition',
]);
/** `assert False` behind a call that should have raised, or in a branch that should not be taken. */
const isReachedByChance = (node, body) => {
    const around = node?.above(BRANCHES);
    return around !== undefined && around.id !== body.node.id && body.node.contains(around);
};
const withoutParentheses = (node) => node?.type === 'parenthesized_expression' ? withoutParentheses(node.children[0]) : node;
const isTrue = (node) => node?.type === 'true' || (node?.type === 'integer' && /[1-9]/.test(node.text));
/** Not about constants alone: `assert 1 == 1`, `assertTrue(True)` and `assert len('a') == 1` check nothing. */
const isTelling = (node, body) => {
    if (!node || test_assertions_LITERALS.has(node.type))
        return false;
    const varying = test_assertions_VARYING.has(node.type) ? [node, ...node.descendants(test_assertions_NAMES)] : node.descendants(test_assertions_NAMES);
    return varying.some(name => name.type === 'identifier' && !test_assertions_isName(name) && !test_assertions_isConstant(name, body));
};
/** The name of an attribute or an argument, which is none of its own. */
const test_assertions_isName = ({ field, parent }) => field === 'attribute' || (parent?.type === 'keyword_argument' && field === 'name');
/** Built-in functions that make the same of the same, wherever they are called. */
const SAME_OF_SAME = /^(?:abs|all|any|bool|bytes|dict|divmod|float|frozenset|int|isinstance|len|list|max|min|pow|range|repr|reversed|round|set|sorted|str|sum|tuple|type)$/;
/** A pure built-in, or a name that the test gives a plain value and nothing else. */
const test_assertions_isConstant = (name, { module, node }) => {
    const { text } = name;
    if (SAME_OF_SAME.test(text) && module.resolve(name) === `builtins.${text}`)
        return true;
    const binding = module.bindings.in(node).get(text);
    if (binding?.kind !== 'assigned' || !test_assertions_LITERALS.has(binding.value.type) || binding.value.hasDescendant(test_assertions_NAMES))
        return false;
    const same = node.descendants(test_assertions_NAMES).filter(one => one.type === 'identifier' && one.text === text);
    return same.filter(one => !isRead(one)).length === 1;
};
const WRITES = /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|global_statement|nonlocal_statement|as_pattern_target|delete_statement|parameters|expression_list)$/;
const isRead = ({ field, parent }) => field !== 'left' && !(parent?.type === 'named_expression' && field === 'name') && !WRITES.test(parent?.type ?? '');
const test_assertions_TRY = new Set(['try_statement', 'function_definition']);
const CATCHES_ASSERTIONS = /^except\s{0,20}(?:\(?\s{0,20}(?:AssertionError|Exception|BaseException)\b[^:]{0,80})?:/;
const isIdle = (statement) => /^(?:continue|assert\s+(?:True|1)|print\([\s\S]{0,300})$/.test(statement.text);
/** Inside a `try` that catches the failure and passes over it. */
const isSwallowed = (assertion, test) => {
    for (let around = assertion.above(test_assertions_TRY); around?.type === 'try_statement'; around = around.above(test_assertions_TRY)) {
        const swallows = around.children.some(clause => clause.type === 'except_clause' &&
            CATCHES_ASSERTIONS.test(clause.text.slice(0, 200)) &&
            (0,statements/* workOf */.LT)(clause.childOf('block')).every(isIdle));
        if (swallows && around.child('body')?.contains(assertion) && test.contains(around))
            return true;
    }
    return false;
};
/** `assertEqual(total(cart), 0)` is about `total(cart)`. */
const aboutOf = (assertion) => {
    if (!assertion)
        return '';
    const { node } = assertion;
    if (node.type === 'assert_statement')
        return (0,statements/* short */.h0)(node.children[0] ?? node, 70);
    const subjects = (0,statements/* positional */.n8)(node);
    const subject = subjects.find(one => one.type === 'call') ??
        subjects.find(one => test_assertions_VARYING.has(one.type) || one.hasDescendant(test_assertions_VARYING)) ??
        subjects[0];
    return (0,statements/* short */.h0)(subject ?? node, 70);
};

// EXTERNAL MODULE: ./.build/facts/python/module-title.js
var module_title = __webpack_require__(1747);
;// CONCATENATED MODULE: ./.build/facts/python/test-fixtures.js





const STRING = new Set(['string']);
const MAX_NAMED = 40;
/** Fixtures named by parameters, in the module or a conftest.py above. */
const fixturesOf = (body, analysis) => [...parametersOf(body.node), ...namedInDecorators(body.node)].flatMap(name => {
    for (const module of [body.module, ...conftestsAbove(body.module, analysis)]) {
        const binding = module.bindings.in(module.root).get(name);
        if (binding?.kind === 'definition' &&
            binding.node.type === 'function_definition' &&
            decoratorsOf(binding.node).some(text => /fixture/.test(text)))
            return [{ module, node: binding.node }];
        if (binding?.kind === 'import' && binding.name !== '') {
            const imported = definitionOf(module.resolveImport(binding.level, binding.module, binding.name), analysis);
            if (imported)
                return [imported];
        }
    }
    return [];
});
const conftestsAbove = (module, analysis) => {
    const found = [];
    for (let folder = (0,python_project/* parentOf */.g)(module.path);; folder = (0,python_project/* parentOf */.g)(folder)) {
        const conftest = analysis.program.module(folder === '' ? 'conftest.py' : `${folder}/conftest.py`);
        if (conftest && conftest !== module)
            found.push(conftest);
        if (folder === '')
            return found;
    }
};
const SHARED = /^(setUp|setUpClass|setUpTestData|asyncSetUp|setup|setup_method|setup_class|create_app|get_app)$/;
const sharedBodies = (body, analysis) => {
    const { owner } = body;
    if (!owner)
        return [];
    const own = analysis.classOf(owner, body.module);
    const classes = [{ module: body.module, node: owner }, ...(own?.ownBases ?? [])];
    return classes.flatMap(({ module, node }) => methodsOf(node)
        .filter(method => SHARED.test(nameOf(method)) || decoratorsOf(method).some(text => /fixture/.test(text)))
        .map(method => ({ module, node: method, owner: node })));
};
/** Fixtures that are named as text: `@pytest.mark.usefixtures('client')`, cases for `request.getfixturevalue`. */
const namedInDecorators = (node) => decoratorNodes(node).flatMap(decorator => decorator
    .descendants(STRING)
    .slice(0, MAX_NAMED)
    .flatMap(text => (0,statements/* stringValue */.r$)(text) ?? []));

;// CONCATENATED MODULE: ./.build/facts/python/test-exercises.js






const CALLS = new Set(['call']);
const test_exercises_NAMES = new Set(['identifier', 'attribute', 'call']);
/** Fixtures of test plug-ins that call the project for the test. */
const CLIENT_FIXTURES = new Set([
    'client',
    'api_client',
    'async_client',
    'test_client',
    'admin_client',
    'live_server',
    'app',
    'aiohttp_client',
    'runner',
    'cli_runner',
    'db',
]);
const CLIENT_CALL = /(^|\.)(self\.)?(client|api_client|test_client|async_client|admin_client|c|app|tester|http)\.(get|post|put|patch|delete|head|options|login|open|request|fetch)$/i;
const SITE = 'the site through a test client';
/** Own, non-test code that a test reaches: directly, through fixtures, `setUp`, helpers or a test client. */
const exercisedBy = (test, analysis) => {
    const reached = new Set();
    const seen = new Set();
    const visit = (body, depth) => {
        const key = `${body.module.path} ${body.node.id}`;
        if (seen.has(key) || depth > test_body_MAX_DEPTH)
            return;
        seen.add(key);
        for (const node of body.node.descendants(test_exercises_NAMES))
            noteReached(body, node, analysis, reached);
        for (const call of body.node.descendants(CALLS)) {
            const helper = helperOf(body, call.child('function'), analysis);
            if (helper && isTestPath(helper.module.path))
                visit(helper, depth + 1);
        }
        for (const fixture of fixturesOf(body, analysis))
            visit(fixture, depth + 1);
        for (const parameter of parametersOf(body.node))
            if (CLIENT_FIXTURES.has(parameter) && usesClient(body.node, parameter))
                reached.add(SITE);
        if (body.owner)
            for (const shared of sharedBodies(body, analysis))
                visit(shared, depth + 1);
    };
    visit(test, 0);
    if (test.owner && reached.size === 0) {
        const kind = analysis.classOf(test.owner, test.module);
        if (kind?.externalBases.some(base => /^(django|rest_framework|flask_testing|tornado|aiohttp)\b/.test(base)) &&
            callsClient(test.node))
            reached.add(SITE);
    }
    return reached;
};
const noteReached = (body, node, analysis, reached) => {
    if (node.type === 'identifier' &&
        (node.parent?.type === 'attribute' || node.parent?.type === 'keyword_argument') &&
        node.field !== 'object' &&
        node.field !== 'value')
        return;
    const name = body.module.resolve(node);
    if (name === undefined)
        return;
    const match = /^own:([^#]+)#([\w.]*)/.exec(name);
    // A test class in a file of another name (`self`, its helpers) is no code that it tests.
    const isTestClass = analysis.classes.get(`own:${match?.[1]}#${match?.[2]?.split('.')[0]}`)?.kind === 'test';
    if (match?.[1] !== undefined && !isTestClass) {
        const isHelper = isTestPath(match[1]) && !isAboutTests(match[1], analysis);
        if (!isHelper && match[1] !== '?')
            reached.add(match[2] ? match[2] : (0,module_title/* moduleTitle */.D)(match[1]));
        return;
    }
    if (/\.test_client\(\)|testclient\.TestClient\(\)|webtest\.TestApp\(\)|test\.Client\(\)|APIClient\(\)/.test(name))
        reached.add(SITE);
    if (node.type === 'call') {
        if (/^subprocess\.\w+\(\)/.test(name))
            for (const script of scriptsIn(node, body.module))
                reached.add(script);
        const callee = node.child('function')?.text ?? '';
        if (/^self\.(client|app|api|test_app|test_client)\.(get|post|put|patch|delete|head|login|open)$/.test(callee))
            reached.add(SITE);
    }
};
const STRINGS = new Set(['string']);
/** `subprocess.run([sys.executable, 'shop.py'])`, `['python', '-m', 'shop']`: own modules that a test runs. */
const scriptsIn = (call, module) => [...call.descendants(STRINGS)].flatMap(node => {
    const dotted = ((0,statements/* stringValue */.r$)(node) ?? '')
        .slice(0, 200)
        .replace(/^\.\//, '')
        .replace(/\.py$/, '')
        .replaceAll('/', '.');
    const path = /^[\w.]+$/.test(dotted) ? module.program.project.find(module.path, 0, dotted) : undefined;
    return path === undefined || isTestPath(path) ? [] : [(0,module_title/* moduleTitle */.D)(path)];
});
/** Code of a package called `testing` or `tests_x` that is itself the product cannot be told apart by its path alone. */
const isAboutTests = (path, analysis) => {
    const module = analysis.program.module(path);
    return (module !== undefined &&
        !/(^|\/)(tests?|conftest\.py|test_[^/]*|[^/]*_tests?\.py|tests_[^/]*|[^/]*_tests?)(\/|$)/i.test(path));
};
const usesClient = (node, name) => {
    for (const call of node.descendants(CALLS)) {
        const callee = call.child('function');
        const object = callee?.type === 'attribute' ? callee.child('object') : undefined;
        if (object?.text === name || callee?.text === name)
            return true;
    }
    return false;
};
const callsClient = (node) => {
    for (const call of node.descendants(CALLS))
        if (CLIENT_CALL.test(call.child('function')?.text ?? ''))
            return true;
    return false;
};

;// CONCATENATED MODULE: ./.build/facts/python/tests.js





const testFacts = (module, analysis) => {
    const facts = [...doctestFacts(module)];
    for (const test of testsOf(module, analysis).filter(isRun)) {
        const assertions = assertionsOf(test, analysis);
        const exercises = [...exercisedBy(test, analysis)].sort();
        const telling = assertions.filter(assertion => assertion.telling);
        const name = test.owner ? `${nameOf(test.owner)}.${nameOf(test.node)}` : nameOf(test.node);
        const anchor = module.anchor(test.node);
        if (assertions.length === 0) {
            facts.push({
                kind: 'test-trace',
                owner: module.owner,
                anchor,
                what: 'no-assertion',
                language: 'python',
                text: name,
            });
            continue;
        }
        const fact = {
            kind: 'test',
            owner: module.owner,
            anchor,
            name,
            framework: tests_frameworkOf(test, analysis),
            language: 'python',
            assertions: assertions.length,
            telling: telling.length > 0,
            ...(telling.length === 0 && assertions[0]?.weakness ? { weakness: assertions[0].weakness } : {}),
            exercises,
            // The first assertions of a test often check what it starts from; the last one is what it is for.
            about: aboutOf(telling.at(-1) ?? assertions[0]),
            case: 0,
        };
        facts.push(fact);
        casesOf(test.node).forEach((place, index) => {
            if (index > 0)
                facts.push({ ...fact, case: index, name: `${name}[${index + 1}]`, anchor: module.anchorLine(place) });
        });
    }
    return facts;
};
/** Not switched off: `@pytest.mark.skip`, `@unittest.skip('later')`, on the test or its class. */
const isRun = ({ node, owner }) => ![node, ...(owner ? [owner] : [])].some(definition => decoratorsOf(definition).some(text => SKIPPED.test(text)));
const SKIPPED = /^@((pytest\.)?mark\.|unittest\.)?skip(\s*\(|$)/;
/** What pytest, unittest, nose or Django would collect. */
const testsOf = (module, analysis) => {
    const bodies = [];
    for (const statement of module.root.children) {
        const definition = statement.type === 'decorated_definition' ? statement.child('definition') : statement;
        if (definition?.type === 'function_definition' &&
            module.isTest &&
            isTestName(nameOf(definition)) &&
            !isFixture(definition, module))
            bodies.push({ module, node: definition });
        if (definition?.type !== 'class_definition')
            continue;
        const own = analysis.classOf(definition, module);
        const collected = own?.kind === 'test' || (module.isTest && /^Test/.test(nameOf(definition)));
        if (!collected)
            continue;
        for (const method of methodsOf(definition))
            if (isTestName(nameOf(method)))
                bodies.push({ module, node: method, owner: definition });
    }
    return bodies;
};
const isTestName = (name) => /^test(_|[A-Z0-9])|^test\w/.test(name);
const isFixture = (node, module) => {
    const decorator = decoratorsOf(node);
    return decorator.some(text => /fixture/.test(text)) && module.isTest;
};
/** The cases of `@pytest.mark.parametrize(names, [case, …])`: each is a test for the runner. */
const casesOf = (node) => {
    for (const decorator of decoratorNodes(node)) {
        const call = decorator.childOf('call');
        if (!call || !/parametrize$|parameterized\.expand$/.test(call.child('function')?.text ?? ''))
            continue;
        const list = (0,statements/* positional */.n8)(call).find(argument => argument.type === 'list' || argument.type === 'tuple');
        if (list)
            return list.children.slice(0, MAX_CASES);
    }
    return [];
};
const MAX_CASES = 40;
const tests_frameworkOf = (test, analysis) => {
    const bases = test.owner ? (analysis.classOf(test.owner, test.module)?.externalBases ?? []) : [];
    if (bases.some(base => /^(django|rest_framework)\b/.test(base)))
        return 'django';
    if (bases.some(base => /TestCase/.test(base)))
        return 'unittest';
    if (test.module.bindings.imports.some(record => /^nose\b/.test(record.module)))
        return 'nose';
    return 'pytest';
};
/** Examples in docstrings, where something runs them. */
const doctestFacts = (module) => {
    if (!/doctest/.test(module.tree.text))
        return [];
    const facts = [];
    for (const node of module.root.descendants(tests_FUNCTION)) {
        const examples = (0,statements/* docstringOf */.By)(node.child('body'))?.match(/^[ \t]*>>> .+\n(?![ \t\r]*(?:>>>|\n|$))/gm)?.length ?? 0;
        if (examples === 0)
            continue;
        facts.push({
            kind: 'test',
            owner: module.owner,
            anchor: module.anchor(node),
            name: nameOf(node),
            framework: 'doctest',
            language: 'python',
            assertions: examples,
            telling: true,
            exercises: [nameOf(node)],
            about: `the examples of ${nameOf(node)}`,
            case: 0,
        });
    }
    return facts;
};
const tests_FUNCTION = new Set(['function_definition']);

;// CONCATENATED MODULE: ./.build/facts/python/find-facts.js






















const FINDERS = [
    module => [(0,imports/* moduleFact */.n0)(module)],
    typeUseFacts,
    structureUseFacts,
    nestedDataFacts,
    advancedStructureFacts,
    functionFacts,
    classFacts,
    exceptionFacts,
    imports/* ownImportFacts */.l2,
    standardLibraryFacts,
    regularExpressionFacts,
    testFacts,
    sqlFacts,
    nosqlFacts,
    httpFacts,
    frameworkFacts,
    endpointFacts,
    deadCodeFacts,
];
/** `folder`: where the sources lie inside of what is more than the audited part. */
const programOfSources = (sources, trees, names, folder = '') => {
    const byPath = new Map();
    const defines = (path, name) => byPath.get(path)?.defines(name) ?? false;
    const project = (0,python_project/* projectOf */.v)(sources.map(({ path }) => path), { folder, defines });
    const program = programOf(project, byPath);
    const modules = sources.flatMap((source, index) => {
        const arrays = trees[index];
        if (!arrays)
            throw new Error(`no tree for source ${index}`);
        const module = new PythonModule(source, syntaxTreeOf(source.text, arrays, names), program, source.notebook);
        byPath.set(source.path, module);
        return module;
    });
    return { modules, analysis: analyse(program, modules.filter(isOwnWork), modules) };
};
const byArrays = new WeakMap();
/** The same for the same arrays: an audit of another commit finds its lists made. */
const syntaxTreeOf = (text, arrays, names) => {
    const known = byArrays.get(arrays);
    if (known)
        return known;
    const tree = new SyntaxTree(text, arrays, names);
    byArrays.set(arrays, tree);
    return tree;
};
/** An empty file is no module of anybody's, but for the one that makes a folder a package. */
const hasStatements = (module) => module.root.children.length > 0 || module.path.endsWith('__init__.py');
const isOwnWork = (module) => module.owner === 'own' && hasStatements(module);
/** The facts of one source, by its index. */
const factsOfModule = (program, sources, index) => {
    const module = program.modules[index];
    if (!module || !hasStatements(module))
        return [];
    const ownLines = sources[index]?.ownLines;
    return FINDERS.flatMap(find => find(module, program.analysis)).map(fact => withOwner(fact, ownLines));
};
/** What somebody added to a generated file is their own; a module as a whole stays what it was. */
const withOwner = (fact, ownLines) => ownLines &&
    fact.owner === 'scaffold' &&
    fact.anchor.at === 'lines' &&
    ownLines.has(fact.anchor.startLine) &&
    COUNTED_IN_SCAFFOLD.has(fact.kind) &&
    !isPathOfSetting(fact)
    ? { ...fact, owner: 'own' }
    : fact;
/** Settings declare lists and constants because the framework asks for them: only calls are work of one's own. */
const COUNTED_IN_SCAFFOLD = new Set([
    'standard-library-call',
    'nosql',
    'sql-declaration',
    'regex',
    'handler',
    'raise',
]);
/** `STATIC_ROOT = os.path.join(BASE_DIR, 'static')` is what every tutorial adds. */
const isPathOfSetting = (fact) => fact.kind === 'standard-library-call' && /^(os\.path|pathlib)\./.test(fact.name);


/***/ }),

/***/ 769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ folderNames)
/* harmony export */ });
/** Deeper ones than this no import writes out. */
const MOST_NAMES = 16;
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** `folder`: from the root of what it is a part of, `/` between names; empty where the whole is audited. */
const folderNames = (folder) => {
    const names = [];
    for (const part of folder.split('/').slice(-MOST_NAMES).reverse()) {
        // Nothing above `my-project` can be written in an import.
        if (!IDENTIFIER.test(part))
            break;
        names.push(names.length === 0 ? part : `${part}.${names.at(-1)}`);
    }
    return {
        isNamed: names.length > 0,
        has: dotted => names.includes(dotted),
        inside: dotted => names.flatMap(name => {
            if (dotted === name)
                return [''];
            return dotted.startsWith(`${name}.`) && !dotted.endsWith('.') ? [dotted.slice(name.length + 1)] : [];
        }),
    };
};


/***/ }),

/***/ 6252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ loadGrammar)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/web-tree-sitter/web-tree-sitter.cjs
var web_tree_sitter = __webpack_require__(551);
;// CONCATENATED MODULE: ./.build/facts/python/wasm-machine.js
/**
 * The parser is C compiled to WebAssembly. A hostile text of 30 kB can make it recurse until its stack runs into its data, one
 * of 300 kB can make it ask for 2 GB; either way it traps and is of no use afterwards. So its memory is ours: bounded, and
 * copied while it is whole, to be put back.
 */
const PAGE = 64 * 1024;
/** The build declares these 32 MiB as its start. */
const INITIAL_PAGES = (32 * 1024 * 1024) / PAGE;
/** A megabyte of dense Python takes about 100 MiB. */
const MAX_PAGES = (512 * 1024 * 1024) / PAGE;
const newWasmMachine = (binary) => {
    const memory = new wasm.Memory({ initial: INITIAL_PAGES, maximum: MAX_PAGES });
    let stackPointer;
    const instantiateWasm = (imports, done) => {
        stackPointer = imports.env?.__stack_pointer;
        wasm.instantiate(binary, imports).then(({ instance, module }) => done(instance, module));
        return {};
    };
    const snapshot = () => {
        const bytes = usedBytes(memory);
        const pointer = stackPointer?.value;
        return () => {
            const all = new Uint8Array(memory.buffer);
            all.set(bytes);
            all.fill(0, bytes.length);
            if (stackPointer)
                stackPointer.value = pointer;
        };
    };
    return { options: { wasmMemory: memory, instantiateWasm, printErr: () => { } }, snapshot };
};
/** A copy up to the last page that is not all zeros: most of the memory is not yet used. */
const usedBytes = ({ buffer }) => {
    const zeros = Buffer.alloc(PAGE);
    let end = buffer.byteLength;
    while (end > 0 && zeros.equals(new Uint8Array(buffer, end - PAGE, PAGE)))
        end -= PAGE;
    return new Uint8Array(buffer, 0, end).slice();
};
/** The part of https://webassembly.github.io/spec/js-api/ that is used; TypeScript declares it for browsers alone. */
const wasm = globalThis.WebAssembly;

;// CONCATENATED MODULE: ./.build/facts/python/grammar.js


// The CommonJS build by its path: the package's ES build calls createRequire(import.meta.url), which fails inside a CommonJS bundle.
// Its declarations are no module on that path, so they come from the package's name.
// @ts-expect-error no declarations on this path


const loaded = web_tree_sitter;
const { Parser, Language } = loaded.Parser ? loaded : (loaded.default ?? loaded);
let grammar;
/** The Python grammar, loaded once in a process (about 30 ms). */
const loadGrammar = () => {
    // No `??=` in this file: the bundler does not understand it, and then leaves the .wasm files out (scripts/bundle.mjs checks).
    grammar = grammar ?? load();
    return grammar;
};
const load = async () => {
    const machine = newWasmMachine(runtimeWasm());
    await Parser.init(machine.options);
    const language = await Language.load(pythonWasm());
    const parser = new Parser();
    parser.setLanguage(language);
    return {
        parser,
        types: language.types.map(type => type ?? ''),
        fields: language.fields.map(field => field ?? ''),
        isNamed: typeId => language.nodeTypeIsNamed(typeId),
        restore: machine.snapshot(),
    };
};
// The bundler copies a file that is read through `join(__dirname, …)` beside the bundle. Run from source as an ES module
// (the scripts in src/dev), there is no `__dirname`, and the working directory is the project's root.
const runtimeWasm = () => typeof __dirname === 'string'
    ? (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "web-tree-sitter.wasm")
    : (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "web-tree-sitter.wasm");
const pythonWasm = () => typeof __dirname === 'string'
    ? (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "tree-sitter-python.wasm")
    : (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "tree-sitter-python.wasm");


/***/ }),

/***/ 3140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JL: () => (/* binding */ packagingFacts),
/* harmony export */   VS: () => (/* binding */ importedModule),
/* harmony export */   WH: () => (/* binding */ packageFacts),
/* harmony export */   l2: () => (/* binding */ ownImportFacts),
/* harmony export */   n0: () => (/* binding */ moduleFact)
/* harmony export */ });
/* unused harmony export isNameUsed */
/* harmony import */ var _module_title_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1747);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6835);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);



const IDENTIFIER = new Set(['identifier']);
const CALL = new Set(['call']);
const ATTRIBUTE = new Set(['attribute']);
const moduleFact = (module) => ({
    kind: 'module',
    owner: module.owner,
    anchor: { at: 'file', path: module.path },
    path: module.path,
    name: (0,_module_title_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleTitle */ .D)(module.path),
    statements: module.root.children.length,
    isTest: module.isTest,
    isNotebook: module.notebook !== undefined,
    hasSyntaxErrors: module.tree.hasError,
    documented: (0,_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .docstringOf */ .By)(module.root) !== undefined,
});
/** Imports of other own modules: one for each module that is imported. */
const ownImportFacts = (module) => {
    const first = new Map();
    for (const record of module.bindings.imports) {
        const to = importedModule(module, record);
        if (to === undefined || to === module.path || first.has(to))
            continue;
        first.set(to, {
            kind: 'own-import',
            owner: module.owner,
            anchor: module.anchorLine(record.node),
            from: module.path,
            to,
            fromPackage: (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .g)(module.path),
            toPackage: (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .g)(to),
            relative: record.level > 0,
            dotted: record.level === 0 && record.module.includes('.'),
            used: record.name === '*' || isNameUsed(module, record.as),
            inTest: module.isTest,
        });
    }
    return [...first.values()];
};
/** The path of the own module that an import names. */
const importedModule = (module, record) => {
    const { project } = module.program;
    const { level, name } = record;
    const full = name === '' || name === '*' ? record.module : [record.module, name].filter(Boolean).join('.');
    return (project.find(module.path, level, full) ??
        project.find(module.path, level, record.module, name === '' ? undefined : name) ??
        (level === 0 && project.isFolder(full) ? takenFromFolder(module, full, record.as) : undefined));
};
/** `import desk` in a folder `desk`: the own module that the first of `desk.…` stands for. */
const takenFromFolder = (module, folder, as) => {
    // `import services.desk` binds `services`.
    const written = folder.startsWith(`${as}.`) ? folder : as;
    const { project } = module.program;
    for (const node of module.root.descendants(ATTRIBUTE)) {
        if (node.child('object')?.text !== written)
            continue;
        const name = node.child('attribute')?.text ?? '';
        const hit = project.find(module.path, 0, folder, name) ?? project.find(module.path, 0, `${folder}.${name}`);
        if (hit !== undefined)
            return hit;
    }
    return undefined;
};
/** The name stands somewhere else than in an import. */
const isNameUsed = (module, name) => {
    for (const node of module.root.descendants(IDENTIFIER)) {
        if (node.text !== name)
            continue;
        const parent = node.parent;
        const inImport = parent?.type === 'dotted_name' || parent?.type === 'aliased_import';
        if (!inImport || parent?.parent?.type === 'decorator')
            return true;
    }
    return false;
};
/**
 * Folders of own modules, and who imports from which. `__init__.py` counts as part of its folder. The root is a package where it
 * `isInsideOther`: a part of something larger, from where it has a name.
 */
const packageFacts = (modules, imports, isInsideOther = false) => {
    const folders = new Map();
    for (const module of modules) {
        const folder = (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .g)(module.path);
        if (folder !== '' || isInsideOther)
            folders.set(folder, [...(folders.get(folder) ?? []), module]);
    }
    const shipped = imports.filter(one => !one.inTest);
    const outside = new Set(shipped.filter(one => !isInside(one.fromPackage, one.toPackage)).map(one => one.toPackage));
    const used = new Set(shipped.filter(isByPackage).map(one => one.toPackage));
    const packages = [...folders].flatMap(([path, inside]) => packageFact(path, inside, folders, outside, used) ?? []);
    return [...packages, ...packageImports(packages, shipped)];
};
/** Only a dotted name says that the root is one: its modules are found from everywhere in it. */
const isByPackage = ({ dotted, fromPackage, toPackage }) => dotted || (toPackage !== '' && fromPackage !== toPackage);
const INIT = /(^|\/)__init__\.py$/;
const packageFact = (path, inside, folders, outside, used) => {
    const init = inside.find(module => INIT.test(module.path));
    if (!init && !used.has(path))
        return undefined;
    const own = inside.filter(module => !INIT.test(module.path) || module.root.children.length > 0);
    const parent = path !== '' && folders.has((0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .g)(path)) ? (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .g)(path) : undefined;
    return {
        kind: 'package',
        owner: (own[0] ?? inside[0])?.owner ?? 'own',
        anchor: { at: 'file', path: init?.path ?? own[0]?.path ?? path },
        path,
        modules: own.length,
        hasInit: init !== undefined,
        ...(parent === undefined ? {} : { parent }),
        isTests: inside.every(module => module.isTest || module.path.endsWith('__init__.py')) &&
            inside.some(module => module.isTest),
        isDjangoApp: inside.some(module => /(^|\/)(models|apps|settings|wsgi|asgi)\.py$/.test(module.path)),
        imported: outside.has(path),
        used: used.has(path),
        isProject: own.length > 0 && own.every(module => /(^|\/)(settings|wsgi|asgi|urls|celery|__init__)\.py$/.test(module.path)),
    };
};
const packageImports = (packages, imports) => {
    const shipped = new Set(packages.filter(one => !one.isTests && !one.isProject).map(one => one.path));
    const first = new Map();
    for (const { fromPackage: from, toPackage: to, owner, anchor } of imports) {
        if (!shipped.has(from) ||
            !shipped.has(to) ||
            isInside(from, to) ||
            isInside(to, from) ||
            first.has(`${from} ${to}`))
            continue;
        first.set(`${from} ${to}`, { kind: 'package-import', owner, anchor, from, to });
    }
    return [...first.values()];
};
const isInside = (folder, outer) => outer === '' || folder === outer || folder.startsWith(`${outer}/`);
/** `setup(...)` in a setup.py; `pyproject.toml` is read where the dependencies are. */
const packagingFacts = (module, modules) => {
    if (!/(^|\/)setup\.py$/.test(module.path))
        return [];
    for (const call of module.root.descendants(CALL)) {
        const callee = call.child('function');
        if (!callee || !/^(setuptools|distutils\.core)\.setup$|^\?\.?setup$/.test(module.resolve(callee) ?? ''))
            continue;
        return [
            {
                kind: 'packaging',
                owner: module.owner,
                anchor: module.anchorLine(call),
                tool: 'setuptools',
                builds: buildsOwnCode(module, call, modules),
            },
        ];
    }
    return [];
};
const buildsOwnCode = (module, call, modules) => {
    const base = (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .g)(module.path);
    const inside = modules.filter(other => other.path !== module.path && (base === '' || other.path.startsWith(`${base}/`)));
    const declared = ['packages', 'py_modules']
        .flatMap(name => (0,_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .keyword */ .Si)(call, name) ?? [])
        .flatMap(value => (value.type === 'identifier' ? (module.valueOf(value) ?? []) : value));
    const finds = declared.some(value => value.type === 'call');
    if (finds &&
        inside.some(other => other.path.endsWith('__init__.py') && inside.some(sibling => isBeside(sibling, other))))
        return true;
    const names = declared
        .flatMap(value => (value.type === 'list' ? value.children : []))
        .flatMap(item => (0,_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .stringValue */ .r$)(item) ?? []);
    return names.some(name => {
        const folder = name.replaceAll('.', '/');
        return inside.some(other => isIn(other.path, base, folder) && other.root.children.length > 0);
    });
};
const isBeside = (sibling, init) => sibling.root.children.length > 0 && sibling.path.startsWith(`${(0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .parentOf */ .g)(init.path)}/`) && !sibling.isTest;
const isIn = (path, base, folder) => ['', 'src/', 'lib/'].some(root => {
    const prefix = `${base === '' ? '' : `${base}/`}${root}${folder}`;
    return path.startsWith(`${prefix}/`) || path === `${prefix}.py`;
});


/***/ }),

/***/ 1747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ moduleTitle)
/* harmony export */ });
/** `app/models.py` is `app.models`, `app/__init__.py` is `app`. */
const moduleTitle = (path) => path
    .replace(/\.(py|pyw|wsgi|ipynb)$/i, '')
    .replace(/(^|\/)__init__$/, '')
    .replaceAll('/', '.');


/***/ }),

/***/ 9943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSource)
/* harmony export */ });
/* harmony import */ var _syntax_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5707);

/**
 * The tree of one source. A notebook's cells are one text, so that names are followed from cell to cell; where that text has an
 * error, each cell is parsed by itself, so that a bracket that is never closed does not swallow the cells below it.
 */
const parseSource = (grammar, source, patience) => {
    const text = source?.text ?? '';
    const whole = (0,_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(grammar, text, patience);
    if (!source?.notebook || !(whole.hasError || whole.unread))
        return whole;
    return joined(cellsOf(text, source.notebook).map(({ start, end }) => ({
        start,
        tree: (0,_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(grammar, text.slice(start, end), patience),
    })));
};
const cellsOf = (text, notebook) => {
    const cells = [];
    let start = 0;
    text.split('\n').forEach((line, index) => {
        const end = start + line.length;
        const cell = notebook.places[index]?.cell ?? 0;
        const last = cells.at(-1);
        if (last?.cell === cell)
            last.end = end;
        else
            cells.push({ start, end, cell });
        start = end + 1;
    });
    return cells;
};
/** One root over the children of all parts' roots. */
const joined = (parts) => {
    const count = parts.reduce((sum, { tree }) => sum + tree.types.length - 1, 1);
    const whole = (0,_syntax_js__WEBPACK_IMPORTED_MODULE_0__/* .treeOf */ .g7)(count, true);
    const { types, fields, starts, ends, parents, nexts } = whole;
    types[0] = parts[0]?.tree.types[0] ?? 0;
    parents[0] = -1;
    nexts[0] = count;
    let shift = 0;
    for (const { start, tree } of parts) {
        for (let slot = 1; slot < tree.types.length; slot++) {
            const to = slot + shift;
            types[to] = tree.types[slot] ?? 0;
            fields[to] = tree.fields[slot] ?? 0;
            starts[to] = (tree.starts[slot] ?? 0) + start;
            ends[to] = (tree.ends[slot] ?? 0) + start;
            parents[to] = tree.parents[slot] === 0 ? 0 : (tree.parents[slot] ?? 0) + shift;
            nexts[to] = (tree.nexts[slot] ?? 0) + shift;
        }
        shift += tree.types.length - 1;
        ends[0] = start + (tree.ends[0] ?? 0);
    }
    const unread = parts.find(({ tree }) => tree.unread !== undefined)?.tree.unread;
    return unread === undefined ? whole : { ...whole, unread };
};


/***/ }),

/***/ 5719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ newPatience)
/* harmony export */ });
/** Characters in a millisecond; usual are 800. */
const SLOWEST = 100;
/** What all texts together may take beyond that, in milliseconds, and one of them at most. */
const FOR_ALL = 6_000;
const FOR_ONE = 2_000;
const newPatience = (now = () => performance.now()) => {
    let left = FOR_ALL;
    return {
        start: length => {
            const begun = now();
            const fair = 20 + length / SLOWEST;
            const most = Math.min(left, FOR_ONE);
            let spent = 0;
            return () => {
                const late = Math.max(0, now() - begun - fair);
                left -= late - spent;
                spent = late;
                return late > most;
            };
        },
    };
};


/***/ }),

/***/ 6835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parentOf),
/* harmony export */   v: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var _folder_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(769);
/* harmony import */ var _standard_modules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2489);


const projectOf = (paths, { folder: place = '', defines = () => true } = {}) => {
    const modules = new Map();
    const folders = new Set();
    /** Folders by their last name: for imports from a root that is not the repository's. */
    const byName = new Map();
    for (const path of paths) {
        const key = moduleKey(path);
        if (!modules.has(key))
            modules.set(key, path);
        for (let folder = parentOf(path); !folders.has(folder); folder = parentOf(folder)) {
            folders.add(folder);
            if (folder === '')
                break;
            const name = folder.slice(folder.lastIndexOf('/') + 1);
            byName.set(name, [...(byName.get(name) ?? []), folder]);
        }
    }
    const moduleAt = (key) => modules.get(key) ?? modules.get(join(key, '__init__'));
    const search = (from, level, dotted, at) => {
        const parts = dotted === '' ? [] : dotted.split('.');
        if (level > 0) {
            let folder = parentOf(from);
            for (let step = 1; step < level; step++)
                folder = parentOf(folder);
            return at(join(folder, ...parts));
        }
        // A script's own folder comes first on sys.path; then each folder above it may be the import root.
        for (let folder = parentOf(from);; folder = parentOf(folder)) {
            const hit = at(join(folder, ...parts));
            if (hit !== undefined && hit !== from)
                return hit;
            if (folder === '')
                break;
        }
        return fromOtherRoot(parts, at);
    };
    /** `src/` layouts, tests beside the code: a root elsewhere in the repository, when only one fits. */
    const fromOtherRoot = (parts, at) => {
        const [first] = parts;
        if (first === undefined)
            return undefined;
        const roots = new Set();
        for (const folder of byName.get(first) ?? [])
            roots.add(parentOf(folder));
        const hits = [...roots].map(root => at(join(root, ...parts))).filter(hit => hit !== undefined);
        return hits.length > 0 ? hits[0] : singleModule(parts, at);
    };
    const singleModule = (parts, at) => {
        // Python finds its own `queue` before one in a folder that is not on the path.
        if (parts.length !== 1 || _standard_modules_js__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_MODULES */ .e.has(parts[0] ?? ''))
            return undefined;
        const hits = SOURCE_ROOTS.map(root => at(join(root, parts[0] ?? ''))).filter(hit => hit !== undefined);
        return hits.length === 1 ? hits[0] : undefined;
    };
    const folderAt = (key) => (folders.has(key) ? key : undefined);
    const names = (0,_folder_names_js__WEBPACK_IMPORTED_MODULE_1__/* .folderNames */ .H)(place);
    /** Python finds these when it is run above the audited folder. Last, so that they hide nothing. */
    const byFolder = (from, dotted, name) => {
        for (const inside of names.inside(dotted)) {
            const hit = moduleAt(inside.replaceAll('.', '/'));
            if (hit === undefined)
                continue;
            // `import flask` alone does not tell whose it is: what is taken from it does.
            if (name === undefined ? inside !== '' : hit !== from && defines(hit, name))
                return hit;
        }
        return undefined;
    };
    const find = remembered((from, level, dotted) => dotted === '' && level === 0 ? undefined : search(from, level, dotted, moduleAt));
    return {
        find: (from, level, dotted, name) => find(from, level, dotted) ?? (level === 0 ? byFolder(from, dotted, name) : undefined),
        findPackage: remembered((from, level, dotted) => search(from, level, dotted, folderAt)),
        isFolder: names.has,
    };
};
/** The same few modules are imported over and over. */
const remembered = (find) => {
    const byFolder = new Map();
    return (from, level, dotted) => {
        // A module that names itself means another one: the only question whose answer depends on the file and not its folder.
        if (from.includes(`/${dotted}.`) || from.startsWith(`${dotted}.`))
            return find(from, level, dotted);
        const folder = parentOf(from);
        const answers = byFolder.get(folder) ?? new Map();
        byFolder.set(folder, answers);
        const key = level === 0 ? dotted : `${'.'.repeat(level)}${dotted}`;
        if (!answers.has(key))
            answers.set(key, find(from, level, dotted));
        return answers.get(key);
    };
};
/** Folders that people put on the path without saying so. */
const SOURCE_ROOTS = ['src', 'app', 'lib', 'source', 'code', 'python', 'backend', 'server'];
const moduleKey = (path) => path.replace(/\.(py|pyw|wsgi|ipynb)$/i, '');
const parentOf = (path) => {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '' : path.slice(0, slash);
};
const join = (...parts) => parts.filter(part => part !== '').join('/');


/***/ }),

/***/ 2489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ UNCOUNTED_MODULES),
/* harmony export */   e: () => (/* binding */ STANDARD_MODULES)
/* harmony export */ });
/** Top-level modules of the standard library, Python 2's renamed ones included (https://docs.python.org/3/py-modindex.html). */
const STANDARD_MODULES = new Set(`abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2
  cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser
  contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest
  email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc
  getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib imghdr imp importlib inspect io
  ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap
  modulefinder msilib msvcrt multiprocessing netrc nis nntplib ntpath numbers operator optparse os ossaudiodev pathlib pdb
  pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr
  pydoc queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex
  shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 ssl stat statistics string stringprep struct
  subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap threading time timeit
  tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uu uuid
  venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
  ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SocketServer StringIO Tkinter __future__ __builtin__ cPickle
  cStringIO commands cookielib httplib md5 sets sha string tkMessageBox urllib2 urlparse xmlrpclib`
    .split(/\s+/)
    .filter(name => name !== ''));
/** Only types and switches: nothing is called at work. */
const UNCOUNTED_MODULES = new Set([
    'typing',
    '__future__',
    'builtins',
    '__builtin__',
    'types',
]);


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ docstringOf),
/* harmony export */   Dv: () => (/* binding */ definitionAround),
/* harmony export */   Kg: () => (/* binding */ isString),
/* harmony export */   LT: () => (/* binding */ workOf),
/* harmony export */   Si: () => (/* binding */ keyword),
/* harmony export */   Zo: () => (/* binding */ isAssigned),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   n8: () => (/* binding */ positional),
/* harmony export */   r$: () => (/* binding */ stringValue)
/* harmony export */ });
/** A block's statements without its docstring, `pass` and `...`. */
const workOf = (block) => (block?.children ?? []).filter((statement, index) => {
    if (statement.type === 'pass_statement')
        return false;
    if (statement.type !== 'expression_statement')
        return true;
    const [only] = statement.children;
    if (only?.type === 'ellipsis')
        return false;
    return !(index === 0 && isString(only));
});
const isString = (node) => node?.type === 'string' || node?.type === 'concatenated_string';
/** The docstring of a module, class or function body. */
const docstringOf = (block) => {
    const first = block?.children[0];
    const only = first?.type === 'expression_statement' ? first.children[0] : undefined;
    return only && isString(only) ? stringValue(only) : undefined;
};
const QUOTES = /^([A-Za-z]{0,3})("""|'''|"|')/;
/** A constant string's content with the simplest escapes undone; interpolations stay as written. */
const stringValue = (node) => {
    if (node.type === 'concatenated_string')
        return node.children.map(part => stringValue(part) ?? '').join('');
    if (node.type === 'parenthesized_expression')
        return node.children[0] && stringValue(node.children[0]);
    if (node.type !== 'string')
        return undefined;
    const text = node.text;
    const opening = QUOTES.exec(text);
    if (!opening)
        return undefined;
    const inner = text.slice(opening[0].length, text.length - (opening[2]?.length ?? 1));
    return /r/i.test(opening[1] ?? '') ? inner : inner.replace(/\\(['"\\])/g, '$1');
};
/** Positional arguments of a call. */
const positional = (call) => {
    const list = call.child('arguments');
    if (list?.type !== 'argument_list')
        return list ? [list] : [];
    return list.children.filter(argument => argument.type !== 'keyword_argument' && argument.type !== 'dictionary_splat');
};
const keyword = (call, name) => call
    .child('arguments')
    ?.children.find(argument => argument.type === 'keyword_argument' && argument.child('name')?.text === name)
    ?.child('value');
const MAX_TEXT = 80;
/** An expression on one line, shortened, for sentences. */
const short = (node, most = MAX_TEXT) => {
    const text = node.tree.text
        .slice(node.start, Math.min(node.end, node.start + 4 * most))
        .replace(/\s+/g, ' ')
        .trim();
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};
/** What an assignment writes to: `rows[0]` in `rows[0] = x` and in `rows[0] += x`, not in `rows[0] / x`. */
const isAssigned = (node) => node.field === 'left' && (node.parent?.type === 'assignment' || node.parent?.type === 'augmented_assignment');
const FUNCTION = new Set(['function_definition']);
/** The innermost `def` around. */
const definitionAround = (node) => node.above(FUNCTION);


/***/ }),

/***/ 5707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   gy: () => (/* binding */ unread),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5719);

/** Anonymous nodes that carry meaning: operators and a few keywords. All other punctuation is left out. */
const KEPT_TOKENS = new Set([
    '+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>', '~',
    '+=', '-=', '*=', '/=', '//=', '%=', '**=', '|=', '&=', '^=', '@=', '<<=', '>>=',
    '<', '<=', '==', '!=', '>=', '>', '<>', 'in', 'not in', 'is', 'is not', 'and', 'or', 'not', 'async', 'from',
]); // biome-ignore format: a table
/** Named nodes that no fact looks at: comments, and the insides of strings but for interpolations. */
const DROPPED = new Set([
    'comment',
    'string_start',
    'string_end',
    'string_content',
    'escape_sequence',
    'escape_interpolation',
    'line_continuation',
]);
const MAX_DEPTH = 1_000;
/** What matters about a type while a tree is copied, as bits. */
const KEPT = 1;
const BLOCK = 2;
const CONDITIONAL = 4;
const NEVER = 8;
const NUMBER = 16;
/** Nothing behind it in its block runs. */
const LEAVES = 32;
const ROLES = new Map([
    ['block', BLOCK],
    ['if_statement', CONDITIONAL],
    ['elif_clause', CONDITIONAL],
    ['while_statement', CONDITIONAL],
    ['false', NEVER],
    ['integer', NUMBER],
    ['return_statement', LEAVES],
    ['raise_statement', LEAVES],
    ['continue_statement', LEAVES],
    ['break_statement', LEAVES],
]);
const rolesByGrammar = new WeakMap();
const rolesOf = (grammar) => {
    const known = rolesByGrammar.get(grammar);
    if (known)
        return known;
    const roles = Uint8Array.from(grammar.types, (type, id) => {
        const isKept = grammar.isNamed(id) ? !DROPPED.has(type) : KEPT_TOKENS.has(type);
        return (isKept ? KEPT : 0) | (grammar.isNamed(id) ? (ROLES.get(type) ?? 0) : 0);
    });
    rolesByGrammar.set(grammar, roles);
    return roles;
};
/**
 * Parses one file. Never throws: what the grammar cannot read are `ERROR` nodes, and a text that was written to break the
 * parser, or to keep it busy, comes out as `unread`.
 */
const parse = (grammar, text, patience = (0,_patience_js__WEBPACK_IMPORTED_MODULE_0__/* .newPatience */ .e)()) => {
    const { parser } = grammar;
    const isOver = patience.start(text.length);
    try {
        const tree = parser.parse(text, undefined, { progressCallback: isOver });
        isOver();
        if (tree)
            return arraysOf(tree, grammar, text);
        parser.reset();
        return unread(grammar, 'takes too long to parse');
    }
    catch {
        isOver();
        grammar.restore();
        return unread(grammar, 'nested or broken in a way that the parser cannot follow');
    }
};
/** The empty tree of a text that is not read. */
const unread = (grammar, reason) => {
    const tree = grammar.parser.parse('');
    if (!tree)
        throw new Error('the parser gave no tree');
    return { ...arraysOf(tree, grammar, ''), unread: reason };
};
const arraysOf = (tree, grammar, text) => {
    const cursor = tree.walk();
    try {
        return copy(cursor, grammar, tree.rootNode.hasError, text);
    }
    finally {
        cursor.delete();
        tree.delete();
    }
};
/** Grown as needed and kept between files, so that a file costs one exact copy. */
let scratch = new Int32Array(6 * 4096);
const copy = (cursor, grammar, hasError, text) => {
    const { length } = text;
    const roles = rolesOf(grammar);
    const pass = grammar.types.indexOf('pass_statement');
    // By depth: whether a statement before this one leaves the block. A text with errors may have its blocks wrong.
    const left = [false];
    let count = 0;
    const open = [-1];
    const slots = [];
    for (;;) {
        const type = cursor.nodeTypeId;
        // ERROR nodes have the type id 65535, outside of the grammar's table.
        const role = type > roles.length ? KEPT : (roles[type] ?? 0);
        const keep = (role & KEPT) !== 0;
        const parent = open[open.length - 1] ?? -1;
        const isBehind = left[open.length - 1] === true;
        const isDead = isBehind || ((role & BLOCK) !== 0 && neverRuns(roles, text, parent, count - 1));
        let slot = parent;
        if (keep) {
            slot = count++;
            if (count * 6 > scratch.length) {
                const grown = new Int32Array(scratch.length * 2);
                grown.set(scratch);
                scratch = grown;
            }
            const at = slot * 6;
            // What is behind a `return` shows as little as `pass`, and keeps its place.
            scratch[at] = isBehind ? pass : type;
            scratch[at + 1] = cursor.currentFieldId;
            scratch[at + 2] = cursor.startIndex;
            scratch[at + 3] = Math.min(cursor.endIndex, length);
            scratch[at + 4] = parent;
            scratch[at + 5] = -1;
        }
        if (!isDead && open.length < MAX_DEPTH && cursor.gotoFirstChild()) {
            open.push(slot);
            left.push(false);
            slots.push(keep ? slot : -1);
            continue;
        }
        if (keep)
            scratch[slot * 6 + 5] = count;
        if ((role & LEAVES) !== 0 && leavesBlock(roles, parent, hasError))
            left[open.length - 1] = true;
        let done = false;
        while (!cursor.gotoNextSibling()) {
            if (!cursor.gotoParent()) {
                done = true;
                break;
            }
            open.pop();
            left.pop();
            const closed = slots.pop() ?? -1;
            if (closed < 0)
                continue;
            scratch[closed * 6 + 5] = count;
            const role = roles[scratch[closed * 6] ?? 0] ?? 0;
            if ((role & LEAVES) !== 0 && leavesBlock(roles, open[open.length - 1] ?? -1, hasError))
                left[open.length - 1] = true;
        }
        if (done)
            return arrays(count, hasError);
    }
};
const leavesBlock = (roles, parent, hasError) => !hasError && parent >= 0 && ((roles[scratch[parent * 6] ?? 0] ?? 0) & BLOCK) !== 0;
/** The block of `if False:`, `if 0:` or `while False:` shows nothing of its author; it stays as an empty block. */
const neverRuns = (roles, text, parent, condition) => {
    if (parent < 0 || ((roles[scratch[parent * 6] ?? 0] ?? 0) & CONDITIONAL) === 0)
        return false;
    const at = condition * 6;
    if (scratch[at + 4] !== parent)
        return false;
    const role = roles[scratch[at] ?? 0] ?? 0;
    return (role & NEVER) !== 0 || ((role & NUMBER) !== 0 && text.slice(scratch[at + 2], scratch[at + 3]) === '0');
};
/** Room for so many nodes, in shared memory: handing a tree to another thread then copies nothing. */
const treeOf = (count, hasError) => {
    const memory = new SharedArrayBuffer(count * BYTES_PER_NODE);
    return {
        starts: new Uint32Array(memory, 0, count),
        ends: new Uint32Array(memory, count * 4, count),
        parents: new Int32Array(memory, count * 8, count),
        nexts: new Int32Array(memory, count * 12, count),
        types: new Uint16Array(memory, count * 16, count),
        fields: new Uint8Array(memory, count * 18, count),
        hasError,
    };
};
const BYTES_PER_NODE = 19;
const arrays = (count, hasError) => {
    const tree = treeOf(count, hasError);
    const { types, fields, starts, ends, parents, nexts } = tree;
    for (let slot = 0, at = 0; slot < count; slot++, at += 6) {
        types[slot] = scratch[at] ?? 0;
        fields[slot] = scratch[at + 1] ?? 0;
        starts[slot] = scratch[at + 2] ?? 0;
        ends[slot] = scratch[at + 3] ?? 0;
        parents[slot] = scratch[at + 4] ?? -1;
        nexts[slot] = scratch[at + 5] ?? count;
    }
    return tree;
};


/***/ })

};
;