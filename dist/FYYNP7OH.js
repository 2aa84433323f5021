import{a as s,c as i}from"./KPKKA3LD.js";function o(n){let e=n.some(t=>s.test(t.replaceAll("	","")));return{lines:e?n.map(t=>i(t)):n,isEscaped:e}}function a(n){let e=n.split(`
`);return e.at(-1)===""&&e.pop(),e}var l="Holds characters that cannot be seen: they are written out, and each backslash twice.";export{o as a,a as b,l as c};
