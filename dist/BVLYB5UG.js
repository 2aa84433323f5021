import{c as r}from"./K3UVO3CG.js";var i={verifyEd25519(t,e,o){try{return r.fromEd25519(t).holds("ed25519",e,o)}catch{return!1}}};export{i as a};
