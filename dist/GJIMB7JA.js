import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function n(e){return e.catch(()=>{}),e}export{n as a};
