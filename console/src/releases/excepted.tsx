import { Button } from "@mantine/core";
import { useChange } from "../api/use-change.ts";
import type { ReleaseException } from "./release-types.ts";

/** What may be published as it is, by whose decision and until when. */
export function Excepted({ exceptions }: { readonly exceptions: readonly ReleaseException[] }) {
  const change = useChange();
  if (exceptions.length === 0) return null;
  const end = ({ id, path }: ReleaseException): void =>
    change.mutate({ method: "DELETE", address: `/api/releases/exceptions/${id}`, said: `${path || "The artifact"} counts again` });
  return (
    <section className="matter">
      <h2>Excepted</h2>
      <ul className="plain">
        {exceptions.map((exception) => (
          <li key={`${exception.check} ${exception.path}`}>
            <span className="mono">{exception.path || "the artifact"}</span> {exception.title}, until {exception.expires}, by{" "}
            {exception.owner}: {exception.reason}{" "}
            <Button
              variant="subtle"
              size="compact-xs"
              className="no-print"
              onClick={() => end(exception)}
              aria-label={`End it: the exception of ${exception.path || "the artifact"}`}
            >
              End it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
