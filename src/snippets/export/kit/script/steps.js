/* What a person does for one snippet on one platform, in the order of that platform's composer. Values only:
   each step says its words and what it is about; `item.js` draws it and `dock.js` does it. */

/** Steps by part: [{number, steps: [{id, kind, title, action, drawing, …}]}]. */
function partsOf(snippet, platform) {
  const made = snippet.made[platform.id];
  const parts = made.posts.map((post, index) => {
    const number = index + 1;
    const cards = made.cards
      .map((card, place) => ({ ...card, number: place + 1 }))
      .filter((card) => card.post === number);
    const makers = {
      text: () => [...warningSteps(post, number), textStep(post, number, made.posts.length, cards, platform)],
      picture: () => (cards.length ? [pictureStep(cards, snippet, platform)] : []),
    };
    const alts = platform.altField ? cards.map((card) => altStep(card, made.cards.length, platform)) : [];
    return { number, steps: [...platform.order.flatMap((kind) => makers[kind]()), ...alts] };
  });
  parts.push({ number: 0, steps: [markStep(platform)] });
  parts
    .flatMap((part) => part.steps)
    .forEach((step, index) => {
      step.number = index + 1;
    });
  return parts;
}

function textStep(post, number, all, cards, platform) {
  const many = all > 1;
  const caption = number === 1 && cards.length > 0 && platform.order[0] === "picture";
  const into = { platform: platform.name };
  const title =
    number > 1
      ? word("text.step.part", { n: number, before: number - 1 })
      : word(caption ? "text.step.caption" : "text.step", into);
  return {
    id: `text-${number}`,
    kind: "text",
    part: number,
    post,
    text: KIT.texts[post.text],
    drawing: "copy",
    title,
    action: many ? word("text.copy.part", { n: number }) : word("text.copy"),
    done: many ? word("text.copied.part", { n: number }) : word("text.copied"),
    then: caption ? word("text.then.caption") : word("text.then", into),
  };
}

/** A reply takes over the warning of the post that it follows, so only the first part asks for it. */
function warningSteps(post, number) {
  if (number > 1 || post.warning === undefined) return [];
  return [
    {
      id: "warning",
      kind: "warning",
      text: KIT.texts[post.warning],
      drawing: "copy",
      title: word("warning.step"),
      action: word("warning.copy"),
      done: word("warning.copied"),
      then: word("warning.then"),
    },
  ];
}

function pictureStep(cards, snippet, platform) {
  const n = cards.length;
  const way = wayOut(cards.map((card) => card.picture));
  const labels = {
    copy: { drawing: "picture", action: word("picture.copy") },
    save: { drawing: "save", action: n > 1 ? word("picture.save.several", { n }) : word("picture.save") },
    open: { drawing: "open", action: word("picture.open") },
    take: { drawing: "tick", action: word("picture.added") },
  };
  return {
    id: `picture-${cards[0].number}`,
    kind: "picture",
    way,
    cards,
    name: `${snippet.id}-${platform.id}`,
    title: n > 1 ? word("picture.step.several", { n }) : word("picture.step"),
    hint: word(hintKey(way, n > 1)),
    ...labels[way],
  };
}

function hintKey(way, several) {
  if (way === "copy") return "picture.copy.hint";
  if (way === "open") return TOUCH ? "picture.open.hint.touch" : "picture.open.hint";
  if (way === "take") return TOUCH ? "picture.added.hint.touch" : "picture.added.hint";
  if (several) return TOUCH ? "picture.save.hint.touch.several" : "picture.save.hint.several";
  return TOUCH ? "picture.save.hint.touch" : "picture.save.hint";
}

function altStep(card, all, platform) {
  const many = all > 1;
  const n = card.number;
  return {
    id: `alt-${n}`,
    kind: "alt",
    text: KIT.texts[card.alt],
    post: { length: card.altLength, limit: platform.altMost },
    drawing: "copy",
    title: many ? word("alt.step.several", { n }) : word("alt.step"),
    action: many ? word("alt.copy.several", { n }) : word("alt.copy"),
    done: many ? word("alt.copied.several", { n }) : word("alt.copied"),
    then: word("alt.then"),
  };
}

function markStep(platform) {
  return {
    id: "mark",
    kind: "mark",
    drawing: "tick",
    title: word("mark.step", { platform: platform.name }),
    action: word("mark"),
  };
}
