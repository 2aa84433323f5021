import{b as t}from"./JALWRMCN.js";var s="cosignatures";function r({publicKey:e}){return`${s}/${t(e)}`}export{s as a,r as b};
