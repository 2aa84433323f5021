export const id = 2037;
export const ids = [2037];
export const modules = {

/***/ 54418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeTeeContext: () => (/* binding */ makeTeeContext)
/* harmony export */ });
/* harmony import */ var _tee_agent_claim_ownClaims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82958);

async function chooseOwn(env) {
    const { chooseSandbox } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(7026), __webpack_require__.e(6620)]).then(__webpack_require__.bind(__webpack_require__, 66620));
    return chooseSandbox(env);
}
/** What the agent works with, whichever face it was started from. The sandbox is chosen once, when it is needed. */
function makeTeeContext({ party: { key, fingerprint, ledger, store, policy }, env, chooseSandbox = chooseOwn, ...rest }) {
    let sandbox;
    return {
        key,
        fingerprint,
        ledger,
        store,
        policy,
        ...rest,
        claims: new _tee_agent_claim_ownClaims_js__WEBPACK_IMPORTED_MODULE_0__/* .OwnClaims */ .a(),
        sandbox: () => (sandbox ??= chooseSandbox(env)),
    };
}


/***/ }),

/***/ 82958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ OwnClaims)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/marketplace/approval/claim.js
var claim = __webpack_require__(73902);
;// CONCATENATED MODULE: ./build/tee/agent/claim/claimAgain.js
const MOST_DOUBLINGS = 5;
/**
 * When an order is claimed again whose claim was not witnessed. In the memory of the process alone: a claim and its being
 * given back stay in the log for ever, and who looks every two seconds must not write every two seconds.
 */
class ClaimAgain {
    #orders = new Map();
    /** @param againMs after the first time; twice as long after each further one, 32 times at most */
    missed(order, againMs) {
        const times = (this.#orders.get(order)?.times ?? 0) + 1;
        const wait = againMs * 2 ** Math.min(times - 1, MOST_DOUBLINGS);
        this.#orders.set(order, { times, from: performance.now() + wait });
    }
    witnessed(order) {
        this.#orders.delete(order);
    }
    isDue(order) {
        return performance.now() >= (this.#orders.get(order)?.from ?? 0);
    }
}

;// CONCATENATED MODULE: ./build/tee/agent/claim/ownClaims.js



/**
 * The claims of one process. They live in its memory alone: what lies on a disk is the host's to change, to copy and
 * to put back, and a process that was killed has none.
 */
class OwnClaims {
    /** When to claim again what was given back. */
    again = new ClaimAgain();
    #claims = new Map();
    make() {
        const nonce = (0,external_node_crypto_.randomBytes)(32).toString('hex');
        const own = { claim: (0,claim/* claimOf */._B)(nonce), nonce, opened: false, working: true };
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
