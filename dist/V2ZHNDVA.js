import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as i}from"./CGYLLZLK.js";var c=4096,l="***";function p(n,r){if(!r.foundIn(n))return n;let e=n.split(`
`).map(o=>r.foundIn(o)?l:o).join(`
`);return r.foundIn(e)?l:e}function f(n,r){let t=u(p(n,r)).replaceAll("##[","## [");return/^\s*::/.test(t)?`| ${t}`:t}function A(n,r,t){let e=t.length>c?`${t.slice(0,c-1)}\u2026`:t;return`::${n} title=${a(r)}::${s(e)}`}function u(n){let r=n.replaceAll("\\","");return i(r)===r?n:i(n)}function s(n){return n.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")}function a(n){return s(n).replaceAll(":","%3A").replaceAll(",","%2C")}export{p as a,f as b,A as c,u as d};
