import { beforeEach, expect, test } from 'vitest';
import type { Letter } from '#client/mine/letter.ts';
import { leftBehind, outboxOf } from '#client/mine/outbox.ts';
import { browserShelf, passingShelf } from '#client/mine/shelf.ts';

beforeEach(() => localStorage.clear());

const answer = (comment: string): Letter => ({ to: 'item', item: 'a', answer: 'partly', comment });
const words = (letter: Letter | undefined) => (letter?.to === 'item' ? letter.comment : undefined);

test('what was answered outlives the page, under the key it is sent with', () => {
  const before = outboxOf(browserShelf(), 'anna', () => 1);
  before.put(answer('Slower'), 500);
  const after = outboxOf(browserShelf(), 'anna', () => 2);
  expect(after.all()).toEqual(before.all());
  expect(after.find('item.a')).toMatchObject({ from: 501, letter: answer('Slower') });
  expect(leftBehind(browserShelf())).toBe(1);
});

test('an answer that changed while it was on its way is not forgotten with the older one', () => {
  const outbox = outboxOf(browserShelf(), 'anna', () => 1);
  outbox.put(answer('Slower'));
  const sent = outbox.find('item.a')?.key ?? '';
  outbox.put(answer('Slower for money'));
  outbox.settle('item.a', sent);
  expect(words(outbox.find('item.a')?.letter)).toBe('Slower for money');
  outbox.settle('item.a', outbox.find('item.a')?.key ?? '');
  expect(outbox.all()).toEqual([]);
  expect(leftBehind(browserShelf())).toBe(0);
});

test('people who open their links in one browser never see or send each other’s words', () => {
  const anna = outboxOf(browserShelf(), 'anna', () => 1);
  anna.put(answer('What Anna said'));
  anna.keepDraft('exercise', 'What Anna thinks');
  const ben = outboxOf(browserShelf(), 'ben', () => 2);
  expect(ben.all()).toEqual([]);
  expect(ben.draft('exercise')).toBe('');
  expect(anna.isHere()).toBe(false);
  expect(ben.isHere()).toBe(true);
});

test('two tabs agree: what one keeps or the team took, the other hears of', () => {
  const [one, other] = [outboxOf(browserShelf(), 'anna', () => 1), outboxOf(browserShelf(), 'anna', () => 2)];
  const heard: boolean[] = [];
  const unheard = other.listen((wasTaken) => heard.push(wasTaken));
  const name = 'throughline:answers:anna:item.a';
  one.put(answer('Slower'));
  window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: localStorage.getItem(name) }));
  expect(words(other.find('item.a')?.letter)).toBe('Slower');
  one.settle('item.a', one.find('item.a')?.key ?? '');
  window.dispatchEvent(new StorageEvent('storage', { key: name, newValue: null }));
  expect(other.all()).toEqual([]);
  expect(heard).toEqual([false, true]);
  unheard();
});

test('a browser without room keeps answers as long as the page, and says so', () => {
  const shelf = {
    ...passingShelf(),
    isLasting: true,
    write: () => {
      throw new Error('full');
    },
  };
  const outbox = outboxOf(shelf, 'anna', () => 1);
  outbox.put(answer('Slower'));
  expect(words(outbox.find('item.a')?.letter)).toBe('Slower');
  expect(outbox.keeps()).toBe(false);
});
