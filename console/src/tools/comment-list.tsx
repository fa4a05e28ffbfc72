import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { TimeText } from "../text/time-text.tsx";
import { splitMentions } from "./split-mentions.ts";

interface Props {
  readonly object: string;
}

/** The comments on a row; @name says who should look. */
export function CommentList({ object }: Props) {
  const comments = useAnswer("/api/comments", { object });
  const change = useChange();
  const [text, setText] = useState("");
  const rows = comments.data?.rows ?? [];
  const send = () =>
    change.mutate({ method: "POST", address: "/api/comments", body: { object, text: text.trim() } }, { onSuccess: () => setText("") });
  return (
    <section aria-label="Comments">
      <div className="section-head">
        <h2>Comments</h2>
        <p>{rows.length === 0 ? "none yet" : rows.length}</p>
      </div>
      <ul className="plain comments">
        {rows.map((comment) => (
          <li key={comment.id}>
            <p>
              {splitMentions(comment.text).map((part, index) => (part.isMention ? <strong key={index}>{part.text}</strong> : part.text))}
            </p>
            <p className="soft">
              {comment.who ? `${comment.who}, ` : ""}
              <TimeText at={comment.at} />
            </p>
          </li>
        ))}
      </ul>
      <form
        className="comment-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          aria-label="Comment"
          placeholder="Write a comment; @name says who should look"
          autosize
          minRows={1}
          maxRows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ""} loading={change.isPending}>
          Comment
        </Button>
      </form>
    </section>
  );
}
