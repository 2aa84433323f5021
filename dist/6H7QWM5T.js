import{a as Q}from"./ZEDV4N3I.js";import{a as U,c as q,d as J}from"./3UZPSFWX.js";import{a as c}from"./O6YBKKZN.js";import{a as l,c as d,d as b,e as K,f as u,h as f}from"./LXLCMZWO.js";import{a as Y,c as z}from"./WFOAL5TD.js";import{c as V,f as H,i as D,j as W,k as G,l as B}from"./O2SUR5SU.js";import"./WVJXRVRB.js";import"./D4L7KMNR.js";import{a as $,b as w,c as m,d as x,e as O,f as v,g as E,h as L,i as F,k as j,l as C,m as _,n as M,o as A,p as R}from"./SL75RCHF.js";import{a as S,c as N,d as I}from"./3U3VNKZ6.js";import"./KPKKA3LD.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";import{tmpdir as je}from"node:os";import{join as Ce}from"node:path";var k=160,X="\u2937 ";function g(e,n=""){let{lines:t,isEscaped:o}=S(e),i=t.some(s=>s.length>k),a=[...o?[I]:[],...i?[`Long lines go on after \`${X.trim()}\`.`]:[]].join(" "),r=K(i?t.flatMap(de):t,n);return a===""?r:`${a}

${r}`}function de(e){let n=[],t=e.length>k?Array.from(e):[];if(t.length===0)return[e];for(let o=0;o<t.length;o+=k)n.push(`${o===0?"":X}${t.slice(o,o+k).join("")}`);return n}var h=Number.POSITIVE_INFINITY,me=60,fe={same:" ",added:"+",removed:"-"};function Z({difference:e,notCompared:n},t){let o="### Since the solution that was approved last";return e===void 0?[{markdown:`${o}

\u26A0\uFE0F Not compared: ${d(n??"none was approved before, so all of it is new",h)}.`}]:D(e)&&e.newPoints.length===0?[{markdown:`${o}

\u2705 Neither a file nor a setting changed.`}]:[{markdown:`${o}

Against ${pe(e)}: ${d(W(e))}.`},...ue(e),...t?e.files.map(we):he(e.files),...ye(e.packages)]}function pe({against:{archiveSha256:e,order:n}}){return`${l(e)}${n===void 0?"":` of order ${n}`}`}function ue({settings:e}){if(e.length===0)return[];let n=e.map(({name:t,before:o,after:i})=>[l(t,h),l(R(o),h),l(R(i),h)]);return[c("The settings that changed",u(["Setting","Before","Now"],n))]}function he(e){if(e.length===0)return[];let n="The files that changed";return[c(n,f(n,g(e.map(({change:t,path:o})=>`${t}: ${o}`))))]}function ge({change:e,path:n,from:t}){return e==="renamed"?`renamed: ${t??"?"} \u2192 ${n}`:`${e}: ${n}`}function we(e){let n=ge(e),t=(e.hunks??[]).flatMap($e),o=e.after?.origin.class==="own"||e.after?.origin.class==="changed",i=e.change==="added"&&o?"What is in it is below, with the own files.":"",a=[...e.facts.map(s=>`- ${d(s,h)}`),...t.length===0?[i]:["",g(t,"diff")]].join(`
`),r=t.length<=me;return c(n,r?`**${l(n,h)}**

${a}`.trimEnd():f(n,a))}function $e({before:e,after:n,lines:t}){return[`@@ -${e} +${n} @@`,...t.map(({change:o,text:i})=>`${fe[o]}${i}`)]}function ye(e){if(e.length===0)return[];let n=e.map(r=>[l(`${r.name} (${r.ecosystem})`,h),r.before===void 0?"\u2014":l(r.before,h),r.after===void 0?"\u2014":l(r.after,h),r.class,String(r.files)]),t=`${m(e.length,"package")} that came, went or changed`,o=e.flatMap(r=>r.paths),i=o.length===0?"":`

Their files that differ:

${g(o)}`,a=u(["Package","Before","Now","Known or claimed","Files"],n);return[c(t,f(t,`${a}${i}`))]}var y=Number.POSITIVE_INFINITY,Pe=`Texts and programs stand first, each whole. Of what stands behind them here are the names; ${l("countersign solution review ARCHIVE --show PATH")} shows what is in it.`;function ee(e,n){let{files:t}=e,o=`### Own and changed files: ${w(t.length)}`;return t.length===0?[{markdown:`${o}

_None: all files are claimed or known._`}]:[{markdown:`${o}

What no list and no outside source accounts for. ${n?Pe:"Names only."}`},...V(e).flatMap(i=>ke(i,n))]}function ke({title:e,says:n,isFront:t,files:o},i){return[{markdown:`#### ${e}: ${w(o.length)}${n===""?"":`

${n}`}`},...i&&t?o.map(Re):[ve(e,o)]]}function ne(e){let n=[E(e.origin),F(e),L(e.content),$(e.size)];return`${e.path} \u2013 ${n.filter(t=>t!=="").join(", ")}`}function ve(e,n){let t=`Their names: ${m(n.length,"file")}`;return c(`${e}: ${t.toLowerCase()}`,f(t,g(n.map(ne))))}function Re(e){let n=ne(e);return c(n,f(n,[be(e),Te(e)].filter(t=>t!=="").join(`

`)))}function be({mode:e,uid:n,gid:t,sha256:o,layer:i,attributes:a=[]}){let r=[`mode ${x(e)}`,`owner ${n}:${t}`,`layer ${i+1}`];return o!==void 0&&r.push(`SHA-256 ${l(o)}`),a.length>0&&r.push(`attributes ${a.map(s=>l(s,y)).join(" ")}`),r.join(", ")}function Te({content:e}){if(e.kind==="text"){let n=e.isAsciiOnly?"":`\u26A0\uFE0F Holds characters that may look like others.

`,t=(e.facts??[]).map(i=>`- ${d(i,y)}
`).join(""),o=`${n}${t}${t===""?"":`
`}`;return e.text===""?`${o}_Empty._`:`${o}${g(N(e.text))}`}return e.kind==="binary"?e.facts.map(n=>`- ${d(n,y)}`).join(`
`):e.kind==="unread"?`Not read: ${d(e.why,y)}.`:""}function te({packages:e,others:n}){let t=n.length===0?"_None._":"Their files are listed by `countersign solution review ARCHIVE --files GLOB`.";return[{markdown:`### Claimed and known files: ${w(n.length)}

${t}`},...["claimed","known"].flatMap(o=>{let i=A(e,o);if(i.length===0)return[];let a=`${v[o].title} ${v[o].says}: ${m(i.length,"package")}`;return[c(a,f(a,Se(i)))]})]}function Se(e){let n=e.map(({package:t,files:o,claimed:i,bytes:a,changed:r,missing:s})=>[l(O(t),y),M({files:o,claimed:i}),$(a),r===0?"0":`\u26A0\uFE0F ${w(r)}`,w(s)]);return u(["Package","Files","Size","Changed","Missing"],n)}var oe=Number.POSITIVE_INFINITY;function ie(e,n){let{points:t}=e,o=C(e);return t.length===0?[{markdown:`### Pointed out

_Nothing._`}]:[{markdown:`### Pointed out

What runs before or beside the entry point, or looks like what it is not.`},..._(t,o).map(({title:i,points:a,isMany:r})=>{let s=`${i}: ${m(a.length,"place")}`,p=Ne(a,n,o);return c(s,r?f(s,p):`**${s}**

${p}`)})]}function Ne(e,n,t){let o=e.map(i=>[`${t.has(j(i))?"**new** ":""}${l(i.place,oe)}`,...n?[d(i.says,oe)]:[]]);return u(["Where",...n?["What"]:[]],o)}var P=Number.POSITIVE_INFINITY;function ae(e){let{review:n,cards:t=[],withheld:o}=e,i=o===void 0;return[{markdown:t.length===0?"## \u{1F50D} Solution to review":Ie(t)},...t.flatMap(q),...t.length===0?[]:[{markdown:"## \u{1F50D} The solution"}],...i?[]:[{markdown:`> [!NOTE]
> ${d(o)}`}],...re("Of the solution",H(n)),...ie(n,i),...Z(n,i),...ee(n,i),...te(n),...re("Setting",G(n),"### Settings"),...B(n).map(({title:a,entries:r})=>Oe(a,r)),...Ee(n.layers),...t.length===0?[]:[{markdown:Fe(e,t)}]]}function Ie(e){let n=[...new Set(e.map(({order:o})=>o))].join(", "),t=e.length===1?"This is all":`These ${e.length} cards are all`;return[`## \u{1F50D} Your approval is asked for: order ${n}`,`${t} that your key signs if you approve. Read to the end of the page: the code that the gate wants is there.`].join(`

`)}function re(e,n,t){let o=n.map(s=>[d(s.title),s.lines.map(p=>p.map(xe).join("")).join("<br>")]),[i="",a="",...r]=u([e,""],o).split(`
`);return[{markdown:`${t===void 0?"":`${t}

`}${i}
${a}`},...r.map((s,p)=>({...c(n[p]?.title??"",s),isRow:!0}))]}function xe(e){return typeof e=="object"&&"value"in e?l(e.value,P):U(e)}function Oe(e,n){return n.length===0?{markdown:`${d(e)}.`}:c(e,f(e,b(n,"",P)))}function Ee(e){let n={markdown:"### Layers, lowest first"};return e.length===0?[n,{markdown:"_None._"}]:[n,...e.map((t,o)=>Le(t,o+1,e.length))]}function Le({digest:e,files:n,bytes:t,base:o,createdBy:i},a,r){let s=`Layer ${a} of ${r}: ${m(n,"file")}, ${$(t)}${o===void 0?"":`, of the base ${o}`}`,p=[l(e)];return o!==void 0&&p.push(`Known, of the base ${l(o,P)}`),i!==""&&p.push(`It says it was made by ${l(i,P)}`),c(s,f(s,p.join(`

`)))}function Fe(e,n){let t=Y(e),o=["### To approve",n.map(i=>`- ${J(i)}`).join(`
`)];return t.length>0&&o.push("Approve the waiting job on this run's page with the code in the comment of your review, or sign by hand:",b(t,"shell",P)),o.join(`

`)}async function Pn(e,{view:n,head:t,name:o,directory:i,html:a}){let r=a??Ce(i??e.env.RUNNER_TEMP??je(),`${o}.html`);await z(r,n);let s=[...t===void 0?[]:[{markdown:t}],...ae(n)],p=await Q(e,s,`${o}.md`,i),{archive:se,files:T,others:le,layers:ce}=n.review;return e.log(`Solution ${se.sha256}: ${m(T.length+le.length,"file")} in ${m(ce.length,"layer")}, ${m(T.length,"of them own or changed","of them own or changed")}`),n.withheld!==void 0&&e.log(n.withheld),{page:p,html:r}}export{Pn as showReview};
