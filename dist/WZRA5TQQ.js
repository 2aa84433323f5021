import{b as t}from"./QOTDL52E.js";var s="cosignatures";function r({publicKey:e}){return`${s}/${t(e)}`}export{s as a,r as b};
