import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{c,e as y,g as f}from"./7CH7SJCB.js";function p(n,r,e=m){let t=new Uint8Array(1+r.length+e.length);return t[0]=n,t.set(r,1),t.set(e,1+r.length),t}var m=new Uint8Array;function x(n,r){return n.sha256(p(0,r))}function d(n,r,e){return n.sha256(p(1,r,e))}function A(n){return n.sha256(new Uint8Array)}function H(n){let r=1;for(;r*2<n;)r*=2;return r}var o=class{#r;#n;constructor(r,e){this.#r=r,this.#n=e}rangeHash(r,e){let t=this.#n[r];if(e<=r||t===void 0)return A(this.#r);if(e-r===1)return t;let i=r+H(e-r);return d(this.#r,this.rangeHash(r,i),this.rangeHash(i,e))}};function b(n,r){return new o(n,r).rangeHash(0,r.length)}var s="countersign/";function U(n){return`${s}${n}`}function w({ledger:n,size:r,root:e}){return`${U(n)}
${r}
${y(e)}
`}function N(n){let[r="",e="",t="",i,...l]=n.split(`
`);if(i!==""||l.length>0||!r.startsWith(s))return;let a=r.slice(s.length),h=Number(e),u=f(t);if(!(c(a)?.length!==32||u?.length!==32)&&!(!/^(0|[1-9]\d*)$/.test(e)||!Number.isSafeInteger(h)))return{ledger:a,size:h,root:u}}export{x as a,d as b,A as c,H as d,b as e,U as f,w as g,N as h};
