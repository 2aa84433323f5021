import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);
import{a as d,b as e}from"./I45X7DCD.js";import{a,b,c}from"./2P2OFGSR.js";import"./JQE2AY4L.js";import"./DUKSQB5G.js";export{b as canonicalBytes,a as checkDepth,e as digestOf,c as parseCanonical,d as sha256Hex};
