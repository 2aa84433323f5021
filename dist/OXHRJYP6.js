import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as d}from"./CGYLLZLK.js";import{a as p,b as c}from"./JQE2AY4L.js";function i(t){return t.split("\\").map(e=>d(e)).join("\\")}function l(t){return JSON.stringify(t,null,2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,e=>e.split("").map(o=>`\\u${o.charCodeAt(0).toString(16).padStart(4,"0")}`).join(""))}var f=130,m={usage:2,"run-failed":3};function E(t){return t instanceof Error&&t.name==="ExitPromptError"}function T(t){let e=!1,o=n=>{!t||e||(e=!0,process.stdout.write(`${l(n)}
`))};return{json:t,line:n=>{t||process.stdout.write(`${i(n)}
`)},document:n=>{if(t)return;let r=n.trimEnd().split(/\r?\n/);process.stdout.write(process.stdout.isTTY?`${r.map(i).join(`
`)}
`:`${n.trimEnd()}
`)},note:n=>process.stderr.write(`${i(n)}
`),result:o,fail:n=>{let r=n instanceof p?n:void 0,u=E(n),a=u?"interrupted":c(n),s=r?.mend;return o({error:{code:r?.code??"internal",message:a,...s?{mend:s}:{}}}),process.stderr.write(`error: ${i(a)}${s?` (${s})`:""}
`),r===void 0&&process.env.COUNTERSIGN_DEBUG&&n instanceof Error&&process.stderr.write(`${n.stack??""}
`),u?f:m[r?.code??"internal"]??1}}}function g(t){let e=[];for(let o of t)o.forEach((n,r)=>e[r]=Math.max(e[r]??0,n.length));return t.map(o=>o.map((n,r)=>n.padEnd(e[r]??0)).join("  ").trimEnd())}var w={passed:"passed",failed:"FAILED","not-possible":"not possible"};function $(t){return g(t.map(({status:e,title:o,detail:n})=>[w[e],o,n]))}export{T as a,g as b,$ as c};
