import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function t(r){let[s]=r.issues,e=s?.path.map(String).join(".")??"",i=s?.message??"is wrong";if(i.endsWith("received undefined"))return`${e} is missing`;let n=i.replace(/^Invalid input: /,"");return e===""?n:`${e}: ${n}`}export{t as a};
