import{c as a}from"./KPKKA3LD.js";import"./O7XCAFMX.js";function f({steps:i,problems:o,notes:s,left:h}){let t=o.flatMap(({what:n,mend:r})=>[`\u2717 ${e(n)}`,`  \u2192 ${e(r)}`]);return o.length>0&&t.push("Nothing can be done before this is mended. Then:"),t.push(...i.map(({sentence:n},r)=>`${r+1}. ${e(n)}`)),i.length===0&&o.length===0&&t.push(h.length===0?"Nothing is left to do.":"Nothing is left for this command to do."),t.push(...s.map(n=>`\xB7 ${e(n)}`)),t.push(...h.map(n=>`\u2192 ${e(n)}`)),`${t.join(`
`)}
`}function e(i){return a(i,2e3)}export{f as renderPlan};
