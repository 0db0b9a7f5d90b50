"use strict";
exports.id = 974;
exports.ids = [974];
exports.modules = {

/***/ 6974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSavedReport: () => (/* binding */ readSavedReport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(3342);
// EXTERNAL MODULE: ./.build/errors.js
var _build_errors = __webpack_require__(6116);
// EXTERNAL MODULE: ./.build/report/compose.js + 1 modules
var compose = __webpack_require__(1616);
// EXTERNAL MODULE: ./.build/report/compose-changes.js
var compose_changes = __webpack_require__(1518);
// EXTERNAL MODULE: ./.build/report/group.js
var report_group = __webpack_require__(7313);
// EXTERNAL MODULE: ./.build/report/origins.js
var report_origins = __webpack_require__(7569);
;// CONCATENATED MODULE: ./.build/report/saved-authorship.js
/** As many as an audit lists at most, several candidates among them. */
const MOST_PEOPLE = 100;
const MOST_SENTENCES = 100;
const MOST_NAMES = 10;
/** Of a name and of a sentence, in UTF-16 code units; ours are shorter. */
const LONGEST = 500;
/** Who wrote what, as a saved report has it: names and sentences of its own, as all half sentences are, and no level by them. */
const savedAuthorship = ({ authorship }) => {
    if (authorship === undefined)
        return undefined;
    const { people, more, recognised, says, merged, notes } = authorship;
    return {
        people: people
            .filter(({ name }) => isShort(name))
            .slice(0, MOST_PEOPLE)
            .map(({ name, commits, coAuthored, candidate }) => ({ name, commits, coAuthored, candidate })),
        more,
        recognised,
        says: sentences(says),
        merged: sentences(merged),
        notes: sentences(notes),
    };
};
/** What it says of the candidate's own work, beside a level that was found. */
const savedCandidate = ({ candidateLevel, candidateReason, }) => ({
    ...(candidateLevel === undefined ? {} : { candidateLevel }),
    ...(candidateLevel === 'unknown' && candidateReason !== undefined ? { candidateReason } : {}),
});
const savedWriters = (by) => by === undefined ? {} : { by: by.filter(isShort).slice(0, MOST_NAMES) };
const sentences = (texts) => texts.filter(isShort).slice(0, MOST_SENTENCES);
const isShort = ({ length }) => length <= LONGEST;

;// CONCATENATED MODULE: ./.build/report/saved-places.js
/** Whether an address made from a place stays inside of the repository. Numbers and commits have their form in the schema. */
const leadsSomewhere = (anchor) => !('path' in anchor) || isPath(anchor.path);
/**
 * As git lists them: names with `/` between. Browsers resolve `..` in an address, so that such a path would lead out of the
 * repository. https://git-scm.com/docs/git-fast-import#_filemodify
 */
const isPath = (path) => path.length <= 4096 && path.split('/').every(part => part !== '' && part !== '.' && part !== '..');

;// CONCATENATED MODULE: ./.build/report/saved-candidates-say.js

/** As many, and as long, as the candidate's file may have. */
const MOST_ENTRIES = 50;
const LONGEST_REASON = 300;
/**
 * The candidate's words of a saved report: files, folders and lines of them alone, so that whoever forges a report can have it say no
 * more than a file in their repository could. They stand in the report as words, and decide nothing.
 */
const savedSay = ({ claims = [], withdrawn = [], }) => {
    const points = claims.filter(isSayable).slice(0, MOST_ENTRIES);
    const taken = withdrawn.filter(isSayable).slice(0, MOST_ENTRIES);
    return {
        ...(points.length === 0 ? {} : { claims: points.map(({ says, anchor }) => ({ says, anchor })) }),
        ...(taken.length === 0 ? {} : { withdrawn: taken.map(({ says, anchor, places }) => ({ says, anchor, places })) }),
    };
};
const isSayable = ({ says, anchor }) => says.length <= LONGEST_REASON && 'path' in anchor && isPath(anchor.path.replace(/\/$/, ''));

// EXTERNAL MODULE: ./.build/report/changes.js
var report_changes = __webpack_require__(2423);
// EXTERNAL MODULE: ./.build/report/rows.js
var rows = __webpack_require__(5757);
;// CONCATENATED MODULE: ./.build/report/saved-changes.js




/**
 * What a saved report says that its pull request changes, as far as it fits the report that was rebuilt from it: known skills
 * once, at the level that they have there. Titles, order and how counts read are ours.
 */
const rebuildChanges = (saved, rebuilt, skills) => {
    if (!saved.compared)
        return { compared: false, reason: saved.reason };
    const changes = rebuilt.skills.flatMap(skill => {
        const known = skills.find(({ id }) => id === skill.id);
        const change = saved.skills.find(({ id }) => id === skill.id);
        return known && change ? changeOf(change, skill, known) : [];
    });
    const changed = new Set(changes.map(({ id }) => id));
    return {
        compared: true,
        ...(saved.base !== undefined && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(saved.base) ? { base: saved.base } : {}),
        skills: [
            ...changes.filter(change => change.before !== change.after && !(0,report_changes/* isFall */.ie)(change)),
            ...changes.filter(({ before, after }) => before === after),
            ...changes.filter(report_changes/* isFall */.ie),
        ],
        uncompared: rebuilt.skills.map(({ id }) => id).filter(id => saved.uncompared.includes(id) && !changed.has(id)),
    };
};
const changeOf = (saved, skill, known) => {
    if (saved.after !== skill.level)
        return [];
    const { id, before, after, place, was } = saved;
    const counts = saved.counts.flatMap(moved => {
        const signal = Object.hasOwn(known.signals, moved.signal) ? known.signals[moved.signal] : undefined;
        const says = signal?.counted?.(moved.after);
        return says === undefined || moved.before === moved.after ? [] : [{ ...moved, says }];
    });
    if (before === after && counts.length === 0)
        return [];
    return [
        {
            id,
            title: (0,report_changes/* isFall */.ie)(saved) ? titleBefore(saved, skill) : (0,rows/* titleOf */.Gg)(skill),
            before,
            after,
            ...(place && !(0,report_changes/* isFall */.ie)(saved) && leadsSomewhere(place.anchor) ? { place: saying(place) } : {}),
            ...(was && (0,report_changes/* isFall */.ie)(saved) && leadsSomewhere(was.anchor) ? { was: saying(was) } : {}),
            counts: counts.slice(0, Object.keys(known.signals).length),
        },
    ];
};
/** Without the address: links are made anew. */
const saying = ({ says, anchor }) => ({ says, anchor });
/** What of a group was used before stands in the base alone: taken where it is made of names that we know. */
const titleBefore = ({ title }, skill) => {
    const start = `${skill.title}: `;
    const named = title.startsWith(start) ? title.slice(start.length).split(/, | and /) : [];
    return named.length > 0 && named.every(report_group/* isFramework */.Rj) ? title : skill.title;
};

;// CONCATENATED MODULE: ./.build/report/saved.js








/**
 * A report made anew from a saved one, which anybody may have written: a forgery until proved otherwise. Taken from it are
 * levels, places, counts and half sentences, of known skills and signals alone. Titles, order, groups, summary, steps, tour
 * and every address are ours. A report of ours comes back as it was. `saved` has gone through `parseReport`.
 */
const rebuildReport = (saved, { profile, skills, repository, tool }) => {
    const assessments = profile.skills.flatMap(entry => {
        const skill = skills.find(({ id }) => id === entry.id);
        const claimed = saved.skills.find(({ id }) => id === entry.id);
        return skill ? [assessmentOf(skill, entry, claimed)] : [];
    });
    const { folder } = saved.repository;
    const unlinked = unlinkedIn(saved);
    const authorship = savedAuthorship(saved);
    const report = (0,compose/* composeReport */.Z)({
        assessments,
        facts: {
            byKind: new Map([['framework', frameworksOf(saved)]]),
            missing: new Map(),
            incomplete: new Map(),
            warnings: [],
            repository: { ...repository, ...(folder !== undefined && isPath(folder) ? { folder } : {}), unlinked },
            read: readOf(saved.read),
        },
        profile,
        tool,
        warnings: saved.warnings.slice(0, saved_MOST_ENTRIES),
        origins: originsOf(saved),
        ...(authorship === undefined ? {} : { authorship }),
    });
    if (!saved.changes)
        return report;
    return (0,compose_changes/* withChanges */.A)(report, rebuildChanges(saved.changes, report, skills), { ...repository, unlinked });
};
/** A place without an address has none for a reason: its file is not surely that of the commit. It gets none here either. */
const unlinkedIn = ({ skills, changes }) => {
    const changed = changes?.compared ? changes.skills.flatMap(({ place }) => place ?? []) : [];
    const places = [
        ...skills.flatMap(({ evidence, claims = [], withdrawn = [] }) => [...evidence, ...claims, ...withdrawn]),
        ...changed,
    ].filter(({ url }) => url === undefined);
    const paths = new Set(places.flatMap(({ anchor }) => ('path' in anchor ? [anchor.path] : [])));
    return path => paths.has(path);
};
/** Lists of a report that are not places: more than anybody reads. */
const saved_MOST_ENTRIES = 500;
/** No signal of ours keeps more places. */
const MOST_PLACES = 12;
const MOST_MINUTES = 10_000;
const assessmentOf = (skill, entry, saved) => {
    const shared = {
        id: skill.id,
        title: skill.title,
        importance: entry.importance,
        ...(entry.group === undefined ? {} : { group: entry.group }),
    };
    if (saved === undefined || saved.level === 'ask')
        return { ...shared, ...unknown('not in the saved report') };
    const hasPlaces = saved.level === 'solid' || saved.level === 'some';
    const evidence = hasPlaces ? evidenceOf(skill, saved) : [];
    // No place, no claim.
    if (hasPlaces && evidence.length === 0)
        return { ...shared, ...unknown('the saved report names no place') };
    return {
        ...shared,
        level: saved.level,
        ...(hasPlaces ? savedCandidate(saved) : {}),
        says: saved.says,
        evidence,
        counts: countsOf(skill, saved.counts ?? {}),
        gaps: saved.level === 'solid' || saved.level === 'unknown' ? [] : gapsOf(skill, saved),
        unchecked: saved.unchecked.slice(0, MOST_PLACES).map(({ what, reason }) => ({ what, reason })),
        ...(saved.nextStep === undefined ? {} : { nextStep: saved.nextStep }),
        ...(saved.minutes === undefined ? {} : { minutes: Math.min(Math.round(saved.minutes), MOST_MINUTES) }),
        ...(saved.question === undefined ? {} : { question: saved.question }),
        ...(saved.discounted === undefined ? {} : { discounted: discountedOf(skill, saved.discounted) }),
        ...savedSay(saved),
    };
};
const discountedOf = (skill, saved) => saved
    .filter(({ signal, anchor }) => signalOf(skill, signal) !== undefined && leadsSomewhere(anchor))
    .slice(0, MOST_PLACES)
    .map(({ signal, says, anchor }) => ({ signal, says, anchor }));
/** Said by the saved report, as all half sentences are; each has a place. */
const originsOf = ({ origins = [] }) => origins
    .filter(({ anchor }) => leadsSomewhere(anchor))
    .slice(0, report_origins/* MOST_ORIGINS */._)
    .map(({ what, says, anchor, question }) => ({
    what,
    says,
    anchor,
    ...(question === undefined ? {} : { question }),
}));
const unknown = (says) => ({
    level: 'unknown',
    says,
    evidence: [],
    counts: {},
    gaps: [],
    unchecked: [],
});
const signalOf = ({ signals }, id) => (Object.hasOwn(signals, id) ? signals[id] : undefined);
const evidenceOf = (skill, saved) => {
    const kept = new Map();
    return saved.evidence.flatMap(({ signal, says, anchor, by }) => {
        const known = signalOf(skill, signal);
        const before = kept.get(signal) ?? 0;
        if (known === undefined || before >= MOST_PLACES || !leadsSomewhere(anchor))
            return [];
        kept.set(signal, before + 1);
        return [{ signal, title: known.title, says, anchor, ...savedWriters(by) }];
    });
};
/** In the order of the skill's signals, as they are counted. */
const countsOf = (skill, counts) => Object.fromEntries(Object.keys(skill.signals).flatMap(id => {
    const count = Object.hasOwn(counts, id) ? counts[id] : undefined;
    return count === undefined ? [] : [[id, count]];
}));
const gapsOf = (skill, { gaps }) => gaps.slice(0, MOST_PLACES).flatMap(({ signal, found, needed }) => {
    const known = signalOf(skill, signal);
    return known === undefined || found >= needed ? [] : [{ signal, title: known.title, found, needed }];
});
const readOf = (read) => ({
    files: read.files,
    bytes: read.bytes,
    ...(read.commits === undefined ? {} : { commits: read.commits }),
    ...(read.people === undefined ? {} : { people: read.people }),
    ...(read.issues === undefined ? {} : { issues: read.issues }),
    ...(read.pulls === undefined ? {} : { pulls: read.pulls }),
    leftOut: read.leftOut
        .slice(0, saved_MOST_ENTRIES)
        .map(({ reason, count, examples }) => ({ reason, count, examples: examples.slice(0, 3) })),
    notRead: read.notRead.slice(0, saved_MOST_ENTRIES).map(({ path, reason }) => ({ path, reason })),
});
/**
 * What else of a group is used stands in no assessment, since it has no skill of its own: the name that the report gives it
 * is taken where it is one that we know.
 */
const frameworksOf = (saved) => saved.skills.flatMap(({ id, group, chosen }) => id === group && chosen !== undefined && (0,report_group/* isFramework */.Rj)(chosen)
    ? [
        {
            kind: 'framework',
            framework: chosen,
            name: chosen,
            use: 'import',
            substantial: true,
            owner: 'own',
            anchor: NOWHERE,
        },
    ]
    : []);
const NOWHERE = { at: 'file', path: '' };

;// CONCATENATED MODULE: ./.build/report/saved-bounds.js
/** Far above any report of ours: evidence lies five levels deep, sentences have at most 1,000 characters. */
const MAX_DEPTH = 12;
const MAX_CHARACTERS = 20_000;
const MAX_ENTRIES = 10_000;
/**
 * Why a value from parsed JSON cannot be a report, before anything else looks at it: "a text of 70000 characters". Undefined
 * when it may be one. Takes as long as the value is large, however deep it is.
 */
const outOfBounds = (value) => {
    const waiting = [{ value, depth: 1 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (typeof next.value === 'string' && next.value.length > MAX_CHARACTERS) {
            return `a text of ${next.value.length} characters`;
        }
        if (typeof next.value !== 'object' || next.value === null)
            continue;
        if (next.depth > MAX_DEPTH)
            return `more than ${MAX_DEPTH} levels`;
        const entries = Array.isArray(next.value) ? next.value : Object.values(next.value);
        if (entries.length > MAX_ENTRIES)
            return `a list of ${entries.length} entries`;
        for (const entry of entries)
            waiting.push({ value: entry, depth: next.depth + 1 });
    }
    return undefined;
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
;// CONCATENATED MODULE: ./.build/report/schema.js

// zod costs start-up time: what only needs the type imports it with `import type`, which leaves no trace at run time.
// Unknown keys are tolerated everywhere, so that a later 1.x report can still be read.
const count = schemas/* int */.Whr().min(0);
const line = schemas/* int */.Whr().min(1);
const path = schemas/* string */.YjP().describe('Relative to the audited folder, `/` between folders.');
const sentence = schemas/* string */.YjP().describe('Plain text; what stands in `backticks` is code.');
const anchorSchema = schemas/* discriminatedUnion */.gMt('at', [
    schemas/* object */.Ikc({
        at: schemas/* literal */.euz('lines'),
        path,
        startLine: line,
        endLine: line,
        cell: line.optional().describe("A notebook's code cell, counted from 1; the lines are the cell's."),
    }),
    schemas/* object */.Ikc({ at: schemas/* literal */.euz('file'), path }),
    schemas/* object */.Ikc({ at: schemas/* literal */.euz('commit'), sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/) }),
    schemas/* object */.Ikc({ at: schemas/* literal */.euz('issue'), number: line.describe('On the hosting service.') }),
    schemas/* object */.Ikc({ at: schemas/* literal */.euz('pull'), number: line.describe('On the hosting service.') }),
])
    .describe('A place that a reader can look at.');
const evidenceSchema = schemas/* object */.Ikc({
    signal: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    says: sentence,
    anchor: anchorSchema,
    url: schemas/* url */.OZ5().optional().describe('A permalink to the place.'),
    by: schemas/* array */.YOg(schemas/* string */.YjP())
        .readonly()
        .optional()
        .describe('Names of who wrote it, who wrote most of it first. Left out where one person wrote everything.'),
});
const gapSchema = schemas/* object */.Ikc({ signal: schemas/* string */.YjP(), title: schemas/* string */.YjP(), found: count, needed: count });
const uncheckedSchema = schemas/* object */.Ikc({ what: schemas/* string */.YjP(), reason: schemas/* string */.YjP() });
const saidSchema = schemas/* object */.Ikc({
    says: schemas/* string */.YjP().describe("The candidate's own words: their reason."),
    anchor: anchorSchema,
    url: schemas/* url */.OZ5().optional().describe('A permalink to the place.'),
});
const skillSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    importance: schemas/* enum */.k5n(['required', 'valuable', 'bonus', 'ask']),
    group: schemas/* string */.YjP().optional().describe('Skills of one group are one row and one count for readers.'),
    chosen: schemas/* string */.YjP().optional().describe('What of the group is used: "Flask".'),
    level: schemas/* enum */.k5n(['none', 'some', 'solid', 'unknown', 'ask']),
    candidateLevel: schemas/* enum */.k5n(['none', 'some', 'solid', 'unknown'])
        .optional()
        .describe("What the candidate's own work alone gives. Left out where one person wrote everything or nobody is known to be the candidate."),
    candidateReason: schemas/* string */.YjP().optional().describe('Why that is unknown: a half sentence.'),
    says: sentence,
    evidence: schemas/* array */.YOg(evidenceSchema).readonly().describe('The most telling first.'),
    counts: schemas/* record */.g1P(schemas/* string */.YjP(), count).optional().describe('How many places each signal found.'),
    gaps: schemas/* array */.YOg(gapSchema).readonly().describe('What is missing for the next level.'),
    unchecked: schemas/* array */.YOg(uncheckedSchema).readonly().describe('What could have added to the level and was not looked at.'),
    nextStep: sentence.optional(),
    minutes: schemas/* number */.aig().min(0).optional().describe('Rough minutes for the next step.'),
    question: sentence.optional(),
    discounted: schemas/* array */.YOg(schemas/* object */.Ikc({
        signal: schemas/* string */.YjP(),
        says: sentence,
        anchor: anchorSchema,
        url: schemas/* url */.OZ5().optional().describe('A permalink to the place.'),
    }))
        .readonly()
        .optional()
        .describe('Places that look like evidence and do not count, each with what was seen there.'),
    claims: schemas/* array */.YOg(saidSchema)
        .readonly()
        .optional()
        .describe('Places that the candidate points at. Nothing was judged there; they never raise the level.'),
    withdrawn: schemas/* array */.YOg(saidSchema.extend({ places: count.describe('How many places of the skill it took away.') }))
        .readonly()
        .optional()
        .describe('Files and folders that the candidate does not want to be counted for the skill.'),
});
const changeSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().describe('The skill; a group is the skill that stands for it.'),
    title: schemas/* string */.YjP().describe('As its row is titled, of a fall as it was: "Web framework: Flask".'),
    before: schemas/* enum */.k5n(['none', 'some', 'solid']).describe('The level in the base.'),
    after: schemas/* enum */.k5n(['none', 'some', 'solid']).describe('The level in the head; the same where only counts moved.'),
    place: schemas/* object */.Ikc({ says: sentence, anchor: anchorSchema, url: schemas/* url */.OZ5().optional().describe('A permalink to the place.') })
        .optional()
        .describe('What the head shows and the base does not. Not there for a fall.'),
    was: schemas/* object */.Ikc({ says: sentence, anchor: anchorSchema, url: schemas/* url */.OZ5().optional().describe('A permalink into the base.') })
        .optional()
        .describe('Of a fall, what the base showed: a place in the base commit, which may be gone from the head.'),
    counts: schemas/* array */.YOg(schemas/* object */.Ikc({
        signal: schemas/* string */.YjP(),
        before: count,
        after: count,
        says: schemas/* string */.YjP().describe('How the new count reads: "9 that check your code".'),
    }))
        .readonly()
        .describe('Counts that moved and mean something to readers.'),
});
const changesSchema = schemas/* discriminatedUnion */.gMt('compared', [
    schemas/* object */.Ikc({
        compared: schemas/* literal */.euz(true),
        base: schemas/* string */.YjP().optional().describe('The commit that was compared with: the merge base with the base branch.'),
        skills: schemas/* array */.YOg(changeSchema)
            .readonly()
            .describe('Rises first, then counts that moved, then falls. What only moved with renamed files is not here.'),
        uncompared: schemas/* array */.YOg(schemas/* string */.YjP())
            .readonly()
            .describe('Ids of skills of which one side could not be looked at: neither changed nor unchanged.'),
    }),
    schemas/* object */.Ikc({
        compared: schemas/* literal */.euz(false),
        reason: schemas/* string */.YjP().describe('Why the report cannot say what the pull request changes: a half sentence.'),
    }),
])
    .describe('What a pull request changes. Left out where there is none.');
const authorshipSchema = schemas/* object */.Ikc({
    people: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP().describe('Without e-mail addresses.'),
        commits: count.describe('As an author, merges included.'),
        coAuthored: count.describe('Further commits that name this person as a co-author.'),
        candidate: schemas/* boolean */.zMY(),
    }))
        .readonly()
        .describe('Most commits first. Bots are left out.'),
    more: count.describe('People who are not listed.'),
    recognised: schemas/* boolean */.zMY().describe('Whether somebody of them counts as the candidate.'),
    says: schemas/* array */.YOg(sentence).readonly().describe('How the candidate was recognised, or why not.'),
    merged: schemas/* array */.YOg(sentence).readonly().describe('Names that count as one person, and why.'),
    notes: schemas/* array */.YOg(sentence).readonly().describe('What else to know of who wrote what.'),
})
    .describe('Whose work it is. Left out when the history was not read.');
const countsSchema = schemas/* object */.Ikc({ solid: count, some: count, none: count, unknown: count });
const reportSchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP(), url: schemas/* url */.OZ5().optional() }),
    repository: schemas/* object */.Ikc({
        name: schemas/* string */.YjP().optional(),
        url: schemas/* url */.OZ5().optional(),
        host: schemas/* enum */.k5n(['github', 'gitlab', 'bitbucket', 'other']).optional(),
        commit: schemas/* string */.YjP().optional(),
        ref: schemas/* string */.YjP().optional(),
        folder: schemas/* string */.YjP().optional().describe('The audited folder inside the repository.'),
        source: schemas/* enum */.k5n(['git', 'folder', 'memory']),
    }),
    profile: schemas/* object */.Ikc({ id: schemas/* string */.YjP(), title: schemas/* string */.YjP() }),
    summary: schemas/* object */.Ikc({ required: countsSchema, valuable: countsSchema, bonus: countsSchema })
        .describe('How many skills have which level; a group counts once.'),
    skills: schemas/* array */.YOg(skillSchema).readonly(),
    tour: schemas/* array */.YOg(schemas/* object */.Ikc({ skill: schemas/* string */.YjP(), says: sentence, anchor: anchorSchema, url: schemas/* url */.OZ5().optional() }))
        .max(3)
        .readonly()
        .describe('The places most worth reading.'),
    next: schemas/* array */.YOg(schemas/* object */.Ikc({ skill: schemas/* string */.YjP(), step: sentence, minutes: schemas/* number */.aig().min(0) }))
        .max(3)
        .readonly()
        .describe('The steps that move most for the least work, the best first.'),
    read: schemas/* object */.Ikc({
        files: count,
        bytes: count,
        commits: count.optional().describe('Left out when the history was not read.'),
        people: count.optional(),
        issues: count.optional().describe('On the hosting service. Left out when they were not read or are switched off.'),
        pulls: count.optional().describe('Pull requests, as issues.'),
        leftOut: schemas/* array */.YOg(schemas/* object */.Ikc({ reason: schemas/* string */.YjP(), count, examples: schemas/* array */.YOg(path).readonly() })).readonly(),
        notRead: schemas/* array */.YOg(schemas/* object */.Ikc({ path, reason: schemas/* string */.YjP() })).readonly(),
    }),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
    authorship: authorshipSchema.optional(),
    origins: schemas/* array */.YOg(schemas/* object */.Ikc({
        what: schemas/* string */.YjP().describe('`fork`, `template`, `starter`, `tutorial`, `upload`, and the like.'),
        says: sentence,
        anchor: anchorSchema,
        url: schemas/* url */.OZ5().optional().describe('A permalink to the place.'),
        question: sentence.optional(),
    }))
        .readonly()
        .optional()
        .describe('Where the code came from, as far as it shows. No level changes by it. Left out where nothing shows.'),
    changes: changesSchema.optional(),
});
/** A report of schema version 1 from parsed JSON; unknown keys are dropped. Throws zod's error, which names each bad key. */
const parseReport = (value) => reportSchema.parse(value);
/** The published JSON Schema (draft 2020-12) of the same declaration. */
const reportJsonSchema = () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:portfolio-readiness:report-1',
    title: 'Portfolio readiness report, schema version 1',
    description: 'What a portfolio repository shows for a role, with a place for every claim. A reading aid, not a hiring verdict.',
    ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' }),
});

// EXTERNAL MODULE: ./.build/skills/index.js + 31 modules
var skills = __webpack_require__(9860);
// EXTERNAL MODULE: ./.build/tool.js + 1 modules
var tool = __webpack_require__(3520);
;// CONCATENATED MODULE: ./.build/action/saved-report.js









/** The largest reports have a tenth of it. */
const MAX_BYTES = 2 * 1024 * 1024;
/**
 * The report that a pull request's run saved, rebuilt. Whoever made the pull request may have written the file, so nothing
 * of it is believed that the event can say or that we know ourselves. Throws AuditError.
 */
const readSavedReport = (file, profile, run) => {
    const earlier = pullRequestRun(run);
    const saved = parsed(readBounded((0,external_node_path_.resolve)(run.workspace, file), [run.workspace, run.temporaryFolder]));
    if (saved.profile.id !== profile.id) {
        throw refused('is for another profile', `Set the input profile as in the other workflow; here it is ${profile.id}.`);
    }
    if (saved.repository.commit !== earlier.head) {
        throw refused(`is not about the pull request's commit ${earlier.head.slice(0, 7)}`, 'Set `fetch-depth: 0` for actions/checkout in the workflow that saved it.');
    }
    const name = earlier.headRepository ?? run.repository;
    return rebuildReport(saved, {
        profile,
        skills: skills/* skills */.H,
        tool: tool/* tool */.z,
        repository: {
            name,
            url: `${run.serverUrl}/${name}`,
            trackerUrl: `${run.serverUrl}/${run.repository}`,
            host: 'github',
            commit: earlier.head,
            ref: earlier.head,
            source: 'git',
        },
    });
};
const refused = (what, hint, cause) => new _build_errors/* AuditError */.M('UNREADABLE', `The report in report-file ${what}.`, hint, { cause });
const pullRequestRun = ({ earlier }) => {
    if (earlier?.event === 'pull_request')
        return earlier;
    throw new _build_errors/* AuditError */.M('BAD_INPUT', earlier
        ? 'The workflow run behind this one was not for a pull request, so that report-file has no place here.'
        : 'The input report-file is for workflows on workflow_run.', "See docs/github.md, 'Pull requests from forks', in the Action's repository.");
};
const AGAIN = "Let the other workflow save it with actions/upload-artifact, as the Action's examples/forks-1-audit.yml does.";
/** The text of a regular file of at most `MAX_BYTES` that lies in one of these folders, no symbolic link on the way. */
const readBounded = (path, folders) => {
    try {
        if (!folders.some(folder => isPlainlyIn(path, folder))) {
            throw refused('lies outside of the workspace, or behind a symbolic link', AGAIN);
        }
        if (!(0,external_node_fs_.lstatSync)(path).isFile())
            throw refused('is no regular file', AGAIN);
        return readOpened((0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0)));
    }
    catch (error) {
        if (error instanceof _build_errors/* AuditError */.M)
            throw error;
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (typeof code !== 'string')
            throw error;
        throw refused(code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`, AGAIN, error);
    }
};
const isPlainlyIn = (path, folder) => {
    const inside = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), path);
    if (inside === '' || inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.resolve)(inside) === inside)
        return false;
    return (0,external_node_fs_.realpathSync)(path) === (0,external_node_path_.resolve)((0,external_node_fs_.realpathSync)(folder), inside);
};
/** What was looked at and what is read are one file: both through what is open. */
const readOpened = (opened) => {
    try {
        const { size } = (0,external_node_fs_.fstatSync)(opened);
        if (size > MAX_BYTES)
            throw refused(`has ${size} bytes; ${MAX_BYTES} are enough for any`, AGAIN);
        const bytes = Buffer.alloc(size);
        let length = 0;
        for (let read = -1; length < size && read !== 0; length += read) {
            read = (0,external_node_fs_.readSync)(opened, bytes, length, size - length, length);
        }
        return bytes.toString('utf8', 0, length);
    }
    finally {
        (0,external_node_fs_.closeSync)(opened);
    }
};
const parsed = (text) => {
    const value = json(text);
    const reason = outOfBounds(value);
    if (reason !== undefined)
        throw refused(`is none: ${reason}`, AGAIN);
    try {
        return parseReport(value);
    }
    catch (error) {
        if (!(error instanceof errors/* ZodError */.G))
            throw error;
        throw refused(`does not have the form of version 1${placeOf(error)}`, AGAIN, error);
    }
};
const json = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw refused('is no JSON', AGAIN, error);
    }
};
/** Keys can be anybody's words, and the runner reads commands in what is printed. */
const placeOf = ({ issues: [first] }) => {
    const path = first?.path.map(String) ?? [];
    return path.length > 0 && path.every(part => /^\w{1,30}$/.test(part)) ? ` (${path.join('.')})` : '';
};


/***/ })

};
;