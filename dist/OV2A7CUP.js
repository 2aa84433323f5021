var t={sim:"SIMULATED","sev-snp":"sev-snp",tdx:"tdx"};function o(s){let{kind:n}=Object(s);return typeof n=="string"&&Object.hasOwn(t,n)?t[n]??"unknown":"unknown"}export{o as a};
