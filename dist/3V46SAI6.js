import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
async function o({entries:r,accounts:e},n,d){let i=r.find(t=>t.digest===d)?.index;return(i===void 0?void 0:await e.keyBefore(n,i))??e.keyOf(n)}export{o as a};
