import { Button, FileButton } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";

/** The organisation's own logo for its reports and the pages it hands out. */
export function LogoForm() {
  const session = useAnswer("/api/session");
  const change = useChange();
  const hasLogo = session.data?.organisation?.hasLogo === true;
  const send = (file: File | null) => {
    if (file !== null) change.mutate({ method: "PUT", address: "/api/logo", body: file, said: "Logo set" });
  };
  return (
    <section aria-label="Logo" className="own-part">
      <div className="section-head">
        <h2>Logo</h2>
        <p>Stands on reports, the rule sheet, published pages, surveys and the employee page. PNG or JPEG, up to 256 KB.</p>
      </div>
      <div className="row">
        {/* The time of reading in the address: the same address would show the picture before. */}
        {hasLogo && <img className="own-logo" src={`/api/logo?${session.dataUpdatedAt}`} alt="The logo as it is now" />}
        <FileButton accept="image/png,image/jpeg" onChange={send}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" loading={change.isPending}>
              {hasLogo ? "Take another" : "Choose a file"}
            </Button>
          )}
        </FileButton>
        {hasLogo && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change.mutate({ method: "DELETE", address: "/api/logo", said: "Logo removed" })}
          >
            Remove it
          </Button>
        )}
      </div>
    </section>
  );
}
