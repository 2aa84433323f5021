import{b as n,g as o}from"./D2ORU324.js";async function d(t,e){let s=await t.repository.hasPast(),i=e&&n(e);if(i===void 0)return s;let r=await o(await t.snapshot(),i);return s||r}export{d as a};
