import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function n(t){return{matrix:JSON.stringify({include:t}),count:t.length,any:t.length>0}}export{n as a};
