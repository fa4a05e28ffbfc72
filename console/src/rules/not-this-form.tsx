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

const reaches: readonly Reach[] = ["value", "value-any", "place", "place-any"];
const days = 24 * 60 * 60 * 1000;
const usual = 90;

/** What it holds for: the value as this type or as any, or what is found in files at a place. */
type Reach = "value" | "value-any" | "place" | "place-any";

/**
 * Says of what was found that it is none: why, for what, until when. For a value the server answers its keyed hash; the
 * value is not kept.
 */
export function NotThisForm({ value, type, label, onSaid, onCancel }: Props) {
  const session = useAnswer("/api/session");
  const [why, setWhy] = useState("");
  const [until, setUntil] = useState(() => new Date(Date.now() + usual * days).toISOString().slice(0, 10));
  const [reach, setReach] = useState<Reach>("value");
  const [place, setPlace] = useState("");
  const ofPlace = reach === "place" || reach === "place-any";
  const say = async () => {
    try {
      const where = ofPlace
        ? { place: place.trim() }
        : await sendRequest<{ readonly hash: string }>("POST", "/api/rules/not-this", { value }).then(({ hash }) => ({ hash }));
      const owner = session.data?.caller?.person || "console";
      const ofType = reach === "value" || reach === "place" ? { type } : {};
      onSaid({ ...where, ...ofType, until, owner, why: why.trim() });
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
          label="Holds for"
          data={[
            { value: "value", label: `this value as ${label}` },
            { value: "value-any", label: "this value, whatever it is taken for" },
            { value: "place", label: `every ${label} in files at a place` },
            { value: "place-any", label: "whatever is found in files at a place" },
          ]}
          value={reach}
          onChange={(event) => setReach(reaches.find((each) => each === event.currentTarget.value) ?? "value")}
        />
        {ofPlace && (
          <TextInput
            label="Files at"
            description="* within a name, ** for any folders"
            placeholder="test/fixtures/**"
            required
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
        )}
        <TextInput label="Until" type="date" required value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      </div>
      <div className="row">
        <Button size="compact-sm" type="submit" disabled={why.trim() === "" || until === "" || (ofPlace && place.trim() === "")}>
          It is none
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
