package eu.modelcatalogue.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a profile asks for.
 *
 * @param id its name in documents and queries, unique in its profile: {@code LTR-USE-4}
 * @param group the group of rules it belongs to
 * @param required whether the verdict of the profile depends on it; a recommended rule never changes a verdict
 * @param statement what is asked for, in plain words
 * @param source where that is written; null in an inline profile that does not say
 * @param condition when it is met
 * @param notes what has to be said beside the verdict, in the cases for which it has to be
 */
public record Rule(
        String id,
        String group,
        boolean required,
        Text statement,
        @Nullable Citation source,
        Condition condition,
        List<Note> notes) {

    /**
     * What a reader of an assessment has to know in some cases, whatever the verdict: that met rests on a reading that can be argued about.
     */
    public record Note(Condition when, Text text) {}

    public Rule {
        // Profiles from before notes were kept have none.
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** What has to be said of this case beside the verdict. */
    List<Text> notes(Case of) {
        return notes.stream()
                .filter(note -> note.when().verdict(of) == Verdict.MET)
                .map(Note::text)
                .toList();
    }
}
