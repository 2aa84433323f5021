import{a,b}from"./DXUBNCDK.js";import"./NTDYR4CD.js";import"./AZ4WXFE7.js";import"./E27XSBVC.js";import"./O7XCAFMX.js";export{a as offerInfoFile,b as slotInfoFile};
