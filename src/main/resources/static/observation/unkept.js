// Stands where codings are sent when this one is only tried: nothing leaves the page, and nothing is there when it is opened again.
export class Unkept {
  constructor(tell) {
    this.tell = tell;
  }

  async load() {
    return { events: [], played: [] };
  }

  soon() {
    this.tell('saved');
  }

  async send() {
    return true;
  }
}
