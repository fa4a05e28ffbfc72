import { createWaitingWrites } from "./create-waiting-writes.ts";
import { sendRequest } from "./send-request.ts";

/** This window's writes that wait for the server. */
export const waitingWrites = createWaitingWrites(({ method, address, body }) => sendRequest(method, address, body));
