export const id = 3676;
export const ids = [3676];
export const modules = {

/***/ 93676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDifference: () => (/* binding */ renderDifference),
/* harmony export */   renderReview: () => (/* binding */ renderReview)
/* harmony export */ });
/* harmony import */ var _text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48044);

/** Nothing is cut: what stands beyond the cut would run unseen. */
function whole(text) {
    return (0,_text_escapeForTerminal_js__WEBPACK_IMPORTED_MODULE_0__.escapeForTerminal)(text);
}
/** Bytes for a person: `12.3 MiB`. */
function bytes(count) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
    const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log2(count) / 10));
    return power === 0 ? `${count} bytes` : `${(count / 1024 ** power).toFixed(1)} ${units[power] ?? ''}`;
}
function octal(mode) {
    return mode.toString(8).padStart(4, '0');
}
/** A command as words: quoted as JSON, so that where one ends can be seen. */
function words(command) {
    return command.length === 0 ? '(none)' : command.map((word) => whole(JSON.stringify(word))).join(' ');
}
function wholeList(title, items, line) {
    return items.length === 0
        ? [`${title}: none`]
        : [`${title}: ${items.length}`, ...items.map((item) => `  ${line(item)}`)];
}
function fileLine({ path, size, mode, uid }) {
    return `${octal(mode)} uid ${uid}  ${bytes(size).padStart(10)}  /${whole(path)}`;
}
function layerLines(layer, i) {
    const about = `${layer.files} files, ${bytes(layer.bytes)}, ${layer.links} links, ${layer.removed.length} removed`;
    return [
        `  ${i + 1}. ${layer.digest}`,
        `     ${about}`,
        ...(layer.createdBy === '' ? [] : [`     it says it was made by: ${whole(layer.createdBy)}`]),
        ...layer.largest.map(({ path, size }) => `     ${bytes(size).padStart(10)}  /${whole(path)}`),
    ];
}
/** The review as lines for a terminal. Whatever the image calls things, a line is a line and nothing is obeyed. */
function renderReview(review) {
    return [
        `Archive         sha256 ${review.archiveSha256}, ${bytes(review.archiveSize)}`,
        `Image           ${review.imageId}`,
        `Calls itself    ${review.tags.length === 0 ? '(nothing)' : review.tags.map(whole).join(', ')}`,
        `Architecture    ${whole(review.architecture)}`,
        `Created         ${review.created === undefined ? '(not said)' : whole(review.created)}`,
        `Entry point     ${words(review.entrypoint)}`,
        `Command         ${words(review.cmd)}`,
        `User            ${review.user === '' ? '(none: the sandbox takes an unprivileged one)' : whole(review.user)}`,
        `Directory       ${review.workingDir === '' ? '/' : whole(review.workingDir)}`,
        `Contents        ${review.files} files, ${bytes(review.bytes)}, in ${review.layers.length} layers`,
        ...wholeList('Environment', review.env, whole),
        ...wholeList('Exposed ports', review.exposedPorts, whole),
        ...wholeList('Volumes', review.volumes, whole),
        ...wholeList('Labels', Object.entries(review.labels), ([name, value]) => `${whole(name)} = ${whole(value)}`),
        ...wholeList('Set-id files', review.setIdFiles, fileLine),
        ...wholeList('World-writable files', review.worldWritableFiles, fileLine),
        ...wholeList('Devices and pipes', review.specialFiles, (path) => `/${whole(path)}`),
        'Layers, lowest first:',
        ...review.layers.flatMap(layerLines),
        ...wholeList('History, as the image tells it', review.history, whole),
    ];
}
function described(file) {
    const what = file.sha256 === undefined ? file.type : `sha256 ${file.sha256}`;
    const target = file.linkname === '' ? '' : ` -> ${whole(file.linkname)}`;
    return `${octal(file.mode)} ${file.uid}:${file.gid} ${bytes(file.size)} ${what}${target}`;
}
/** A difference as lines for a terminal: all of it, so that no change hides behind others. */
function renderDifference(difference) {
    const { added, removed, changed, settings } = difference;
    if (added.length + removed.length + changed.length + settings.length === 0)
        return ['The images are the same.'];
    return [
        ...settings.map(({ name, before, after }) => [`${name} changed`, `  - ${whole(JSON.stringify(before))}`, `  + ${whole(JSON.stringify(after))}`].join('\n')),
        ...wholeList('Added', added, (file) => `/${whole(file.path)}  ${described(file)}`),
        ...wholeList('Removed', removed, (file) => `/${whole(file.path)}`),
        ...wholeList('Changed', changed, ({ path, before, after }) => `/${whole(path)}  ${described(before)} → ${described(after)}`),
    ].flatMap((line) => line.split('\n'));
}


/***/ })

};
