import{c as o}from"./O7XCAFMX.js";var p=o((r,e)=>{e.exports={}});export default p();
