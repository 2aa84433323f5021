import{b as o}from"./3IILJQ2R.js";function i(r,c){let n=new TextEncoder().encode(`${r}\0`),e=o(c),t=new Uint8Array(n.length+e.length);return t.set(n),t.set(e,n.length),t}export{i as a};
