import{b as t}from"./UGW5GRF6.js";function r({output:o},{wait:i}){return{waitMs:t(i,"--wait")*1e3,onWait:e=>{o.note(e)}}}export{r as a};
