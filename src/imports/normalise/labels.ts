/**
 * Gives the values of a cell that holds several: one in a line, each behind a dash (`- Women & girls`), or all in one line with ` - ` between
 * them. A dash without blanks around it separates nothing (`Timor-Leste`).
 * @param isLabel tells a label by its words: then one that holds ` - ` itself stays whole
 */
export function splitLabels(cell: string, isLabel: (label: string) => boolean = () => false): string[] {
  return cell
    .split(/[\r\n]+/)
    .flatMap((line) => splitLine(line.replace(/^\s*-(?=\s|$)/, '').trim(), isLabel))
    .filter((label) => label !== '');
}

/** Takes the longest known label from the left, then the next; what is not known is cut at every dash. */
function splitLine(line: string, isLabel: (label: string) => boolean): string[] {
  const parts = line.split(/\s+-\s+/);
  if (parts.length === 1) return parts;
  const labels: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && !isLabel(parts.slice(from, to).join(' - '))) to -= 1;
    labels.push(parts.slice(from, to).join(' - '));
    from = to;
  }
  return labels;
}
