/** Adds `data.rows` posts, each with a text and an id of its own, to the end of the timeline. */
export function longTimeline(data) {
  const users = Object.keys(data.users);
  for (let n = 0; n < (data.rows || 0); n++) {
    const id = String(1800000000000000000n + BigInt(n) * 4194304000n);
    data.posts.push({
      id,
      user: users[n % users.length],
      time: new Date(Date.UTC(2026, 9, 1) + n * 60_000).toISOString(),
      lang: 'en',
      text: `Row ${n}: the kettle is ${n % 3 ? 'on' : 'off'} 🫖`,
      kind: n % 50 === 49 ? 'promoted' : undefined,
    });
    data.timeline.push(id);
  }
  return data;
}
