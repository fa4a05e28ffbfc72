// An empty program: what Node itself takes to start.
const nothing: number = 0;
process.exitCode = nothing;
