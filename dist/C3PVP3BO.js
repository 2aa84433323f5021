import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function o(t){let n=Buffer.from(t,"latin1").toString("utf8").replace(/[\p{C}\p{Zl}\p{Zp}\\]/gu,r=>`\\u{${(r.codePointAt(0)??0).toString(16)}}`);return n.length>200?`${n.slice(0,200)}\u2026`:n}function i(t){return o(Buffer.from(t).toString("latin1"))}export{o as a,i as b};
