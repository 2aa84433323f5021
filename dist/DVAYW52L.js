import{c as o}from"./KPKKA3LD.js";var l=4096,s="***";function a(n,r){if(!r.foundIn(n))return n;let t=n.split(`
`).map(i=>r.foundIn(i)?s:i).join(`
`);return r.foundIn(t)?s:t}function A(n,r){let e=f(a(n,r)).replaceAll("##[","## [");return/^\s*::/.test(e)?`| ${e}`:e}function d(n,r,e,t){let i=e.length>l?`${e.slice(0,l-1)}\u2026`:e,p=[...t===void 0?[]:[`file=${c(t.file)}`],...t?.line===void 0?[]:[`line=${t.line}`],`title=${c(r)}`];return`::${n} ${p.join(",")}::${u(i)}`}function f(n){let r=n.replaceAll("\\","");return o(r)===r?n:o(n)}function u(n){return n.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")}function c(n){return u(n).replaceAll(":","%3A").replaceAll(",","%2C")}export{a,A as b,d as c,f as d};
