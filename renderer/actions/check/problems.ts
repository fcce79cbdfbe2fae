import { mayHaveFix } from '#shared/rules/engine/fix';
import type { Finding } from '#shared/rules/engine/finding';
import { formatMessage } from '#shared/i18n/message';
import { formatsOf } from '../../session/formats';
import { messageStyleOf } from '../../session/messages';
import type { Action, ActionContext } from '../action';

/** Selects what a finding is about, shows it, and reads it out. */
function showFinding({ editor, session }: ActionContext, finding: Finding): void {
  session.setState({ isProblemsOpen: true });
  editor.focusFinding(finding);
  editor.notify(formatMessage(finding.message, messageStyleOf(editor, formatsOf(session.getState()))), 'spoken');
}

function step(by: 1 | -1): Action['run'] {
  return (context) => {
    const { editor } = context;
    const findings = editor.checks.findings
      .get()
      .filter((finding) => !editor.checks.isExcluded(finding) && !finding.isUnknown);
    if (findings.length === 0) {
      editor.notify('No findings.');
      return;
    }
    const current = editor.focusedFinding.get();
    const at = findings.findIndex((finding) => finding.id === current);
    const next = findings[at < 0 ? (by > 0 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length];
    if (next) showFinding(context, next);
  };
}

export const nextProblem: Action = {
  id: 'check.next',
  label: 'Next problem',
  menu: { menu: 'Check', group: 1 },
  shortcuts: ['F8'],
  worksInFields: true,
  run: step(1),
};

export const previousProblem: Action = {
  id: 'check.previous',
  label: 'Previous problem',
  menu: { menu: 'Check', group: 1 },
  shortcuts: ['Shift+F8'],
  worksInFields: true,
  run: step(-1),
};

export const fixProblem: Action = {
  id: 'check.fix',
  label: 'Fix the problem that was gone to…',
  menu: { menu: 'Check', group: 1 },
  shortcuts: ['Mod+.'],
  keywords: 'quick fix repair resolve all',
  isEnabled: ({ editor }) => {
    const id = editor.focusedFinding.get();
    const finding = editor.checks.findings.get().find((one) => one.id === id);
    if (!finding) return 'go to a problem first';
    const { rule } = editor.checks.rules.find((one) => one.rule.code === finding.code) ?? {};
    return mayHaveFix(finding, rule) ? true : 'this rule knows no obvious way out';
  },
  run: ({ editor, session }) => {
    const findingId = editor.focusedFinding.get();
    if (findingId !== undefined) session.setState({ dialog: { kind: 'fix', findingId } });
  },
};

export const checkEverything: Action = {
  id: 'check.everything',
  label: 'Check everything again',
  menu: { menu: 'Check', group: 2 },
  shortcuts: ['Mod+Shift+C'],
  run: ({ editor }) => editor.checks.runFull(),
};
