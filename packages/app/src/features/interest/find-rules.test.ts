import { describe, expect, it } from 'vitest';
import { pickedTolerance, toleranceFor } from './find-rules.ts';

describe('where the list stops', () => {
  it('allows one in two not to care while fewer than thirty have answered, then one in five', () => {
    expect(toleranceFor(0, null)).toBe(0.5);
    expect(toleranceFor(29, null)).toBe(0.5);
    expect(toleranceFor(30, null)).toBe(0.2);
  });
  it('is the initiator’s to choose, among four measures and nothing else', () => {
    expect(toleranceFor(100, 10)).toBe(0.1);
    expect(pickedTolerance('3')).toBe(3);
    for (const odd of [undefined, '', '0', '4', '1e1', ' 3', '<b>']) expect(pickedTolerance(odd)).toBeNull();
  });
});
