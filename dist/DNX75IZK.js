import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{b as r}from"./7CH7SJCB.js";async function i(e,{head:o}){if(!(o.size<=e.size&&r(await e.rootAt(o.size))===o.root))return`the approval was given on another history of the ledger, of ${o.size} leaves`}export{i as a};
