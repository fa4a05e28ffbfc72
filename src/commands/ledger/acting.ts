import { AsyncLocalStorage } from "node:async_hooks";

/** Who acts, and what was asked for: a request or a command line without its content. */
export interface Acting {
  readonly by: string;
  readonly action: string;
}

const here = new AsyncLocalStorage<Acting>();

/** Does work as somebody's; every change it makes carries the name. */
export function actAs<Result>(acting: Acting, work: () => Result): Result {
  return here.run(acting, work);
}

/** Whose work this is; what nobody asked for is the service's own. */
export function whoActs(): Acting {
  return here.getStore() ?? { by: "service", action: "" };
}
