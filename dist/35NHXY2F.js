function n(e){return new Date(e*1e3).toISOString().replace(".000Z","Z")}export{n as a};
