import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { meQuery } from '#client/features/account/api.ts';
import { studiesQuery, studyQuery } from '#client/features/study/api.ts';
import { letIn, passOn } from './let-in.ts';
import { FailureOutside, NotFoundOutside } from './outside.tsx';
import { NewProjectSearch } from './pages/project-search.ts';
import { SignInSearch } from './pages/sign-in-search.ts';
import { StudiesSearch } from './pages/studies-search.ts';
import { StudyLayout } from './study-layout.tsx';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundOutside,
});

/** For a page whose address says all in its path. */
export const PlainSearch = z.object({});

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  beforeLoad: passOn,
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignInPage'),
  errorComponent: FailureOutside,
});

export const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  validateSearch: PlainSearch,
  component: lazyRouteComponent(() => import('./pages/join.tsx'), 'JoinPage'),
  errorComponent: FailureOutside,
});

export const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: StudiesSearch,
  beforeLoad: letIn,
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(studiesQuery), queryClient.ensureQueryData(meQuery)]),
  component: lazyRouteComponent(() => import('./pages/studies.tsx'), 'StudiesPage'),
  errorComponent: FailureOutside,
});

/** An address cut off after its first word leads to the list it stands for. */
export const studies = createRoute({
  getParentRoute: () => root,
  path: '/studies',
  validateSearch: PlainSearch,
  beforeLoad: () => {
    throw redirect({ to: '/', search: {}, replace: true });
  },
});

export const newProject = createRoute({
  getParentRoute: () => root,
  path: '/project',
  validateSearch: NewProjectSearch,
  beforeLoad: letIn,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(meQuery),
  component: lazyRouteComponent(() => import('./pages/project-new.tsx'), 'ProjectNewPage'),
  errorComponent: FailureOutside,
});

export const study = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study',
  beforeLoad: letIn,
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(studyQuery(params.study)),
      queryClient.ensureQueryData(meQuery),
    ]),
  component: StudyLayout,
  errorComponent: FailureOutside,
});
