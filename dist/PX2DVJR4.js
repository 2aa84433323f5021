function t(n){return n.replace(/[\p{Zs}\u2800]{20,}/gu,r=>`[${r.length} blanks]`)}export{t as a};
