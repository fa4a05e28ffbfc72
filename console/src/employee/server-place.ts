import { ApiError } from "../api/api-error.ts";
import { sendRequest } from "../api/send-request.ts";
import type { Guide } from "../../../src/core/guide/guide.ts";
import type { EmployeeAnswer, EmployeePlace, KeptSection, OwnRequest } from "./employee-place.ts";

interface Me {
  readonly person: string;
  readonly role: string;
  readonly guide: Guide;
  readonly acknowledged: { readonly version: string; readonly at: string } | null;
}

const monthsAhead = 3;

/** The page before a server: asks it, and keeps nothing here. */
export async function serverPlace(): Promise<EmployeePlace> {
  const me = await readMe();
  return {
    guide: me.guide,
    ask: (question) => sendRequest<EmployeeAnswer>("POST", "/api/ask", question),
    server: {
      person: me.person,
      acknowledged: me.acknowledged?.version ?? "",
      acknowledge: (version) => sendRequest("POST", "/api/me/acknowledge", { version }),
      requests: async () => (await sendRequest<{ rows: OwnRequest[] }>("GET", "/api/me/requests")).rows,
      requestTool: (tool, why) => sendRequest("POST", "/api/me/requests", { tool, why }),
      tellTool: (tool, account) => sendRequest("POST", "/api/me/tools", { tool, account }),
      requestException: (question, answer, why) =>
        sendRequest("POST", "/api/exceptions", {
          ...{ tool: question.tool, plan: question.plan ?? null, team: "", class: answer.class, owner: me.person, why },
          types: (answer.remove ?? []).map(({ type }) => type),
          until: endOfWish(),
        }),
      kept: async () => (await sendRequest<{ sections: KeptSection[] }>("GET", "/api/me/kept")).sections,
      signOut: () => sendRequest("DELETE", "/api/session"),
    },
  };
}

/** The page asks before its script runs, so somebody who came with a link was refused then and is asked for once more. */
async function readMe(): Promise<Me> {
  try {
    return await sendRequest<Me>("GET", "/api/me");
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return sendRequest<Me>("GET", "/api/me?again");
    throw error;
  }
}

function endOfWish(): string {
  const end = new Date();
  end.setUTCMonth(end.getUTCMonth() + monthsAhead);
  return end.toISOString().slice(0, 10);
}
