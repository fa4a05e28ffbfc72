import type { ReleaseCheck } from "./contract.ts";

const folder = /^((?:.*\/)?(?:\.vscode|\.idea|\.vs|\.fleet|\.zed|\.history|\.settings|\.metadata|\.local\/history|nbproject))\/./;
const names =
  /^(?:.*\.(?:iml|ipr|iws|sublime-workspace|code-workspace|suo|user|komodoproject)|\.project|\.classpath|\.viminfo|\.netrwhist|\.vsls\.json|sftp\.json)$/i;

/** Editor settings, workspaces and local history: they name people, machines and servers, and keep deleted text. */
export const editorConfig: ReleaseCheck = {
  id: "editor-config",
  title: "editor configuration or history",
  severity: "medium",
  fix: "npm pkg set 'files[]'='!**/PATH'",
  look: (file) => {
    const within = folder.exec(file.path)?.[1];
    if ((within === undefined && !names.test(file.name)) || file.size === 0) return [];
    const detail = within?.endsWith("istory") === true ? "editor history: earlier versions of files" : "settings of an editor";
    return [
      file.secrets.length > 0
        ? { detail: `${detail}, with a credential`, severity: "critical" }
        : { detail, ...(within === undefined ? {} : { path: within }) },
    ];
  },
};
