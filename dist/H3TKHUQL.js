function n(e){return e.catch(()=>{}),e}export{n as a};
