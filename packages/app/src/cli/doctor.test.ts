import { describe, expect, it } from 'vitest';
import { checkClock, checkMemory, checkNode } from './doctor.ts';

const MEGABYTE = 1024 * 1024;

describe('The doctor', () => {
  it('accepts Node from 22.18 on, and says what to do below', () => {
    for (const version of ['22.18.0', '24.0.0', '26.10.1']) expect(checkNode(version).well).toBe(true);
    for (const version of ['20.20.2', '22.17.9']) {
      expect(checkNode(version).well).toBe(false);
      expect(checkNode(version).en).toContain('npm ci');
    }
  });

  it('finds a machine with too little memory unfit', () => {
    expect(checkMemory(2000 * MEGABYTE, MEGABYTE).well).toBe(true);
    expect(checkMemory(200 * MEGABYTE, MEGABYTE).well).toBe(false);
  });

  it('notices a clock that is years behind', () => {
    expect(checkClock(new Date('2026-11-22')).well).toBe(true);
    expect(checkClock(new Date('1970-01-01')).well).toBe(false);
  });
});
