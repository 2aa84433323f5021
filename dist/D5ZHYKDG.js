import{b as t}from"./OYACO5K7.js";var s="cosignatures";function r({publicKey:e}){return`${s}/${t(e)}`}export{s as a,r as b};
