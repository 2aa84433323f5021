function s(){let e;return{read:()=>Promise.resolve(e),write:r=>(e=r,Promise.resolve())}}function t(){return Math.floor(Date.now()/1e3)}export{s as a,t as b};
