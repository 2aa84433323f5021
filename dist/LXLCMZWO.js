import{c as s}from"./KPKKA3LD.js";function u(t,n=1e3){let r=s(t,n);if(r.trim()==="")return r===""?"_empty_":"_only spaces_";let e=a(r),i="`".repeat(e+1),o=/^[` ]|[` ]$/.test(r)?" ":"";return`${i}${o}${r}${o}${i}`}function f(t,n=1e3){return`<code>${g(s(t,n))}</code>`}function c(t,n=2e3){return l(s(t,n)).split("\u200B").map(g).join("&#8203;")}function a(t){let n=0;for(let[r]of t.matchAll(/`+/g))n=Math.max(n,r.length);return n}function d(t,n="",r=4e3){return p(t.map(e=>s(e,r)),n)}function p(t,n=""){let r=Math.max(2,a(t.join(`
`))),e="`".repeat(r+1);return[e+n,...t,e].join(`
`)}function $(t,n){let r=e=>`| ${e.map(i=>i.replaceAll("|","\\|")).join(" | ")} |`;return[r(t),r(t.map(()=>"---")),...n.map(r)].join(`
`)}function b(t,n,r=process.env.GITHUB_SERVER_URL){let e=`${r??"https://github.com"}/`;return!n.startsWith(e)||!/^[A-Za-z0-9._~/?&=%#+-]*$/.test(n.slice(e.length))?u(n):`[${c(t)}](<${n}>)`}function h(t,n){return`<details><summary>${c(t,Number.POSITIVE_INFINITY)}</summary>

${n}

</details>`}function g(t){return t.replace(/[!-/:-@[-`{-~]/g,n=>`&#${n.charCodeAt(0)};`)}function l(t){return t.replace(/@/g,"@\u200B").replace(/#(?=\d)/g,"#\u200B").replace(/\bGH-(?=\d)/gi,"$&\u200B").replace(/:(?=[\w+/-])/g,(n,r)=>/\d/.test(t.charAt(r-1))?n:`${n}\u200B`).replace(/\bwww\./gi,"$&\u200B")}export{u as a,f as b,c,d,p as e,$ as f,b as g,h};
