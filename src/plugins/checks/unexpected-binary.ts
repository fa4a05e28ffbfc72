import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

const honest = /\.(?:node|so(?:\.\d+)*|dll|dylib|exe|a|lib|o|obj|pyd|wasm|bin|com|sys|jnilib|elf|efi)$/i;
const textual = /\.(?:[cm]?[jt]sx?|json|map|md|txt|css|html?|svg|ya?ml|toml|xml|csv|png|jpe?g|gif|webp|ico|woff2?|ttf|eot|pdf)$/i;

/** Programs for machines where none is expected: in packages of text, and under names that say something else. */
export const unexpectedBinary: ReleaseCheck = {
  id: "unexpected-binary",
  title: "a program for machines",
  severity: "medium",
  fix: "npm pkg set 'files[]'='!**/PATH'  # or declare it: npm pkg set 'os[]'=linux 'cpu[]'=x64",
  look: (file) => {
    const form = findForm(file);
    if (form === null || file.place === "vendored") return [];
    if (textual.test(file.name)) return [{ detail: `${form} under the name of another kind of file`, severity: "high" }];
    const { kind, isForOneMachine } = file.artifact;
    if (kind !== "npm" && kind !== "sdist" && kind !== "crate") return [];
    if (
      isForOneMachine ||
      /\.node$|(?:^|\/)(?:prebuilds|bin|vendor|build\/Release)\//.test(file.path) ||
      (honest.test(file.name) && kind !== "npm")
    )
      return [];
    return [{ detail: `${form}; the package does not say that it is for one kind of machine` }];
  },
};

function findForm({ bytes }: ReleaseFile): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0x7f && b === 0x45 && c === 0x4c && d === 0x46) return "a Linux program";
  if (a === 0x4d && b === 0x5a && bytes.length > 64) {
    const at = (bytes[60] ?? 0) + (bytes[61] ?? 0) * 256 + (bytes[62] ?? 0) * 65_536;
    return bytes[at] === 0x50 && bytes[at + 1] === 0x45 ? "a Windows program" : null;
  }
  const mark = ((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0);
  return [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].some((known) => (known | 0) === mark) ? "a macOS program" : null;
}
