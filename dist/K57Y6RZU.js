import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{mkdir as n,stat as m,writeFile as s}from"node:fs/promises";import{join as r}from"node:path";var i=/^[0-9a-f]{64}$/;function o({directory:t},e){return r(t,"reviewed",e)}async function c(t,e){if(i.test(e))try{await n(r(t.directory,"reviewed"),{recursive:!0,mode:448}),await s(o(t,e),`${new Date().toISOString()}
`,{mode:384})}catch{}}async function u(t,e){return i.test(e)?m(o(t,e)).then(()=>!0,()=>!1):!1}export{c as a,u as b};
