import{e as u,g as f,h as c,j as a}from"./QOTDL52E.js";import{o as d}from"./HJN6OGCI.js";var g=64*1024,s=4,y=10,l=32,m=/^[^\s+\p{Cc}]+$/u;function U(n,e,t,r){return n.sha256(d(a(`${e}
`),Uint8Array.of(t),r)).slice(0,s)}function p({text:n,signatures:e}){let t=e.map(({name:r,keyId:o,signature:i})=>`\u2014 ${r} ${u(d(o,i))}
`);return a(`${n}
${t.join("")}`)}async function S(n,e){let t=e.map(async r=>({name:r.name,keyId:r.keyId,signature:await r.sign(a(n))}));return p({text:n,signatures:await Promise.all(t)})}function A(n){let[e,t="",r="",...o]=n.split(" "),i=f(r);if(!(e!=="\u2014"||!m.test(t)||o.length>0)&&!(i===void 0||i.length<=s))return{name:t,keyId:i.slice(0,s),signature:i.slice(s)}}function h(n){if(n.length>g)return;let e=c(n);if(!e?.endsWith(`
`)||n.some(i=>i<l&&i!==y))return;let t=e.lastIndexOf(`

`);if(t<1)return;let r=e.slice(t+2,-1).split(`
`).map(A),o=r.filter(i=>i!==void 0);return o.length===r.length?{text:e.slice(0,t+1),signatures:o}:void 0}export{U as a,p as b,S as c,h as d};
