import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as c}from"./TBBRN4BO.js";import{a,b as u,c as t,d as f,e as d,g as l}from"./RFXJV343.js";var i=Number.POSITIVE_INFINITY,m=300,h=40;function p(n){if(typeof n=="string")return t(n,i);if("alarm"in n)return`\u26A0\uFE0F&nbsp;**${t(n.alarm,i)}**`;let{value:e}=n;return e.length<=m?a(e,i):`<details><summary>${e.length} characters</summary>${u(e,i)}</details>`}function g(n){return n.map(p).join("")}function w({title:n,lines:e}){let[,,r=""]=d(["",""],[[t(n),e.map(g).join("<br>")]]).split(`
`);return{...c(n,r),isRow:!0}}function $(n,{title:e,lines:r}){let o=f(r,n==="change"?"diff":n==="configurationHash"?"json":"",i),s=r.length<=h&&o.length<=4e3&&n!=="judgement";return c(e,s?`**${t(e)}**

${o}`:l(`${e} (${r.length} line${r.length===1?"":"s"})`,o))}function E(n){let e=[];return n.isRefused&&e.push(`> [!CAUTION]
> **REFUSED.** The TEE does not hold under your own policy. Nothing will be signed, whatever is clicked.`),n.isSimulated&&e.push(`> [!WARNING]
> **SIMULATED TEE.** It protects nobody's data and proves nothing about the machine.`),e}function P(n){let[e="",r=""]=d(["What","In words"],[]).split(`
`);return[{markdown:`${e}
${r}`},...n.rows.map(w),...n.rows.flatMap(({id:o,whole:s})=>s===void 0?[]:[$(o,s)])]}function I(n){return[{markdown:`## \u270D\uFE0F What you sign: order ${n.order}, suborder ${n.suborder}`},...E(n).map(e=>({markdown:e})),...P(n)]}function C({suborder:n,digest:e,code:r,isRefused:o}){return o?`Suborder ${n}: there is no code, since nothing is signed for this TEE.`:`Suborder ${n}: **${a(r)}** (of ${a(e)})`}export{P as a,I as b,C as c};
