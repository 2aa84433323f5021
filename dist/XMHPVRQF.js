import{a as m,b as g,c as w}from"./W4TMNNHS.js";import{a as d}from"./O2LPPTVY.js";import{c as i}from"./7URAMVTJ.js";import{a as l,b as f}from"./QYHEIGKN.js";function T(t){return JSON.stringify(t,null,2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,e=>e.split("").map(o=>`\\u${o.charCodeAt(0).toString(16).padStart(4,"0")}`).join(""))}function u(t,e){return(typeof e=="string"?[e]:e).map(n=>w(t,g(n,d(m(n))))).join("")}var a="warning:";function $(t){return t.startsWith(a)?[{text:a,style:"warning"},t.slice(a.length)]:[t]}var E=130,b={usage:2,"run-failed":3,interrupted:E};function h(t){return t instanceof Error&&t.name==="ExitPromptError"}function C(t){let e=!1,o=n=>{!t||e||(e=!0,i(),process.stdout.write(`${T(n)}
`))};return{json:t,line:n=>{t||(i(),process.stdout.write(`${u(process.stdout,n)}
`))},document:n=>{if(t)return;i();let r=n.trimEnd().split(/\r?\n/);process.stdout.write(process.stdout.isTTY?`${r.map(d).join(`
`)}
`:`${n.trimEnd()}
`)},note:n=>{i(),process.stderr.write(`${u(process.stderr,$(n))}
`)},result:o,fail:n=>{let r=n instanceof l?n:void 0,c=h(n),p=c?"interrupted":f(n),s=r?.mend;o({error:{code:r?.code??"internal",message:p,...s?{mend:s}:{}}}),i();let y=` ${p}${s?` (${s})`:""}`;return process.stderr.write(`${u(process.stderr,[{text:"error:",style:"bad"},y])}
`),r===void 0&&process.env.COUNTERSIGN_DEBUG&&n instanceof Error&&process.stderr.write(`${n.stack??""}
`),c?E:b[r?.code??"internal"]??1}}}function O(t){let e=[];for(let o of t)o.forEach((n,r)=>e[r]=Math.max(e[r]??0,n.length));return t.map(o=>o.map((n,r)=>n.padEnd(e[r]??0)).join("  ").trimEnd())}export{C as a,O as b};
