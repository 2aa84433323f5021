/** Bars of one measurement, below each other. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly value: number; readonly isOurs: boolean }[];
}

const WIDTH = 860;
const LABELS = 350;
const BAR = 16;
const ROW = 24;
const HEAD = 34;
const MARGIN = 20;
/** Seen on GitHub's light and dark grounds alike. */
const INK = '#6e7781';
const OURS = '#2f81f7';
const OTHERS = '#9aa4ae';

/** Panels of horizontal bars as an SVG; all bars of a panel on one scale, the longest fills it. */
export function barChart(panels: readonly Panel[], caption: string): string {
  const shown = panels.filter(({ bars }) => bars.length > 0);
  let y = MARGIN;
  const parts = shown.map((panel) => {
    const part = drawPanel(panel, y);
    y += HEAD + panel.bars.length * ROW + MARGIN;
    return part;
  });
  parts.push(text(MARGIN, y + 4, caption, 'font-size="11"'));
  const height = y + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12.5" fill="${INK}">`,
    `<title>${escaped(caption)}</title>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel({ title, bars }: Panel, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  const scale = (WIDTH - LABELS - MARGIN - 60) / longest;
  const lines = [text(MARGIN, top + 14, title, 'font-size="15" font-weight="600"')];
  bars.forEach(({ label, value, isOurs }, index) => {
    const y = top + HEAD + index * ROW;
    const width = Math.max(1, value * scale).toFixed(1);
    const fill = isOurs ? OURS : OTHERS;
    const weight = isOurs ? ' font-weight="600"' : '';
    lines.push(
      text(LABELS - 8, y + 12, label, `text-anchor="end"${weight}`),
      `<rect x="${LABELS}" y="${y}" width="${width}" height="${BAR}" rx="2" fill="${fill}"/>`,
      text(LABELS + Number(width) + 6, y + 12, value.toFixed(0), weight.trim()),
    );
  });
  return lines.join('\n');
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
