import{d as r}from"./ZL5G3O2A.js";var i={verifyEd25519(t,e,o){try{return r.fromEd25519(t).holds("ed25519",e,o)}catch{return!1}}};export{i as a};
