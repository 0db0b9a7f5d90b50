"use strict";
exports.id = 367;
exports.ids = [367];
exports.modules = {

/***/ 9665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ BUDGETS),
/* harmony export */   r: () => (/* binding */ WAITS)
/* harmony export */ });
/** Requests that a run may send at most: attempts that failed and redirects that were followed included. */
const BUDGETS = { tracker: 10, history: 12, files: 10, comment: 25 };
/**
 * A job that waits costs more than a part of a report that is missing. Together under a minute: a wait before a retry that
 * has begun (up to 4 seconds) is not broken off.
 */
const WAITS = { inAll: 55_000, reading: 40_000, attempt: 15_000 };


/***/ }),

/***/ 7110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lC: () => (/* binding */ timeAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
const isRecord = (value) => typeof value === 'object' && value !== null;
/** The value at the end of a path of fields; undefined as soon as one of them is not there. */
const at = (value, ...path) => path.reduce((inner, name) => (isRecord(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
const listAt = (value, ...path) => {
    const list = at(value, ...path);
    return Array.isArray(list) ? list : [];
};
/** Without halves of characters, which JSON can spell and nothing can print. */
const textAt = (value, ...path) => {
    const text = at(value, ...path);
    return typeof text === 'string' ? Buffer.from(text, 'utf8').toString('utf8') : undefined;
};
/** A whole number from 0. */
const countAt = (value, ...path) => {
    const count = at(value, ...path);
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
};
/** Seconds since 1970, from `2026-01-31T12:00:00Z`. */
const timeAt = (value, ...path) => {
    const milliseconds = Date.parse(textAt(value, ...path) ?? '');
    return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
};


/***/ }),

/***/ 6148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ AttemptTimeout),
/* harmony export */   Nj: () => (/* binding */ sentNowhere),
/* harmony export */   RX: () => (/* binding */ GivenUp),
/* harmony export */   Rm: () => (/* binding */ timeIsUp),
/* harmony export */   Zs: () => (/* binding */ sentElsewhere),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   kf: () => (/* binding */ UnusableAnswer),
/* harmony export */   m2: () => (/* binding */ budgetSpent),
/* harmony export */   p3: () => (/* binding */ outOfTime)
/* harmony export */ });
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);

/**
 * What ends a request for good, and was no answer of GitHub. Octokit hands an error named so on as it is, instead of
 * wrapping it and trying again. The message is a half sentence for readers.
 */
class GivenUp extends Error {
    /** Whether the request may have been carried out all the same. */
    mayBeDone;
    constructor(message, mayBeDone) {
        super(message);
        this.name = 'AbortError';
        this.mayBeDone = mayBeDone;
    }
}
const budgetSpent = (purpose) => new GivenUp(`the ${_budgets_js__WEBPACK_IMPORTED_MODULE_0__/* .BUDGETS */ .b[purpose]} requests for this part of a run are used up`, false);
/** In milliseconds: how long a run waits for this purpose. */
const outOfTime = (wait, mayBeDone) => new GivenUp(`GitHub took too long: a run waits ${Math.round(wait / 1000)} seconds for it`, mayBeDone);
/** Of reading alone. */
const timeIsUp = () => new GivenUp('the time for the audit was up (max-seconds)', false);
const sentElsewhere = () => new GivenUp('GitHub pointed to another host, where this tool does not go', false);
const sentNowhere = () => new GivenUp('GitHub did not answer as it should (a redirect that leads nowhere)', false);
const tooLarge = () => new GivenUp('the answer of GitHub was too large to be read', true);
/** One attempt that got no complete answer. It may be tried again. */
class AttemptTimeout extends Error {
    constructor(wait) {
        super(`GitHub did not answer within ${Math.round(wait / 1000)} seconds`);
        this.name = 'TimeoutError';
    }
}
/** An answer that says that all is well and cannot be used: no JSON, half of it, a page for people. It may be tried again. */
class UnusableAnswer extends Error {
    status = 502;
    /** Where Octokit's plugins look how often to try. */
    request;
    /** `what` stands in parentheses: "no JSON". */
    constructor(what, request) {
        super(what);
        this.name = 'UnusableAnswer';
        this.request = request;
    }
}


/***/ }),

/***/ 3367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubTracker: () => (/* binding */ githubTracker),
  withTracker: () => (/* binding */ withTracker)
});

// EXTERNAL MODULE: ./.build/github/shape.js
var shape = __webpack_require__(7110);
;// CONCATENATED MODULE: ./.build/github/refusal.js

/** Undefined for what never came from GitHub: a bug, or a request that was given up here. */
const refusalOf = (error) => {
    if (!(error instanceof Error))
        return undefined;
    const response = (0,shape.at)(error, 'response');
    // A query's errors come in an error of their own, or, for rate limits, in one that holds the whole answer.
    const listed = [(0,shape/* listAt */.gT)(error, 'errors'), (0,shape/* listAt */.gT)(response, 'data', 'errors')].find(list => list.length > 0) ?? [];
    const status = (0,shape.at)(error, 'status') ?? (0,shape.at)(response, 'status') ?? (listed.length > 0 ? 200 : undefined);
    if (typeof status !== 'number')
        return undefined;
    const headers = (0,shape.at)(response, 'headers') ?? (0,shape.at)(error, 'headers');
    return {
        status,
        message: error.message,
        headers: (0,shape/* isRecord */.u4)(headers) ? headers : {},
        errors: queryErrors(listed),
        answered: (0,shape/* isRecord */.u4)(response) || !('cause' in error && error.cause instanceof Error),
    };
};
const queryErrors = (list) => list.map(error => ({
    type: (0,shape/* textAt */.$6)(error, 'type') ?? '',
    message: (0,shape/* textAt */.$6)(error, 'message') ?? '',
    path: (0,shape/* listAt */.gT)(error, 'path').map(String),
}));
/** The token itself is wrong. Too many tries with wrong ones are refused as 403, and speak of no rate. */
const isUnknownToken = ({ status, message }) => status === 401 || /\bbad credentials\b|\blogin attempts\b/i.test(message);
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
const isRateLimit = (refusal) => {
    const { status, message, headers, errors } = refusal;
    if (isUnknownToken(refusal) || isNoPermission(refusal))
        return false;
    if (status === 429 || errors.some(({ type }) => type === 'RATE_LIMITED'))
        return true;
    if (status !== 403 && status !== 200)
        return false;
    return (/\brate limit\b|\babuse detection\b/i.test(message) ||
        (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)));
};
/** The token is known and was not given this right. */
const isNoPermission = ({ status, message, errors }) => (status === 403 && /\bnot accessible by\b/i.test(message)) || errors.some(isNoPermissionFor);
const isNoPermissionFor = ({ type, message }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES' || /\bnot accessible by\b/i.test(message);
/** Too much was asked for at once, or GitHub is not well: less, or later, may work. */
const isTrouble = ({ status, errors }) => status >= 500 || errors.some(isTroubleWith);
/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts */
const isTroubleWith = ({ type, message }) => /^(?:RESOURCE_LIMITS_EXCEEDED|SERVICE_UNAVAILABLE|INTERNAL(?:_ERROR)?|TIMEOUT)$/.test(type) ||
    /\bsomething went wrong\b|\btime(?:d )?out\b|\brespond to your request in time\b|\bresource limits\b/i.test(message);
const DAY = 86_400;
/**
 * When a rate limit is over, as `14:05 UTC`: from its headers alone, and undefined where they do not say or speak of
 * more than a day.
 */
const limitEnd = ({ headers }) => {
    const now = Date.parse(String(headers.date)) / 1000;
    const after = Number(headers['retry-after']);
    if (after > 0 && after < DAY && !Number.isNaN(now))
        return clockTime(Math.ceil(now + after));
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] !== '0' || !Number.isSafeInteger(reset) || reset <= 0)
        return undefined;
    return !Number.isNaN(now) && Math.abs(reset - now) > DAY ? undefined : clockTime(reset);
};
/** Rounded up to the minute: a limit is not over before. */
const clockTime = (seconds) => {
    const time = new Date(Math.ceil(seconds / 60) * 60_000);
    return Number.isNaN(time.getTime()) ? undefined : `${time.toISOString().slice(11, 16)} UTC`;
};

;// CONCATENATED MODULE: ./.build/github/tracker-items.js

/** GitHub's own limit for a body; whatever else answers keeps to it as well. In UTF-16 units. */
const MAX_TEXT = 65_536;
/** Of accounts, branches and checks. */
const MAX_NAME = 255;
/**
 * Somebody in an answer. Undefined for a deleted account, which GitHub leaves out or calls `ghost`. Programs act as
 * `Bot`; a `Mannequin` stands for somebody whose work was imported, and whom nobody knows.
 */
const accountOf = (actor) => {
    const login = cut((0,shape/* textAt */.$6)(actor, 'login') ?? '', MAX_NAME);
    if (!login || login.toLowerCase() === 'ghost')
        return undefined;
    const kind = (0,shape.at)(actor, '__typename');
    return { login, bot: kind === 'Bot' || kind === 'Mannequin' || PROGRAM.test(login) };
};
/** As REST and the `gh` tool write apps, and as accounts of programs call themselves. */
const PROGRAM = /\[bot\]$|^app\/|[-_]bot$|^dependabot(?:-preview)?$|^mannequin$/i;
/** An issue of an answer; undefined where it has not even a number and a date. */
const issueOf = (node) => {
    const number = (0,shape/* countAt */.$v)(node, 'number');
    const openedAt = (0,shape/* timeAt */.lC)(node, 'createdAt');
    if (!number || openedAt === undefined)
        return undefined;
    const comments = (0,shape/* listAt */.gT)(node, 'comments', 'nodes').flatMap(remarkOf);
    return {
        number,
        title: longTextAt(node, 'title'),
        body: longTextAt(node, 'body'),
        author: accountOf((0,shape.at)(node, 'author')),
        openedAt,
        ...closedOf(node),
        labels: (0,shape/* countAt */.$v)(node, 'labels', 'totalCount') ?? 0,
        assignees: (0,shape/* countAt */.$v)(node, 'assignees', 'totalCount') ?? 0,
        comments,
        commentCount: (0,shape/* countAt */.$v)(node, 'comments', 'totalCount') ?? comments.length,
    };
};
/** An issue that was opened again has an event, and is open. */
const closedOf = (node) => {
    if ((0,shape.at)(node, 'state') !== 'CLOSED')
        return {};
    const event = (0,shape/* listAt */.gT)(node, 'timelineItems', 'nodes').filter(shape/* isRecord */.u4).at(-1);
    const time = (0,shape/* timeAt */.lC)(node, 'closedAt') ?? (0,shape/* timeAt */.lC)(event, 'createdAt');
    if (time === undefined)
        return {};
    const closer = (0,shape.at)(event, 'closer', '__typename');
    const through = closer === 'PullRequest' ? 'pull-request' : closer === 'Commit' ? 'commit' : 'hand';
    return { closed: { at: time, by: accountOf((0,shape.at)(event, 'actor')), through } };
};
const remarkOf = (node) => (0,shape/* isRecord */.u4)(node) ? [{ author: accountOf(node.author), body: longTextAt(node, 'body') }] : [];
/** A pull request of an answer about `repository` (`owner/name`); undefined where it lacks what every one has. */
const pullOf = (node, repository) => {
    const number = (0,shape/* countAt */.$v)(node, 'number');
    const openedAt = (0,shape/* timeAt */.lC)(node, 'createdAt');
    const state = STATES.get((0,shape.at)(node, 'state'));
    if (!number || openedAt === undefined || !state)
        return undefined;
    const mergedAt = state === 'merged' ? (0,shape/* timeAt */.lC)(node, 'mergedAt') : undefined;
    return {
        number,
        title: longTextAt(node, 'title'),
        body: longTextAt(node, 'body'),
        author: accountOf((0,shape.at)(node, 'author')),
        openedAt,
        state,
        ...(mergedAt === undefined ? {} : { merged: { at: mergedAt, by: accountOf((0,shape.at)(node, 'mergedBy')) } }),
        branch: cut(longTextAt(node, 'headRefName'), MAX_NAME),
        files: (0,shape/* countAt */.$v)(node, 'changedFiles') ?? 0,
        added: (0,shape/* countAt */.$v)(node, 'additions') ?? 0,
        removed: (0,shape/* countAt */.$v)(node, 'deletions') ?? 0,
        reviews: (0,shape/* listAt */.gT)(node, 'reviews', 'nodes')
            .filter(review => SUBMITTED.has((0,shape.at)(review, 'state')))
            .map(review => accountOf((0,shape.at)(review, 'author'))),
        closes: (0,shape/* listAt */.gT)(node, 'closingIssuesReferences', 'nodes').flatMap(issue => ownNumber(issue, repository)),
    };
};
const STATES = new Map([
    ['OPEN', 'open'],
    ['MERGED', 'merged'],
    ['CLOSED', 'closed'],
]);
/** A pending review was not sent yet. https://docs.github.com/en/graphql/reference/enums#pullrequestreviewstate */
const SUBMITTED = new Set(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED']);
/** A pull request can close issues of other repositories; their numbers mean nothing here. */
const ownNumber = (issue, repository) => {
    const number = (0,shape/* countAt */.$v)(issue, 'number');
    const home = (0,shape/* textAt */.$6)(issue, 'repository', 'nameWithOwner');
    const isOwn = home === undefined || repository === undefined || home.toLowerCase() === repository.toLowerCase();
    return number && isOwn ? [number] : [];
};
const longTextAt = (node, name) => cut((0,shape/* textAt */.$6)(node, name) ?? '', MAX_TEXT);
/** Not through the middle of a character. */
const cut = (text, length) => text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
/**
 * The newest result of each name on `commit`, in the order in which the names come first, without those of the workflow
 * run `currentRunId`.
 */
const checksOf = (nodes, commit, currentRunId) => {
    const newest = new Map();
    for (const node of nodes) {
        const name = cut((0,shape/* textAt */.$6)(node, 'name') ?? (0,shape/* textAt */.$6)(node, 'context') ?? '', MAX_NAME);
        if (!name || isOfRun(node, currentRunId))
            continue;
        const time = timeOf(node);
        const earlier = newest.get(name);
        if (!earlier || earlier.time <= time)
            newest.set(name, { check: { name, outcome: outcomeOf(node), commit }, time });
    }
    return [...newest.values()].map(({ check }) => check);
};
/** What has not even begun is the newest. */
const timeOf = (node) => {
    const time = (0,shape/* timeAt */.lC)(node, 'startedAt') ?? (0,shape/* timeAt */.lC)(node, 'completedAt') ?? (0,shape/* timeAt */.lC)(node, 'createdAt');
    return time ?? (outcomeOf(node) === 'running' ? Number.POSITIVE_INFINITY : 0);
};
/** GitHub Actions links its checks to the run: `https://github.com/ada/desk/actions/runs/7/job/9`. */
const isOfRun = (node, run) => run !== undefined && /\/actions\/runs\/(\d+)(?:\/|$)/.exec((0,shape/* textAt */.$6)(node, 'detailsUrl') ?? '')?.[1] === String(run);
/** A check run has a status and, once it is completed, a conclusion; a commit's status has a state alone. */
const outcomeOf = (node) => {
    const status = (0,shape.at)(node, 'status');
    if (typeof status === 'string' && status !== 'COMPLETED')
        return 'running';
    return OUTCOMES.get((0,shape.at)(node, 'conclusion') ?? (0,shape.at)(node, 'state')) ?? 'other';
};
/** https://docs.github.com/en/graphql/reference/enums#checkconclusionstate and #statusstate */
const OUTCOMES = new Map([
    ['SUCCESS', 'green'],
    ['FAILURE', 'red'],
    ['ERROR', 'red'],
    ['TIMED_OUT', 'red'],
    ['STARTUP_FAILURE', 'red'],
    ['PENDING', 'running'],
    ['EXPECTED', 'running'],
]);

// EXTERNAL MODULE: ./.build/github/trouble.js
var trouble = __webpack_require__(6148);
;// CONCATENATED MODULE: ./.build/github/reading-failure.js



/**
 * What is read of a repository, in a reader's words, and the permissions of a job that it takes. `isNamed`: readers see its
 * name right before the reason, "issues: the token may not read them".
 */
const READABLE = {
    issues: { words: 'issues', permissions: ['`issues: read`'], isNamed: true },
    pulls: { words: 'pull requests', permissions: ['`pull-requests: read`'], isNamed: true },
    checks: { words: 'checks', permissions: ['`checks: read`', '`statuses: read`'], isNamed: true },
    files: { words: 'files', permissions: ['`contents: read`'], isNamed: false },
    history: { words: 'commits', permissions: ['`contents: read`'], isNamed: false },
};
/**
 * Why something could not be read, as a half sentence: "rate limit: resets at 14:05 UTC". Nothing of what GitHub wrote is
 * in it. Undefined for what neither GitHub nor the way to it is to blame for: a bug, which is to be thrown on.
 */
const readingFailure = (error, what) => {
    if (error instanceof trouble/* GivenUp */.RX)
        return error.message;
    if (error instanceof trouble/* UnusableAnswer */.kf)
        return `${NO_ANSWER} (${error.message})`;
    const refusal = refusalOf(error);
    if (!refusal)
        return undefined;
    if (!refusal.answered)
        return unansweredReason(error);
    return REASONS.find(({ when }) => when(refusal))?.reason(refusal, what) ?? oddReason(refusal);
};
/** Why a part of a query's answer is not there. */
const queryFailure = (error, what) => {
    if (isSingleSignOn(error.message))
        return SINGLE_SIGN_ON;
    if (isNoPermissionFor(error))
        return noPermission(what);
    if (error.type === 'RATE_LIMITED')
        return RATE_LIMIT;
    if (error.type === 'NOT_FOUND')
        return NO_REPOSITORY;
    if (isUnknownField(error.message))
        return 'this GitHub Enterprise Server is too old for what is asked';
    return isTroubleWith(error) ? 'GitHub did not answer in time' : NO_ANSWER;
};
/** "the token may not read files: give the job `contents: read`". */
const noPermission = (what) => {
    const { words, permissions, isNamed } = READABLE[what];
    return withoutPermissions(isNamed ? 'them' : words, permissions);
};
const withoutPermissions = (words, permissions) => `the token may not read ${words}: give the job ${inSentence(permissions)}`;
/** "issues, pull requests and checks". */
const inSentence = (words) => words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');
/** A half sentence as a whole one. */
const asSentence = (half) => `${half.charAt(0).toUpperCase()}${half.slice(1)}.`;
const NO_ANSWER = 'GitHub did not answer as it should';
const NO_REPOSITORY = 'no such repository, or the token may not see it';
const RATE_LIMIT = 'rate limit: try again later';
const SINGLE_SIGN_ON = "the token is not authorized for the organization's single sign-on";
/** Schemas of older servers lack what the newer ones answer. */
const isUnknownField = (message) => /^(?:Field|Argument) \S+ doesn't (?:exist|accept)\b/.test(message);
const isSingleSignOn = (message) => /\bSAML\b/.test(message);
const hasType = ({ errors }, type) => errors.some(error => error.type === type);
/** The first that fits. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const REASONS = [
    { when: isUnknownToken, reason: ({ status }) => `GitHub does not know the token (${status})` },
    {
        when: isRateLimit,
        reason: refusal => {
            const end = limitEnd(refusal);
            return end === undefined ? RATE_LIMIT : `rate limit: resets at ${end}`;
        },
    },
    {
        when: ({ message, errors }) => isSingleSignOn(message) || errors.some(error => isSingleSignOn(error.message)),
        reason: () => SINGLE_SIGN_ON,
    },
    {
        when: ({ message }) => /\bIP allow list\b/i.test(message),
        reason: () => 'the organization lets only certain addresses in',
    },
    {
        when: refusal => refusal.status === 403 || isNoPermission(refusal),
        reason: (_, what) => noPermission(what),
    },
    { when: refusal => refusal.status === 404 || hasType(refusal, 'NOT_FOUND'), reason: () => NO_REPOSITORY },
    { when: ({ status }) => status === 410, reason: () => 'switched off in this repository (410)' },
    { when: ({ status }) => status === 451, reason: () => 'GitHub blocked the repository for legal reasons (451)' },
];
const oddReason = ({ status }) => (status === 200 ? NO_ANSWER : `${NO_ANSWER} (${status})`);
/** No status came from GitHub, whatever Octokit puts into its place. */
const unansweredReason = (error) => {
    const causes = chain(error);
    const timeout = causes.find(cause => cause instanceof trouble/* AttemptTimeout */.FI);
    if (timeout instanceof Error)
        return timeout.message;
    const code = causes.map(codeOf).find(found => found !== undefined);
    return code === undefined ? 'the connection to GitHub broke' : `GitHub could not be reached (${code})`;
};
/** Such as `ENOTFOUND`, as Node names what is wrong with a connection. */
const codeOf = (cause) => (0,shape/* isRecord */.u4)(cause) && typeof cause.code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(cause.code)
    ? cause.code
    : undefined;
/** An error and what it was caused by, a few steps deep. */
const chain = (error, steps = 4) => steps > 0 && error instanceof Error ? [error, ...chain(error.cause, steps - 1)] : [];

;// CONCATENATED MODULE: ./.build/github/tracker-query.js
/** Parts of a tracker, as the query names them. */
const FIELDS = { issues: 'issues', pulls: 'pullRequests', checks: 'defaultBranchRef' };
/** Issues or pull requests to a page: the most that GitHub gives, and what it still answers when that takes too long. */
const PAGE = 100;
const SMALL_PAGE = 25;
/**
 * The newest issues and pull requests with what was said to them, and the checks of the default branch's newest commit.
 * A full page is 5,600 nodes of 500,000 and at most 6 points of the 1,000 that a job's token has in an hour:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api. A check's workflow run is
 * not asked for, since that takes one more permission (`actions: read`): its address names the run.
 */
const TRACKER_QUERY = `
query Tracker(
  $owner: String!, $name: String!, $size: Int!
  $issues: Boolean!, $issuesAfter: String, $pulls: Boolean!, $pullsAfter: String, $checks: Boolean!
) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    createdAt
    isFork
    parent { nameWithOwner }
    templateRepository { nameWithOwner }
    hasIssuesEnabled
    issues(first: $size, after: $issuesAfter, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $issues) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        number title body createdAt state closedAt
        author { ...account }
        labels(first: 1) { totalCount }
        assignees(first: 1) { totalCount }
        comments(first: 10) { totalCount nodes { body author { ...account } } }
        timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
          nodes { ... on ClosedEvent { createdAt actor { ...account } closer { __typename } } }
        }
      }
    }
    pullRequests(first: $size, after: $pullsAfter, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $pulls) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        number title body createdAt state mergedAt headRefName changedFiles additions deletions
        author { ...account }
        mergedBy { ...account }
        reviews(first: 30) { nodes { state author { ...account } } }
        closingIssuesReferences(first: 10) { nodes { number repository { nameWithOwner } } }
      }
    }
    defaultBranchRef @include(if: $checks) {
      target {
        ... on Commit {
          oid
          statusCheckRollup {
            contexts(first: 100) {
              totalCount
              nodes {
                __typename
                ... on CheckRun { name status conclusion startedAt completedAt detailsUrl }
                ... on StatusContext { context state createdAt }
              }
            }
          }
        }
      }
    }
  }
}
fragment account on Actor { __typename login }
`;

;// CONCATENATED MODULE: ./.build/github/tracker-outcome.js




/** Each part is judged by itself. `wanted`: all that were asked for. Throws what GitHub is not to blame for. */
const tracker_outcome_outcomeOf = (part, answer, wanted) => {
    if ('error' in answer)
        return outcomeOfError(answer.error, part);
    const { repository, errors } = answer;
    const own = errors.filter(isAbout(part));
    if ((0,shape/* isRecord */.u4)(repository)) {
        if (part === 'issues' && repository.hasIssuesEnabled === false)
            return { is: 'off' };
        const connection = connectionOf(part, repository, own.length > 0);
        return connection ? { is: 'read', connection } : outcomeOfErrors(own, part);
    }
    // A part that may not be null takes the whole repository with it.
    const isOthers = own.length === 0 && wanted.some(other => errors.some(isAbout(other)));
    return isOthers ? { is: 'again' } : outcomeOfErrors(own.length > 0 ? own : errors, part);
};
const isAbout = (part) => ({ path }) => path[0] === 'repository' && path[1] === FIELDS[part];
const outcomeOfError = (error, part) => {
    const reason = readingFailure(error, part);
    if (reason === undefined)
        throw error;
    const refusal = refusalOf(error);
    return { is: refusal && isTrouble(refusal) ? 'too-much' : 'failed', reason };
};
/** A permission that is missing stays missing, whatever else went wrong beside it. */
const outcomeOfErrors = (errors, part) => {
    const error = errors.find(isNoPermissionFor) ?? errors[0] ?? UNEXPLAINED;
    return { is: isTroubleWith(error) ? 'too-much' : 'failed', reason: queryFailure(error, part) };
};
const UNEXPLAINED = { type: '', message: '', path: [] };
const NOTHING = { totalCount: 0, nodes: [] };
/** A part that came, if only some of it. A repository without commits has no branch, and a commit needs no checks. */
const connectionOf = (part, repository, hasErrors) => {
    const field = repository[FIELDS[part]];
    if (part !== 'checks')
        return usable(field);
    if (field === undefined)
        return undefined;
    const rollup = (0,shape.at)(field, 'target', 'statusCheckRollup');
    return (0,shape/* isRecord */.u4)(rollup) ? usable(rollup.contexts) : hasErrors ? undefined : NOTHING;
};
/** In the place of what the token may not see stands null. */
const usable = (connection) => {
    if (!(0,shape/* isRecord */.u4)(connection) || !Array.isArray(connection.nodes))
        return undefined;
    const { nodes } = connection;
    return nodes.length === 0 || nodes.some(shape/* isRecord */.u4) ? connection : undefined;
};

;// CONCATENATED MODULE: ./.build/github/tracker-warnings.js




/**
 * A warning where some of the checks came, and a permission is missing for the others: check runs and statuses have one
 * each, and in the place of the other kind stands null.
 */
const warningOfChecks = (nodes, errors) => {
    const isRefused = errors.some(error => isAbout('checks')(error) && isNoPermissionFor(error));
    if (!isRefused || !nodes.includes(null))
        return undefined;
    return nodes.some(node => (0,shape.at)(node, '__typename') === 'CheckRun')
        ? unpermitted(['commit statuses'], ['`statuses: read`'])
        : unpermitted(['check runs'], ['`checks: read`']);
};
/** Warnings for people: all missing permissions in one, each other reason once, with what it is about. */
const warningsOf = (failures) => {
    const isRefused = ({ part, reason }) => reason === noPermission(part);
    const refused = failures.filter(isRefused).map(({ part }) => READABLE[part]);
    const others = failures.filter(failure => !isRefused(failure));
    const reasons = [...new Set(others.map(({ reason }) => reason))];
    return [
        ...(refused.length === 0
            ? []
            : [
                unpermitted(refused.map(({ words }) => words), refused.flatMap(({ permissions }) => permissions)),
            ]),
        ...reasons.map(reason => {
            const parts = others.filter(failure => failure.reason === reason).map(({ part }) => READABLE[part].words);
            return asSentence(`${inSentence(parts)} could not be read: ${reason}`);
        }),
    ];
};
const unpermitted = (words, permissions) => `${asSentence(withoutPermissions(inSentence(words), permissions))} No level is lower than files and history make it.`;

;// CONCATENATED MODULE: ./.build/github/tracker.js






/** The newest 400 issues say enough about how somebody works. */
const MAX_PAGES = 4;
/**
 * What GitHub tells about a repository's issues, pull requests and checks: one request for up to a hundred of each,
 * further pages of both together, at most ten requests. What GitHub refuses or garbles becomes the reason of the part that
 * it concerns; only a bug is thrown.
 */
const readTracker = async (client, place) => {
    let parts = Object.keys(FIELDS).map(begin);
    let size = PAGE;
    const answers = [];
    while (parts.some(({ isDone }) => !isDone)) {
        const wanted = parts.filter(({ isDone }) => !isDone).map(({ part }) => part);
        const answer = await ask(client, variablesOf(place, parts, size));
        answers.push(answer);
        const outcomes = new Map(wanted.map(part => [part, tracker_outcome_outcomeOf(part, answer, wanted)]));
        parts = parts.map(progress => advance(progress, outcomes.get(progress.part), size > SMALL_PAGE));
        if ([...outcomes.values()].some(({ is }) => is === 'too-much'))
            size = SMALL_PAGE;
    }
    return trackerOf(parts, answers, place);
};
const begin = (part) => ({
    part,
    nodes: [],
    pages: 0,
    total: 0,
    after: null,
    isDone: false,
    isOff: false,
});
const variablesOf = ({ owner, name }, parts, size) => {
    const find = (part) => parts.find(progress => progress.part === part && !progress.isDone);
    const [issues, pulls, checks] = [find('issues'), find('pulls'), find('checks')];
    return {
        owner,
        name,
        size,
        issues: issues !== undefined,
        issuesAfter: issues?.after ?? null,
        pulls: pulls !== undefined,
        pullsAfter: pulls?.after ?? null,
        checks: checks !== undefined,
    };
};
/** A large page that fails is not asked for again: a smaller one is. */
const ask = async (client, variables) => {
    const retries = variables.size > SMALL_PAGE ? 0 : 1;
    try {
        const data = await client.graphql({ query: TRACKER_QUERY, ...variables, request: { retries } });
        return { repository: (0,shape.at)(data, 'repository'), errors: [] };
    }
    catch (error) {
        const errors = queryErrors((0,shape/* listAt */.gT)(error, 'errors'));
        if (errors.length === 0 || errors.some(({ type }) => type === 'RATE_LIMITED'))
            return { error };
        return { repository: (0,shape.at)(error, 'data', 'repository'), errors };
    }
};
const advance = (progress, outcome, canShrink) => {
    switch (outcome?.is) {
        case 'read':
            return withPage(progress, outcome.connection);
        case 'off':
            return { ...progress, isDone: true, isOff: true };
        case 'too-much':
            return canShrink ? progress : ended(progress, outcome.reason);
        case 'failed':
            return ended(progress, outcome.reason);
        default:
            return progress;
    }
};
/** What came before a failure is kept. */
const ended = (progress, failure) => ({
    ...progress,
    isDone: true,
    ...(progress.pages === 0 ? { failure } : {}),
});
const withPage = (progress, connection) => {
    const pages = progress.pages + 1;
    const after = (0,shape/* textAt */.$6)(connection, 'pageInfo', 'endCursor') ?? null;
    const hasNext = after !== null && (0,shape.at)(connection, 'pageInfo', 'hasNextPage') === true;
    const nodes = [...progress.nodes, ...(0,shape/* listAt */.gT)(connection, 'nodes')];
    const total = (0,shape/* countAt */.$v)(connection, 'totalCount') ?? nodes.length;
    return { ...progress, nodes, pages, after, total, isDone: !hasNext || pages === MAX_PAGES };
};
const trackerOf = (parts, answers, place) => {
    const repositories = answers.flatMap(answer => ('repository' in answer ? [answer.repository] : []));
    const errors = answers.flatMap(answer => ('errors' in answer ? answer.errors : []));
    const first = (find) => repositories.map(find).find(found => found !== undefined);
    const name = first(repository => (0,shape/* textAt */.$6)(repository, 'nameWithOwner'));
    const commit = first(repository => (0,shape/* textAt */.$6)(repository, 'defaultBranchRef', 'target', 'oid'));
    const origin = first(originOf);
    const find = (part) => parts.find(progress => progress.part === part) ?? begin(part);
    const checks = find('checks');
    const warning = warningOfChecks(checks.nodes, errors);
    const failures = parts.flatMap(({ part, failure }) => (failure === undefined ? [] : [{ part, reason: failure }]));
    return {
        issues: partOf(find('issues'), nodes => newest(nodes.flatMap(node => present(issueOf(node))))),
        pulls: partOf(find('pulls'), nodes => newest(nodes.flatMap(node => present(pullOf(node, name))))),
        checks: partOf(checks, nodes => (commit === undefined ? [] : checksOf(nodes, commit, place.currentRunId))),
        warnings: [...warningsOf(failures), ...(warning === undefined ? [] : [warning])],
        ...(origin === undefined ? {} : { origin }),
    };
};
/** Undefined where the answer does not say whether it is a fork. */
const originOf = (repository) => {
    const isFork = (0,shape.at)(repository, 'isFork');
    if (typeof isFork !== 'boolean')
        return undefined;
    const forkOf = (0,shape/* textAt */.$6)(repository, 'parent', 'nameWithOwner');
    const templateOf = (0,shape/* textAt */.$6)(repository, 'templateRepository', 'nameWithOwner');
    const createdAt = (0,shape/* timeAt */.lC)(repository, 'createdAt');
    return {
        isFork,
        ...(forkOf === undefined ? {} : { forkOf }),
        ...(templateOf === undefined ? {} : { templateOf }),
        ...(createdAt === undefined ? {} : { createdAt }),
    };
};
const partOf = ({ nodes, total, isOff, failure }, items) => {
    if (failure !== undefined)
        return { read: false, reason: failure };
    return {
        read: true,
        items: isOff ? [] : items(nodes),
        older: isOff ? 0 : Math.max(0, total - nodes.length),
        ...(isOff ? { off: true } : {}),
    };
};
const present = (value) => (value === undefined ? [] : [value]);
/** Newest first, each once: what is opened between two pages moves the others on. */
const newest = (items) => [...new Map(items.map(item => [item.number, item])).values()].sort((a, b) => b.openedAt - a.openedAt || b.number - a.number);

// EXTERNAL MODULE: ./.build/source/reasons.js
var reasons = __webpack_require__(8752);
;// CONCATENATED MODULE: ./.build/source/tracker.js


/**
 * What GitHub tells about a repository, in at most ten requests. It never fails for anything that GitHub does: what could
 * not be read says why. Without a token nothing is asked, since GraphQL answers nobody without one.
 */
const githubTracker = ({ github, repository, currentRunId, noTokenHint = NO_TOKEN }) => async () => {
    if (!github.hasToken)
        return (0,reasons/* unreadTracker */._x)(noTokenHint);
    return readTracker(github.for('tracker'), {
        ...repository,
        ...(currentRunId === undefined ? {} : { currentRunId }),
    });
};
const NO_TOKEN = 'no token: set GITHUB_TOKEN';
/** The same source with another tracker, which is asked once, when somebody first wants it. */
const withTracker = (source, read) => {
    let tracker;
    return {
        ...source,
        tracker: () => {
            tracker = tracker ?? read();
            return tracker;
        },
    };
};


/***/ })

};
;