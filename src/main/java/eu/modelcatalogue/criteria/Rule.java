package eu.modelcatalogue.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of a profile.
 *
 * @param id its name in documents and queries, unique in its profile: {@code LTR-USE-4}
 * @param group to which it belongs
 * @param required whether the verdict of the profile depends on it; a recommended rule never changes a verdict
 * @param statement the requirement in plain words
 * @param source where it is written; null in an inline profile that does not say
 * @param condition under which it is met
 * @param notes to be shown with the verdict in certain cases
 */
public record Rule(
        String id,
        String group,
        boolean required,
        Text statement,
        @Nullable Citation source,
        Condition condition,
        List<Note> notes) {

    /** A note that a reader of an assessment needs in certain cases, whatever the verdict, for example that met rests on a debatable reading. */
    public record Note(Condition when, Text text) {}

    public Rule {
        // Profiles from before notes existed have none.
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** The notes that apply to a case. */
    List<Text> notes(Case of) {
        return notes.stream()
                .filter(note -> note.when().verdict(of) == Verdict.MET)
                .map(Note::text)
                .toList();
    }
}
