package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Gate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the dimensions in which the index judges a model.
 *
 * @param field its name in the file
 * @param grade the class it is given; null where the file gives none, or a word that is no class
 * @param links the evidence; a link can be a list
 * @param note in the index's words, for reading only: it is never carried over; empty where there is none
 */
record OsaiDimension(String field, @Nullable Grade grade, List<String> links, String note) {

    /**
     * Addresses of data sets, lists of them, and repositories that are named for data. A paper or a card describes data, whatever its section is
     * called.
     */
    private static final Pattern DATA = Pattern.compile("(?i)https?://(?:www\\.)?(?:"
            + "huggingface\\.co/(?:datasets/.+|[^/]+/datasets/?|collections/\\S*datasets?\\b\\S*)"
            + "|(?:github|gitlab)\\.com/(?!\\S*card)(?:[^#\\s]*(?:data|corpus|corpora)(?:sets?|hub)?(?![a-z])\\S*|\\S+#data(?:sets?|-release)?)"
            + "|pile\\.eleuther\\.ai.*|laion\\.ai/blog/laion-\\d+\\w*/?"
            + "|[^/]*\\b(?:data|datasets?)\\.[^/]+/.+|[^/]+/(?:\\S*/)?datasets?/\\S+)");

    /** Pages of one model or one data set on the Hub: these pages are their cards. */
    private static final Pattern CARD = Pattern.compile(
            "(?i)https?://huggingface\\.co/(?!collections/)(?:datasets/)?[^/#?]+/[^/#?]+(?:[/#?]\\S*)?");

    /** Addresses of repositories of code. */
    private static final Pattern CODE = Pattern.compile("(?i)https?://(?:www\\.)?(?:github|gitlab)\\.com/\\S+");

    /** Public frameworks: training a model with one does not release any code of the developer. */
    private static final Pattern FRAMEWORK = Pattern.compile(
            "(?i)https?://(?:www\\.)?github\\.com/(?:NVIDIA(?:-NeMo)?/(?:NeMo|Megatron-LM)|axolotl-ai-cloud/axolotl|hiyouga/LLaMA-Factory"
                    + "|huggingface/(?:trl|transformers|nanotron)|EleutherAI/gpt-neox|(?:volcengine|verl-project)/verl"
                    + "|microsoft/(?:DeepSpeed|Megatron-DeepSpeed)|google-research/t5x)(?:[/?#]\\S*)?");

    /** The class of a dimension. */
    enum Grade {
        OPEN(Availability.RELEASED, 1),
        PARTIAL(Availability.PARTIAL, 0.5),
        CLOSED(Availability.NOT_RELEASED, 0);

        private final Availability availability;

        /** The value of the class in a sum. */
        final double points;

        Grade(Availability availability, double points) {
            this.availability = availability;
            this.points = points;
        }

        /** The class with this name; empty where no class has it. */
        static Optional<Grade> of(String word) {
            return Stream.of(values())
                    .filter(grade -> grade.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    OsaiDimension {
        links = List.copyOf(links);
    }

    /** Whether somebody judged it. The template has closed everywhere: closed without link and note means that nobody looked, or that nothing was found. */
    boolean judged() {
        return grade != null && (grade != Grade.CLOSED || !links.isEmpty() || !note.isEmpty());
    }

    boolean is(Grade wanted) {
        return judged() && grade == wanted;
    }

    /** The class as an availability; empty where nobody judged. */
    Optional<Availability> availability() {
        return judged() ? Optional.ofNullable(grade).map(judged -> judged.availability) : Optional.empty();
    }

    /** The class of weights as their availability: weights behind a gate are complete, although the index calls them partial. */
    Optional<Availability> ofWeights() {
        return isGuarded() ? Optional.of(Availability.RELEASED) : availability();
    }

    /** Whether weights are graded partial only because of a gate before the download. */
    boolean isGuarded() {
        return is(Grade.PARTIAL) && WeightsNote.guarded(note);
    }

    /** Whether a link leads to a card on the Hub. */
    boolean leadsToCard() {
        return links.stream().anyMatch(link -> CARD.matcher(link).matches());
    }

    /** Whether a link leads to a data set or to a repository of data, and not only to a text about them. */
    boolean leadsToData() {
        return links.stream().anyMatch(link -> DATA.matcher(link).matches());
    }

    /**
     * The class of a dimension on sources of data, as the availability of the data. The index grades how far the sources are described <em>or</em>
     * shared: open or partial is about the data only where a link leads to them. Sources that are not described are not shared either.
     */
    Optional<Availability> ofData() {
        return is(Grade.CLOSED) || leadsToData() ? availability() : Optional.empty();
    }

    /**
     * The class of the dimension on training code, as the availability of the developer's own code. A card that describes the training is not code, and
     * a public framework is not the developer's own.
     */
    Optional<Availability> ofCode() {
        boolean own = links.stream()
                .anyMatch(link ->
                        CODE.matcher(link).matches() && !FRAMEWORK.matcher(link).matches());
        return is(Grade.CLOSED) || own ? availability() : Optional.empty();
    }

    /** The Hub ids that the links lead to. */
    List<HubLink> hubLinks() {
        return links.stream()
                .map(HubLink::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A note where links lead to models on the Hub, but to none of this name; empty otherwise. */
    String elsewhere(String model) {
        List<HubLink> models = hubLinks();
        return models.isEmpty() || models.stream().anyMatch(link -> link.isNamed(model))
                ? ""
                : "The link is to %s.".formatted(models.get(0).id());
    }

    /** Reads what a note on weights states about access to them. */
    static final class WeightsNote {

        /** The reason that is given for such weights. */
        static final String COMPLETE = "Graded partial for what stands before the download; the weights are complete.";

        private static final Pattern APPROVAL = Pattern.compile("request\\w* access|access request|\\bapprov");
        private static final Pattern CONTACT = Pattern.compile(
                "\\bgated\\b|\\bcon\\w*t form|(contact|user|personal) (information|data|details)|sign\\w*[ -]?up|registration");
        private static final Pattern AGREEMENT = Pattern.compile("\\bsign(s|ing)\\b|\\b(agree|accept)(s|ing)? ");
        private static final Pattern MISSING = Pattern.compile("\\bdelta\\b|\\bdiff\\b|\\bsome\\b|smaller|\\bolder\\b");

        private WeightsNote() {}

        /** Whether a gate stands before the download: the weights are complete, and graded partial only for this. */
        static boolean guarded(String note) {
            return gate(note).isPresent() || AGREEMENT.matcher(lower(note)).find();
        }

        /** The gate before the download; empty where the note names none, or only an agreement and not how it is given. */
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
}
