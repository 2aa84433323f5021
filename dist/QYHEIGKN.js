var r=class extends Error{code;mend;at;constructor(e,a,t={}){super(a,{cause:t.cause}),this.name="CountersignError",this.code=e,this.mend=t.mend,this.at=t.at}};function o(n){return(n instanceof Error?n.message:String(n)).replace(/\s*\n\s*/g," ").trim()}function i(n){let e=n instanceof r?n.mend:void 0;return e===void 0?o(n):`${o(n)}
${e}`}export{r as a,o as b,i as c};
