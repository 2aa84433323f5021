function s({what:e,verdict:r,reason:n}){return r===void 0?`${e}: ${n}`:`${e}: ${r}: ${n}`}export{s as a};
