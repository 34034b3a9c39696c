import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { MarkdownTree } from '#client/ui/markdown-tree.tsx';

const show = (text: string) => render(<MarkdownTree text={text} heading={3} />).container;

describe('Markdown', () => {
  test('is drawn with its headings below the page’s own, its lists, tables and emphasis', () => {
    const drawn = show('# Why\n\nSome **bold** and `code`.\n\n1. one\n2. two\n\n| a |\n|---|\n| 1 |\n');
    expect(screen.getByRole('heading', { level: 3, name: 'Why' })).toBeTruthy();
    expect(drawn.querySelector('strong')?.textContent).toBe('bold');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['one', 'two']);
    expect(screen.getByRole('columnheader').textContent).toBe('a');
  });

  test('never makes an element of HTML in it, nor loads a picture', () => {
    const drawn = show(
      '<img src=x onerror=alert(1)>\n\nA <script>alert(1)</script> word.\n\n![a view](https://example.org/a.png)\n',
    );
    expect(drawn.querySelector('img, script')).toBeNull();
    expect(drawn.textContent).toContain('<script>');
    expect(drawn.textContent).toContain('[a view]');
  });

  test('leads only to the web and to mail, and never hands the page over', () => {
    const drawn = show(
      '[web](https://example.org) [run](javascript:alert(1)) [data](data:text/html,x) [here](/studies) [mail](mailto:a@example.org)',
    );
    const links = [...drawn.querySelectorAll('a')];
    expect(links.map(({ textContent }) => textContent)).toEqual(['web', 'mail']);
    expect(links.every(({ rel }) => rel === 'noopener noreferrer')).toBe(true);
    expect(drawn.textContent).toBe('web run data here mail');
  });

  test('that is too dense to be read stands as it was written', () => {
    const text = '*a '.repeat(1_200);
    expect(show(text).textContent).toBe(text);
  });
});
