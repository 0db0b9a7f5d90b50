"use strict";
exports.id = 215;
exports.ids = [215];
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

/***/ 1215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 21 modules
var dist_src = __webpack_require__(9988);
// EXTERNAL MODULE: ./.build/errors.js
var errors = __webpack_require__(6116);
// EXTERNAL MODULE: ./.build/tool.js + 1 modules
var tool = __webpack_require__(3520);
// EXTERNAL MODULE: ./.build/github/budgets.js
var budgets = __webpack_require__(9665);
// EXTERNAL MODULE: ./.build/github/trouble.js
var trouble = __webpack_require__(6148);
;// CONCATENATED MODULE: ./.build/github/transport.js

/** A listing of 100,000 files has 15 MB; a page of 100 issues rarely one. In bytes. */
const MAX_ANSWER = 32 * 1024 * 1024;
/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects */
const REDIRECTS = [301, 302, 303, 307, 308];
/** GitHub needs one for a repository that was renamed. */
const MAX_REDIRECTS = 3;
/**
 * A fetch for one host: it sends nothing to any other, follows redirects there alone, and answers with the whole body or
 * fails. Throws `GivenUp` for what another attempt would not mend.
 */
const transport = ({ fetch, apiUrl, clock, attempt, onSend }) => {
    const home = new URL(apiUrl).origin;
    const send = async (url, init, signal) => {
        for (let redirects = 0, next = url;; redirects += 1) {
            if (next.origin !== home)
                throw (0,trouble/* sentElsewhere */.Zs)();
            onSend();
            const response = await fetch(next.href, { ...init, redirect: 'manual', signal });
            if (!REDIRECTS.includes(response.status))
                return whole(response, next);
            await response.body?.cancel();
            const target = redirectOf(response, next, init.method);
            if (!target || redirects === MAX_REDIRECTS)
                throw (0,trouble/* sentNowhere */.Nj)();
            next = target;
        }
    };
    return async (input, init = {}) => {
        const url = new URL(input instanceof Request ? input.url : input);
        init.signal?.throwIfAborted();
        const controller = new AbortController();
        const stop = clock.alarm(attempt, () => controller.abort(new trouble/* AttemptTimeout */.FI(attempt)));
        const signal = init.signal ? AbortSignal.any([init.signal, controller.signal]) : controller.signal;
        try {
            return await send(url, init, signal);
        }
        finally {
            stop();
        }
    };
};
/** Where to look instead. What changes something is sent on only where GitHub says that the method stays the same. */
const redirectOf = ({ status, headers }, from, method = 'GET') => {
    const location = headers.get('location');
    const staysSame = status === 307 || status === 308 || method === 'GET';
    return staysSame && location !== null && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
};
/** Octokit takes the text of a body that breaks off for an empty one. */
const whole = async (response, { href }) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > MAX_ANSWER)
            throw (0,trouble/* tooLarge */.g$)();
        chunks.push(chunk);
    }
    const { status, statusText, headers } = response;
    const body = size > 0 && !BODILESS.includes(status) ? Buffer.concat(chunks) : null;
    const copy = new Response(body, { status, statusText, headers: [...headers] });
    return Object.defineProperty(copy, 'url', { value: href });
};
/** Statuses for which `Response` takes no body. https://fetch.spec.whatwg.org/#null-body-status */
const BODILESS = [204, 205, 304];

// EXTERNAL MODULE: ./.build/github/shape.js
var shape = __webpack_require__(7110);
;// CONCATENATED MODULE: ./.build/github/usable-answer.js


/** Octokit's plugin that lets only JSON of the right form through, so that nobody after it meets anything else. */
const usableAnswers = (octokit) => {
    octokit.hook.after('request', ({ status, data }, options) => {
        const wrong = whatIsWrong(status, data, options);
        if (wrong !== undefined)
            throw new trouble/* UnusableAnswer */.kf(wrong, { ...options });
    });
};
const whatIsWrong = (status, data, { method, url, mediaType }) => {
    if (status === 204 || status === 205 || method === 'HEAD')
        return undefined;
    if (mediaType?.format && !/json/i.test(mediaType.format))
        return undefined;
    if (!(0,shape/* isRecord */.u4)(data) || data instanceof ArrayBuffer)
        return 'no JSON';
    return isGraphQL(url) && !isGraphQLAnswer(data) ? 'none to the query' : undefined;
};
const isGraphQL = (url) => url.endsWith('/graphql');
/** https://spec.graphql.org/October2021/#sec-Response-Format */
const isGraphQLAnswer = ({ data, errors }) => errors === undefined
    ? (0,shape/* isRecord */.u4)(data)
    : Array.isArray(errors) && errors.every(error => (0,shape/* isRecord */.u4)(error) && typeof error.message === 'string');

;// CONCATENATED MODULE: ./.build/github/waiting-clock.js
/** In milliseconds. */
const TICK = 100;
/**
 * Several requests at once are one wait. What our own work keeps the thread busy for is none, so that an answer which
 * arrived in the meantime is seen before its alarm rings.
 */
const waitingClock = () => {
    const alarms = new Map();
    let waited = 0;
    let last = 0;
    let timer;
    const count = () => {
        const now = performance.now();
        waited += Math.min(now - last, 2 * TICK);
        last = now;
    };
    const stop = (key) => {
        if (!alarms.delete(key) || alarms.size > 0)
            return;
        count();
        clearInterval(timer);
    };
    const tick = () => {
        count();
        for (const [key, { at, ring }] of [...alarms]) {
            if (at > waited || !alarms.has(key))
                continue;
            stop(key);
            ring();
        }
    };
    return {
        waited: () => {
            if (alarms.size > 0)
                count();
            return waited;
        },
        alarm: (milliseconds, ring) => {
            const key = {};
            if (alarms.size === 0) {
                last = performance.now();
                timer = setInterval(tick, TICK);
            }
            else
                count();
            alarms.set(key, { at: waited + milliseconds, ring });
            return () => stop(key);
        },
    };
};

;// CONCATENATED MODULE: ./.build/github/client.js











/** After 1 and 4 seconds. */
const RETRIES = 2;
/**
 * The one client: waits for rate limits and tries again after server errors, all within a minute and each purpose within
 * its budget. What creates something is sent again only when GitHub refused it for its limits, which is before anything
 * was done. The token goes to the host of `apiUrl` alone. What fails is explained by `failure.ts` and
 * `reading-failure.ts`. Throws AuditError for an `apiUrl` that is no address.
 */
const connect = ({ token, apiUrl, fetch = globalThis.fetch, signal, waits = budgets/* WAITS */.r }) => {
    if (!URL.canParse(apiUrl))
        throw badAddress;
    const clock = waitingClock();
    const sent = new Map();
    const clients = new Map();
    const id = (0,external_node_crypto_.randomUUID)();
    const open = (purpose) => {
        const allowed = purpose === 'comment' ? waits.inAll : waits.reading;
        const left = () => allowed - clock.waited();
        const mayWait = (seconds, _, __, attempts) => attempts < RETRIES && seconds * 1000 < left();
        const onSend = () => {
            const used = sent.get(purpose) ?? 0;
            if (used >= budgets/* BUDGETS */.b[purpose])
                throw (0,trouble/* budgetSpent */.m2)(purpose);
            sent.set(purpose, used + 1);
        };
        const client = new (dist_src/* Octokit */.E.plugin(usableAnswers, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A))({
            ...(token === undefined ? {} : { auth: token }),
            baseUrl: apiUrl,
            userAgent: `${tool/* tool */.z.name}/${tool/* tool */.z.version}`,
            log: SILENT,
            request: { log: SILENT, fetch: transport({ fetch, apiUrl, clock, attempt: waits.attempt, onSend }) },
            // 429 is a rate limit, which the other plugin waits for.
            retry: { retries: RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
            throttle: {
                id,
                onRateLimit: mayWait,
                onSecondaryRateLimit: mayWait,
                ...(purpose === 'comment' ? {} : { write: AT_ONCE }),
            },
        });
        // The last hook is the outermost: it lasts from the first attempt to the last one's end.
        client.hook.wrap('request', async (request, options) => {
            const isOver = () => purpose !== 'comment' && signal?.aborted === true;
            if (isOver())
                throw (0,trouble/* timeIsUp */.Rm)();
            if (left() <= 0)
                throw (0,trouble/* outOfTime */.p3)(allowed, false);
            const controller = new AbortController();
            const creates = isCreation(options);
            // A copy: Octokit shares the object with later requests, and notes retries in it.
            options.request = { ...options.request, signal: controller.signal, ...(creates ? { retries: 0 } : {}) };
            const stop = clock.alarm(left(), () => controller.abort((0,trouble/* outOfTime */.p3)(allowed, true)));
            const end = () => {
                if (isOver())
                    controller.abort((0,trouble/* timeIsUp */.Rm)());
            };
            signal?.addEventListener('abort', end);
            try {
                return await Promise.race([request(options), abortion(controller.signal)]);
            }
            finally {
                stop();
                signal?.removeEventListener('abort', end);
            }
        });
        return client;
    };
    return {
        hasToken: token !== undefined,
        for: purpose => {
            const client = clients.get(purpose) ?? open(purpose);
            clients.set(purpose, client);
            return client;
        },
        sent: purpose => sent.get(purpose) ?? 0,
    };
};
/**
 * The plugin takes queries for writes, of which GitHub wants no two within a second. It asks a limiter of the package bottleneck
 * for this one method alone, and types the whole of it.
 */
const AT_ONCE = {
    key: () => ({ schedule: (_, job) => job() }),
};
const badAddress = new errors/* AuditError */.M('BAD_INPUT', "The address of GitHub's API (GITHUB_API_URL) is no URL.", 'Leave it out for github.com; on GitHub Enterprise it looks like https://host/api/v3.');
/** GraphQL's queries are sent by POST as well, and change nothing. */
const isCreation = (options) => options.method === 'POST' &&
    !(isGraphQL(options.url) && typeof options.query === 'string' && !/^\s*mutation\b/.test(options.query));
/** Waits between attempts know no signal. */
const abortion = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
const ignore = () => { };
/** Octokit would print answers as they come, and the runner reads commands in what is printed. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };


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


/***/ })

};
;