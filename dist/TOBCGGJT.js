import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
function r(e){return{algo:"OpenPGP",cipher:"aes-256-gcm",encoding:"base64",key:e.toString("base64")}}export{r as a};
