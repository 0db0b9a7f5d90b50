"use strict";
exports.id = 643;
exports.ids = [643];
exports.modules = {

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


/***/ }),

/***/ 2643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proseWords: () => (/* binding */ proseWords)
});

// EXTERNAL MODULE: ./.build/facts/docs/markdown.js
var markdown = __webpack_require__(1938);
// EXTERNAL MODULE: ./.build/facts/docs/prose.js
var prose = __webpack_require__(6316);
;// CONCATENATED MODULE: ./.build/facts/tracker/template-lines.js
/** What GitHub's own templates for issues and the most copied one for pull requests say, in lower case. */
const KNOWN = [
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
];
/** One line as templates are compared: lower case, one space between words, straight quotation marks. */
const normalLine = (line) => line.toLowerCase().replace(/[‘’]/g, "'").replace(/…/g, '...').replace(/\s+/g, ' ').trim();
/** A normal line without what a known template says in it. */
const withoutKnown = (line) => 
// "OS: [e.g. iOS]" is a blank that nobody filled in.
line.includes('[e.g.') ? '' : KNOWN.reduce((rest, sentence) => rest.replaceAll(sentence, ' '), line);

;// CONCATENATED MODULE: ./.build/facts/tracker/prose.js



/** Some 600 words: whether somebody explains a change shows in the first ones. */
const MAX_TEXT = 4_000;
/** Parsing costs about a second for a million characters; what comes after these counts no words. */
const MAX_ALL_TEXTS = 500_000;
const MAX_NESTING = 12;
/** A line that stands in so many texts is a template's, or was pasted. */
const REPEATED = 3;
/**
 * How many words of prose people wrote in each of these Markdown texts: without headings, code, quotes, tables, images,
 * comments, checkbox lists, labels, addresses, and lines that come from a template (of these files, of the hosting service, or
 * seen in several of the texts). `templates` are Markdown too.
 */
const proseWords = (texts, templates) => {
    const given = new Set(templates.flatMap(template => proseLines(template)));
    let left = MAX_ALL_TEXTS;
    const lines = texts.map(text => {
        const size = Math.min(text.length, MAX_TEXT);
        left -= size;
        return left < 0 ? [] : proseLines(text);
    });
    const repeated = repeatedLines(lines);
    return lines.map(own => own
        .filter(line => !given.has(line) && !repeated.has(line))
        .reduce((sum, line) => sum + (0,prose/* wordsIn */.H)(withoutKnown(line)), 0));
};
const repeatedLines = (texts) => {
    const counts = new Map();
    for (const lines of texts)
        for (const line of new Set(lines))
            counts.set(line, (counts.get(line) ?? 0) + 1);
    return new Set([...counts].flatMap(([line, count]) => (count >= REPEATED ? [line] : [])));
};
/** Programs append what they make of a change under such a heading. */
const PROGRAMS_HEADING = /^summary by \w/i;
const proseLines = (text) => {
    const { tree } = (0,markdown/* markdownTree */.a2)(text.slice(0, MAX_TEXT));
    const end = tree.children.findIndex(node => node.type === 'heading' && PROGRAMS_HEADING.test(inline(node)));
    const lines = [];
    for (const node of end < 0 ? tree.children : tree.children.slice(0, end))
        collect(node, lines, 0);
    return lines.filter(line => line !== '');
};
const collect = (node, lines, depth) => {
    if (depth > MAX_NESTING)
        return;
    switch (node.type) {
        case 'paragraph':
            lines.push(...inline(node).split('\n').map(saidLine));
            return;
        case 'listItem':
            if (typeof node.checked === 'boolean')
                return;
            for (const child of node.children)
                collect(child, lines, depth + 1);
            return;
        case 'list':
            for (const child of node.children)
                collect(child, lines, depth + 1);
    }
};
/** Stands around bold text, to tell a line that is nothing else: the label of a template's part. */
const BOLD = '\uE000';
const LABEL = /^\uE000[^\uE000]*\uE000:?$/;
const REFERENCES = /\b(?:close[sd]?|fix(?:es|ed)?|resolve[sd]?|refs?|see)?:?\s{0,5}(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,9}/gi;
const ADDRESSES = /[^\s<>"]{1,64}@[^\s<>"]{1,100}|@[\w/-]{1,60}/g;
const saidLine = (line) => {
    const trimmed = line.trim();
    if (LABEL.test(trimmed))
        return '';
    return normalLine(trimmed.replaceAll(BOLD, '').replace(ADDRESSES, ' ').replace(REFERENCES, ' '));
};
/** Words of a paragraph; its line breaks stay. */
const inline = (node, depth = 0) => {
    if (depth > MAX_NESTING)
        return '';
    switch (node.type) {
        case 'text':
            return (0,markdown/* withoutAddresses */.tg)(node.value);
        case 'break':
            return '\n';
        case 'strong':
            return `${BOLD}${node.children.map(child => inline(child, depth + 1)).join('')}${BOLD}`;
        case 'inlineCode':
        case 'image':
        case 'imageReference':
        case 'footnoteReference':
        case 'html':
            return ' ';
    }
    return 'children' in node ? node.children.map(child => inline(child, depth + 1)).join('') : '';
};


/***/ })

};
;