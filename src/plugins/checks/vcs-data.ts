import type { CheckHit, ReleaseCheck, ReleaseFile } from "./contract.ts";

const folder = /^((?:.*\/)?(?:\.git|\.hg|\.svn|\.bzr|\.jj|_darcs|CVS))\/./;

/** Version-control data: the folders, and their packs, bundles and indexes wherever they lie. History gives away what was deleted. */
export const vcsData: ReleaseCheck = {
  id: "vcs-data",
  title: "version-control data",
  severity: "high",
  fix: "npm pkg set 'files[]'='!**/.git'  # and build from a clean folder",
  look: (file) => {
    if (file.size === 0) return [];
    const within = folder.exec(file.path)?.[1];
    if (within !== undefined)
      return [raise(file, { detail: "version-control data: the history with everything that was deleted", path: within })];
    const told = sniff(file);
    return told === null ? [] : [raise(file, { detail: told })];
  },
};

function raise(file: ReleaseFile, hit: CheckHit): CheckHit {
  return file.secrets.length > 0 ? { ...hit, severity: "critical" } : file.place === "test" ? { ...hit, severity: "medium" } : hit;
}

function sniff({ bytes, name, text, find }: ReleaseFile): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 20));
  if (/^PACK\0\0\0[\x02\x03]/.test(head)) return "a git pack: history under another name";
  if (/^DIRC\0\0\0[\x02-\x04]/.test(head)) return "a git index";
  if (head.startsWith("# v2 git bundle") || head.startsWith("# v3 git bundle")) return "a git bundle: history in one file";
  if (name === "config" && find("repositoryformatversion") >= 0 && /^\s*\[core\]/m.test(text(4096)))
    return "the configuration of a git repository";
  return name === ".git" && head.startsWith("gitdir:") ? "a pointer to a git folder" : null;
}
