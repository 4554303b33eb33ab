/** A title in which a number such as *cinquante-sept* stays on one line. */
export function Unbroken({ text }: { text: string }) {
  return <>{text.split(/(\S+-\S+)/).map((part, i) => (i % 2 ? <span class="nowrap">{part}</span> : part))}</>;
}
