import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{b as t}from"./7CH7SJCB.js";var s="cosignatures";function r({publicKey:e}){return`${s}/${t(e)}`}export{s as a,r as b};
