import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { NotThisRule } from "../../../src/core/model/company-rules.ts";
import { sendRequest } from "../api/send-request.ts";
import { showRefused } from "../api/use-change.ts";
import { useAnswer } from "../api/use-answer.ts";

interface Props {
  readonly value: string;
  readonly type: string;
  readonly label: string;
  readonly onSaid: (rule: NotThisRule) => void;
  readonly onCancel: () => void;
}

const days = 24 * 60 * 60 * 1000;
const usual = 90;

/** Says of a found value that it is none: why, as what, until when. The server answers its keyed hash; the value is not kept. */
export function NotThisForm({ value, type, label, onSaid, onCancel }: Props) {
  const session = useAnswer("/api/session");
  const [why, setWhy] = useState("");
  const [until, setUntil] = useState(() => new Date(Date.now() + usual * days).toISOString().slice(0, 10));
  const [isAny, setAny] = useState(false);
  const say = async () => {
    try {
      const { hash } = await sendRequest<{ readonly hash: string }>("POST", "/api/rules/not-this", { value });
      const owner = session.data?.caller?.person || "console";
      onSaid({ hash, ...(isAny ? {} : { type }), until, owner, why: why.trim() });
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      className="box stack padded"
      aria-label={`Not ${label}`}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <TextInput
        label="Why it is none"
        placeholder="a number from our manual"
        required
        data-autofocus
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="row">
        <NativeSelect
          label="Holds for this value"
          data={[
            { value: "type", label: `as ${label}` },
            { value: "any", label: "whatever it is taken for" },
          ]}
          value={isAny ? "any" : "type"}
          onChange={(event) => setAny(event.currentTarget.value === "any")}
        />
        <TextInput label="Until" type="date" required value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      </div>
      <div className="row">
        <Button size="compact-sm" type="submit" disabled={why.trim() === "" || until === ""}>
          It is none
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
