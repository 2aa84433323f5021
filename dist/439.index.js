export const id = 439;
export const ids = [439,9911,6828];
export const modules = {

/***/ 90439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS: () => (/* binding */ INPUTS),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68254);
/* harmony import */ var _github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39911);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29757);
/* harmony import */ var _job_open_openLedger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66828);
/* harmony import */ var _job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58001);
/* harmony import */ var _job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91097);








const INPUTS = {
    key: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    confirm: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerHead */ .g_)()),
    minutes: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)({ max: 360 }), 0),
    'every-seconds': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)({ min: 1, max: 3600 }), 10),
    orders: (0,_job_inputs_partyInputs_js__WEBPACK_IMPORTED_MODULE_5__/* .ledgerIds */ .w6)(),
    memory: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)()),
    'memory-branch': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(), 'witness'),
    'memory-token': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)()),
    ledger: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .line */ .n8)(),
    'ledger-token': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)()),
    'ledger-ssh-key': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)()),
    'ledger-known-hosts': (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)()),
    token: (0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_runner_inputKinds_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)()),
};
/** A witness as a job: one look, or watching beside the job of a TEE. */
async function run(context) {
    const inputs = (0,_job_inputs_readActionInputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readActionInputs */ .U)(context, INPUTS);
    const { minutes, orders, everySeconds, confirm } = inputs;
    const { runWitness } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(5592), __webpack_require__.e(6703)]).then(__webpack_require__.bind(__webpack_require__, 80348));
    const { formatWitnessKey } = await __webpack_require__.e(/* import() */ 3259).then(__webpack_require__.bind(__webpack_require__, 33259));
    const party = await openWitness(context, inputs);
    const signed = [];
    if (confirm !== undefined) {
        const { initWitness } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(5592), __webpack_require__.e(1219)]).then(__webpack_require__.bind(__webpack_require__, 2124));
        const begun = await initWitness(party, await party.openLedger(confirm), () => true);
        if (begun?.when === 'now')
            signed.push({ kind: 'signed', copied: true, ...begun.cosigned });
    }
    const last = await runWitness(party, {
        once: minutes === 0,
        everyMs: context.services.pollMs ?? everySeconds * 1000,
        until: Date.now() + minutes * 60_000,
        signal: context.signal,
        isDone: async (ledger) => orders.length > 0 && (await areFinal(ledger, orders)),
        onLook: (look) => {
            if (look.kind === 'signed')
                signed.push(look);
            if (look.kind === 'signed')
                context.log(`Cosigned ${(0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(look.checkpoint)}`);
            else if (look.copied)
                context.log(`Put the cosignature back on the ledger`);
        },
        onTrouble: context.log,
    });
    const key = formatWitnessKey(party.signer.key);
    const head = last === undefined ? '' : (0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(last.checkpoint);
    context.setOutputs({ signed: signed.length, head, witness: key });
    context.addSummary(renderSigned(key, head, signed));
}
async function openWitness(context, inputs) {
    const { openLedgerRepository } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3985), __webpack_require__.e(4971), __webpack_require__.e(8762)]).then(__webpack_require__.bind(__webpack_require__, 34971));
    const { WitnessMemoryBranch } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3985), __webpack_require__.e(8408)]).then(__webpack_require__.bind(__webpack_require__, 19876));
    const { readWitnessSecret } = await __webpack_require__.e(/* import() */ 473).then(__webpack_require__.bind(__webpack_require__, 473));
    const { passingHome, systemClock } = await __webpack_require__.e(/* import() */ 3812).then(__webpack_require__.bind(__webpack_require__, 13812));
    const { key, memory, memoryBranch: branch, memoryToken, token } = inputs;
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await context.temporaryDirectory(), 'ledger');
    const url = await (0,_job_open_openLedger_js__WEBPACK_IMPORTED_MODULE_4__/* .addressOf */ .c)(context, { ...inputs, ledgerHead: undefined });
    const elsewhere = { ledger: memory ?? '', ledgerToken: memoryToken, token };
    const memoryUrl = memory === undefined
        ? url
        : await (0,_job_open_openLedger_js__WEBPACK_IMPORTED_MODULE_4__/* .addressOf */ .c)(context, {
            ...elsewhere,
            ledgerSshKey: undefined,
            ledgerKnownHosts: undefined,
            ledgerHead: undefined,
        });
    const options = { cacheDir: directory, userConfiguration: 'ignored' };
    return {
        signer: readWitnessSecret(key, 'the input key'),
        memory: await WitnessMemoryBranch.open(memoryUrl, { ...options, branch }),
        // A runner keeps nothing: a memory that went back before this run is noticed by the copy on the ledger alone.
        home: passingHome(),
        openLedger: (head, cacheDir = directory) => openLedgerRepository(url, {
            ...options,
            cacheDir,
            ...(head && { head }),
            onHead: (seen) => {
                context.noteLedgerHead((0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(seen));
            },
        }),
        now: systemClock,
    };
}
async function areFinal(repository, orders) {
    const { Ledger } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(5503)]).then(__webpack_require__.bind(__webpack_require__, 90087));
    const { isFinal } = await Promise.all(/* import() */[__webpack_require__.e(8842), __webpack_require__.e(1006), __webpack_require__.e(8836)]).then(__webpack_require__.bind(__webpack_require__, 11006));
    const ledger = new Ledger(repository);
    try {
        for (const id of orders)
            if (!isFinal((await ledger.order(id)).state))
                return false;
        return true;
    }
    catch (error) {
        // What cannot be read of an order keeps no witness from its work.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CountersignError */ .WS)
            return false;
        throw error;
    }
}
function renderSigned(key, head, signed) {
    const who = `## 👁️ Witness\n\n${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)(key)}\n\n`;
    if (signed.length === 0)
        return `${who}Nothing new: ${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)(head)} is cosigned.`;
    const rows = signed.map(({ checkpoint, time }) => [
        (0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__.codeSpan)((0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(checkpoint)),
        new Date(time * 1000).toISOString(),
    ]);
    return `${who}The ledger only grew.\n\n${(0,_github_page_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['Cosigned', 'At'], rows)}`;
}


/***/ }),

/***/ 39911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   codeSpan: () => (/* binding */ codeSpan),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48044);

/**
 * Text of unknown origin as GitHub-flavoured Markdown that shows it and never obeys it. Controls, ANSI and
 * bidirectional characters are written out first (`escapeForTerminal`), so every result is one line.
 */
/**
 * As a code span, for values: hashes, names, commands. Nothing inside is Markdown, HTML, a mention, a link or an
 * issue number (GFM, section 6.3); only a pipe still counts in a table, which `table` sees to.
 */
function codeSpan(text, maxLength = 1000) {
    const shown = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text, maxLength);
    if (shown.trim() === '')
        return shown === '' ? '_empty_' : '_only spaces_';
    const longest = longestRun(shown);
    const fence = '`'.repeat(longest + 1);
    // One space at both ends is taken off again by the renderer, where the text itself begins or ends so.
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** As `<code>`, for places where Markdown isn't read, such as `<summary>`. */
function htmlCode(text, maxLength = 1000) {
    return `<code>${entities((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text, maxLength))}</code>`;
}
/**
 * As prose. Punctuation becomes entities, which never have structure (GFM, section 6.2); what GitHub turns into
 * mentions, issue numbers, emoji and links after rendering is broken by a zero-width space.
 */
function prose(text, maxLength = 2000) {
    return breakReferences((0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text, maxLength)).split('\u200b').map(entities).join('&#8203;');
}
/** Of backticks; of a text with any number of runs, which are more than a call takes arguments. */
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
/** As a fenced block, each entry one line of it, whatever it holds. */
function codeBlock(entries, language = '', maxLength = 4000) {
    const lines = entries.map((entry) => (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(entry, maxLength));
    const longest = Math.max(2, longestRun(lines.join('\n')));
    const fence = '`'.repeat(longest + 1);
    return [fence + language, ...lines, fence].join('\n');
}
/**
 * A table of cells that are Markdown already. A pipe in a cell is escaped, which renderers undo even in code
 * spans (GFM, section 4.10).
 */
function table(head, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A link to a page of this GitHub; any other address could lead anywhere and is shown as text. */
function link(label, url, server = process.env['GITHUB_SERVER_URL']) {
    const own = `${server ?? 'https://github.com'}/`;
    if (!url.startsWith(own) || !/^[A-Za-z0-9._~/?&=%#+-]*$/.test(url.slice(own.length)))
        return codeSpan(url);
    return `[${prose(label)}](<${url}>)`;
}
/** Something long, folded away. `body` is Markdown already. */
function details(summary, body) {
    return `<details><summary>${prose(summary)}</summary>\n\n${body}\n\n</details>`;
}
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
// @user, #12, GH-12, :emoji:, https://… and www.… are made into links from text, after Markdown is rendered.
function breakReferences(text) {
    return text
        .replace(/@/g, '@\u200b')
        .replace(/#(?=\d)/g, '#\u200b')
        .replace(/\bGH-(?=\d)/gi, '$&\u200b')
        .replace(/:(?=[\w+/-])/g, (colon, at) => /\d/.test(text.charAt(at - 1)) ? colon : `${colon}\u200b`)
        .replace(/\bwww\./gi, '$&\u200b');
}


/***/ }),

/***/ 66828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   openLedger: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29757);
/* harmony import */ var _text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53328);





/** GitHub's own, as it publishes it (docs.github.com, "GitHub's SSH key fingerprints"). */
const GITHUB_HOST_KEY = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
/**
 * Opens the ledger that the inputs name. Tokens and keys reach git by its environment and by a file of mode 0600,
 * never by its arguments.
 */
async function openLedger(context, access) {
    const { Ledger } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8842), __webpack_require__.e(3074), __webpack_require__.e(1006), __webpack_require__.e(44), __webpack_require__.e(9432), __webpack_require__.e(7884)]).then(__webpack_require__.bind(__webpack_require__, 90087));
    const { openLedgerRepository } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3985), __webpack_require__.e(4971), __webpack_require__.e(6428)]).then(__webpack_require__.bind(__webpack_require__, 34971));
    const directory = await context.temporaryDirectory();
    const url = await addressOf(context, access);
    return new Ledger(await openLedgerRepository(url, {
        cacheDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(access.memory ?? directory, 'ledger'),
        userConfiguration: 'ignored',
        onHead: (head) => {
            context.noteLedgerHead((0,_ledger_ledgerHead_js__WEBPACK_IMPORTED_MODULE_3__/* .formatHead */ .G)(head));
        },
        ...(access.ledgerHead === undefined ? {} : { head: access.ledgerHead }),
    }));
}
/** The URL of a git repository, with what opens it in the place where git is given it. */
async function addressOf(context, access) {
    if (access.ledgerSshKey !== undefined)
        await useSshKey(context, access, await context.temporaryDirectory());
    return withToken(context, access);
}
/** The ledger's URL with the token as its user's password, which the ledger takes out again before git sees it. */
function withToken(context, access) {
    const token = access.ledgerToken ?? ownToken(context, access);
    if (token === undefined)
        return access.ledger;
    if (!/^https?:\/\//i.test(access.ledger)) {
        if (access.ledgerToken === undefined)
            return access.ledger;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger-token is of use only with a ledger at an https URL', {
            mend: 'Write the ledger as https://host/owner/name, or give ledger-ssh-key instead.',
        });
    }
    let url;
    try {
        url = new URL(access.ledger);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CountersignError */ .WS('input', 'the input ledger is not a URL', { cause });
    }
    if (url.password !== '' || url.username !== '')
        return access.ledger;
    url.username = 'x-access-token';
    url.password = token;
    context.secrets.register(`x-access-token:${token}`);
    return url.href;
}
/** The job's own token opens the job's own repository, and is shown to no other server. */
function ownToken({ env }, { ledger, token }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    if (!server || !repository)
        return undefined;
    const own = `${server}/${repository}`.toLowerCase();
    return ledger.toLowerCase().replace(/(\.git)?\/?$/, '') === own ? token : undefined;
}
async function useSshKey(context, access, directory) {
    const keyFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'ledger_key');
    const hostsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'known_hosts');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(keyFile, `${access.ledgerSshKey ?? ''}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(hostsFile, `${access.ledgerKnownHosts ?? GITHUB_HOST_KEY}\n`, { mode: 0o600 });
    const words = ['ssh', '-F', 'none', '-i', keyFile, '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'];
    const hosts = ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${hostsFile}`];
    // git hands this to a shell.
    context.env['GIT_SSH_COMMAND'] = [...words, ...hosts].map(_text_shellWord_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r).join(' ');
}


/***/ }),

/***/ 53328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A text as one word of a POSIX shell. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ })

};
