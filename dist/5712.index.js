export const id = 5712;
export const ids = [5712];
export const modules = {

/***/ 35712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderReview: () => (/* binding */ renderReview)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45549);

/** Most rows of a list that does not decide what runs: an image can hold a million files. */
const MOST = 200;
/** What decides what runs is never cut: what stands beyond the cut would run unseen. */
const WHOLE = Number.POSITIVE_INFINITY;
/** What `review-solution` shows to the person who is asked to approve, as GitHub-flavoured Markdown. */
function renderReview({ review, asked, difference }) {
    const parts = [
        asked === undefined ? '## 🔍 Solution to review' : renderAsked(asked),
        `Solution hash (SHA-256 of the archive): ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(review.archiveSha256)}`,
        `### What it runs\n\n${renderSettings(review)}`,
        renderConcerns(review),
        difference === undefined ? '' : renderDifference(difference),
        `### Files, by layer\n\n${renderLayers(review)}`,
        asked === undefined ? '' : renderConclusion(asked, review.archiveSha256),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function renderAsked({ order, dataset, recipients }) {
    const who = recipients.map((each) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(each)).join(', ') || '❌ nobody named';
    return [
        `## 🔍 Your approval is asked for: order ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(order)}`,
        `If you approve, this solution, and no other, is given dataset ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(dataset)} once. Its result goes to ${who}.`,
    ].join('\n\n');
}
function renderSettings(review) {
    const rows = [
        ['Entry point', words(review.entrypoint, WHOLE, WHOLE)],
        ['Arguments', words(review.cmd, WHOLE, WHOLE)],
        ['User', renderUser(review.user)],
        ['Working directory', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(review.workingDir === '' ? '/' : review.workingDir, WHOLE)],
        ['Architecture', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(review.architecture)],
        ['Archive', size(review.archiveSize)],
        [
            'Contents',
            `${counted(review.files, 'file')}, ${size(review.bytes)}, in ${counted(review.layers.length, 'layer')}`,
        ],
        ['Image id', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(review.imageId)],
        ['Calls itself', words(review.tags)],
        ['Ports and volumes', words([...review.exposedPorts, ...review.volumes])],
    ];
    const lists = [
        folded('environment variable', review.env, WHOLE, WHOLE),
        folded('label', Object.entries(review.labels).map(([name, value]) => `${name}=${value}`)),
    ];
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Setting', 'In the image'], rows), ...lists].join('\n\n');
}
function renderUser(user) {
    if (user === '')
        return 'none named: the sandbox takes an unprivileged one';
    return /^(0|root)(:.*)?$/.test(user) ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(user, WHOLE)} ⚠️ root` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(user, WHOLE);
}
function words(list, most = MOST, longest = 400) {
    const shown = list.slice(0, most).map((word) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(word, longest));
    if (list.length > most)
        shown.push(`… and ${list.length - most} more`);
    return shown.join(' ') || '_none_';
}
function folded(what, entries, most = MOST, longest = 4000) {
    if (entries.length === 0)
        return `No ${what}s.`;
    const lines = entries.slice(0, most);
    if (entries.length > most)
        lines.push(`… and ${entries.length - most} more`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(counted(entries.length, what), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(lines, '', longest));
}
function renderConcerns({ setIdFiles, worldWritableFiles, specialFiles, user }) {
    const concerns = [];
    const concern = (what, files) => concerns.push(`⚠️ ${what}\n\n${files}`);
    if (/^(0|root)(:.*)?$/.test(user))
        concerns.push('⚠️ It wants to run as root.');
    if (setIdFiles.length > 0)
        concern(`${counted(setIdFiles.length, 'file')} with set-id bits, made to run with the owner's rights.`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Set-id files', renderFiles(setIdFiles)));
    if (specialFiles.length > 0)
        concern(`${counted(specialFiles.length, 'device or pipe', 'devices or pipes')}.`, words(specialFiles));
    if (worldWritableFiles.length > 0)
        concern(`${counted(worldWritableFiles.length, 'file')} that any user may change.`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('World-writable files', renderFiles(worldWritableFiles)));
    return concerns.length === 0 ? '' : `### Look twice\n\n${concerns.join('\n\n')}`;
}
function renderDifference({ added, removed, changed, settings }) {
    const title = '### Since the solution that was approved last';
    const rows = settings.map(({ name, before, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(name), asJson(before), asJson(after)]);
    const files = [
        ...changed.map(({ path }) => `! ${path}`),
        ...added.map(({ path }) => `+ ${path}`),
        ...removed.map(({ path }) => `- ${path}`),
    ];
    if (rows.length + files.length === 0)
        return `${title}\n\n✅ Neither a file nor a setting changed.`;
    const parts = [`${changed.length} files changed, ${added.length} added, ${removed.length} removed.`];
    if (rows.length > 0)
        parts.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Setting', 'Before', 'Now'], rows));
    if (files.length > 0)
        parts.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('The files', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(files, 'diff', WHOLE)));
    return [title, ...parts].join('\n\n');
}
function asJson(value) {
    return value === undefined ? '—' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(JSON.stringify(value), WHOLE);
}
function renderLayers({ layers }) {
    return layers.map((layer, index) => renderLayer(layer, index + 1, layers.length)).join('\n\n') || '_None._';
}
function renderLayer(layer, number, of) {
    const title = `Layer ${number} of ${of}: ${counted(layer.files, 'file')}, ${size(layer.bytes)}`;
    const parts = [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(layer.digest)];
    if (layer.createdBy !== '')
        parts.push(`It says it was made by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(layer.createdBy, 400)}`);
    if (layer.links > 0)
        parts.push(counted(layer.links, 'link'));
    if (layer.removed.length > 0)
        parts.push(`It takes away ${words(layer.removed)}`);
    if (layer.largest.length > 0)
        parts.push(renderFiles(layer.largest));
    if (layer.files > layer.largest.length)
        parts.push(`_The ${layer.files - layer.largest.length} smaller ones are left out._`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(title, parts.join('\n\n'));
}
function renderFiles(files) {
    const rows = files
        .slice(0, MOST)
        .map((file) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(file.path, 400),
        size(file.size),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(file.mode.toString(8).padStart(4, '0')),
        String(file.uid),
    ]);
    const rest = files.length - rows.length;
    return ((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['File', 'Size', 'Mode', 'Owner'], rows) + (rest > 0 ? `\n\n_${rest} more are left out._` : ''));
}
function renderConclusion({ suborder }, hash) {
    const command = `countersign orders complete ${suborder} --result ./dataset.resource.json --status done --solution-hash ${hash}`;
    return `### To approve\n\nApprove the waiting job on this run's page, or sign by hand:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)([command], 'shell')}`;
}
function counted(count, what, plural = `${what}s`) {
    return `${count} ${count === 1 ? what : plural}`;
}
function size(count) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
    const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
    return power === 0 ? `${count} bytes` : `${(count / 1024 ** power).toFixed(1)} ${units[power] ?? ''}`;
}


/***/ })

};
