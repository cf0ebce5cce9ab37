import { destination } from './server';

const after = (next: string) => destination(`?next=${encodeURIComponent(next)}`);

describe('after signing in', () => {
  it('one comes back to the page one came from', () => {
    for (const page of ['/app', '/app/', '/app/cases?page=2', '/app/cases/1/show#help'])
      expect(after(page)).toBe(page);
  });

  it.each([
    ...['', 'https://evil.example', '//evil.example', '///evil.example', '/\\evil.example'],
    ...['/app\\evil.example', '/app/\\evil.example', '/apps/evil', '/app.evil.example', 'app/'],
    ...[`java${'script'}:alert(1)`, ' /app/', '\t/app/', '/api/v1/session', '/app@evil.example'],
    ...['/\n/evil.example', 'data:text/html,x'],
  ])('%p leads to the console and nowhere else', (next) => {
    expect(after(next)).toBe('/app/');
  });

  it('a second one is not looked at', () => {
    expect(destination('?next=/nowhere&next=/app/cases')).toBe('/app/');
  });
});
