import { useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Link } from '#shared/link/link.ts';
import { mayRelate, relationOf, relationsFor, relationWords } from '#shared/link/relation.ts';
import type { Group, Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import { kindsFitting } from './kinds-fitting.ts';
import { LinkExcerpts } from './link-excerpts.tsx';
import type { Codebook } from './use-codebook.ts';
import type { LinkDeeds } from './use-link-deeds.ts';

interface LinkDialogProps {
  study: string;
  /** The end that is known: a theme, or a group. */
  theme: Theme | Group;
  /** Where both ends are known: the other one. */
  other?: string;
  codebook: Codebook;
  areas: readonly { id: string; name: string }[];
  /** The link that is changed; none where one is added. */
  link: Link | undefined;
  deeds: LinkDeeds;
  onClose: () => void;
}

/** Asks how a theme hangs together with which other, on whose word and where; only what the kinds allow is offered. */
export function LinkDialog({
  study,
  theme,
  other: given,
  codebook,
  areas,
  link,
  deeds,
  onClose,
}: LinkDialogProps) {
  const id = useId();
  const linked = link ? (link.from === theme.id ? link.to : link.from) : given;
  const givenKind = [...codebook.themes, ...codebook.groups].find((one) => one.id === given)?.kind;
  const possible = relationsFor(theme.kind);
  // What the first end does to the second is the likelier meaning where both are known.
  const relations =
    givenKind === undefined
      ? possible
      : possible
          .filter((one) => mayRelate(one, theme.kind, givenKind))
          .sort((a, b) => Number(a.way === 'in') - Number(b.way === 'in'));
  const first = link ? relationOf(link, theme.id) : relations[0];
  const [words, setWords] = useState(() => (first ? relationWords(first) : ''));
  const [other, setOther] = useState(linked);
  const [basis, setBasis] = useState<Link['basis']>(link?.basis ?? 'researcher');
  const [inAreas, setInAreas] = useState<readonly string[]>(link?.areas ?? []);
  const [excerpts, setExcerpts] = useState<Link['excerpts']>(link?.excerpts ?? []);
  const [note, setNote] = useState(link?.note ?? '');
  const relation = relations.find((one) => relationWords(one) === words);
  const all = [
    ...codebook.themes.filter((one) => (!one.retired || one.id === other) && one.id !== theme.id),
    ...codebook.groups.filter((one) => one.id !== theme.id),
  ];
  const ends = all.filter((one) => relation && mayRelate(relation, theme.kind, one.kind));
  const known = all.find((one) => one.id === other);
  const chosen = ends.find((one) => one.id === other);
  const deed = link ? deeds.change : deeds.add;
  const held = chosen
    ? undefined
    : known && relation
      ? `${theme.title} ${words} ${kindsFitting(relation, theme.kind)} only`
      : 'choose the other end first';
  const save = () => {
    if (!relation || !chosen) return;
    const [from, to] = relation.way === 'out' ? [theme.id, chosen.id] : [chosen.id, theme.id];
    const said = { from, to, type: relation.type, basis, areas: [...inAreas], excerpts, note: note.trim() };
    if (link) deeds.change.run({ link, changes: said });
    else deeds.add.run(said);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={620}
      title={link ? 'Change the link' : 'Add a link'}
      subtitle={theme.title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={deed.isRunning} heldBack={held} onClick={save}>
            {link ? 'Save the link' : 'Add the link'}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <SelectField
          label={`${theme.title} …`}
          options={relations.map((one) => ({ value: relationWords(one), label: relationWords(one) }))}
          value={words}
          onChange={setWords}
          hint={relation ? `It may stand between this theme and ${kindsFitting(relation, theme.kind)}.` : ''}
        />
        <div>
          <p className={styles.label} id={id}>
            … which theme or group?
          </p>
          <PickerButton
            label="The other end"
            value={chosen?.title}
            sign={chosen && <KindShape kind={chosen.kind} />}
            askWords="Choose a theme or group…"
            placeholder="Title or meaning"
            noun="themes and groups"
            items={ends.map((one) => ({
              id: one.id,
              title: one.title,
              hint: 'definition' in one ? one.definition : 'group',
              sign: <KindShape kind={one.kind} />,
            }))}
            onPick={setOther}
          />
          {known && !chosen && (
            <p className={styles.unfit} role="status">
              {known.title} is of a kind that this word does not fit. Choose another word, or another end.
            </p>
          )}
        </div>
        <RadioGrid
          label="Whose word is it?"
          columns={2}
          options={[
            { value: 'participant', label: 'Stated by a participant', hint: 'somebody said so' },
            { value: 'researcher', label: 'Drawn by us', hint: 'we read it so' },
          ]}
          value={basis}
          onChange={setBasis}
        />
        <fieldset className={styles.areas}>
          <legend>Where (none means nowhere in particular)</legend>
          {areas.map((area) => (
            <Checkbox
              key={area.id}
              isOn={inAreas.includes(area.id)}
              onChange={(isOn) =>
                setInAreas(isOn ? [...inAreas, area.id] : inAreas.filter((one) => one !== area.id))
              }
            >
              {area.name}
            </Checkbox>
          ))}
        </fieldset>
        <LinkExcerpts
          study={study}
          ends={[theme, chosen].flatMap((end) => (end && 'definition' in end ? [end.id] : []))}
          chosen={excerpts}
          onChange={setExcerpts}
        />
        <TextField label="Note (may stay empty)" value={note} onChange={setNote} />
        {deed.error && <ErrorNote what={deed.error.message} help={deed.error.help} />}
      </div>
    </Dialog>
  );
}
