import { useState } from 'react';
import { allRules } from '#shared/rules/index';
import type { Rule } from '#shared/rules/engine/rule';
import type { Action } from '../../actions/action';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { SearchField } from '../components/search-field';
import { shortcutText } from '../components/shortcut-text';
import { Tabs } from '../components/tabs';
import { useFormat, type Formats } from '../components/use-format';
import { GradeMark } from '../figures/grade-mark';
import { useProgram } from '../program';
import type { DialogProps } from './dialogs';

type Topic = 'commands' | 'rules';

const TOPICS = [
  { id: 'commands', label: 'Commands' },
  { id: 'rules', label: 'What is checked' },
] as const;

/** Help written from the commands and the rules themselves, so that it never says what the program does not do. */
export function HelpDialog({ onClose }: DialogProps<'help'>) {
  const { actions } = useProgram();
  const [topic, setTopic] = useState<Topic>('commands');
  const [words, setWords] = useState('');
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string): boolean => wanted.every((word) => text.toLowerCase().includes(word));
  const commands = actions.actions.filter(
    (action) =>
      action.isInPalette !== false &&
      fits(`${actions.label(action.id)} ${action.menu?.menu ?? ''} ${action.keywords ?? ''}`),
  );
  const rules = allRules.filter((rule) => fits(`${rule.code} ${rule.title} ${rule.reason} ${rule.basis}`));
  return (
    <Dialog
      title="Help"
      isWide
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <Button tone="primary" type="submit">
          Close
        </Button>
      }
    >
      <SearchField label="Search the help" value={words} onChange={setWords} />
      <Tabs label="Topics" tabs={TOPICS} selected={topic} onSelect={setTopic} panelClassName="help-topic">
        {topic === 'commands' ? (
          <Commands commands={commands} />
        ) : (
          rules.map((rule) => <RuleText key={rule.code} rule={rule} />)
        )}
        {(topic === 'commands' ? commands : rules).length === 0 && <p>Nothing in the help has these words.</p>}
      </Tabs>
    </Dialog>
  );
}

function Commands({ commands }: { readonly commands: readonly Action[] }) {
  const { actions } = useProgram();
  const menus = [...new Set(commands.map((action) => action.menu?.menu ?? 'On the plan'))];
  return menus.map((menu) => (
    <table key={menu} className="shortcut-table">
      <caption>{menu}</caption>
      <tbody>
        {commands
          .filter((action) => (action.menu?.menu ?? 'On the plan') === menu)
          .map((action) => {
            const reason = actions.disabledReason(action.id);
            return (
              <tr key={action.id}>
                <th scope="row">
                  {actions.label(action.id)}
                  {reason !== undefined && <span className="dialog-muted"> (not now: {reason})</span>}
                </th>
                <td>
                  {actions.shortcuts(action.id).map((shortcut, index) => (
                    <span key={shortcut}>
                      {index > 0 && ' or '}
                      <kbd>{shortcutText(shortcut)}</kbd>
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  ));
}

/** A rule with why it is there, what it is measured against, where that comes from, and what it leaves out. */
function RuleText({ rule }: { readonly rule: Rule }) {
  const formats = useFormat();
  const limits = Object.entries(rule.params);
  return (
    <article className="help-rule">
      <h3>
        {rule.title} <code>{rule.code}</code>
      </h3>
      <p>{rule.reason}</p>
      <p>
        Measured against: {rule.basis}. Source: {rule.source} <GradeMark grade={rule.grade} />
      </p>
      {limits.length > 0 && (
        <ul>
          {limits.map(([name, limit]) => (
            <li key={name}>
              {limit.label}: {limitText(formats, limit)}, unless the document says otherwise. {limit.source}{' '}
              <GradeMark grade={limit.grade} />
            </li>
          ))}
        </ul>
      )}
      <p className="dialog-muted">Not part of this check: {rule.notChecked}</p>
    </article>
  );
}

function limitText(formats: Formats, { default: value, dimension }: Rule['params'][string]): string {
  return formats.quantity(dimension, value);
}
