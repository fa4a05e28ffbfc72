import type { ReleaseCheck } from "./contract.ts";

const names =
  /(?:^#.+#$)|(?:\.(?:bak|backup|old|orig|rej|save|sav|tmp|sw[a-p]|un~|copy|~\d+~|bkp|autosave)\d*$)|(?:.~$)|(?:^~\$)|(?:^\.#)|(?:[ ._-]copy(?: ?\(?\d+\)?)?\.[a-z0-9]+$)|(?: \(\d+\)\.[a-z0-9]+$)|(?:^Copy of )/i;

/** Backups, swap and undo files of editors, by name and by what vim writes at their head. */
export const backupFile: ReleaseCheck = {
  id: "backup-file",
  title: "a backup, swap or undo file",
  severity: "medium",
  fix: "rm PATH  # and: npm pkg set 'files[]'='!**/*.{bak,orig,swp}'",
  look: (file) => {
    const head = String.fromCharCode(...file.bytes.subarray(0, 12));
    const told = head.startsWith("b0VIM ")
      ? "an editor's swap file: the text with what was deleted"
      : head.startsWith("Vim\x9fUnDo\xe5")
        ? "an editor's undo file: every earlier version of the text"
        : names.test(file.name) && file.size > 0
          ? "a backup copy"
          : null;
    if (told === null || file.place === "vendored") return [];
    return [file.secrets.length > 0 ? { detail: `${told}, with a credential`, severity: "critical" } : { detail: told }];
  },
};
