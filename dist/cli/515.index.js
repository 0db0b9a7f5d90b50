"use strict";
exports.id = 515;
exports.ids = [515];
exports.modules = {

/***/ 2515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPlaces: () => (/* binding */ checkPlaces)
/* harmony export */ });
/* harmony import */ var _source_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1311);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4233);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1591);



/** Larger files are data; lines of them are not counted. In bytes. */
const LARGEST_COUNTED = 1024 * 1024;
/** The entries whose places are in the audited commit. Where a folder is audited, those of other folders are left out without a word. */
const checkPlaces = async ({ claims, ignore, mistakes }, audited) => {
    const tree = treeOf(await audited.files(), audited.repository.folder ?? '');
    const lineCounts = await countLines(claims, tree, audited);
    const checkedClaims = claims.map(entry => claimOf(entry, tree, lineCounts));
    const checkedIgnore = ignore.map(entry => ignoreOf(entry, tree));
    const found = [...mistakes, ...[...checkedClaims, ...checkedIgnore].flatMap(one => one.mistake ?? [])];
    return {
        claims: checkedClaims.flatMap(one => one.said ?? []),
        ignore: checkedIgnore.flatMap(one => one.said ?? []),
        warnings: warningsOf(found),
    };
};
const warningsOf = (mistakes) => {
    const sorted = [...mistakes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const hidden = sorted.length - _place_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_MISTAKES */ .EA;
    return [
        ...sorted
            .slice(0, _place_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_MISTAKES */ .EA)
            .map(({ line, says }) => `\`${_place_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIGURATION_FILE */ .oT}${line === undefined ? '' : `:${line}`}\`: ${says}.`),
        ...(hidden > 0 ? [`\`${_place_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIGURATION_FILE */ .oT}\`: ${hidden} more entries are wrong and were left out.`] : []),
    ];
};
const treeOf = (files, folder) => {
    const folders = new Set();
    for (const { path } of files) {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            const parent = path.slice(0, end);
            if (folders.has(parent))
                break;
            folders.add(parent);
        }
    }
    return {
        files: new Map(files.map(file => [file.path, file])),
        folders,
        similar: similarIn(() => [...files.map(({ path }) => path), ...folders]),
        prefix: folder === '' ? '' : `${folder}/`,
    };
};
/** From the repository's root to the audited folder; undefined outside of it. */
const auditedPath = (path, { prefix }) => path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined;
const claimOf = ({ lineOf, skill, path, lines, reason: text }, tree, counts) => {
    const wrong = (says, line = lineOf.path) => ({ mistake: { line, says } });
    const place = auditedPath(path, tree);
    if (place === undefined)
        return {};
    const file = tree.files.get(place);
    if (file === undefined) {
        const isFolder = tree.folders.has(withoutSlash(place));
        return wrong(isFolder ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path)} is a folder: name a file in it` : noSuchFile(path, place, tree));
    }
    if (file.mode === 'symlink' || file.mode === 'submodule')
        return wrong(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path)} is a link: name the file itself`);
    const said = (anchor) => ({ said: { skill, anchor, reason: onOneLine(text) } });
    if (lines === undefined)
        return said({ at: 'file', path: place });
    const count = counts.get(place);
    if (typeof count !== 'number')
        return wrong(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path)} ${count ?? 'could not be read'}: leave \`lines\` out`, lineOf.lines);
    if (lines.end > count)
        return wrong(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path)} has ${count} ${count === 1 ? 'line' : 'lines'}: \`lines\` ends behind them`, lineOf.lines);
    return said({ at: 'lines', path: place, startLine: lines.start, endLine: lines.end });
};
const ignoreOf = ({ lineOf: { path: line }, skill, path, reason }, tree) => {
    if (`${withoutSlash(path)}/` === tree.prefix || tree.prefix.startsWith(`${withoutSlash(path)}/`)) {
        return { mistake: { line, says: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path)} is all that is audited: name a file or folder in it` } };
    }
    const place = auditedPath(path, tree);
    if (place === undefined)
        return {};
    const bare = withoutSlash(place);
    const isFolder = tree.folders.has(bare);
    const isFile = !isFolder && bare === place && tree.files.has(place);
    const said = {
        skill,
        anchor: { at: 'file', path: isFolder ? `${bare}/` : place },
        reason: onOneLine(reason),
    };
    if (isFolder || isFile)
        return { said };
    return { said: { ...said, gone: true }, mistake: { line, says: noSuchFile(path, bare, tree) } };
};
const onOneLine = (text) => text.trim().replace(/\s+/g, ' ');
const withoutSlash = (path) => (path.endsWith('/') ? path.slice(0, -1) : path);
const noSuchFile = (path, place, { similar, prefix }) => {
    const there = similar(place);
    const guess = there === undefined ? '' : ` (did you mean ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(prefix + there)}?)`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(path)} is not in the audited commit${guess}: name what is there, from the root of the repository`;
};
/** The index is made once, for the first who asks: a repository may have a million files. */
const similarIn = (paths) => {
    let index;
    return path => {
        index ??= new Map(paths()
            .flatMap((one) => [
            [nameOf(one), one],
            [one.toLowerCase(), one],
        ])
            .reverse());
        return index.get(path.toLowerCase()) ?? index.get(nameOf(path));
    };
};
/** A name begins with a slash, so that it is no path. */
const nameOf = (path) => `/${path.slice(path.lastIndexOf('/') + 1).toLowerCase()}`;
const countLines = async (claims, tree, audited) => {
    const counts = new Map();
    const wanted = new Map();
    for (const { path, lines } of claims) {
        const file = lines && tree.files.get(auditedPath(path, tree) ?? '');
        if (!file || (file.mode !== 'file' && file.mode !== 'executable'))
            continue;
        if (/\.ipynb$/i.test(path))
            counts.set(file.path, 'is a notebook, which has no lines for readers');
        else if (file.size !== undefined && file.size > LARGEST_COUNTED)
            counts.set(file.path, TOO_LARGE);
        else
            wanted.set(file.path, file);
    }
    if (wanted.size === 0)
        return counts;
    for await (const result of audited.read([...wanted.values()])) {
        counts.set(result.file.path, 'reason' in result ? `could not be read (${result.reason})` : linesIn(result.bytes));
    }
    return counts;
};
const TOO_LARGE = `is larger than ${LARGEST_COUNTED / 1024 / 1024} MiB`;
const linesIn = (bytes) => {
    if (bytes.length > LARGEST_COUNTED)
        return TOO_LARGE;
    const text = (0,_source_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g)(bytes, 'text');
    if (text === undefined)
        return 'is no text';
    const lines = text.split(/\r\n?|\n/);
    return lines.at(-1) === '' ? lines.length - 1 : lines.length;
};


/***/ })

};
;