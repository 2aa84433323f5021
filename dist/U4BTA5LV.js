import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function r(e){return{name:"Countersign verdict",externalId:`order-${e}`}}export{r as a};
