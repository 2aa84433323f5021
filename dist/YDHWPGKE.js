import{b as N}from"./3UZPSFWX.js";import{b as C}from"./O6YBKKZN.js";import{a as S,b as T,c as V,d as E}from"./MFO5MLUF.js";import{a as l,c as d,d as M,f,g as x,h as p}from"./LXLCMZWO.js";import{a as $,f as k}from"./2SM2XW4F.js";function A({signed:e,wanted:t}){let n=({commit:s,repository:a})=>[...s===void 0?[]:[l(s)],...a===void 0?[]:[l(a)]].join(" of "),r=n(t);if(e===void 0)return`The order names no source: nothing binds it to ${r===""?"a commit":r}.`;let o=e.tree===void 0?"":`, built from the tree ${l(e.tree)}`,i=`The customer signed the order for ${n(e)}${o}.`;return r===""?i:`Verdict on ${r}. ${i}`}function O(e,t){let n=["Whoever may start a job in this repository with the same permissions, the customer included, can write a page, a comment and a check run that look like these, and an attestation by a workflow of his own.","Nobody can forge what these commands verify, given values that you know from elsewhere than this page: the TEE's and the parties' signatures, with the commit that the customer signed; and which workflow, of which branch, built an archive or verified a report. A workflow of a pull request is as its author wrote it."],o=[["Offline, what ran on what",t],["On GitHub, who attested it",e]].flatMap(([i,s])=>s.length===0?[]:[`${i}:

${M(s,"shell")}`]);return`### What can be forged, and what not

${[n.join(" "),...o].join(`

`)}`}var m=40,g=6,D={xyChart:{width:700,height:320},themeVariables:{xyChart:{plotColorPalette:"#2f81f7"}}};function v(e){let t=e.map(L).filter(({points:r})=>r.length>0),n=t.slice(0,g).map(U);return t.length>g&&n.push(`_${t.length-g} more metrics are in the result._`),n.join(`

`)}function L(e){let t=e.points.filter(({at:n,value:r})=>j(n)&&j(r));return{...e,points:H([...t].sort((n,r)=>n.at-r.at))}}function j(e){return Math.abs(e)<=1e15}function H(e){if(e.length<=m)return[...e];let t=(e.length-1)/(m-1);return Array.from({length:m},(n,r)=>e[Math.round(r*t)]).filter(n=>n!==void 0)}function U({name:e,along:t,points:n}){let r=n[0],o=n.at(-1);if(r===void 0||o===void 0)return"";let i=`<b>${d(e,60)}</b>: ${h(r.value)} \u2192 ${h(o.value)} (${d(t,40)} ${h(r.at)} to ${h(o.at)})`,s=n.map(({at:c,value:u})=>[h(c),h(u),G(u,n)]),a=p(`${n.length} values of ${e.slice(0,60)}`,f([d(t,40),d(e,60),""],s));return n.length<2?i:`${i}

${F({name:e,along:t,points:n})}

${a}`}function F({name:e,along:t,points:n}){let r=n.map(({value:s})=>s),[o,i]=P(Math.min(...r),Math.max(...r));return["```mermaid",`%%{init: ${JSON.stringify(D)}}%%`,"xychart-beta",`  title "${y(e)}"`,`  x-axis "${y(t)}" [${n.map(({at:s})=>`"${h(s)}"`).join(", ")}]`,`  y-axis "${y(e)}" ${b(o)} --> ${b(i)}`,`  line [${r.map(b).join(", ")}]`,"```"].join(`
`)}function P(e,t){if(e>=0&&t<=1&&t>.2)return[0,1];let n=(t-e)*.1||Math.abs(t)*.1||1;return[e>=0?Math.max(0,e-n):e-n,t+n]}function G(e,t){let n=t.map(s=>s.value),[r,o]=P(Math.min(...n),Math.max(...n)),i=Math.min(1,Math.max(0,(e-r)/(o-r)));return"\u2588".repeat(Math.round(i*20))||"\u258F"}function y(e){return e.replace(/[^\p{L}\p{N} _.,()/%+-]/gu,"").slice(0,60).trim()||"value"}function h(e){return Number(e.toPrecision(4)).toLocaleString("en",{maximumSignificantDigits:4,useGrouping:!1})}function b(e){let t=e.toPrecision(6);return t.includes("e")?Number(t).toFixed(12).replace(/\.?0+$/,""):String(Number(t))}var B={passed:"\u2705",failed:"\u274C","not-possible":"\u26A0\uFE0F"},_={passed:"passed",failed:"FAILED","not-possible":"could not be made"},X={sim:"SIMULATED","sev-snp":"AMD SEV-SNP",tdx:"Intel TDX"};function q(e){let t=R(e),n=e.run.status==="failed",r=E(n,e.log),o=[`## ${S(t)}`,...e.source===void 0?[]:[A(e.source)],V(t),...K(e),...e.notPinned===void 0?[]:[`_${e.notPinned}._`],...n&&r!==void 0?[r]:[],`### What ran

${z(e.hashes)}`,`### Who approved

${Q(e.approvals)}`,`### Where it ran

${ne(e.tee)}`,`### Checks

${te(e.checks)}`],i=(e.cards??[]).map(Z);i.length>0&&o.push(`### What was approved

${i.join(`

`)}`);let a=[v(e.metrics??[]),e.metricsNote??""].filter(c=>c!=="").join(`

`);return a!==""&&o.push(`### Metrics

As the solution itself reports them.

${a}`),!n&&r!==void 0&&o.push(r),o.push(O(e.online??[],e.offline)),`${o.join(`

`)}
`}function pe(e){let[t="",...n]=q(e).split(`
### `);return{title:J(e),summary:t.trim(),text:n.map(r=>`### ${r}`).join(`
`)}}function W({checks:e,hashes:t}){return e.length===0?"not-possible":t.some(n=>w(n)==="failed")?"failed":$(e)}function J(e){return T(R(e))}function me(e){return k(W(e),e.run)}function R(e){let{line:t,run:n,tee:r,notBound:o}=e,i=e.hashes.some(s=>w(s)==="failed");return{line:t,approved:W(e),run:n,isSimulated:r.kind==="sim",isNotBound:o===!0&&!i}}function K({tee:e,approvals:t,unwitnessed:n}){let r=[];return e.kind==="sim"&&r.push(`> [!WARNING]
> **SIMULATED TEE.** The evidence was made by software. It shows that the steps fit together; it protects nobody's data and proves nothing about the machine.`),n===!0&&r.push(`> [!NOTE]
> **NO WITNESSES.** No data owner asked for any: had the TEE been shown a fork of the ledger, in which an approval was not yet revoked or not yet used, this report would not show it.`),t.some(({unprotected:o})=>o===!0)&&r.push("> [!CAUTION]\n> **UNPROTECTED GATE.** An approval was signed with `allow-unprotected: true` from an environment whose rules did not hold: it may be nobody's decision."),r}function w({expected:e,actual:t}){return e===void 0||t===void 0?"not-possible":e.toLowerCase()===t.toLowerCase()?"passed":"failed"}function z(e){if(e.length===0)return"_What ran on what is not opened in this report: it is sealed to the customer and to the data owners._";let t={passed:"\u2705 the same",failed:"\u274C DIFFERENT","not-possible":"\u26A0\uFE0F nothing to compare with"},n=e.map(r=>{let o=w(r),[i,s]=[r.expected,r.actual].map(c=>c===void 0?"\u2014":l(c)),a=`resource file ${i??""}<br>the TEE ran ${s??""}`;return[d(r.what),t[o],o==="passed"?s??"":a]});return f(["Input","Resource file and TEE","SHA-256"],n)}function Q(e){return e.length===0?"\u274C Nobody: there is no approval in this report.":e.map(Y).join(`
`)}function Y(e){let{who:t,fingerprint:n,what:r,when:o,runUrl:i,reviewer:s,unprotected:a}=e,c=(i===void 0?"":` in ${x("this run",i)}`)+(s===void 0?"":`, which ${l(s)} let pass`),u=[`- <b>${d(t)}</b> on ${d(o)}${c}`];return r!==void 0&&u.push(`what: ${d(r)}`),n!==void 0&&u.push(`key: ${l(n)}`),a===!0&&u.push("\u274C **UNPROTECTED GATE**"),u.join(`<br>
  `)}function Z(e){let{suborder:t,code:n}=e,r=`Suborder ${t}: all that was signed (card ${n})`;return p(r,C(N(e)).trimEnd())}function ee(e){return e.replaceAll(" ","&nbsp;")}function ne({kind:e,measurement:t,operator:n}){let r=n===void 0?"":`, operated by ${d(n)}`;return`**${X[e]}**${e==="sim"?" TEE":""}${r}  
Measurement ${l(t)}`}function te(e){let t=a=>e.filter(c=>c.status===a).length,n=["failed","not-possible","passed"].filter(a=>t(a)>0).map(a=>`${t(a)} ${_[a]}`),r=e.filter(({status:a})=>a!=="passed"),o=e.filter(({status:a})=>a==="passed"),i=[n.length===0?"_No check was made._":`**${n.join(", ")}.**`];r.length>0&&i.push(I(r));let s=I(o);return o.length>0&&i.push(r.length===0?s:p(`${o.length} passed`,s)),i.join(`

`)}function I(e){let t=e.map(({status:n,title:r,detail:o,mend:i})=>[ee(`${B[n]} ${_[n]}`),d(r),d(o)+(i===void 0?"":`<br>\u2192 ${d(i)}`)]);return f(["","What must hold","What was seen"],t)}export{q as a,pe as b,W as c,J as d,me as e};
