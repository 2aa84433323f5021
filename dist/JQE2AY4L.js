import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
var t=class extends Error{code;mend;constructor(e,s,r={}){super(s,{cause:r.cause}),this.name="CountersignError",this.code=e,this.mend=r.mend}};function o(n){return(n instanceof Error?n.message:String(n)).replace(/\s*\n\s*/g," ").trim()}function i(n){let e=n instanceof t?n.mend:void 0;return e===void 0?o(n):`${o(n)}
${e}`}export{t as a,o as b,i as c};
