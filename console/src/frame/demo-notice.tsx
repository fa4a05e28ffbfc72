import { Button } from "@mantine/core";
import { useChange } from "../api/use-change.ts";

/** Says that everything on screen is made up, with the press that removes it. */
export function DemoNotice() {
  const change = useChange();
  const remove = () => change.mutate({ method: "DELETE", address: "/api/demo", said: "Made-up company removed" });
  return (
    <div className="demo-notice no-print" role="note">
      <span>
        <strong>Made-up company.</strong> Nothing here is yours.
      </span>
      <Button size="compact-sm" variant="default" loading={change.isPending} onClick={remove}>
        Remove it
      </Button>
    </div>
  );
}
