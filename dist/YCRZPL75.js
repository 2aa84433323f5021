import{a as c,b as u}from"./KPKKA3LD.js";var n=class{text;constructor(r){this.text=r}},b={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function x(e){return b[e]??e}function a(e,...r){let t=e.flatMap((i,o)=>{let d=r[o];return d===void 0?[i]:[i,y(d)]});return new n(t.join(""))}function h(e,r=""){return new n(e.map(({text:t})=>t).join(r))}var v=new n("");function y(e){return e instanceof n?e.text:typeof e=="object"?e.map(({text:r})=>r).join(""):$(String(e))}function $(e){return Array.from(e.replace(/[&<>"']/g,x),r=>c.test(r)?u(r):r).join("")}var M={mostSpaces:60,keepsTabs:!0,isOurs:!1},g={mostSpaces:8,keepsTabs:!1,isOurs:!1},z={...g,isOurs:!0},q=/^[\x20-\x7e]*$/,I=/[&<>"']|[^\x20-\x7e]+| {8,}/g;function k(e){return`<mark>${e}</mark>`}function L(e,{keepsTabs:r,isOurs:t}){let i="",o="",d=()=>{o!==""&&(i+=t?o:`<u>${o}</u>`),o=""},l=0;for(let s of e)l=new RegExp("\\p{M}","u").test(s)?l+1:0,s==="	"&&r?(d(),i+=s):c.test(s)||l>2?(d(),i+=k(l>2?`\\u{${(s.codePointAt(0)??0).toString(16)}}`:u(s))):o+=s;return d(),i}function m(e,r){return q.test(e)&&!/[&<>"']| {8}/.test(e)?e:e.replace(I,t=>t.startsWith(" ")?t.length<r.mostSpaces?t:k(`[${t.length} spaces]`):b[t]??L(t,r))}function w(e){return new n(`<code>${m(e,M)}</code>`)}function f(e){return new n(e===""?'<code class="v e">empty</code>':`<code class="v">${m(e,g)}</code>`)}function p(e){return new n(`<span class="v">${m(e,z)}</span>`)}function R(e){return new n(`<code class="v">${e.split("/").map(r=>m(r,g)).join("/<wbr>")}</code>`)}function O(e,r){if(typeof e=="string")return p(e);if("alarm"in e)return a`<strong class="alarm">⚠ ${p(e.alarm)}</strong>`;let t=r(e.value);return t===void 0?f(e.value):a`<a href="#${t}">${f(e.value)}</a>`}function S(e,r=()=>{}){return h(e.map(t=>O(t,r)))}function E(e,r="rows",t){return a`<dl class="${r}">${e.map(({title:i,lines:o})=>a`<div><dt>${i}</dt><dd>${o.map(d=>a`<p>${S(d,t)}</p>`)}</dd></div>`)}</dl>`}function P(e){return e.length===0?v:a`<ul class="facts">${e.map(r=>a`<li>${p(r)}</li>`)}</ul>`}function T(e,r=!1){return a`<div class="t${r?" bare":""}">${e.map(w)}</div>`}function j(e,r){return a`<details><summary>${e}</summary><div class="body">${r}</div></details>`}function N(e,r){return r.length===0?a`<p class="quiet">${e}.</p>`:j(e,T(r,!0))}function G(e,r,t){return a`<section id="${e}" aria-labelledby="${e}-title"><h2 id="${e}-title">${r}</h2>${t}</section>`}function H(e){let r=e.rows.flatMap(({whole:t})=>t===void 0?[]:[t]);return a`<h3>Order ${e.order}, suborder ${e.suborder}</h3>${E(e.rows)}${r.map(({title:t,lines:i})=>N(`${t}: ${i.length} lines`,i))}`}var U=`
:root{color-scheme:light dark;--paper:#fff;--sheet:#f6f7f9;--ink:#1b1f24;--quiet:#57606a;--line:#d5dae0;--link:#0a58b8;
--alarm:#a4161a;--alarm-sheet:#fdecec;--add:#e6f6ea;--add-ink:#0b5424;--del:#fdecec;--del-ink:#8c1216;--mark:#fff0b8;--mark-ink:#5c4300;--own:#0a58b8;--changed:#a4161a}
@media (prefers-color-scheme:dark){:root{--paper:#12161c;--sheet:#1a2028;--ink:#e4e8ed;--quiet:#a2abb6;--line:#343c47;--link:#7db7ff;
--alarm:#ff9c9c;--alarm-sheet:#3a1a1d;--add:#12301d;--add-ink:#a9e8bd;--del:#3a1a1d;--del-ink:#ffc2c2;--mark:#4d3b00;--mark-ink:#ffe08a;--own:#7db7ff;--changed:#ff9c9c}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
code,.t{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
code,.v{unicode-bidi:bidi-override;direction:ltr;overflow-wrap:anywhere;white-space:pre-wrap}
span.v{white-space:normal}
code.v{background:var(--sheet);border-radius:.25rem;padding:.08em .32em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
code.e{color:var(--quiet);font-style:italic}
mark{background:var(--mark);color:var(--mark-ink);border-radius:.2rem;padding:0 .15em}
u{text-decoration:underline dotted;text-underline-offset:.2em}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:.25rem}
main:focus{outline:0}
.skip{position:absolute;left:-99rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.skip:focus{left:0;top:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header,.frame{max-width:82rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
.kicker{margin:0;color:var(--quiet);font-size:.85rem;letter-spacing:.04em;text-transform:uppercase}
h1{font-size:clamp(1.4rem,1rem + 1.6vw,2rem);line-height:1.2;margin:.2rem 0 .6rem;letter-spacing:-.01em}
h2{font-size:1.3rem;line-height:1.3;margin:0 0 .4rem;letter-spacing:-.005em}
h3{font-size:1.02rem;margin:1.6rem 0 .4rem}
p{margin:.4rem 0 .8rem;max-width:46rem}
.quiet,.count{color:var(--quiet)}
.hash{margin:0;max-width:none;font-size:.92rem}
nav ul{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.32rem .6rem;border-radius:.35rem;text-decoration:none;color:var(--ink)}
nav a:hover{background:var(--sheet);text-decoration:underline}
section{padding:1.6rem 0;border-top:1px solid var(--line)}
.frame>main>section:first-child{border-top:0}
.alarm{color:var(--alarm);font-weight:650}
.banner{background:var(--alarm-sheet);color:var(--alarm);border-left:4px solid var(--alarm);padding:.6rem .9rem;margin:.8rem 0;max-width:none;border-radius:.2rem}
.glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10.8rem),1fr));gap:.8rem;margin:0 0 1.2rem;padding:0;list-style:none}
.glance li{background:var(--sheet);border:1px solid var(--line);border-radius:.6rem;padding:.85rem 1rem}
.glance a{color:inherit;text-decoration:none;display:block}
.glance a:hover b{text-decoration:underline}
.glance b{display:block;font-size:1.4rem;line-height:1.25;font-weight:650;letter-spacing:-.01em}
.glance small{display:block;color:var(--quiet);font-size:.88rem;line-height:1.45}
.glance .k{display:block;color:var(--quiet);font-size:.85rem}
.glance .hot{border-color:var(--alarm)}
.glance .hot b{color:var(--alarm)}
.runs{display:grid;gap:.5rem;margin:0}
.runs>div,.rows>div{display:grid;grid-template-columns:10rem minmax(0,1fr);gap:.1rem 1rem}
.rows{margin:0}
.rows>div{padding:.4rem 0;border-top:1px solid var(--line)}
.rows>div:first-child{border-top:0}
dt{color:var(--quiet)}
dd{margin:0;min-width:0}
dd p{margin:0;max-width:none}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-top:1px solid var(--line);min-width:0}
thead th{border-top:0;overflow-wrap:normal;color:var(--quiet);font-weight:600;font-size:.88rem}
td.num,th.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
ul.tree,ul.tree ul,ul.list{list-style:none;margin:0;padding:0}
ul.tree ul{padding-left:.75rem;border-left:1px solid var(--line);margin-left:.3rem}
summary{cursor:pointer;padding:.32rem .3rem;border-radius:.3rem}
summary:hover{background:var(--sheet)}
details.group{margin-top:.8rem}
summary>h3{display:inline;margin:0}
details>.body{padding:.3rem 0 .9rem .2rem}
.tag{display:inline-block;font-size:.78rem;font-weight:650;line-height:1.3;border:1px solid currentColor;border-radius:.25rem;padding:0 .35rem;margin-right:.35rem;color:var(--quiet);white-space:nowrap}
td.kind{width:1%;white-space:nowrap}
.tag.own,.tag.added{color:var(--own)}
.tag.changed,.tag.removed{color:var(--changed)}
.body>p.meta{max-width:none}
.meta{color:var(--quiet);font-size:.88rem}
ul.tree ul.facts,ul.facts{list-style:disc;border:0;margin:.2rem 0 .6rem;padding-left:1.2rem}
.t{counter-reset:l;border:1px solid var(--line);border-radius:.4rem;padding:.4rem 0;line-height:1.5;background:var(--paper)}
.t>code{display:block;position:relative;font-size:1em;padding:0 .6rem 0 4.6em;tab-size:4;overflow:clip;min-height:1.5em}
.t>code::before{counter-increment:l;content:counter(l);position:absolute;left:0;width:3.8em;text-align:right;color:var(--quiet)}
.t.bare>code{padding-left:.8em;text-indent:0}
.t.bare>code::before{content:none}
.d{border:1px solid var(--line);border-radius:.4rem;border-collapse:separate;border-spacing:0;line-height:1.5;table-layout:fixed}
.d td{border:0;padding:0 .3rem}
.d col.n{width:3.4rem}.d col.s{width:1.3rem}
.d td.n{text-align:right;color:var(--quiet);font-size:.8rem;font-variant-numeric:tabular-nums;overflow-wrap:normal}
.d td.s{text-align:center}
.d code{display:block;tab-size:4;overflow:clip;min-height:1.5em}
.d ins,.d del{text-decoration:none}
.d tr.a td{background:var(--add);color:var(--add-ink)}
.d tr.r td{background:var(--del);color:var(--del-ink)}
.d tr.h td{border-top:1px solid var(--line);background:var(--sheet);color:var(--quiet);font-size:.85rem}
.tools{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:end;margin:.6rem 0 1rem}
.tools[hidden]{display:none}
.tools label{display:block;font-size:.88rem;color:var(--quiet)}
input,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:.4rem;padding:.35rem .6rem;max-width:100%}
.tools>div{flex:1 1 16rem;min-width:0;max-width:26rem}
input{width:100%}
button{cursor:pointer;background:var(--sheet)}
footer{color:var(--quiet);font-size:.9rem;border-top:1px solid var(--line);padding:1.2rem 0 2.5rem}
@media (min-width:64rem){.frame{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:2.5rem}
nav{position:sticky;top:1rem;align-self:start;padding-top:1.6rem;font-size:.93rem}}
@media (max-width:63.99rem){nav{padding-top:1rem}nav ul{display:flex;flex-wrap:wrap;gap:.2rem}nav a{background:var(--sheet)}}
@media (max-width:36rem){.runs>div,.rows>div{grid-template-columns:minmax(0,1fr)}header,.frame{padding-left:.9rem;padding-right:.9rem}
.stack thead{display:none}.stack tr,.stack td,.stack th{display:block;border:0;padding:.05rem 0;text-align:left}.stack tr{border-top:1px solid var(--line);padding:.5rem 0}
.stack td[data-of]::before{content:attr(data-of) ": ";color:var(--quiet)}
.d col.n{width:2rem}.d td.n{padding:0 .1rem;font-size:.7rem}.t>code{padding-left:3.4em}.t>code::before{width:2.8em}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{nav,.tools,.skip{display:none}.frame{display:block}details::details-content{content-visibility:visible;block-size:auto}section{break-inside:auto}}
`;export{n as a,a as b,h as c,v as d,w as e,f,p as g,R as h,S as i,E as j,P as k,T as l,j as m,N as n,G as o,H as p,U as q};
