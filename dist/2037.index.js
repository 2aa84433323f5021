export const id = 2037;
export const ids = [2037];
export const modules = {

/***/ 54418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeTeeContext: () => (/* binding */ makeTeeContext)
/* harmony export */ });
/* harmony import */ var _tee_agent_ownClaims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58122);

async function chooseOwn(env) {
    const { chooseSandbox } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(932), __webpack_require__.e(6374)]).then(__webpack_require__.bind(__webpack_require__, 46374));
    return chooseSandbox(env);
}
/** What the agent works with, whichever face it was started from. The sandbox is chosen once, when it is needed. */
function makeTeeContext({ party: { key, fingerprint, ledger, store }, env, chooseSandbox = chooseOwn, ...rest }) {
    let sandbox;
    return {
        key,
        fingerprint,
        ledger,
        store,
        ...rest,
        claims: new _tee_agent_ownClaims_js__WEBPACK_IMPORTED_MODULE_0__/* .OwnClaims */ .a(),
        sandbox: () => (sandbox ??= chooseSandbox(env)),
    };
}


/***/ }),

/***/ 58122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ OwnClaims)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _marketplace_claim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59020);


/**
 * The claims of one process. They live in its memory alone: what lies on a disk is the host's to change, to copy and
 * to put back, and a process that was killed has none.
 */
class OwnClaims {
    #claims = new Map();
    make() {
        const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex');
        const own = { claim: (0,_marketplace_claim_js__WEBPACK_IMPORTED_MODULE_1__/* .claimOf */ ._B)(nonce), nonce, opened: false, working: true };
        this.#claims.set(own.claim, own);
        return own;
    }
    of(claim) {
        return this.#claims.get(claim);
    }
    forget(claim) {
        this.#claims.delete(claim);
    }
}


/***/ })

};
