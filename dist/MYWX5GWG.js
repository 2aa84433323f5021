import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as e}from"./JQE2AY4L.js";var a=100,n=50;async function m(s,i){let r=[];for(let o=1;o<=n;o+=1){let t=await i(o);if(r.push(...t),t.length<a)return r}throw new e("limit",`GitHub's list of ${s} has over ${n} pages`)}export{a,m as b};
