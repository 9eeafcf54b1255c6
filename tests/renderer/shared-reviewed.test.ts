/** What no clinician has signed says so; what one has signed names them. */
import { expect, it } from 'vitest';
import { addedLabel, anyUnreviewed } from '../../renderer/shared/reviewed.ts';

it('finds an unsigned statement anywhere', () => {
  expect(anyUnreviewed({ a: [{ reviewedBy: 'A. Name' }, { b: { reviewedBy: '' } }] })).toBe(true);
  expect(anyUnreviewed({ a: [{ reviewedBy: 'A. Name' }], n: null })).toBe(false);
});

it('says that added words are not reviewed while one of them is not', () => {
  expect(addedLabel([{ reviewedBy: 'A. Name' }, { reviewedBy: '' }])).toContain('Not clinically reviewed.');
  expect(addedLabel([])).toContain('Not clinically reviewed.');
});

it('names each reviewer once', () => {
  const label = addedLabel([{ reviewedBy: 'A. Name' }, { reviewedBy: 'A. Name' }, { reviewedBy: 'B. Name' }]);
  expect(label).toContain('A. Name, B. Name');
});
