import{tmpdir as o}from"node:os";function e(t){return t.home.env.COUNTERSIGN_SCRATCH??o()}export{e as a};
