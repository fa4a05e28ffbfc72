import { Button, CopyButton, Menu, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import { ToolSection } from "../tools/tool-section.tsx";
import type { AgreementPageAnswer, ShownItem } from "./agreement-types.ts";
import { statusWords } from "./describe-agreement.ts";

interface Props {
  readonly page: AgreementPageAnswer;
  readonly onShow: (id: string) => void;
}

/** What must be settled (at most five), what to ask, what to know; a letter and a decision for each. */
export function FindingList({ page, onShow }: Props) {
  const { settle, ask, inform } = page;
  return (
    <>
      <ToolSection title="Must be settled" note={settle.length === 0 ? "nothing" : `${settle.length}, most urgent first`}>
        {settle.length === 0 ? (
          <p>Nothing stands in the way for this class of data.</p>
        ) : (
          <Items items={settle} page={page} onShow={onShow} />
        )}
      </ToolSection>
      {ask.length > 0 && (
        <details>
          <summary>
            Ask the vendor: {ask.length} {ask.length === 1 ? "point" : "points"}
          </summary>
          <Items items={ask} page={page} onShow={onShow} />
        </details>
      )}
      {inform.length > 0 && (
        <details>
          <summary>For information: {inform.length}</summary>
          <Items items={inform} page={page} onShow={onShow} />
        </details>
      )}
      <div className="row no-print">
        <span className="soft">Other letters:</span>
        {page.letters.map((letter) => (
          <OtherLetter key={letter.subject} letter={letter} />
        ))}
      </div>
    </>
  );
}

function Items({ items, page, onShow }: Props & { readonly items: readonly ShownItem[] }) {
  return (
    <ul className="plain lines box">
      {items.map((item) => (
        <Item key={item.id} item={item} page={page} onShow={onShow} />
      ))}
    </ul>
  );
}

function Item({ item, page, onShow }: Props & { readonly item: ShownItem }) {
  const [letter, setLetter] = useState(false);
  const [asking, setAsking] = useState<"overridden" | "covered-elsewhere" | null>(null);
  const words = statusWords[item.status] ?? { text: item.status, tag: "tag" };
  const change = useChange();
  const settle = (how: string, more: object = {}) =>
    change.mutateAsync({
      method: "POST",
      address: `/api/agreements/${page.row.id}/items`,
      body: { item: item.id, how, ...more },
      said: `${item.id}: ${how.replace("-", " ")}`,
    });
  return (
    <li className="finding">
      <div>
        <button type="button" className="text-button" onClick={() => onShow(item.id)}>
          {item.id}
        </button>{" "}
        <span className={words.tag}>{words.text}</span> {item.text}
        {item.settled && (
          <div className="soft">
            {item.settled.how.replace("-", " ")} by {item.settled.by}
            {item.settled.document !== "" && `: ${item.settled.document}`}
            {item.settled.why !== "" && `: ${item.settled.why}`}
          </div>
        )}
      </div>
      <div className="row tight no-print">
        <Button size="compact-sm" variant="default" onClick={() => setLetter(true)}>
          Letter
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-sm" variant="default">
              Decide
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void settle("asked").catch(() => undefined)}>Asked the vendor</Menu.Item>
            <Menu.Item onClick={() => void settle("accepted").catch(() => undefined)}>Accept it as it is</Menu.Item>
            <Menu.Item onClick={() => setAsking("covered-elsewhere")}>Covered elsewhere …</Menu.Item>
            <Menu.Item onClick={() => setAsking("overridden")}>Read otherwise, with a reason …</Menu.Item>
            {item.settled && <Menu.Item onClick={() => void settle("open").catch(() => undefined)}>Take it back</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </div>
      <LetterDialog letter={item.letter} isOpen={letter} onClose={() => setLetter(false)} />
      {asking && (
        <ReasonDialog
          how={asking}
          others={page.others}
          onClose={() => setAsking(null)}
          onSay={(more) =>
            void settle(asking, more).then(
              () => setAsking(null),
              () => undefined,
            )
          }
        />
      )}
    </li>
  );
}

function OtherLetter({ letter }: { readonly letter: ShownItem["letter"] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {letter.subject}
      </Button>
      <LetterDialog letter={letter} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function LetterDialog({
  letter,
  isOpen,
  onClose,
}: {
  readonly letter: ShownItem["letter"];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={letter.subject} size="lg">
      <div className="stack">
        <pre className="letter">{letter.body}</pre>
        <CopyButton value={letter.body}>
          {({ copied, copy }) => (
            <Button className="fit" onClick={copy}>
              {copied ? "Copied" : "Copy the letter"}
            </Button>
          )}
        </CopyButton>
      </div>
    </Modal>
  );
}

interface ReasonProps {
  readonly how: "overridden" | "covered-elsewhere";
  readonly others: AgreementPageAnswer["others"];
  readonly onClose: () => void;
  readonly onSay: (more: { readonly why: string; readonly document: string }) => void;
}

function ReasonDialog({ how, others, onClose, onSay }: ReasonProps) {
  const [text, setText] = useState("");
  const isCovered = how === "covered-elsewhere";
  return (
    <Modal opened onClose={onClose} title={isCovered ? "Covered elsewhere" : "Read otherwise"}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSay(isCovered ? { why: "", document: text } : { why: text, document: "" });
        }}
      >
        <TextInput
          label={isCovered ? "Which document says it" : "Why"}
          description={isCovered && others.length > 0 ? `Kept already: ${others.map(({ title }) => title).join("; ")}` : undefined}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" className="fit" disabled={text.trim() === ""}>
          Keep this
        </Button>
      </form>
    </Modal>
  );
}
