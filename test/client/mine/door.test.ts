import { expect, test } from 'vitest';
import { doorOf } from '#client/mine/door.ts';

test('an address is a personal link, a visit begun before, or a researcher’s look', () => {
  expect(doorOf({ pathname: '/mine/abc', search: '' })).toEqual({ by: 'link', token: 'abc' });
  expect(doorOf({ pathname: '/mine', search: '?page=check&month=2020-10' })).toEqual({ by: 'visit' });
  expect(doorOf({ pathname: '/studies/s/people/w-01/house', search: '?page=check' })).toEqual({
    by: 'preview',
    address: '/api/studies/s/participants/w-01/mine',
    back: '/studies/s/people',
  });
  expect(doorOf({ pathname: '/studies/s/people/w-01/house', search: '?sheet=c1' })).toMatchObject({
    address: '/api/studies/s/member-checks/c1/preview',
  });
});
