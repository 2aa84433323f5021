import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{c as d}from"./RFXJV343.js";function m(e,n){return{markdown:n,title:e}}function a(e){return e.map(({markdown:n,isRow:r},i)=>(i===0?"":r===!0?`
`:`

`)+n).join("")}function c(e){return`${a(e)}
`}function g({markdown:e,title:n="",isRow:r},i){let f=`**moved for GitHub's limit**: ${Buffer.byteLength(e)} bytes, whole in ${d(i)}`;return r===!0?{markdown:`| ${d(n)} | ${f} |`,isRow:r}:{markdown:`**${d(n)}** ${f}`}}function y(e,n,r){let i=[...e],f=e.map(({markdown:t})=>Buffer.byteLength(t)),s=[...e.keys()].filter(t=>e[t]?.title!==void 0).sort((t,o)=>(f[o]??0)-(f[t]??0));for(;;){let t=c(i);if(Buffer.byteLength(t)<=n)return t;let o=s.shift(),u=o===void 0?void 0:e[o];if(o===void 0||u===void 0)return;i[o]=g(u,r)}}export{m as a,c as b,y as c};
