import{a as g,b as w,c as E}from"./W4TMNNHS.js";import{a as d}from"./O2LPPTVY.js";import{a as m}from"./PX2DVJR4.js";import{c as i}from"./7URAMVTJ.js";import{a as l,b as f}from"./QYHEIGKN.js";function $(t){return JSON.stringify(t,null,2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,r=>r.split("").map(o=>`\\u${o.charCodeAt(0).toString(16).padStart(4,"0")}`).join(""))}function u(t,r){return(typeof r=="string"?[r]:r).map(n=>E(t,w(n,d(g(n))))).join("")}var a="warning:";function h(t){return t.startsWith(a)?[{text:a,style:"warning"},t.slice(a.length)]:[t]}var y=130,b={usage:2,"run-failed":3,interrupted:y};function k(t){return t instanceof Error&&t.name==="ExitPromptError"}function N(t){let r=!1,o=n=>{!t||r||(r=!0,i(),process.stdout.write(`${$(n)}
`))};return{json:t,line:n=>{t||(i(),process.stdout.write(`${u(process.stdout,n)}
`))},document:n=>{if(t)return;i();let e=n.trimEnd().split(/\r?\n/);process.stdout.write(process.stdout.isTTY?`${e.map(d).join(`
`)}
`:`${n.trimEnd()}
`)},note:n=>{i(),process.stderr.write(`${u(process.stderr,h(n))}
`)},result:o,fail:n=>{let e=n instanceof l?n:void 0,c=k(n),p=c?"interrupted":f(n),s=e?.mend;o({error:{code:e?.code??"internal",message:p,...s?{mend:s}:{}}}),i();let T=m(` ${p}${s?` (${s})`:""}`);return process.stderr.write(`${u(process.stderr,[{text:"error:",style:"bad"},T])}
`),e===void 0&&process.env.COUNTERSIGN_DEBUG&&n instanceof Error&&process.stderr.write(`${n.stack??""}
`),c?y:b[e?.code??"internal"]??1}}}function R(t){let r=[];for(let o of t)o.forEach((n,e)=>r[e]=Math.max(r[e]??0,n.length));return t.map(o=>o.map((n,e)=>n.padEnd(r[e]??0)).join("  ").trimEnd())}export{k as a,N as b,R as c};
