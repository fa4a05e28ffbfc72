import { Button, CopyButton } from "@mantine/core";

interface Props {
  readonly email: string;
  readonly link: string;
}

/** A link that signs somebody in, to be passed on. */
export function LinkToPass({ email, link }: Props) {
  return (
    <div className="box pass-on" role="status">
      <p>
        <strong>Pass this on to {email}.</strong> It signs them in once, within three days. It is shown here only now.
      </p>
      <div className="row">
        <code className="long-code">{link}</code>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy the link"}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
