export const id = 8387;
export const ids = [8387];
export const modules = {

/***/ 96300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78398);
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48044);



/**
 * What GitHub answered, held to the shape that is relied on.
 * @param call the request, for people: `GET /repos/{owner}/{repo} of alice/data`.
 * @throws CountersignError `unavailable` that names the call, for an answer of any other shape: a proxy's page, another
 * server's idea of the interface, or a member that changed its kind.
 */
function readAnswer(schema, answer, call) {
    const parsed = schema.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const issue = (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_1__.escapeForTerminal)((0,_text_describeIssue_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIssue */ .n)(parsed.error), 200);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CountersignError */ .WS('unavailable', `GitHub answered ${call} in a shape that is not its own: ${issue}`, {
        mend: 'See that GITHUB_API_URL names the API of GitHub and that no proxy stands in between, and run it again.',
    });
}


/***/ }),

/***/ 48387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  markEarlierComment: () => (/* binding */ markEarlierComment),
  E: () => (/* binding */ upsertCommitComment)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/github/client/answer.js
var client_answer = __webpack_require__(96300);
// EXTERNAL MODULE: ./build/github/repositoryName.js
var repositoryName = __webpack_require__(46223);
// EXTERNAL MODULE: ./build/github/page/markdown.js
var markdown = __webpack_require__(39911);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/page/cutMarkdown.js
var cutMarkdown = __webpack_require__(65165);
;// CONCATENATED MODULE: ./build/github/page/stickyComment.js




/** GitHub's limit is 65,536 characters; as bytes it holds however it counts. */
const MAX_COMMENT_BYTES = 65_536;
const commentSchema = schemas.object({
    id: schemas.int(),
    html_url: schemas.string(),
    body: schemas.string().nullish(),
    user: schemas.object({ login: schemas.string() }).nullish(),
});
/**
 * Keeps one comment of a kind on a pull request or issue (permission `pull-requests: write`): found again by its
 * hidden marker and its author, whom nobody can fake, on whatever page it is; else made.
 */
async function upsertStickyComment(github, name, issue, comment) {
    const marker = markerOf(comment.kind);
    const head = `${marker}\n${comment.head?.text ?? ''}`;
    const taken = Math.max(Buffer.byteLength(head), Buffer.byteLength(marker) + 1 + (comment.head?.room ?? 0));
    const body = `${head}${(0,cutMarkdown/* cutMarkdown */.G)(comment.markdown, MAX_COMMENT_BYTES - taken, comment.pointer)}`;
    const author = comment.author ?? (await whoAmI(github));
    const find = () => findComment(github, name, issue, marker, author);
    const found = await find();
    if (found === undefined) {
        try {
            const { data: answer } = await github.rest.issues.createComment({ ...name, issue_number: issue, body });
            const data = (0,client_answer/* readAnswer */.J)(commentSchema, answer, `POST ${pathOf(name, issue)}`);
            return { id: data.id, url: data.html_url, done: 'created' };
        }
        catch (error) {
            // The connection may have been cut after the comment was made: look before anything is made twice.
            const made = error instanceof errors/* CountersignError */.WS && error.code === 'unavailable' ? await find() : undefined;
            if (made?.body !== body)
                throw error;
            return { id: made.id, url: made.html_url, done: 'created' };
        }
    }
    if (found.body === body)
        return { id: found.id, url: found.html_url, done: 'unchanged' };
    const url = await updateComment(github, name, issue, found.id, body);
    return { id: found.id, url, done: 'updated' };
}
/** The comment of a kind by the one whom the token speaks for; undefined where there is none. */
async function findStickyComment(github, name, issue, comment) {
    const author = comment.author ?? (await whoAmI(github));
    const found = await findComment(github, name, issue, markerOf(comment.kind), author);
    return found && { id: found.id, url: found.html_url, body: found.body ?? '' };
}
/** Writes a comment over. @returns its page */
async function updateComment(github, name, issue, id, body) {
    const { data } = await github.rest.issues.updateComment({ ...name, comment_id: id, body });
    return (0,client_answer/* readAnswer */.J)(commentSchema, data, `PATCH the comment ${id} of ${pathOf(name, issue)}`).html_url;
}
/** The hidden first line of a comment of a kind. */
function markerOf(kind) {
    if (!/^[A-Za-z0-9./-]{1,200}$/.test(kind) || kind.includes('--'))
        throw new errors/* CountersignError */.WS('internal', `${JSON.stringify(kind)} can't mark a comment`);
    return `<!-- countersign:${kind} -->`;
}
async function findComment(github, name, issue, marker, author) {
    const pages = github.paginate.iterator(github.rest.issues.listComments, {
        ...name,
        issue_number: issue,
        per_page: 100,
    });
    for await (const { data } of pages) {
        const comments = (0,client_answer/* readAnswer */.J)(schemas.array(commentSchema), data, `GET ${pathOf(name, issue)}`);
        const found = comments.find((each) => each.user?.login === author && each.body?.startsWith(marker) === true);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** The login that a token speaks for. GitHub refuses to tell an installation, such as GITHUB_TOKEN, its own. */
async function whoAmI(github) {
    try {
        const { data } = await github.rest.users.getAuthenticated();
        return (0,client_answer/* readAnswer */.J)(schemas.object({ login: schemas.string() }), data, 'GET /user').login;
    }
    catch (error) {
        if (error instanceof errors/* CountersignError */.WS && (error.code === 'refused' || error.code === 'not-found'))
            return 'github-actions[bot]';
        throw error;
    }
}
function pathOf({ owner, repo }, issue) {
    return `/repos/${owner}/${repo}/issues/${issue}/comments`;
}

;// CONCATENATED MODULE: ./build/github/page/commitComment.js





const [MARK, MARK_END] = ['<!-- countersign:not-the-head -->\n', '\n<!-- /countersign:not-the-head -->\n'];
const commitLine = (commit) => `<!-- commit:${commit} -->\n`;
/** The commit that a pull request ends in now (permission `pull-requests: read`). */
async function pullHead(github, name, pull) {
    const { data } = await github.rest.pulls.get({ ...name, pull_number: pull });
    const schema = schemas.object({ head: schemas.object({ sha: schemas.string() }) });
    return (0,client_answer/* readAnswer */.J)(schema, data, `GET ${(0,repositoryName/* apiPath */.S)(name)}/pulls/${pull}`).head.sha;
}
function mark(what, commit, head) {
    const lines = [
        '> [!WARNING]',
        `> **${what}.** This is the verdict of ${(0,markdown.codeSpan)(commit)}. The head of this pull request is ${(0,markdown.codeSpan)(head)}, of which it says nothing.`,
    ];
    return `${MARK}${lines.join('\n')}\n${MARK_END}`;
}
/** What stands before a comment's own text: whose verdict it is, for us and, where that is not the head, for people. */
function commentHead(what, commit, head) {
    return `${commitLine(commit)}${commit === head ? '' : mark(what, commit, head)}\n`;
}
/** Of a comment as we wrote it: its commit, and its text without what stands before it. */
function readComment(kind, { body }) {
    const marker = `${markerOf(kind)}\n`;
    if (!body.startsWith(marker))
        return undefined;
    const rest = body.slice(marker.length);
    const commit = /^<!-- commit:([0-9a-f]{40,64}) -->\n/.exec(rest)?.[1];
    if (commit === undefined)
        return undefined;
    const after = rest.slice(commitLine(commit).length);
    const end = after.startsWith(MARK) ? after.indexOf(MARK_END) + MARK_END.length : 0;
    return { commit, text: after.slice(end).replace(/^\n/, '') };
}
/**
 * Keeps the one comment of a kind on a pull request, which names the commit that it is of and says at its head where the
 * pull request has gone on, or never ended in that commit. See `upsertStickyComment`.
 */
async function upsertCommitComment(github, name, pull, { commit, ...comment }) {
    const head = await pullHead(github, name, pull);
    const author = comment.author ?? (await whoAmI(github));
    const found = await findStickyComment(github, name, pull, { ...comment, author });
    const isOfHead = found !== undefined && readComment(comment.kind, found)?.commit === head;
    if (isOfHead && commit !== head)
        return { id: found.id, url: found.url, done: 'left as it is: it is of a newer commit' };
    // Room for the mark that a later push may need.
    const room = Buffer.byteLength(commentHead('OF AN EARLIER COMMIT', commit, `${head} `));
    return upsertStickyComment(github, name, pull, {
        ...comment,
        author,
        head: { text: commentHead('OF ANOTHER COMMIT', commit, head), room },
    });
}
/**
 * Marks the comment of a kind as being of an earlier commit, where the pull request has another head by now (permission
 * `pull-requests: write`).
 * @returns the commit that it is of, where it was marked; undefined where there is nothing to mark
 */
async function markEarlierComment(github, name, pull, { kind, author }) {
    const found = await findStickyComment(github, name, pull, {
        kind,
        ...(author === undefined ? {} : { author }),
    });
    if (found === undefined)
        return undefined;
    const read = readComment(kind, found);
    if (read === undefined)
        return undefined;
    const head = await pullHead(github, name, pull);
    if (read.commit === head)
        return undefined;
    const body = `${markerOf(kind)}\n${commentHead('OF AN EARLIER COMMIT', read.commit, head)}${read.text}`;
    if (body !== found.body)
        await updateComment(github, name, pull, found.id, body);
    return read.commit;
}


/***/ }),

/***/ 65165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cutMarkdown)
/* harmony export */ });
/**
 * Cuts Markdown to a limit in bytes of UTF-8: at the end of a line, never inside a character, with what stands
 * open (a fence, `<details>`) closed again, and a pointer to the rest as the last paragraph. Text within the
 * limit comes back as it is.
 * @param pointer Markdown that tells where the whole is; it and what closes open blocks count towards the limit.
 */
function cutMarkdown(text, maxBytes, pointer) {
    if (Buffer.byteLength(text) <= maxBytes)
        return text;
    const tail = `\n\n${pointer}\n`;
    let room = maxBytes - Buffer.byteLength(tail);
    // What closes the blocks depends on where the cut is: give up room until both fit.
    for (;;) {
        const kept = wholeLines(text, room);
        const result = kept + closers(kept) + tail;
        if (Buffer.byteLength(result) <= maxBytes)
            return result;
        if (kept === '')
            return wholeCharacters(pointer, maxBytes);
        room = Buffer.byteLength(kept) - 1;
    }
}
function wholeLines(text, maxBytes) {
    const cut = wholeCharacters(text, maxBytes);
    return cut.slice(0, Math.max(0, cut.lastIndexOf('\n')));
}
function wholeCharacters(text, maxBytes) {
    const bytes = Buffer.from(text);
    let end = Math.min(Math.max(0, maxBytes), bytes.length);
    // Bytes 10xxxxxx continue a character (RFC 3629, section 3).
    while (end > 0 && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end).toString('utf8');
}
function closers(text) {
    let fence = '';
    let open = 0;
    for (const line of text.split('\n')) {
        const run = /^ {0,3}(`{3,})/.exec(line)?.[1] ?? '';
        if (fence !== '') {
            if (run.length >= fence.length && line.trim() === run)
                fence = '';
        }
        else if (run !== '')
            fence = run;
        else
            open += (line.match(/<details\b/g)?.length ?? 0) - (line.match(/<\/details>/g)?.length ?? 0);
    }
    return (fence === '' ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.max(0, open));
}


/***/ }),

/***/ 78398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/** The first thing that a schema finds wrong, for people: `usage.price: must be …`, or `name is missing`. */
function describeIssue(error) {
    const [issue] = error.issues;
    const member = issue?.path.map(String).join('.') ?? '';
    const message = issue?.message ?? 'is wrong';
    if (message.endsWith('received undefined'))
        return `${member} is missing`;
    const text = message.replace(/^Invalid input: /, '');
    return member === '' ? text : `${member}: ${text}`;
}


/***/ })

};
