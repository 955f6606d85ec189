// Draws the BPMN diagram of a case and marks where it stands.
document.querySelectorAll('[data-diagram]').forEach(async (box) => {
  const answer = await fetch(box.dataset.url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const diagram = await answer.json();
  const viewer = new BpmnJS({ container: box });
  await viewer.importXML(diagram.xml);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  diagram.passed.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'passed'));
  diagram.active.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'active'));
  canvas.zoom('fit-viewport');
});
