import{g as r,h as e}from"./JWPAUA5O.js";function s(t,{type:a,status:u}){return a==="TEE"&&e(t)?r(t):u}export{s as a};
