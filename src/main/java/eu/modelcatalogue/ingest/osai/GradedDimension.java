package eu.modelcatalogue.ingest.osai;

import eu.modelcatalogue.openness.term.Availability;
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
record GradedDimension(String field, @Nullable Grade grade, List<String> links, String note) {

    /**
     * Addresses of data sets, lists of them, and repositories that are named for data. A paper or a card describes data, whatever its section is
     * called.
     */
    private static final Pattern DATA = Pattern.compile("(?i)https?://(?:www\\.)?(?:"
            + "huggingface\\.co/(?:datasets/.+|[^/]+/datasets/?|collections/\\S*datasets?\\b\\S*)"
            + "|(?:github|gitlab)\\.com/(?!\\S*card)(?:[^#\\s]*(?:data|corpus|corpora)(?:sets?|hub)?(?![a-z])\\S*|\\S+#data(?:sets?|-release)?)"
            + "|pile\\.eleuther\\.ai.*|laion\\.ai/blog/laion-\\d+\\w*/?"
            + "|[^/]*\\b(?:data|datasets?)\\.[^/]+/.+|[^/]+/(?:\\S*/)?datasets?/\\S+)");

    /** Pages on the Hub of one model or one data set, which are their cards. */
    private static final Pattern CARD = Pattern.compile(
            "(?i)https?://huggingface\\.co/(?!collections/)(?:datasets/)?[^/#?]+/[^/#?]+(?:[/#?]\\S*)?");

    /** Addresses of repositories of code. */
    private static final Pattern CODE = Pattern.compile("(?i)https?://(?:www\\.)?(?:github|gitlab)\\.com/\\S+");

    /** Public frameworks: that a model was trained with one releases nothing of what its developer did with it. */
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

        /** How the index would count it in a sum. */
        final double points;

        Grade(Availability availability, double points) {
            this.availability = availability;
            this.points = points;
        }

        /** The class of this word; empty where there is none. */
        static Optional<Grade> of(String word) {
            return Stream.of(values())
                    .filter(grade -> grade.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    GradedDimension {
        links = List.copyOf(links);
    }

    /** Whether somebody judged it. The template says closed throughout: closed without link and note means that nobody looked or found. */
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

    /** The class of weights as their availability: behind a gate they are complete, though the index calls them partial. */
    Optional<Availability> ofWeights() {
        return isGuarded() ? Optional.of(Availability.RELEASED) : availability();
    }

    /** Whether weights are graded partial for what stands before the download. */
    boolean isGuarded() {
        return is(Grade.PARTIAL) && WeightsNote.guarded(note);
    }

    /** Whether a link leads to a card on the Hub. */
    boolean leadsToCard() {
        return links.stream().anyMatch(link -> CARD.matcher(link).matches());
    }

    /** Whether a link leads to a data set or to a repository of data, and not only to a text on them. */
    boolean leadsToData() {
        return links.stream().anyMatch(link -> DATA.matcher(link).matches());
    }

    /**
     * The class of a dimension on sources of data, as the availability of the data themselves. It grades how far the sources are told <em>or</em>
     * shared: what is open or partial speaks of the data only where a link leads to them. Sources that are not told are not shared either.
     */
    Optional<Availability> ofData() {
        return is(Grade.CLOSED) || leadsToData() ? availability() : Optional.empty();
    }

    /**
     * The class of the dimension on training code, as the availability of the developer's own. A card that tells how a model was trained is no
     * code, and a public framework nobody's own.
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

    /** A note where links lead to models on the Hub and to none of this name; empty otherwise. */
    String elsewhere(String model) {
        List<HubLink> models = hubLinks();
        return models.isEmpty() || models.stream().anyMatch(link -> link.isNamed(model))
                ? ""
                : "The link is to %s.".formatted(models.get(0).id());
    }
}
