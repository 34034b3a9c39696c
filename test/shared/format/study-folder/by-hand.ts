/** A folder as somebody might type it: no ids, only what is needed. */
export const byHand = () =>
  new Map([
    [
      'study.yaml',
      `title: Two towns
coders:
  - { name: Mira Sandhu, initials: MS }
areas:
  - { name: North, character: "port: old" }
  - { name: "South; lower" }
waves:
  - month: 2020-08
    status: closed
  - month: 2020-09
participants:
  - { pseudonym: N-01, area: north, role: manager, panel: true }
phases:
  - { title: Interim, kind: study, firstWave: 2020-08, lastWave: September 2020 }
`,
    ],
    [
      'codebook.yaml',
      `groups:
  - { kind: change, title: How work gets done }
  - { kind: threat, title: Back to tendering }
themes:
  - title: Decisions made faster
    kind: change
    group: How work gets done
    definition: "Hours, not weeks: - together"
  - title: Back to tendering
    kind: threat
    group: Back to tendering
    distinguishFrom: [{ theme: Decisions made faster, note: pace }]
events:
  - { number: 1, kind: create, at: 2020-07-24T09:00:00.000Z, by: MS, themes: [Decisions made faster] }
  - { number: 2, kind: create, at: 2020-07-24T09:00:00.000Z, by: MS, themes: [Back to tendering], version: codebook 1 }
`,
    ],
    [
      'sources/north-august.md',
      `---
title: North, August
kind: interview
form: transcript
area: North
wave: 2020-08
participants: [N-01]
date: 2020-08-12
speakers:
  P: { role: participant, participant: N-01 }
---

**INT:** What has changed?

**P [00:00:12]:** A message at nine, and a van out by eleven. “Naïve”, she said 🚐.
`,
    ],
    [
      'codings.csv',
      `id,source,start,end,text,theme,coder,event,stance,told,prompted,state,origin,came-from,created-at
,north-august,0,3,a van out by eleven,decisions made faster,MS,1,,,no,,,,2020-09-01T10:00:00.000Z
`,
    ],
    ['links.csv', `id,from,to,type,basis\n,Back to tendering,Decisions made faster,endangers,participant\n`],
  ]);
