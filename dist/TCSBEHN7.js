import{a as q}from"./ZEDV4N3I.js";import{a as G,c as K,d as U}from"./3UZPSFWX.js";import{a as c}from"./O6YBKKZN.js";import{a as s,c as d,d as b,e as z,f as u,h as m}from"./LXLCMZWO.js";import{a as B,c as Y}from"./RY2JGBQZ.js";import{a as V,d as A,e as D,f as H,g as W}from"./P7KH7UXR.js";import"./WVJXRVRB.js";import{a as S,c as N,d as I,e as $,f as w,g as p,h as x,i as O,j as k,k as E,l as L,m as j,o as _,p as C,q as F,r as M,s as R}from"./HKLXXA3X.js";import"./KPKKA3LD.js";import"./JO7EG3ZZ.js";import"./CAAWYTOM.js";import{tmpdir as Oe}from"node:os";import{join as Ee}from"node:path";var v=160,J="\u2937 ";function g(e,n=""){let{lines:t,isEscaped:o}=S(e),i=t.some(l=>l.length>v),a=[...o?[I]:[],...i?[`Long lines go on after \`${J.trim()}\`.`]:[]].join(" "),r=z(i?t.flatMap(le):t,n);return a===""?r:`${a}

${r}`}function le(e){let n=[],t=e.length>v?Array.from(e):[];if(t.length===0)return[e];for(let o=0;o<t.length;o+=v)n.push(`${o===0?"":J}${t.slice(o,o+v).join("")}`);return n}var h=Number.POSITIVE_INFINITY,ce=60,de={same:" ",added:"+",removed:"-"};function Q({difference:e,notCompared:n},t){let o="### Since the solution that was approved last";return e===void 0?[{markdown:`${o}

\u26A0\uFE0F Not compared: ${d(n??"none was approved before, so all of it is new",h)}.`}]:A(e)&&e.newPoints.length===0?[{markdown:`${o}

\u2705 Neither a file nor a setting changed.`}]:[{markdown:`${o}

Against ${me(e)}: ${d(D(e))}.`},...fe(e),...t?e.files.map(he):pe(e.files),...we(e.packages)]}function me({against:{archiveSha256:e,order:n}}){return`${s(e)}${n===void 0?"":` of order ${n}`}`}function fe({settings:e}){if(e.length===0)return[];let n=e.map(({name:t,before:o,after:i})=>[s(t,h),s(R(o),h),s(R(i),h)]);return[c("The settings that changed",u(["Setting","Before","Now"],n))]}function pe(e){if(e.length===0)return[];let n="The files that changed";return[c(n,m(n,g(e.map(({change:t,path:o})=>`${t}: ${o}`))))]}function ue({change:e,path:n,from:t}){return e==="renamed"?`renamed: ${t??"?"} \u2192 ${n}`:`${e}: ${n}`}function he(e){let n=ue(e),t=(e.hunks??[]).flatMap(ge),o=e.change==="added"?"Its text is below, with the own files.":"",i=[...e.facts.map(r=>`- ${d(r,h)}`),...t.length===0?[o]:["",g(t,"diff")]].join(`
`),a=t.length<=ce;return c(n,a?`**${s(n,h)}**

${i}`.trimEnd():m(n,i))}function ge({before:e,after:n,lines:t}){return[`@@ -${e} +${n} @@`,...t.map(({change:o,text:i})=>`${de[o]}${i}`)]}function we(e){if(e.length===0)return[];let n=e.map(r=>[s(`${r.name} (${r.ecosystem})`,h),r.before===void 0?"\u2014":s(r.before,h),r.after===void 0?"\u2014":s(r.after,h),r.class,String(r.files)]),t=`${p(e.length,"package")} that came, went or changed`,o=e.flatMap(r=>r.paths),i=o.length===0?"":`

Their files that differ:

${g(o)}`,a=u(["Package","Before","Now","Known or claimed","Files"],n);return[c(t,m(t,`${a}${i}`))]}var y=Number.POSITIVE_INFINITY;function X({files:e},n){let t=`### Own and changed files: ${w(e.length)}`;return e.length===0?[{markdown:`${t}

_None: all files are claimed or known._`}]:[{markdown:`${t}

What no list and no outside source accounts for. ${n?"Each is here whole.":"Names only."}`},...n?e.map(ye):[$e(e)]]}function Z(e){let n=[E(e.origin),j(e),L(e.content),$(e.size)];return`${e.path} \u2013 ${n.filter(t=>t!=="").join(", ")}`}function $e(e){return c("Their names",m("Their names",g(e.map(Z))))}function ye(e){let n=Z(e);return c(n,m(n,[Pe(e),ve(e)].filter(t=>t!=="").join(`

`)))}function Pe({mode:e,uid:n,gid:t,sha256:o,layer:i,attributes:a=[]}){let r=[`mode ${x(e)}`,`owner ${n}:${t}`,`layer ${i+1}`];return o!==void 0&&r.push(`SHA-256 ${s(o)}`),a.length>0&&r.push(`attributes ${a.map(l=>s(l,y)).join(" ")}`),r.join(", ")}function ve({content:e}){if(e.kind==="text"){let n=e.isAsciiOnly?"":`\u26A0\uFE0F Holds characters that may look like others.

`,t=(e.facts??[]).map(i=>`- ${d(i,y)}
`).join(""),o=`${n}${t}${t===""?"":`
`}`;return e.text===""?`${o}_Empty._`:`${o}${g(N(e.text))}`}return e.kind==="binary"?e.facts.map(n=>`- ${d(n,y)}`).join(`
`):e.kind==="unread"?`Not read: ${d(e.why,y)}.`:""}function ee({packages:e,others:n}){let t=n.length===0?"_None._":"Their files are listed by `countersign solution review ARCHIVE --files GLOB`.";return[{markdown:`### Claimed and known files: ${w(n.length)}

${t}`},...["claimed","known"].flatMap(o=>{let i=M(e,o);if(i.length===0)return[];let a=`${k[o].title} ${k[o].says}: ${p(i.length,"package")}`;return[c(a,m(a,ke(i)))]})]}function ke(e){let n=e.map(({package:t,files:o,bytes:i,changed:a,missing:r})=>[s(O(t),y),w(o),$(i),a===0?"0":`\u26A0\uFE0F ${w(a)}`,w(r)]);return u(["Package","Files","Size","Changed","Missing"],n)}var ne=Number.POSITIVE_INFINITY;function te(e,n){let{points:t}=e,o=C(e);return t.length===0?[{markdown:`### Pointed out

_Nothing._`}]:[{markdown:`### Pointed out

What runs before or beside the entry point, or looks like what it is not.`},...F(t).map(({title:i,points:a,isMany:r})=>{let l=`${i}: ${p(a.length,"place")}`,f=Re(a,n,o);return c(l,r?m(l,f):`**${l}**

${f}`)})]}function Re(e,n,t){let o=e.map(i=>[`${t.has(_(i))?"**new** ":""}${s(i.place,ne)}`,...n?[d(i.says,ne)]:[]]);return u(["Where",...n?["What"]:[]],o)}var P=Number.POSITIVE_INFINITY;function ie(e){let{review:n,cards:t=[],withheld:o}=e,i=o===void 0;return[{markdown:t.length===0?"## \u{1F50D} Solution to review":be(t)},...t.flatMap(K),...t.length===0?[]:[{markdown:"## \u{1F50D} The solution"}],...i?[]:[{markdown:`> [!NOTE]
> ${d(o)}`}],...oe("Of the solution",V(n)),...te(n,i),...Q(n,i),...X(n,i),...ee(n),...oe("Setting",H(n),"### Settings"),...W(n).map(({title:a,entries:r})=>Se(a,r)),...Ne(n.layers),...t.length===0?[]:[{markdown:xe(e,t)}]]}function be(e){let n=[...new Set(e.map(({order:o})=>o))].join(", "),t=e.length===1?"This is all":`These ${e.length} cards are all`;return[`## \u{1F50D} Your approval is asked for: order ${n}`,`${t} that your key signs if you approve. Read to the end of the page: the code that the gate wants is there.`].join(`

`)}function oe(e,n,t){let o=n.map(l=>[d(l.title),l.lines.map(f=>f.map(Te).join("")).join("<br>")]),[i="",a="",...r]=u([e,""],o).split(`
`);return[{markdown:`${t===void 0?"":`${t}

`}${i}
${a}`},...r.map((l,f)=>({...c(n[f]?.title??"",l),isRow:!0}))]}function Te(e){return typeof e=="object"&&"value"in e?s(e.value,P):G(e)}function Se(e,n){return n.length===0?{markdown:`${d(e)}.`}:c(e,m(e,b(n,"",P)))}function Ne(e){let n={markdown:"### Layers, lowest first"};return e.length===0?[n,{markdown:"_None._"}]:[n,...e.map((t,o)=>Ie(t,o+1,e.length))]}function Ie({digest:e,files:n,bytes:t,base:o,createdBy:i},a,r){let l=`Layer ${a} of ${r}: ${p(n,"file")}, ${$(t)}${o===void 0?"":`, of the base ${o}`}`,f=[s(e)];return o!==void 0&&f.push(`Known, of the base ${s(o,P)}`),i!==""&&f.push(`It says it was made by ${s(i,P)}`),c(l,m(l,f.join(`

`)))}function xe(e,n){let t=B(e),o=["### To approve",n.map(i=>`- ${U(i)}`).join(`
`)];return t.length>0&&o.push("Approve the waiting job on this run's page with the code in the comment of your review, or sign by hand:",b(t,"shell",P)),o.join(`

`)}async function hn(e,{view:n,head:t,name:o,directory:i,html:a}){let r=a??Ee(i??e.env.RUNNER_TEMP??Oe(),`${o}.html`);await Y(r,n);let l=[...t===void 0?[]:[{markdown:t}],...ie(n)],f=await q(e,l,`${o}.md`,i),{archive:re,files:T,others:ae,layers:se}=n.review;return e.log(`Solution ${re.sha256}: ${p(T.length+ae.length,"file")} in ${p(se.length,"layer")}, ${p(T.length,"of them own or changed","of them own or changed")}`),n.withheld!==void 0&&e.log(n.withheld),{page:f,html:r}}export{hn as showReview};
