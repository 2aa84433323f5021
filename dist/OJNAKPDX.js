import{c as d}from"./KPKKA3LD.js";import{a,b as c}from"./B6JRAJKU.js";function s(t){return t.split("\\").map(e=>d(e)).join("\\")}function l(t){return JSON.stringify(t,null,2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,e=>e.split("").map(o=>`\\u${o.charCodeAt(0).toString(16).padStart(4,"0")}`).join(""))}var f=130,m={usage:2,"run-failed":3};function E(t){return t instanceof Error&&t.name==="ExitPromptError"}function x(t){let e=!1,o=n=>{!t||e||(e=!0,process.stdout.write(`${l(n)}
`))};return{json:t,line:n=>{t||process.stdout.write(`${s(n)}
`)},document:n=>{if(t)return;let r=n.trimEnd().split(/\r?\n/);process.stdout.write(process.stdout.isTTY?`${r.map(s).join(`
`)}
`:`${n.trimEnd()}
`)},note:n=>process.stderr.write(`${s(n)}
`),result:o,fail:n=>{let r=n instanceof a?n:void 0,u=E(n),p=u?"interrupted":c(n),i=r?.mend;return o({error:{code:r?.code??"internal",message:p,...i?{mend:i}:{}}}),process.stderr.write(`error: ${s(p)}${i?` (${i})`:""}
`),r===void 0&&process.env.COUNTERSIGN_DEBUG&&n instanceof Error&&process.stderr.write(`${n.stack??""}
`),u?f:m[r?.code??"internal"]??1}}}function g(t){let e=[];for(let o of t)o.forEach((n,r)=>e[r]=Math.max(e[r]??0,n.length));return t.map(o=>o.map((n,r)=>n.padEnd(e[r]??0)).join("  ").trimEnd())}var w={passed:"passed",failed:"FAILED","not-possible":"not possible"};function T(t){return g(t.map(({status:e,title:o,detail:n})=>[w[e],o,n]))}export{s as a,x as b,g as c,T as d};
