/** What the control of a setting's row needs: where its label and its words are, and whether it may be changed. */
export type SettingControl = {
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
};
