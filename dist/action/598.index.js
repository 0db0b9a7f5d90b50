"use strict";
exports.id = 598;
exports.ids = [598];
exports.modules = {

/***/ 5217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workInThread: () => (/* binding */ workInThread)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _find_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1058);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6252);
/* harmony import */ var _parse_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9943);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5719);






/** The whole life of a thread: parse its share, be told all trees, find the facts of its share, end. */
const workInThread = async () => {
    if (!node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort)
        return;
    const { sources, folder, share, known } = node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData;
    const grammar = await (0,_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .loadGrammar */ .o)();
    const patience = (0,_patience_js__WEBPACK_IMPORTED_MODULE_5__/* .newPatience */ .e)();
    const parsed = {
        trees: share.map(index => known.get(index) ?? (0,_parse_source_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSource */ .P)(grammar, sources[index], patience)),
    };
    const told = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort, 'message');
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(parsed);
    const [{ trees }] = (await told);
    const program = (0,_find_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .programOfSources */ .c1)(sources, trees, grammar, folder);
    const found = { facts: share.map(index => (0,_find_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOfModule */ .nN)(program, sources, index)) };
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(found);
};


/***/ })

};
;