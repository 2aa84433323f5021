import{a as e}from"./QYHEIGKN.js";async function o(t,i){try{return await t.read(i)}catch(r){if(r instanceof e&&r.code==="tampered")return;throw r}}export{o as a};
