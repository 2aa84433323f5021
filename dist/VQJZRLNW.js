import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a}from"./AGC6THRN.js";import"./YEGJDTKM.js";import"./3WCQJPUG.js";import"./C3PVP3BO.js";import"./3UK6WLNG.js";import"./GJIMB7JA.js";import"./OCDV23MA.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{a as hashPath};
