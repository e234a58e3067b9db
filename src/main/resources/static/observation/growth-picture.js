// Draws what the rows of the table say, one lesson after the other: the table is what is true, and the picture shows it. Where a
// lens began to count otherwise, the line ends and another begins. Colours are those of the element, whichever scheme holds.

const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];
const MARK = 6;
const BREAK = [2, 4];
const GOAL = [6, 4];
const RATIOS = [1, 1.25, 1.5, 2, 3, 4, 6, 8, 12, 16, 32, 64];

class GrowthPicture extends HTMLElement {
  connectedCallback() {
    this.canvas = document.createElement('canvas');
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', this.dataset.label);
    this.replaceChildren(this.canvas);
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    SCHEMES.forEach((scheme) => matchMedia(scheme).addEventListener('change', () => this.#draw(), { signal }));
    addEventListener('beforeprint', () => this.#table().setAttribute('open', ''), { signal });
    this.#draw();
  }

  disconnectedCallback() {
    this.leaving.abort();
    this.chart?.destroy();
  }

  #draw() {
    this.chart?.destroy();
    const { fontFamily, fontSize } = this.#look();
    Object.assign(window.Chart.defaults.font, { family: fontFamily, size: parseFloat(fontSize) });
    this.chart = new window.Chart(this.canvas, {
      type: 'line',
      data: { labels: this.#rows().map(({ dataset }) => dataset.day), datasets: this.#lines() },
      options: {
        animation: false,
        maintainAspectRatio: false,
        layout: { padding: MARK + 2 },
        scales: this.#scales(),
        plugins: { legend: { display: false }, tooltip: this.#tooltip() },
      },
      plugins: [{ afterDatasetsDraw: (chart) => this.#showBreaks(chart) }],
    });
  }

  #lines() {
    const rows = this.#rows();
    const { color, backgroundColor, outlineColor } = this.#look();
    const isShown = this.dataset.value === 'shown';
    const mark = isShown ? color : outlineColor;
    const lines = [...new Set(rows.map(({ dataset }) => dataset.growth))].map((line) => ({
      data: rows.map(({ dataset }) => (dataset.growth === line ? this.#number(dataset[this.dataset.value]) : null)),
      spanGaps: true,
      clip: false,
      borderColor: mark,
      borderWidth: 1.5,
      pointStyle: isShown ? 'rectRot' : 'circle',
      pointRadius: isShown ? MARK + 2 : MARK,
      pointHoverRadius: MARK + 3,
      pointBorderWidth: isShown ? 0 : 3,
      pointBorderColor: mark,
      pointHoverBorderColor: mark,
      pointBackgroundColor: isShown ? color : backgroundColor,
      pointHoverBackgroundColor: isShown ? color : backgroundColor,
    }));
    return this.dataset.goal ? [...lines, this.#goal(rows, color)] : lines;
  }

  /** Along the lessons that compare with the newest: it is about what these are about. */
  #goal(rows, color) {
    const newest = rows.at(-1).dataset.growth;
    const aimed = rows.map(({ dataset }) => (dataset.growth === newest ? Number(this.dataset.goal) : null));
    return {
      data: aimed,
      isGoal: true,
      borderColor: color,
      borderWidth: 2,
      borderDash: GOAL,
      pointRadius: aimed.filter((goal) => goal !== null).length === 1 ? 2 : 0,
      pointHitRadius: 0,
      pointHoverRadius: 0,
      pointBackgroundColor: color,
    };
  }

  #scales() {
    const { color, borderTopColor } = this.#look();
    const { least, most, reach } = this.dataset;
    return {
      x: {
        offset: true,
        grid: { display: false },
        border: { color: borderTopColor },
        ticks: { color, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: {
        min: Number(least),
        suggestedMax: Number(most ?? reach),
        grid: { color: borderTopColor },
        border: { display: false },
        afterBuildTicks: (axis) => this.#tellRatios(axis),
        ticks: { color, maxTicksLimit: 6, callback: (value) => this.#told(value) },
      },
    };
  }

  /** Ratios are drawn as their logarithms, in which their own steps are even. */
  #tellRatios(axis) {
    if (this.dataset.ratio) {
      axis.ticks = RATIOS.map((ratio) => ({ value: Math.log(ratio) })).filter(({ value }) => value <= axis.max);
    }
  }

  #tooltip() {
    const row = ({ dataIndex }) => this.#rows()[dataIndex].dataset;
    return {
      displayColors: false,
      filter: ({ dataset }) => !dataset.isGoal,
      callbacks: {
        title: ([item]) => item && `${row(item).lesson}, ${row(item).day}`,
        label: (item) => row(item)[`${this.dataset.value}Told`],
      },
    };
  }

  /** Between the last lesson of a line and the first of the next. */
  #showBreaks({ ctx, chartArea: { top, bottom }, scales: { x } }) {
    const rows = this.#rows();
    const breaks = rows.map((row, at) => at).filter((at) => at > 0 && rows[at].dataset.growth !== rows[at - 1].dataset.growth);
    ctx.save();
    ctx.strokeStyle = this.#look().color;
    ctx.lineWidth = 1.5;
    ctx.setLineDash(BREAK);
    for (const at of breaks) {
      const place = (x.getPixelForValue(at - 1) + x.getPixelForValue(at)) / 2;
      ctx.beginPath();
      ctx.moveTo(place, top);
      ctx.lineTo(place, bottom);
      ctx.stroke();
    }
    ctx.restore();
  }

  /** A value of the axis as people read it. */
  #told(value) {
    const number = this.dataset.ratio ? Math.exp(value) : value;
    const text = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(number);
    return this.dataset.unit.replace('{0}', text);
  }

  #number(text) {
    return text === undefined ? null : Number(text);
  }

  #rows() {
    return [...document.querySelectorAll(`[data-part=${this.dataset.rows}] [data-growth]`)];
  }

  #table() {
    return document.querySelector('[data-part=table]');
  }

  #look() {
    return getComputedStyle(this);
  }
}

customElements.define('growth-picture', GrowthPicture);
