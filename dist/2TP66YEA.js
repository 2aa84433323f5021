import{a,b}from"./MKPBK3CC.js";import"./NTDYR4CD.js";import"./AZ4WXFE7.js";import"./E27XSBVC.js";import"./O7XCAFMX.js";export{a as offerInfoFile,b as slotInfoFile};
