interface Props {
  readonly value: string;
}

/** A fact's value; an address can be opened. */
export function FactValue({ value }: Props) {
  if (!/^https?:\/\/\S+$/.test(value)) return <span>{value}</span>;
  return (
    <a href={value} target="_blank" rel="noreferrer">
      {value.replace(/^https?:\/\//, "").replace(/\/$/, "")}
    </a>
  );
}
