import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function e(r){return`'${r.replaceAll("'","'\\''")}'`}export{e as a};
