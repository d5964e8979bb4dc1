// Describes how the page looks now, without its text: [{path, box, colours, type}], and faults of its layout.
// Blocks of one kind within the same parents are one block: the first that is visible says how it looks.
() => {
  const DEEPEST = 6;
  // What is in these depends on text and data.
  const CLOSED = 'p, h1, h2, h3, h4, dt, dd, td, th, summary, label, button, a, blockquote, pre, svg, .notice, .chips, .figures';
  // Blocks, wherever they stand.
  const CONTROLS = 'input:not([type=checkbox], [type=radio]), select, textarea, img';
  // Classes that say what the catalogue found, not what kind of block it is.
  const FOUND = /^(open|met|partial|restricted|nonCommercial|unlisted|withTerms|closed|proprietary|notMet|unknown|state|none|limited|excluded|allowed|openSource\w*|openWeights|weightsAvailable)$/;
  // Too small to be an overlap that a reader sees, in CSS pixels.
  const SLACK = 4;
  const hex = colour => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return alpha === 0 ? '' : '#' + [red, green, blue].map(one => Math.round(one).toString(16).padStart(2, '0')).join('') + (alpha < 1 ? '/' + alpha : '');
  };
  const name = element => {
    const classes = [...element.classList].filter(one => !FOUND.test(one)).map(one => '.' + one).join('');
    const label = element.getAttribute('aria-labelledby');
    return element.localName + classes + (element.localName === 'section' && label ? '[' + label + ']' : '');
  };
  const visible = element => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true})
      && (element.matches(CONTROLS) || !style.display.startsWith('inline')) && style.display !== 'contents' && box.width > 1 && box.height > 1 && box.bottom + scrollY > 0;
  };
  const inFlow = element => !['absolute', 'fixed', 'sticky'].includes(getComputedStyle(element).position);
  const blocks = [];
  const faults = [];
  const check = (path, parent) => {
    if (parent.matches('tr, table, thead, tbody') || getComputedStyle(parent).columnCount !== 'auto') return;
    const children = [...parent.children].filter(one => visible(one) && inFlow(one));
    const boxes = children.map(one => one.getBoundingClientRect());
    children.forEach((child, at) => {
      const mine = boxes[at];
      const next = boxes[at + 1];
      if (next && Math.min(mine.right, next.right) - Math.max(mine.left, next.left) > SLACK
          && Math.min(mine.bottom, next.bottom) - Math.max(mine.top, next.top) > SLACK) {
        faults.push(path + ': ' + name(child) + ' overlaps ' + name(children[at + 1]));
      }
      const frame = parent.getBoundingClientRect();
      if (getComputedStyle(parent).overflow === 'visible' && parent !== document.body
          && (mine.bottom > frame.bottom + SLACK || mine.right > frame.right + SLACK)) {
        faults.push(path + ': ' + name(child) + ' sticks out');
      }
    });
  };
  const walk = (path, group, depth) => {
    const seen = group.find(visible);
    blocks.push(seen ? {path, ...look(seen)} : {path, place: '-', colours: '', type: ''});
    group.filter(visible).forEach(one => check(path, one));
    if (depth === DEEPEST || group[0].matches(CLOSED)) return;
    const kinds = new Map();
    group.flatMap(one => [...one.children]).forEach(child => {
      const kind = name(child);
      kinds.set(kind, [...kinds.get(kind) ?? [], child]);
    });
    kinds.forEach((children, kind) => walk(path + ' > ' + kind, children, depth + 1));
  };
  const look = element => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const parent = getComputedStyle(element.parentElement);
    // In a row, a table or a list of pairs the text decides how wide a part is.
    const byText = element.matches('table, legend') || parent.display.includes('flex') && parent.flexDirection === 'row'
      || parent.display.startsWith('table') || parent.display.startsWith('grid') && element.matches('dt, dd, b');
    const found = style.getPropertyValue('--state');
    const edges = ['Top', 'Right', 'Bottom', 'Left'].filter(side => parseFloat(style['border' + side + 'Width']) > 0).map(side => {
      const colour = hex(style['border' + side + 'Color']);
      return [side.toLowerCase(), parseFloat(style['border' + side + 'Width']).toFixed(0) + (colour === found ? ' state' : ' ' + colour)];
    });
    const drawn = edges.length === 4 && edges.every(one => one[1] === edges[0][1]) ? ['box ' + edges[0][1]] : edges.map(one => one.join(' '));
    return {
      place: byText ? 'by text' : Math.round(box.left) + '+' + Math.round(box.width),
      colours: [style.color === parent.color && element !== document.body ? '' : hex(style.color), hex(style.backgroundColor) && 'on ' + hex(style.backgroundColor), ...drawn].filter(Boolean).join(', ').replace(', on', ' on'),
      type: type(style) === type(parent) ? '' : type(style)
    };
  };
  const type = style => style.fontFamily.split(',')[0].replace(/"/g, '') + ' ' + parseFloat(parseFloat(style.fontSize).toFixed(1)) + '/' + (parseFloat(parseFloat(style.lineHeight).toFixed(1)) || 'normal') + (style.fontWeight === '400' ? '' : ' ' + style.fontWeight);
  walk('body', [document.body], 0);
  return {blocks, faults};
}
