import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../api/use-change.ts";

interface Props {
  readonly release: string;
  readonly check: string;
  readonly path: string;
}

/** Excepts one finding: for this content alone, with a reason, an owner and a last day. */
export function ExceptForm({ release, check, path }: Props) {
  const change = useChange();
  const [isOpen, setOpen] = useState(false);
  const [wish, setWish] = useState({ reason: "", owner: "", until: "" });
  const isWhole = wish.reason.trim() !== "" && wish.owner.trim() !== "" && wish.until !== "";
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isWhole) return;
    const address = `/api/releases/${encodeURIComponent(release)}/exceptions`;
    await change
      .mutateAsync({
        method: "POST",
        address,
        body: { check, path, ...wish },
        said: `${path || "The artifact"} excepted until ${wish.until}`,
      })
      .catch(() => undefined);
  };
  if (!isOpen)
    return (
      <Button variant="subtle" size="compact-xs" className="no-print" onClick={() => setOpen(true)} aria-label={`Except ${path || "this"}`}>
        Except
      </Button>
    );
  const field = (name: keyof typeof wish) => ({
    value: wish[name],
    onChange: (event: { currentTarget: { value: string } }) => setWish({ ...wish, [name]: event.currentTarget.value }),
  });
  return (
    <form className="except-form" onSubmit={(event) => void send(event)}>
      <TextInput size="xs" label="Why it may be published" {...field("reason")} />
      <TextInput size="xs" label="Whose decision" {...field("owner")} />
      <TextInput size="xs" type="date" label="Last day" {...field("until")} />
      <Button size="xs" type="submit" disabled={!isWhole} loading={change.isPending}>
        Except this content
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setOpen(false)}>
        Keep the finding
      </Button>
      <p className="soft">Holds for exactly this content, in every release of this name. When the content changes it covers nothing.</p>
    </form>
  );
}
