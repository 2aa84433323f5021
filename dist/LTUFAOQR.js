import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{c as r}from"./K53B3O2N.js";var i={verifyEd25519(t,e,o){try{return r.fromEd25519(t).holds("ed25519",e,o)}catch{return!1}}};export{i as a};
