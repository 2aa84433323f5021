import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a,b,c,d,e,f,g}from"./MSC6P3GG.js";import"./J6GN3NS7.js";import"./KLRBOZBX.js";import"./DUKSQB5G.js";export{e as offerEntrySchema,g as offerEventSchema,a as offerInfoSchema,c as offerPolicySchema,f as slotEntrySchema,b as slotInfoSchema,d as teeKeySchema};
