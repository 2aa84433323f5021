import{a}from"./CNW6T36P.js";import"./ZL5G3O2A.js";import"./4MZNKNK6.js";import"./O7XCAFMX.js";export{a as platformWitnesses};
