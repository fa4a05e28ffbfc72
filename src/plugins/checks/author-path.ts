import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

const roots = ["/Users/", "/home/", "\\Users\\", "\\\\Users\\\\", "/root/", "/var/folders/"];
const path =
  /(?:^|[^\w.~/-]|file:\/\/)(?:\/(?:Users|home)\/([A-Za-z][\w.-]{1,30})\/[\w.@-]|[A-Za-z]:(?:\\\\?|\/)Users(?:\\\\?|\/)([A-Za-z][\w.-]{1,30})(?:\\\\?|\/)[\w.@-])/;
/** Names that stand for anybody, and those of build machines. */
const nobody =
  /^(?:user(?:name)?s?\d*|you(?:r.*)?|me|my.*|name|foo|bar|baz|someone|somebody|example|test(?:er|user)?|demo|dev(?:eloper)?|jdoe|john(?:doe)?|jane(?:doe)?|alice|bob|admin(?:istrator)?|root|shared|public|default|guest|runner(?:admin)?|node|ubuntu|debian|ec2-user|vscode|codespace|circleci|travis|jenkins|build(?:er|bot|kite-agent|user)?|gitlab-runner|vsts.*|appveyor|semaphore|worker|linuxbrew|containeradministrator|web|web_user|app|nobody|xxx+|\.\.\.|pyodide|emscripten|conda|mambauser|jovyan|docker|git|www|site|nonexistent|USERNAME|NAME|project|projects|workspace|code|src|local|u)$/i;

/** Home paths of the people who built it, in any text or binary that is not documentation or a test. */
export const authorPath: ReleaseCheck = {
  id: "author-path",
  title: "a path of the author's machine",
  severity: "medium",
  fix: "build in a neutral folder (a container, CI) or set the tool's path option; look with: grep -n Users PATH",
  look: (file) => {
    if (file.place === "documentation" || file.place === "test") return [];
    const line = findPath(file);
    return line === null ? [] : [{ detail: "a home folder with the name of a person", ...(file.isBinary ? {} : { line }) }];
  },
};

function findPath(file: ReleaseFile): number | null {
  for (const root of roots.slice(0, 4)) {
    for (let at = file.find(root), tries = 0; at >= 0 && tries < 200; at = file.find(root, at + root.length), tries++) {
      const around = String.fromCharCode(...file.bytes.subarray(Math.max(0, at - 4), at + 80));
      const met = path.exec(around);
      const name = met?.[1] ?? met?.[2];
      if (name !== undefined && !nobody.test(name)) return lineAt(file.bytes, at);
    }
  }
  return null;
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let next = bytes.indexOf(0x0a); next >= 0 && next < at; next = bytes.indexOf(0x0a, next + 1)) line++;
  return line;
}
