import{c as o}from"./CAAWYTOM.js";var p=o((r,e)=>{e.exports={}});export default p();
