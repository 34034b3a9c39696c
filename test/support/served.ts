import { call } from '#client/lib/call.ts';
import { participantApi } from '#shared/api/participant.ts';
import { sourceApi } from '#shared/api/source.ts';
import { studyApi } from '#shared/api/study.ts';
import { themeApi } from '#shared/api/theme.ts';
import { testPage } from './call.ts';

/** A served study with one interview of North in August and the theme Trust; its words are “Slow. Fast now.” */
export async function servedStudy() {
  await testPage();
  const { id: study } = await call(studyApi.add, {
    body: { title: 'Two towns', areas: ['North', 'South'], from: '2020-08', to: '2020-09' },
  });
  const params = { study };
  await call(participantApi.add, {
    params,
    body: { pseudonym: 'N-01', area: 'North', role: 'coordinator', panel: true },
  });
  const { id: source } = await call(sourceApi.add, {
    params,
    body: {
      title: 'North, August',
      kind: 'interview',
      area: 'North',
      wave: '2020-08',
      participants: ['N-01'],
      text: '**P:** Slow. Fast now.\n\n**INT:** Really?\n\n**P:** Really.\n',
    },
  });
  const { id: theme } = await call(themeApi.add, { params, body: { title: 'Trust', kind: 'change' } });
  return { params, source, theme };
}
