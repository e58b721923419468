/* What this browser remembers: the platform, finished steps, marks and the key switch. Never a text.
   All pages opened from disk share one storage, so the key names the campaign. */

const memory = {
  key: `snippets-kit:${KIT.campaign.id || location.pathname}`,
  lasting: true, // false: the browser refuses to store, and closing the page forgets
  record: { platform: "", keys: true, steps: {}, posted: {} },

  load() {
    let stored = null;
    try {
      stored = localStorage.getItem(this.key);
    } catch {
      this.lasting = false;
    }
    try {
      this.record = { ...this.record, ...JSON.parse(stored) };
    } catch {
      // What cannot be read was not written by this page: the next change replaces it.
    }
  },

  /** Another tab may have written meanwhile: read, change, write. */
  change(edit) {
    if (this.lasting) this.load();
    edit(this.record);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.record));
    } catch {
      this.lasting = false;
    }
  },

  place: (snippet, platform) => `${platform}/${snippet.id}`,

  /** The mark {date, hash}, or undefined. */
  mark(snippet, platform) {
    return this.record.posted[this.place(snippet, platform)];
  },

  /** Ids of the finished steps; those of an earlier wording do not count. */
  finished(snippet, platform) {
    const kept = this.record.steps[this.place(snippet, platform)];
    return kept && kept.hash === snippet.made[platform].hash ? kept.done : [];
  },

  finish(snippet, platform, step) {
    const done = new Set(this.finished(snippet, platform)).add(step);
    const { hash } = snippet.made[platform];
    this.change((record) => {
      record.steps[this.place(snippet, platform)] = { hash, done: [...done] };
    });
  },

  post(snippet, platform) {
    const { hash } = snippet.made[platform];
    this.change((record) => {
      record.posted[this.place(snippet, platform)] = { date: today(), hash };
    });
  },

  undo(snippet, platform) {
    this.change((record) => {
      delete record.posted[this.place(snippet, platform)];
      delete record.steps[this.place(snippet, platform)];
    });
  },

  /** Forget every mark and step; returns them, so that they can be put back. */
  forget() {
    const { steps, posted } = this.record;
    this.change((record) => {
      record.steps = {};
      record.posted = {};
    });
    return { steps, posted };
  },

  restore({ steps, posted }) {
    this.change((record) => {
      record.steps = steps;
      record.posted = posted;
    });
  },
};

memory.load();
