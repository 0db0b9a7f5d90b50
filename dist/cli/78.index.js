"use strict";
exports.id = 78;
exports.ids = [78];
exports.modules = {

/***/ 78:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareParser: () => (/* binding */ prepareParser),
  pythonFacts: () => (/* binding */ pythonFacts)
});

// EXTERNAL MODULE: ./.build/source/reasons.js
var reasons = __webpack_require__(8752);
// EXTERNAL MODULE: ./.build/facts/python/docstrings.js
var docstrings = __webpack_require__(8828);
// EXTERNAL MODULE: ./.build/facts/python/find-facts.js + 39 modules
var find_facts = __webpack_require__(1058);
// EXTERNAL MODULE: ./.build/facts/python/folder-names.js
var folder_names = __webpack_require__(769);
// EXTERNAL MODULE: ./.build/facts/python/grammar.js + 1 modules
var python_grammar = __webpack_require__(6252);
// EXTERNAL MODULE: ./.build/facts/python/imports.js
var python_imports = __webpack_require__(3140);
// EXTERNAL MODULE: ./.build/facts/readable.js
var readable = __webpack_require__(5899);
// EXTERNAL MODULE: ./.build/facts/texts.js
var facts_texts = __webpack_require__(8603);
;// CONCATENATED MODULE: ./.build/facts/python/notebook.js
/**
 * Reads `.ipynb` JSON (https://nbformat.readthedocs.io). Outputs and Markdown are left out; lines that are IPython's own
 * (`%magic`, `!shell`, `?help`) become empty, so that line numbers stay. Undefined when its language is another one, 'broken' when it is no notebook.
 */
const readNotebook = (json) => {
    const cells = cellsOf(json);
    if (cells === undefined || cells === 'broken')
        return cells;
    const lines = [];
    const places = [];
    cells.forEach((cell, index) => {
        if (cell?.cell_type !== 'code' && cell?.cell_type !== undefined)
            return;
        const source = sourceOf(cell?.source);
        if (source.trimStart().startsWith('%%') && !/^%%(time|timeit|capture)\b/.test(source.trimStart()))
            return;
        source.split('\n').forEach((line, at) => {
            lines.push(IPYTHON.test(line) ? '' : line.replace(/\r$/, ''));
            places.push({ cell: index + 1, line: at + 1 });
        });
        lines.push('');
        places.push({ cell: index + 1, line: source.split('\n').length });
    });
    return { text: lines.join('\n'), places };
};
/** Not `% (a, b)` or `!= other`, with which a longer expression goes on. */
const IPYTHON = /^\s*(?:%%?[A-Za-z]|!(?!=)|\?)|^%/;
const cellsOf = (json) => {
    let notebook;
    try {
        notebook = JSON.parse(json);
    }
    catch {
        return 'broken';
    }
    if (!isRecord(notebook))
        return 'broken';
    const { metadata, cells, worksheets } = notebook;
    if (!isPythonKernel(metadata))
        return undefined;
    if (Array.isArray(cells))
        return cells.filter(isRecord);
    // nbformat 3 kept its cells in worksheets, and code under `input`.
    if (!Array.isArray(worksheets))
        return undefined;
    return worksheets
        .filter(isRecord)
        .flatMap(sheet => (Array.isArray(sheet.cells) ? sheet.cells : []))
        .filter(isRecord)
        .map(cell => ({ cell_type: cell.cell_type, source: cell.input ?? cell.source }));
};
const isPythonKernel = (metadata) => {
    if (!isRecord(metadata))
        return true;
    const info = isRecord(metadata.language_info) ? metadata.language_info.name : undefined;
    const kernel = isRecord(metadata.kernelspec) ? metadata.kernelspec.language : undefined;
    const language = info ?? kernel;
    return typeof language !== 'string' || /python/i.test(language);
};
const sourceOf = (source) => {
    if (typeof source === 'string')
        return source;
    if (Array.isArray(source))
        return source.filter(line => typeof line === 'string').join('');
    return '';
};
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./.build/facts/python/sources.js



/** Labels whose Python is parsed: a generated Django project is evidence of its own kind. */
const PARSED = ['own', 'scaffold'];
/** `onUnreadable` hears of files that turn out to be no such thing. */
const pythonSources = (texts, onUnreadable) => (0,facts_texts/* inEachFile */.Zw)(texts, file => (PARSED.includes(file.owner) ? sources_sourceOf(file, onUnreadable) : []));
const sources_sourceOf = (file, onUnreadable) => {
    if ((0,readable/* isPython */.r2)(file.path))
        return [file];
    if (!(0,readable/* isNotebook */.Aj)(file.path))
        return [];
    const notebook = readNotebook(file.text);
    if (notebook === 'broken') {
        if (file.text.trim() !== '')
            onUnreadable(file.path, 'a notebook that is no valid JSON');
        return [];
    }
    return notebook ? [{ path: file.path, owner: file.owner, text: notebook.text, notebook }] : [];
};
/** Whether two commits have the same Python at the same places, of the same owners. */
const areSame = (some, others) => some.length === others.length && some.every((one, index) => isSame(one, others[index]));
const isSame = (one, other) => other !== undefined &&
    one.path === other.path &&
    one.owner === other.owner &&
    one.text === other.text &&
    placesOf(one) === placesOf(other) &&
    linesOf(one) === linesOf(other);
const placesOf = ({ notebook }) => notebook && JSON.stringify(notebook.places);
const linesOf = ({ ownLines }) => ownLines && [...ownLines].join();

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./.build/facts/stop.js
var facts_stop = __webpack_require__(5951);
// EXTERNAL MODULE: ./.build/facts/python/parse-source.js
var parse_source = __webpack_require__(9943);
// EXTERNAL MODULE: ./.build/facts/python/patience.js
var python_patience = __webpack_require__(5719);
// EXTERNAL MODULE: ./.build/facts/python/syntax.js
var syntax = __webpack_require__(5707);
;// CONCATENATED MODULE: ./.build/facts/python/threads.js










/** Starting a thread with its grammar costs about 60 ms: worth it from here on, in UTF-16 code units. */
const WORTH_A_THREAD = 1_000_000;
/** Each thread holds all trees and its own WebAssembly memory. */
const MAX_THREADS = 4;
/** A thread makes much short-lived garbage; a small nursery keeps the whole audit under its memory bound. In MB. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 24 };
/** Parses sources and finds their facts, large amounts in several threads with the same result. */
const factsOfSources = async (sources, { onProgress, script, folder = '', kept, ...care }) => {
    const known = knownTrees(sources, kept);
    const total = sources.reduce((sum, source) => sum + source.text.length, 0);
    const count = script && total >= WORTH_A_THREAD ? Math.min((0,external_node_os_.availableParallelism)(), MAX_THREADS) : 1;
    const [here = [], ...elsewhere] = sharesOf(sources, count);
    const threads = elsewhere.map(share => startThread(script ?? '', { sources, folder, share, known }));
    const grammar = await (0,python_grammar/* loadGrammar */.o)();
    onProgress('parsing Python');
    const trees = await allTrees(grammar, sources, { here, threads, known }, care);
    keepTrees(sources, trees, kept);
    onProgress('finding evidence');
    for (const thread of threads)
        thread.tell(trees);
    const program = (0,find_facts/* programOfSources */.c1)(sources, trees, grammar, folder);
    const { facts, late } = await allFacts(program, sources, { here, threads }, care);
    const unreadSources = sources.flatMap(({ path }, index) => {
        const reason = trees[index]?.unread ?? (late.has(index) ? reasons/* TIME_IS_UP */.hL : undefined);
        return reason === undefined ? [] : [{ path, reason }];
    });
    return { modules: program.modules, facts, unread: unreadSources };
};
const allTrees = async (grammar, sources, { here, threads, known }, { stop, ...fault }) => {
    const trees = new Array(sources.length);
    const patience = (0,python_patience/* newPatience */.e)();
    const parseAt = (index) => {
        const tree = known.get(index);
        if (tree !== undefined)
            return tree;
        if (stop?.isOver())
            return (0,syntax/* unread */.gy)(grammar, reasons/* TIME_IS_UP */.hL);
        const parsed = (0,facts_texts/* attempt */.CD)(fault, pathOf(sources, index), () => (0,parse_source/* parseSource */.P)(grammar, sources[index], patience), undefined);
        return parsed ?? (0,syntax/* unread */.gy)(grammar, facts_texts/* FAILED */.Wk);
    };
    for (const index of here)
        trees[index] = parseAt(index);
    for (const { share, trees: pending } of threads) {
        const parsed = await (0,facts_stop/* untilStopped */.s)(pending, stop, undefined);
        share.forEach((index, nth) => {
            trees[index] = parsed?.[nth] ?? parseAt(index);
        });
    }
    return trees;
};
/** What an audit of another commit has parsed. A notebook's broken tree depends on its cells, not on the text alone. */
const knownTrees = (sources, kept) => new Map(sources.flatMap(({ text, notebook }, index) => {
    const tree = kept?.trees.get(text);
    return tree === undefined || (notebook && isBroken(tree)) ? [] : [[index, tree]];
}));
const keepTrees = (sources, trees, kept) => {
    if (kept === undefined)
        return;
    for (const [index, { text, notebook }] of sources.entries()) {
        const tree = trees[index];
        if (tree !== undefined && isSettled(tree) && !(notebook && isBroken(tree)))
            kept.trees.keep(text, tree);
    }
};
/** Whether the same text would have the same tree again: not where the time was up, or we failed over it. */
const isSettled = ({ unread }) => unread !== reasons/* TIME_IS_UP */.hL && unread !== facts_texts/* FAILED */.Wk;
const isBroken = ({ hasError, unread }) => hasError || unread !== undefined;
const allFacts = async (program, sources, { here, threads }, { stop, ...fault }) => {
    const byIndex = new Array(sources.length);
    const late = new Set();
    const factsAt = (index) => {
        if (!stop?.isOver()) {
            return (0,facts_texts/* attempt */.CD)(fault, pathOf(sources, index), () => (0,find_facts/* factsOfModule */.nN)(program, sources, index), []);
        }
        late.add(index);
        return [];
    };
    for (const index of here)
        byIndex[index] = factsAt(index);
    for (const { share, facts: pending, end } of threads) {
        const found = await (0,facts_stop/* untilStopped */.s)(pending, stop, undefined);
        if (stop?.isOver())
            end();
        share.forEach((index, nth) => {
            byIndex[index] = found?.[nth] ?? factsAt(index);
        });
    }
    return { facts: byIndex.flat(), late };
};
const pathOf = (sources, index) => sources[index]?.path ?? '';
/** This thread works while the others still load the grammar. */
const HEAD_START = 1.15;
/** Indexes of sources in shares that take about the same time, the largest dealt out first. */
const sharesOf = (sources, count) => {
    const shares = Array.from({ length: count }, (_, index) => ({
        length: 0,
        indexes: [],
        speed: index === 0 ? HEAD_START : 1,
    }));
    const bySize = sources.map(({ text }, index) => ({ index, length: text.length })).sort((a, b) => b.length - a.length);
    for (const { index, length } of bySize) {
        const lightest = shares.reduce((least, share) => share.length / share.speed < least.length / least.speed ? share : least);
        lightest.length += length;
        lightest.indexes.push(index);
    }
    return shares.map(share => share.indexes);
};
const startThread = (script, work) => {
    const worker = new external_node_worker_threads_.Worker(script, { workerData: work, resourceLimits: THREAD_LIMITS });
    const answer = (pick) => new Promise(resolve => {
        worker.on('message', (message) => {
            const picked = pick(message);
            if (picked !== undefined)
                resolve(picked);
        });
        worker.once('error', () => resolve(undefined));
        worker.once('exit', () => resolve(undefined));
    });
    return {
        share: work.share,
        trees: answer(message => ('trees' in message ? message.trees : undefined)),
        facts: answer(message => ('facts' in message ? message.facts : undefined)),
        tell: trees => worker.postMessage({ trees }),
        end: () => void worker.terminate(),
    };
};

;// CONCATENATED MODULE: ./.build/facts/python/index.js








/** Starts loading the grammar; a failure comes out where it is needed. */
const prepareParser = () => {
    (0,python_grammar/* loadGrammar */.o)().catch(() => { });
};
/** All facts of all own Python: modules and notebooks, in the order of their paths. */
const pythonFacts = async (texts, options) => {
    const { onUnreadable, kept, folder = '' } = options;
    const sources = pythonSources(texts, onUnreadable);
    if (sources.length === 0)
        return [];
    const last = kept?.python.last();
    const isSame = last !== undefined && last.folder === folder && areSame(last.sources, sources);
    const { isWhole, ...found } = isSame ? { ...last, isWhole: true } : await findFacts(sources, texts, options);
    if (isWhole)
        kept?.python.keep(found);
    for (const { path, reason } of found.unread)
        onUnreadable(path, reason);
    return found.facts;
};
const findFacts = async (sources, { onFault }, { onProgress, parserThread, folder = '', stop, kept }) => {
    let hasFailed = false;
    const fault = (path, error) => {
        hasFailed = true;
        onFault?.(path, error);
    };
    const { modules, facts, unread } = await factsOfSources(sources, {
        onProgress,
        folder,
        ...(parserThread === undefined ? {} : { script: parserThread }),
        ...(stop ? { stop } : {}),
        ...(onFault ? { onFault: fault } : {}),
        ...(kept ? { kept } : {}),
    });
    const own = modules.filter(find_facts/* isOwnWork */.Wv);
    const imports = facts.filter(fact => fact.kind === 'own-import');
    const idle = idleModules(facts);
    const all = [
        ...facts.map(fact => fact.kind === 'nosql' && fact.anchor.at === 'lines' && idle.has(fact.anchor.path)
            ? { ...fact, used: false }
            : fact),
        ...(0,python_imports/* packageFacts */.WH)(own, imports, (0,folder_names/* folderNames */.H)(folder).isNamed),
        ...own.flatMap(module => (0,python_imports/* packagingFacts */.JL)(module, own)),
        ...(0,docstrings/* docstringsFact */.t)(facts),
    ];
    const isLate = unread.some(({ reason }) => reason === reasons/* TIME_IS_UP */.hL);
    return { sources, folder, facts: all, unread, isWhole: !hasFailed && !isLate };
};
/** Where a web application is elsewhere in the repository: modules that it never imports. */
const idleModules = (facts) => {
    const routed = new Set(facts.flatMap(fact => (fact.kind === 'endpoint' && fact.anchor.at === 'lines' ? [fact.anchor.path] : [])));
    const imported = new Set(facts.flatMap(fact => (fact.kind === 'own-import' ? [fact.to] : [])));
    const importing = new Set(facts.flatMap(fact => (fact.kind === 'own-import' ? [fact.from] : [])));
    if (routed.size === 0)
        return new Set();
    return new Set(facts.flatMap(fact => fact.kind === 'module' && ![routed, imported, importing].some(set => set.has(fact.path)) ? [fact.path] : []));
};


/***/ })

};
;