function n(t){return{matrix:JSON.stringify({include:t}),count:t.length,any:t.length>0}}export{n as a};
