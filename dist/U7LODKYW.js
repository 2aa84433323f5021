import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d,e,f,g,h}from"./YXYUTNRM.js";import"./AVEJYHWY.js";import"./B3533KHG.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as MAX_CERTIFICATE_BYTES,d as canSignAt,g as extendKey,f as primaryHalf,e as primarySignatureTime,b as readCertificate,c as revocationIn,h as revokedBy};
