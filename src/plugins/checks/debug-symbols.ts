import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

/** Symbols that name source files, functions and machines: PDB, dSYM, DWARF in programs and WebAssembly, Breakpad. */
export const debugSymbols: ReleaseCheck = {
  id: "debug-symbols",
  title: "debug symbols",
  severity: "medium",
  fix: "strip PATH  # or leave the symbol file out of the package",
  look: (file) => {
    const told = findSymbols(file);
    if (told === null || file.place === "test") return [];
    const within = /^((?:.*\/)?[^/]+\.dSYM)\//.exec(file.path)?.[1];
    return [{ detail: told, ...(within === undefined ? {} : { path: within }) }];
  },
};

function findSymbols(file: ReleaseFile): string | null {
  const head = String.fromCharCode(...file.bytes.subarray(0, 32));
  if (head.startsWith("Microsoft C/C++ MSF 7.00")) return "Windows debug symbols";
  if (head.startsWith("BSJB") && (file.find("#Pdb") >= 0 || file.name.endsWith(".pdb"))) return "portable .NET debug symbols";
  if (head.startsWith("MODULE ") && /^MODULE \w+ \w+ [0-9A-F]{33}/.test(file.text(120))) return "debug symbols (Breakpad)";
  if (/\.dSYM\//.test(file.path)) return "macOS debug symbols";
  if (head.startsWith("\x7fELF"))
    return file.find(".debug_info\0") >= 0 || file.find(".zdebug_info\0") >= 0 ? "a program with debug symbols" : null;
  if (head.startsWith("\0asm")) return file.find(".debug_info") >= 0 ? "WebAssembly with debug symbols" : null;
  const isMach = /^(?:\xcf\xfa\xed\xfe|\xce\xfa\xed\xfe)/.test(head);
  return isMach && (file.bytes[12] === 10 || file.find("__debug_info\0") >= 0) ? "macOS debug symbols" : null;
}
