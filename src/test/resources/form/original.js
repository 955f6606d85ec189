// Asks form-js's own viewer for its verdict. Loaded after form-viewer.umd.js; test use only.
(() => {
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()();
  const turn = () => new Promise(done => { waiting.push(done); channel.port2.postMessage(0); });

  // effects run after a frame: no need to wait for a real one
  window.requestAnimationFrame = callback => { turn().then(() => callback(performance.now())); return 1; };

  const keyOf = instance => [instance.id, ...Object.values(instance.indexes || {})].join('-');

  const countAt = (errors, path) => {
    const found = path.reduce((at, step) => at == null ? at : at[step], errors);
    return Array.isArray(found) ? found.length : 0;
  };

  async function verdict(schema, example) {
    const container = document.createElement('div');
    document.body.appendChild(container);
    const form = new FormViewer.Form({ container, debounce: false });
    try {
      const imported = form.importSchema(schema, example.context);
      example.files.forEach(key => form.get('fileRegistry').setFiles(key, [new File([], 'a.pdf')]));
      const initial = JSON.parse(JSON.stringify(form._getState().initialData));
      form._setState({ data: example.data });
      const { warnings } = await imported;
      for (let i = 0; i < 12; i++) await turn();
      const instances = form.get('formFieldInstanceRegistry').getAll();
      const types = form.get('formFieldRegistry');
      const { data, errors } = form.submit();
      const inError = {};
      instances.forEach(instance => {
        const count = countAt(errors, [instance.id, ...Object.values(instance.indexes || {})]);
        if (count) inError[keyOf(instance)] = count;
      });
      return {
        warnings: warnings.map(String),
        initial,
        shown: instances.filter(i => types.get(i.id).type !== 'default').map(keyOf).sort(),
        errors: inError,
        data,
      };
    } finally {
      form.destroy();
      container.remove();
    }
  }

  window.verdicts = async ({ schema, examples }) => {
    const parsed = JSON.parse(schema);
    const all = [];
    for (const example of JSON.parse(examples)) all.push(await verdict(parsed, example));
    return JSON.stringify(all);
  };
})();
