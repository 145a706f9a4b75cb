import {describe, expect, it} from 'vitest';
import {gaps, leftIn} from './place';

const span = (left: number, right: number) => ({left, right});

describe('gaps', () => {
  it('are what is left between the spans, and at both ends', () => {
    expect(gaps([span(50, 60), span(10, 20)], span(0, 100))).toEqual([span(0, 10), span(20, 50), span(60, 100)]);
  });

  it('are not inside spans that overlap', () => {
    expect(gaps([span(0, 40), span(10, 20), span(30, 100)], span(0, 100))).toEqual([]);
  });
});

describe('leftIn', () => {
  it('takes the last gap with room, beside the control that comes next', () => {
    expect(leftIn([span(0, 100), span(200, 300), span(310, 320)], 32, false, 400)).toBe(300 - 8 - 32);
  });

  it('takes the first from right to left', () => {
    expect(leftIn([span(0, 100), span(200, 300)], 32, true, -50)).toBe(8);
  });

  it('stands beside the last control where the bar is empty behind it', () => {
    expect(leftIn([span(200, 500)], 24, false, 500)).toBe(208);
    expect(leftIn([span(0, 300)], 24, true, 0)).toBe(300 - 8 - 24);
  });

  it('shares what room there is, and says where there is none', () => {
    expect(leftIn([span(0, 40)], 32, false, 100)).toBe(4);
    expect(leftIn([span(0, 38)], 32, false, 100)).toBeNull();
  });
});
