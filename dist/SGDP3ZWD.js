import{o as i}from"./W62UGM2Y.js";import{i as a,j as f}from"./QOTDL52E.js";import{o as d}from"./HJN6OGCI.js";import{a as s}from"./QYHEIGKN.js";var u=3*1024*1024,c=10,g=/^[0-9a-f]{64} ([1-9]\d{0,11})$/;function p(e,n){let r=`
${n}`.indexOf(`
${e}`);if(r<0)return;let t=n.indexOf(`
`,r);return n.slice(r,t<0?n.length:t)}async function U(e,n){let r=i(n),t=p(n,a(await e.read(r)??new Uint8Array));if(t===void 0)return;let[,o]=g.exec(t)??[];if(o!==void 0)return Number(o);throw new s("tampered",`the ledger's ${r} was spoiled`,{mend:"Somebody who may push did that: look at your orders and offers, and give another --request-id if there is none yet."})}function y(e){if(e.length<=u)return e;let n=e.subarray(-u);return n.subarray(n.indexOf(c)+1)}async function $(e,n,r){let t=i(n),o=y(await e.read(t)??new Uint8Array),h=o.length===0||o.at(-1)===c;return[t,d(o,f(`${h?"":`
`}${n} ${r}
`))]}export{U as a,$ as b};
