// Gives every number of an estimate a slider for a twin, keeps the three in their order, and proposes a range around the guess.
const PROPOSED = 0.1;

class EstimateRange extends HTMLElement {
  connectedCallback() {
    const { least, most, step } = this.dataset;
    Object.assign(this, { least: Number(least), most: Number(most), step: Number(step) });
    this.fields = Object.fromEntries(['low', 'expected', 'high'].map((name) => [name, this.querySelector(`[data-part=${name}]`)]));
    this.sliders = Object.fromEntries(Object.entries(this.fields).map(([name, field]) => [name, this.#twin(name, field)]));
    this.#show();
  }

  #twin(name, field) {
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.min = this.least;
    slider.max = this.most;
    slider.step = this.step;
    slider.setAttribute('aria-label', this.dataset.slider.replace('{0}', field.closest('label').querySelector('span').textContent));
    slider.addEventListener('input', () => this.#take(name, Number(slider.value)));
    field.addEventListener('change', () => this.#typed(name, field));
    field.closest('label').after(slider);
    return slider;
  }

  #typed(name, field) {
    const value = Number(field.value.replace(',', '.'));
    if (field.value.trim() && Number.isFinite(value) && value >= this.least && value <= this.most) {
      this.#take(name, value);
    }
    this.#show();
  }

  #take(name, value) {
    const { low, expected, high } = this.fields;
    this.fields[name].value = tidy(value);
    if (name === 'expected' && !low.value && !high.value) {
      const margin = (this.most - this.least) * PROPOSED;
      low.value = tidy(Math.max(this.least, value - margin));
      high.value = tidy(Math.min(this.most, value + margin));
    }
    const at = (field) => Number(field.value.replace(',', '.'));
    if (low.value && at(low) > value) {
      low.value = tidy(value);
    }
    if (high.value && at(high) < value) {
      high.value = tidy(value);
    }
    if (name !== 'expected' && expected.value) {
      expected.value = tidy(name === 'low' ? Math.max(at(expected), value) : Math.min(at(expected), value));
    }
    this.#show();
  }

  #show() {
    for (const [name, slider] of Object.entries(this.sliders)) {
      const { value } = this.fields[name];
      slider.value = value ? Number(value.replace(',', '.')) : (this.least + this.most) / 2;
      slider.toggleAttribute('data-unset', !value);
    }
  }
}

function tidy(value) {
  return String(Math.round(value * 100) / 100);
}

customElements.define('estimate-range', EstimateRange);
