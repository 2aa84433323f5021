import{a as c}from"./XWB2QN2C.js";import{a as t,c as u,f as a,g as f}from"./LXLCMZWO.js";import"./KPKKA3LD.js";import"./O7XCAFMX.js";function y({completed:e,suborder:o,status:n,gate:r}){let{approval:i,changed:d,order:m}=e,p=d?"":" (as before: nothing was changed)";if(n!=="done"||r===void 0)return`## \u{1F6AB} Suborder ${o} of order ${m} was turned down: ${n}${p}`;let s=[`## \u270D\uFE0F Suborder ${o} of order ${m} is approved${p}`,...h(i,r)];return i!==void 0&&s.push(l(i)),s.push(`### The gate

${c(r.checks)}`),e.checks.length>0&&s.push(`### The TEE, by the policy of the offer

${c(e.checks)}`),s.join(`

`)}function h(e,o){let n=[];return e?.tee.kind==="sim"&&n.push(`> [!WARNING]
> **SIMULATED TEE.** It protects nobody's data and proves nothing about the machine.`),o.protected||n.push("> [!CAUTION]\n> **UNPROTECTED GATE.** Signed with `allow-unprotected: true` though the environment's rules do not hold: it may be nobody's decision."),n}function l(e){let{context:o={}}=e,{run:n,reviewer:r}=o,i=[["Solution",t(e.solutionHash)],["Dataset",`commitment ${t(e.dataset.commitment)}`],["TEE",`${e.tee.kind==="sim"?"**SIMULATED**":u(e.tee.kind)} ${t(e.tee.measurement)}`],["Result goes to",e.recipients.map(d=>t(d)).join(" ")],["Limits",`${e.limits.minutes} minutes, ${e.limits.outputBytes} bytes of output, ${e.claims} run(s)`],["Expires",u(e.expires)],["Signed by",t(e.approver)],["Let pass by",r===void 0?"nobody on record":t(r)],["Run",n===void 0?"not on GitHub":f("this run",n)]];return a(["What","As signed"],i)}export{y as renderCompletion};
