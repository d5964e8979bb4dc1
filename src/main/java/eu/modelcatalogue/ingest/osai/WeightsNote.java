package eu.modelcatalogue.ingest.osai;

import eu.modelcatalogue.openness.term.Gate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a note on weights says of the way to them. */
final class WeightsNote {

    /** Said of weights that are graded so. */
    static final String COMPLETE = "Graded partial for what stands before the download; the weights are complete.";

    private static final Pattern APPROVAL = Pattern.compile("request\\w* access|access request|\\bapprov");
    private static final Pattern CONTACT = Pattern.compile(
            "\\bgated\\b|\\bcon\\w*t form|(contact|user|personal) (information|data|details)|sign\\w*[ -]?up|registration");
    private static final Pattern AGREEMENT = Pattern.compile("\\bsign(s|ing)\\b|\\b(agree|accept)(s|ing)? ");
    private static final Pattern MISSING = Pattern.compile("\\bdelta\\b|\\bdiff\\b|\\bsome\\b|smaller|\\bolder\\b");

    private WeightsNote() {}

    /** Whether something stands before the download: the weights are complete, and graded partial for this alone. */
    static boolean guarded(String note) {
        return gate(note).isPresent() || AGREEMENT.matcher(lower(note)).find();
    }

    /** What stands before the download; empty where the note names nothing, or only an agreement and not how it is given. */
    static Optional<Gate> gate(String note) {
        if (APPROVAL.matcher(lower(note)).find()) {
            return Optional.of(Gate.MANUAL_APPROVAL);
        }
        return CONTACT.matcher(lower(note)).find() ? Optional.of(Gate.CONTACT_INFO) : Optional.empty();
    }

    /** Whether the note says that a part of the weights is missing. */
    static boolean incomplete(String note) {
        return MISSING.matcher(lower(note)).find();
    }

    private static String lower(String note) {
        return note.toLowerCase(Locale.ROOT);
    }
}
