import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function g(r,n,t){if(Buffer.byteLength(r)<=n)return r;let e=`

${t}
`,i=n-Buffer.byteLength(e);for(;;){let s=u(r,i),f=s+o(s)+e;if(Buffer.byteLength(f)<=n)return f;if(s==="")return l(t,n);i=Buffer.byteLength(s)-1}}function u(r,n){let t=l(r,n);return t.slice(0,Math.max(0,t.lastIndexOf(`
`)))}function l(r,n){let t=Buffer.from(r),e=Math.min(Math.max(0,n),t.length);for(;e>0&&e<t.length&&((t[e]??0)&192)===128;)e-=1;return t.subarray(0,e).toString("utf8")}function o(r){let n="",t=0;for(let e of r.split(`
`)){let i=/^ {0,3}(`{3,})/.exec(e)?.[1]??"";n!==""?i.length>=n.length&&e.trim()===i&&(n=""):i!==""?n=i:t+=(e.match(/<details\b/g)?.length??0)-(e.match(/<\/details>/g)?.length??0)}return(n===""?"":`
${n}`)+`

</details>`.repeat(Math.max(0,t))}export{g as a};
