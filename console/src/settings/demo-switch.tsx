import { Button } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";

/** Loads or removes the made-up company of 30. */
export function DemoSwitch() {
  const session = useAnswer("/api/session");
  const change = useChange();
  const isOn = session.data?.demo === true;
  const press = () =>
    change.mutate({
      method: isOn ? "DELETE" : "POST",
      address: "/api/demo",
      said: isOn ? "Made-up company removed" : "Made-up company loaded",
    });
  return (
    <section aria-label="Made-up company">
      <div className="section-head">
        <h2>Made-up company</h2>
      </div>
      <p className="soft">An agency of 30 to see the console full. It is marked everywhere and goes with one press.</p>
      <Button mt={8} variant="default" loading={change.isPending} onClick={press}>
        {isOn ? "Remove the made-up company" : "Load the made-up company"}
      </Button>
    </section>
  );
}
