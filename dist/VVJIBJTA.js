import{a as X}from"./NNHZP7LD.js";import{a as q,c as J,d as Q}from"./3UZPSFWX.js";import{a as c}from"./O6YBKKZN.js";import{a as s,c as d,d as b,e as U,f as u,h as m}from"./LXLCMZWO.js";import{a as K,c as z}from"./BGL6YA2M.js";import{a as V}from"./FLKAQ6QW.js";import{c as D,g as H,j as W,k as B,l as G,m as Y}from"./YE3ZN2RR.js";import{a as C}from"./ZURXWETO.js";import{a as _,b as M,c as A}from"./FYYNP7OH.js";import"./YCRZPL75.js";import{a as P,b as g,c as p,d as S,e as N,f as v,g as I,i as x,k as O,l as E,m as L,n as F,o as j,p as R}from"./5LLBOQSJ.js";import"./DCMIG7CI.js";import"./KPKKA3LD.js";import"./QYHEIGKN.js";import"./O7XCAFMX.js";import{tmpdir as Fe}from"node:os";import{join as je}from"node:path";var k=160,Z="\u2937 ";function w(e,n=""){let{lines:t,isEscaped:o}=_(e),i=t.some(l=>l.length>k),a=[...o?[A]:[],...i?[`Long lines go on after \`${Z.trim()}\`.`]:[]].join(" "),r=U(i?t.flatMap(me):t,n);return a===""?r:`${a}

${r}`}function me(e){let n=[],t=e.length>k?Array.from(e):[];if(t.length===0)return[e];for(let o=0;o<t.length;o+=k)n.push(`${o===0?"":Z}${t.slice(o,o+k).join("")}`);return n}var h=Number.POSITIVE_INFINITY,fe=60;function ee({difference:e,notCompared:n},t){let o="### Since the solution that was approved last";return e===void 0?[{markdown:`${o}

\u26A0\uFE0F Not compared: ${d(n??"none was approved before, so all of it is new",h)}.`}]:W(e)&&e.newPoints.length===0?[{markdown:`${o}

\u2705 Neither a file nor a setting changed.`}]:[{markdown:`${o}

Against ${pe(e)}: ${d(B(e))}.`},...ue(e),...t?e.files.map(we):he(e.files),...$e(e.packages)]}function pe({against:{archiveSha256:e,order:n}}){return`${s(e)}${n===void 0?"":` of order ${n}`}`}function ue({settings:e}){if(e.length===0)return[];let n=e.map(({name:t,before:o,after:i})=>[s(t,h),s(R(o),h),s(R(i),h)]);return[c("The settings that changed",u(["Setting","Before","Now"],n))]}function he(e){if(e.length===0)return[];let n="The files that changed";return[c(n,m(n,w(e.map(({change:t,path:o})=>`${t}: ${o}`))))]}function ge({change:e,path:n,from:t}){return e==="renamed"?`renamed: ${t??"?"} \u2192 ${n}`:`${e}: ${n}`}function we(e){let n=ge(e),t=(e.hunks??[]).flatMap(V),o=e.change==="added"&&e.after!==void 0&&C(e.after.origin)?"What is in it is below, with the own files.":"",i=[...e.facts.map(r=>`- ${d(r,h)}`),...t.length===0?[o]:["",w(t,"diff")]].join(`
`),a=t.length<=fe;return c(n,a?`**${s(n,h)}**

${i}`.trimEnd():m(n,i))}function $e(e){if(e.length===0)return[];let n=e.map(r=>[s(`${r.name} (${r.ecosystem})`,h),r.before===void 0?"\u2014":s(r.before,h),r.after===void 0?"\u2014":s(r.after,h),r.class,String(r.files)]),t=`${p(e.length,"package")} that came, went or changed`,o=e.flatMap(r=>r.paths),i=o.length===0?"":`

Their files that differ:

${w(o)}`,a=u(["Package","Before","Now","Known or claimed","Files"],n);return[c(t,m(t,`${a}${i}`))]}var $=Number.POSITIVE_INFINITY,ye=`Texts and programs stand first, each whole. Of what stands behind them here are the names; ${s("countersign solution review ARCHIVE --show PATH")} shows what is in it.`;function ne(e,n){let{files:t}=e,o=`### Own and changed files: ${g(t.length)}`;return t.length===0?[{markdown:`${o}

_None: all files are claimed or known._`}]:[{markdown:`${o}

What no list and no outside source accounts for. ${n?ye:"Names only."}`},...D(e).flatMap(i=>Pe(i,n))]}function Pe({title:e,says:n,isFront:t,files:o},i){return[{markdown:`#### ${e}: ${g(o.length)}${n===""?"":`

${n}`}`},...i&&t?o.map(ve):[ke(e,o)]]}function te(e){return`${e.path} \u2013 ${I(e.origin)}, ${x(e)}`}function ke(e,n){let t=`Their names: ${p(n.length,"file")}`;return c(`${e}: ${t.toLowerCase()}`,m(t,w(n.map(te))))}function ve(e){let n=te(e);return c(n,m(n,[Re(e),be(e)].filter(t=>t!=="").join(`

`)))}function Re({mode:e,uid:n,gid:t,sha256:o,layer:i,attributes:a=[]}){let r=[`mode ${S(e)}`,`owner ${n}:${t}`,`layer ${i+1}`];return o!==void 0&&r.push(`SHA-256 ${s(o)}`),a.length>0&&r.push(`attributes ${a.map(l=>s(l,$)).join(" ")}`),r.join(", ")}function be({content:e}){if(e.kind==="text"){let n=e.isAsciiOnly?"":`\u26A0\uFE0F Holds characters that may look like others.

`,t=(e.facts??[]).map(i=>`- ${d(i,$)}
`).join(""),o=`${n}${t}${t===""?"":`
`}`;return e.text===""?`${o}_Empty._`:`${o}${w(M(e.text))}`}return e.kind==="binary"?e.facts.map(n=>`- ${d(n,$)}`).join(`
`):e.kind==="unread"?`Not read: ${d(e.why,$)}.`:""}function oe({packages:e,others:n}){let t=n.length===0?"_None._":"Their files are listed by `countersign solution review ARCHIVE --files GLOB`.";return[{markdown:`### Claimed and known files: ${g(n.length)}

${t}`},...["claimed","known"].flatMap(o=>{let i=j(e,o);if(i.length===0)return[];let a=`${v[o].title} ${v[o].says}: ${p(i.length,"package")}`;return[c(a,m(a,Te(i)))]})]}function Te(e){let n=e.map(({package:t,files:o,claimed:i,bytes:a,changed:r,missing:l})=>[s(N(t),$),F({files:o,claimed:i}),P(a),r===0?"0":`\u26A0\uFE0F ${g(r)}`,g(l)]);return u(["Package","Files","Size","Changed","Missing"],n)}var ie=Number.POSITIVE_INFINITY;function re(e,n){let{points:t}=e,o=E(e);return t.length===0?[{markdown:`### Pointed out

_Nothing._`}]:[{markdown:`### Pointed out

What runs before or beside the entry point, or looks like what it is not.`},...L(t,o).map(({title:i,points:a,isMany:r})=>{let l=`${i}: ${p(a.length,"place")}`,f=Se(a,n,o);return c(l,r?m(l,f):`**${l}**

${f}`)})]}function Se(e,n,t){let o=e.map(i=>[`${t.has(O(i))?"**new** ":""}${s(i.place,ie)}`,...n?[d(i.says,ie)]:[]]);return u(["Where",...n?["What"]:[]],o)}var y=Number.POSITIVE_INFINITY;function se(e){let{review:n,cards:t=[],withheld:o}=e,i=o===void 0;return[{markdown:t.length===0?"## \u{1F50D} Solution to review":Ne(t)},...t.flatMap(J),...t.length===0?[]:[{markdown:"## \u{1F50D} The solution"}],...i?[]:[{markdown:`> [!NOTE]
> ${d(o)}`}],...ae("Of the solution",H(n)),...re(n,i),...ee(n,i),...ne(n,i),...oe(n),...ae("Setting",G(n),"### Settings"),...Y(n).map(({title:a,entries:r})=>xe(a,r)),...Oe(n.layers),...t.length===0?[]:[{markdown:Le(e,t)}]]}function Ne(e){let n=[...new Set(e.map(({order:o})=>o))].join(", "),t=e.length===1?"This is all":`These ${e.length} cards are all`;return[`## \u{1F50D} Your approval is asked for: order ${n}`,`${t} that your key signs if you approve. Read to the end of the page: the code that the gate wants is there.`].join(`

`)}function ae(e,n,t){let o=n.map(l=>[d(l.title),l.lines.map(f=>f.map(Ie).join("")).join("<br>")]),[i="",a="",...r]=u([e,""],o).split(`
`);return[{markdown:`${t===void 0?"":`${t}

`}${i}
${a}`},...r.map((l,f)=>({...c(n[f]?.title??"",l),isRow:!0}))]}function Ie(e){return typeof e=="object"&&"value"in e?s(e.value,y):q(e)}function xe(e,n){return n.length===0?{markdown:`${d(e)}.`}:c(e,m(e,b(n,"",y)))}function Oe(e){let n={markdown:"### Layers, lowest first"};return e.length===0?[n,{markdown:"_None._"}]:[n,...e.map((t,o)=>Ee(t,o+1,e.length))]}function Ee({digest:e,files:n,bytes:t,base:o,createdBy:i},a,r){let l=`Layer ${a} of ${r}: ${p(n,"file")}, ${P(t)}${o===void 0?"":`, of the base ${o}`}`,f=[s(e)];return o!==void 0&&f.push(`Known, of the base ${s(o,y)}`),i!==""&&f.push(`It says it was made by ${s(i,y)}`),c(l,m(l,f.join(`

`)))}function Le(e,n){let t=K(e),o=["### To approve",n.map(i=>`- ${Q(i)}`).join(`
`)];return t.length>0&&o.push("Approve the waiting job on this run's page with the code in the comment of your review, or sign by hand:",b(t,"shell",y)),o.join(`

`)}async function kn(e,{view:n,head:t,name:o,directory:i,html:a}){let r=a??je(i??e.env.RUNNER_TEMP??Fe(),`${o}.html`);await z(r,n);let l=[...t===void 0?[]:[{markdown:t}],...se(n)],f=await X(e,l,`${o}.md`,i),{archive:le,files:T,others:ce,layers:de}=n.review;return e.log(`Solution ${le.sha256}: ${p(T.length+ce.length,"file")} in ${p(de.length,"layer")}, ${g(T.length)} of them own or changed`),n.withheld!==void 0&&e.log(n.withheld),{page:f,html:r}}export{kn as showReview};
