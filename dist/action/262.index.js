"use strict";
exports.id = 262;
exports.ids = [262];
exports.modules = {

/***/ 8262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfiguration: () => (/* binding */ readConfiguration)
});

// EXTERNAL MODULE: ./.build/facts/ci/yaml-tree.js
var yaml_tree = __webpack_require__(9714);
;// CONCATENATED MODULE: ./.build/nearest.js
/** Longer input is no slip of the fingers, and would cost time. */
const LONGEST = 64;
/** The candidate that is fewest typing errors away, when it is near enough to be meant. */
const nearest = (word, candidates) => {
    if (word.length > LONGEST)
        return undefined;
    const ranked = candidates
        .map(candidate => ({ candidate, distance: distanceBetween(word.toLowerCase(), candidate) }))
        .sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    const allowed = Math.max(2, Math.floor(word.length / 3));
    if (best !== undefined && best.distance <= allowed)
        return best.candidate;
    return word.length < 3 ? undefined : candidates.find(candidate => candidate.includes(word.toLowerCase()));
};
/** Levenshtein's distance: letters to insert, delete or replace. */
const distanceBetween = (from, to) => {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [line, letter] of [...from].entries()) {
        const next = [line + 1];
        for (let column = 1; column <= to.length; column += 1) {
            const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
// EXTERNAL MODULE: ./.build/configuration/place.js
var place = __webpack_require__(4233);
;// CONCATENATED MODULE: ./.build/configuration/declaration.js


/** Five letters: what has fewer is a number or a row of signs, and tells a reviewer nothing. */
const LETTERS = 5;
const path = schemas/* string */.YjP()
    .min(1)
    .max(place/* LONGEST_PATH */.fN)
    .regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*\/\/)[^\\]+$/);
const lines = schemas/* union */.KCZ([schemas/* int */.Whr().min(1).max(9_999_999), schemas/* string */.YjP().regex(/^[1-9]\d{0,6}(?:-[1-9]\d{0,6})?$/)])
    .describe('A line or a range of lines, counted from 1: 12 or 12-20.');
const shared = (ids) => ({
    skill: schemas/* enum */.k5n(ids).describe('The id of the skill, as `--list-skills` and docs/skills.md have it.'),
    path: path.describe("A file's path from the root of the repository, with `/` between folders."),
    reason: schemas/* string */.YjP()
        .trim()
        .min(10)
        .max(300)
        .refine(reason => (reason.match(/\p{L}/gu) ?? []).length >= LETTERS)
        .describe('Why, in your words, for the person who reads the report: 10 to 300 characters.'),
});
/** One entry of `claims`. */
const claimSchema = (ids) => {
    const { skill, path, reason } = shared(ids);
    return schemas/* strictObject */.rej({ skill, path, lines: lines.optional(), reason })
        .describe('A place that shows the skill and was missed. It is shown as your words and does not raise a level.');
};
/** One entry of `ignore`. */
const ignoreSchema = (ids) => {
    const { skill, reason } = shared(ids);
    return schemas/* strictObject */.rej({
        skill,
        path: path.describe("A file's or a folder's path from the root of the repository."),
        reason,
    })
        .describe('A place that shall not count for the skill. It is named in the report with your reason.');
};
/** The published JSON Schema (draft 2020-12) of the candidate's file, by which editors complete and check it. */
const configurationJsonSchema = (ids) => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:portfolio-readiness:configuration-1',
    title: 'Portfolio readiness: the candidate’s say, version 1',
    description: 'The file .github/portfolio-readiness.yml: evidence that was missed, and findings that shall not count.',
    ...z.toJSONSchema(z.strictObject({
        claims: z.array(claimSchema(ids)).max(MOST_ENTRIES).optional(),
        ignore: z.array(ignoreSchema(ids)).max(MOST_ENTRIES).optional(),
    }), { target: 'draft-2020-12', io: 'input' }),
});

// EXTERNAL MODULE: ./.build/configuration/words.js
var words = __webpack_require__(1591);
;// CONCATENATED MODULE: ./.build/configuration/read.js





const LISTS = ['claims', 'ignore'];
/** The candidate's file. Whatever is wrong in it costs the wrong entry alone. Pure; the text is anybody's. */
const readConfiguration = (text, ids) => {
    const yaml = (0,yaml_tree/* readYaml */.gM)(text, { uniqueKeys: true });
    if ('broken' in yaml)
        return onlyMistake(brokenMistake(yaml.broken));
    const [root, second] = yaml.documents;
    if (root === undefined || (root.kind === 'scalar' && root.value === undefined))
        return NOTHING;
    if (root.kind !== 'map')
        return onlyMistake({ line: root.line, says: `the file has ${LISTS_TEXT}` });
    const unknown = [...root.keyLines].filter(([key]) => !LISTS.some(list => list === key));
    const lists = LISTS.map(list => entriesIn(list, root, ids));
    return {
        claims: lists[0]?.entries ?? [],
        ignore: lists[1]?.entries ?? [],
        mistakes: [
            ...unknown.map(([key, line]) => ({ line, says: unknownKey(key, LISTS, `the file has ${LISTS_TEXT}`) })),
            ...lists.flatMap(({ mistakes }) => mistakes),
            ...(second ? [{ line: second.line, says: 'what follows a `---` is not read' }] : []),
        ].sort((a, b) => a.line - b.line),
    };
};
const NOTHING = { claims: [], ignore: [], mistakes: [] };
const LISTS_TEXT = 'two lists, `claims` and `ignore`';
const onlyMistake = (mistake) => ({ ...NOTHING, mistakes: [mistake] });
/** The reader's words have the line at their end. */
const brokenMistake = (broken) => {
    const line = /^(.*) in line (\d{1,9})$/.exec(broken);
    return line
        ? { line: Number(line[2]), says: `${line[1]}: nothing of the file is used` }
        : { says: `${broken}: nothing of the file is used` };
};
const entriesIn = (list, root, ids) => {
    const value = root.entries.get(list);
    if (value === undefined || (value.kind === 'scalar' && value.value === undefined))
        return { entries: [], mistakes: [] };
    if (value.kind !== 'list') {
        const line = root.keyLines.get(list) ?? value.line;
        return { entries: [], mistakes: [{ line, says: `\`${list}\` is a list: begin each entry with \`- skill:\`` }] };
    }
    const read = value.items.slice(0, place/* MOST_ENTRIES */.V0).map(item => entryOf(list, item, ids));
    const [over] = value.items.slice(place/* MOST_ENTRIES */.V0);
    return {
        entries: read.flatMap(one => ('entry' in one ? [one.entry] : [])),
        mistakes: [
            ...read.flatMap(one => ('mistakes' in one ? one.mistakes : [])),
            ...(over
                ? [{ line: over.line, says: `\`${list}\` has at most ${place/* MOST_ENTRIES */.V0} entries: the rest is not read` }]
                : []),
        ],
    };
};
const KEYS = { claims: ['skill', 'path', 'lines', 'reason'], ignore: ['skill', 'path', 'reason'] };
const entryOf = (list, item, ids) => {
    const keys = KEYS[list];
    const allowed = `an entry of \`${list}\` has ${keys.map(key => `\`${key}\``).join(', ')}`;
    if (item.kind !== 'map')
        return { mistakes: [{ line: item.line, says: allowed }] };
    // Built with own properties alone: `__proto__` is a key like any other.
    const plain = Object.fromEntries([...item.entries].map(([key, value]) => [key, plainOf(value)]));
    const schema = list === 'claims' ? claimSchema(ids) : ignoreSchema(ids);
    const parsed = schema.safeParse(plain);
    if (parsed.success) {
        const { skill, path, reason } = parsed.data;
        const said = 'lines' in parsed.data ? parsed.data.lines : undefined;
        const range = said === undefined ? undefined : rangeOf(String(said));
        if (range && range.end < range.start)
            return { mistakes: [{ line: lineOf(item, 'lines'), says: LINES_TEXT }] };
        return {
            entry: {
                lineOf: { path: lineOf(item, 'path'), lines: lineOf(item, 'lines') },
                skill,
                path,
                ...(range ? { lines: range } : {}),
                reason,
            },
        };
    }
    // One line for each key, however many rules it breaks.
    const wrong = new Set(parsed.error.issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])])));
    // Who wrote `reson` has a reason: that it is missing would be a second line about the same.
    const meant = new Set([...item.entries.keys()].flatMap(key => (keys.includes(key) ? [] : (nearest(key, keys) ?? []))));
    const isSaid = (key) => item.entries.has(key) || !meant.has(key);
    return {
        mistakes: [...wrong].filter(isSaid).map(key => ({
            line: lineOf(item, key),
            says: keys.includes(key) ? wrongValue(list, key, item.entries.get(key), ids) : unknownKey(key, keys, allowed),
        })),
    };
};
const lineOf = (map, key) => map.keyLines.get(key) ?? map.line;
/** Lists and maps are nothing that an entry may hold: any object stands for them. */
const plainOf = (value) => (value.kind === 'scalar' ? value.value : {});
const rangeOf = (text) => {
    const [start = 0, end = start] = text.split('-').map(Number);
    return { start, end };
};
// ---- what is allowed ----
const LINES_TEXT = '`lines` is a line or a range of lines, from 1: `12` or `12-20`';
const unknownKey = (key, known, allowed) => {
    const guess = nearest(key, known);
    return `${(0,words/* shown */.S)(key)} is no key here${guess === undefined ? '' : ` (did you mean \`${guess}\`?)`}: ${allowed}`;
};
const wrongValue = (list, key, value, ids) => {
    const text = value?.kind === 'scalar' ? (value.value === undefined ? undefined : value.text) : value && 'a list';
    switch (key) {
        case 'skill':
            return skillText(text, ids);
        case 'path':
            return `${text === undefined ? '`path` is missing' : `${(0,words/* shown */.S)(text)} is no path in the repository`}: ${PATH_TEXT[list]}`;
        case 'lines':
            return LINES_TEXT;
        default:
            return reasonText(text);
    }
};
const PATH_TEXT = {
    claims: 'name a file from the root of the repository, without `..`, such as `app/views.py`',
    ignore: 'name a file or folder from the root of the repository, without `..`, such as `app/views.py` or `tests/old/`',
};
const skillText = (text, ids) => {
    const all = `one of ${ids.join(', ')}`;
    if (text === undefined)
        return `\`skill\` is missing: it is ${all}`;
    const guess = nearest(text, ids);
    return `${(0,words/* shown */.S)(text)} is no skill${guess === undefined ? '' : ` (did you mean \`${guess}\`?)`}: it is ${all}`;
};
const reasonText = (text) => {
    const allowed = 'say in 10 to 300 characters why, for the person who reads the report';
    if (text === undefined)
        return `\`reason\` is missing: ${allowed}`;
    const { length } = text.trim();
    return length > 300 ? `\`reason\` has ${length} characters: ${allowed}` : `\`reason\` says too little: ${allowed}`;
};


/***/ }),

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


/***/ })

};
;