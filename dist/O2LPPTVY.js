import{c as n}from"./KPKKA3LD.js";function t(r){return r.split("\\").map(i=>n(i)).join("\\")}export{t as a};
