import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as e}from"./JQE2AY4L.js";async function o(t,i){try{return await t.read(i)}catch(r){if(r instanceof e&&r.code==="tampered")return;throw r}}export{o as a};
