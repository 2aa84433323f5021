import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as o}from"./CGYLLZLK.js";function u(t,n=1e3){let e=o(t,n);if(e.trim()==="")return e===""?"_empty_":"_only spaces_";let r=a(e),s="`".repeat(r+1),i=/^[` ]|[` ]$/.test(e)?" ":"";return`${s}${i}${e}${i}${s}`}function f(t,n=1e3){return`<code>${g(o(t,n))}</code>`}function c(t,n=2e3){return p(o(t,n)).split("\u200B").map(g).join("&#8203;")}function a(t){let n=0;for(let[e]of t.matchAll(/`+/g))n=Math.max(n,e.length);return n}function $(t,n="",e=4e3){let r=t.map(l=>o(l,e)),s=Math.max(2,a(r.join(`
`))),i="`".repeat(s+1);return[i+n,...r,i].join(`
`)}function d(t,n){let e=r=>`| ${r.map(s=>s.replaceAll("|","\\|")).join(" | ")} |`;return[e(t),e(t.map(()=>"---")),...n.map(e)].join(`
`)}function b(t,n,e=process.env.GITHUB_SERVER_URL){let r=`${e??"https://github.com"}/`;return!n.startsWith(r)||!/^[A-Za-z0-9._~/?&=%#+-]*$/.test(n.slice(r.length))?u(n):`[${c(t)}](<${n}>)`}function h(t,n){return`<details><summary>${c(t)}</summary>

${n}

</details>`}function g(t){return t.replace(/[!-/:-@[-`{-~]/g,n=>`&#${n.charCodeAt(0)};`)}function p(t){return t.replace(/@/g,"@\u200B").replace(/#(?=\d)/g,"#\u200B").replace(/\bGH-(?=\d)/gi,"$&\u200B").replace(/:(?=[\w+/-])/g,(n,e)=>/\d/.test(t.charAt(e-1))?n:`${n}\u200B`).replace(/\bwww\./gi,"$&\u200B")}export{u as a,f as b,c,$ as d,d as e,b as f,h as g};
