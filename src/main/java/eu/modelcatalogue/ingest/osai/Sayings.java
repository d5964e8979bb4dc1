package eu.modelcatalogue.ingest.osai;

import eu.modelcatalogue.ingest.entry.Saying;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one file says of one subject, gathered while it is read. */
public final class Sayings {

    private final String locator;
    private final LocalDate asOf;
    private final Map<String, Saying> said = new LinkedHashMap<>();

    /**
     * @param locator address of the file
     * @param asOf day of the snapshot
     */
    public Sayings(String locator, LocalDate asOf) {
        this.locator = locator;
        this.asOf = asOf;
    }

    /** What the file states. */
    public void read(String attribute, String value, String section, @Nullable String reason) {
        add(saying(attribute, value, section, Verification.READ, reason));
    }

    /** What follows from what the file states. */
    public void assessed(String attribute, String value, String section, String reason) {
        add(saying(attribute, value, section, Verification.ASSESSED, reason));
    }

    /** A dimension that is a component: open is released. Says nothing where nobody judged. */
    public void component(Component component, GradedDimension dimension) {
        dimension
                .availability()
                .ifPresent(value -> read(component.availability(), value.word(), dimension.field(), null));
    }

    /**
     * A card of a model or of its data. The index grades what a card tells: one that it links and finds too thin is published all the same, and
     * is a card in part.
     */
    public void card(Component component, GradedDimension dimension) {
        if (dimension.is(GradedDimension.Grade.CLOSED) && dimension.leadsToCard()) {
            assessed(
                    component.availability(),
                    Availability.PARTIAL.word(),
                    dimension.field(),
                    "Graded closed for what it tells, and linked: a card is there.");
        } else {
            component(component, dimension);
        }
    }

    /** The developer's own training code. Says nothing where nobody judged, or what is linked is no code of the developer's. */
    public void trainingCode(GradedDimension dimension) {
        dimension
                .ofCode()
                .ifPresent(
                        value -> read(Component.TRAINING_CODE.availability(), value.word(), dimension.field(), null));
    }

    /**
     * What was published on the model. The index asks for a peer-reviewed paper: that there is none says nothing of a research paper where there
     * is a preprint, which the Model Openness Framework counts as one.
     */
    public void papers(GradedDimension preprint, GradedDimension paper) {
        component(Component.TECHNICAL_REPORT, preprint);
        if (!paper.is(GradedDimension.Grade.CLOSED) || preprint.is(GradedDimension.Grade.CLOSED)) {
            component(Component.RESEARCH_PAPER, paper);
        }
    }

    /** How well architecture and hardware are documented, which the index grades in one. */
    public void architecture(GradedDimension dimension) {
        dimension
                .availability()
                .ifPresent(value -> read(
                        "documentation.architecture",
                        switch (value) {
                            case RELEASED -> "yes";
                            case PARTIAL -> "partial";
                            default -> "no";
                        },
                        dimension.field(),
                        null));
    }

    /**
     * The training data: what the end model was trained on is the data of the base and its own together. Where one of them was not judged, the
     * whole is known only as far as the other decides it. A grade whose links lead to no data is one of a description.
     */
    public void trainingData(GradedDimension base, GradedDimension end) {
        data(Component.POST_TRAINING_DATASETS, end);
        Optional<Availability> ofBase = base.ofData();
        Optional<Availability> ofEnd = end.ofData();
        String both = base.field() + ", " + end.field();
        String attribute = Component.TRAINING_DATASETS.availability();
        if (ofBase.isPresent() && ofBase.equals(ofEnd)) {
            read(attribute, ofBase.get().word(), both, null);
        } else if ((ofBase.isPresent() && ofEnd.isPresent()) || partial(ofBase) || partial(ofEnd)) {
            assessed(
                    attribute,
                    Availability.PARTIAL.word(),
                    both,
                    "Data of the base model: %s; of the tuning: %s.".formatted(word(base), word(end)));
        }
        description(base, end);
    }

    /** The data of one stage; says nothing where nobody judged, or a description was. */
    public void data(Component component, GradedDimension dimension) {
        dimension.ofData().ifPresent(value -> read(component.availability(), value.word(), dimension.field(), null));
    }

    /** How far the data are described, where the grades are of a description. */
    public void description(GradedDimension... stages) {
        List<GradedDimension> judged = Stream.of(stages)
                .filter(GradedDimension::judged)
                .filter(one -> !one.leadsToData())
                .toList();
        if (judged.isEmpty()) {
            return;
        }
        boolean untold = judged.stream().allMatch(one -> one.is(GradedDimension.Grade.CLOSED));
        assessed(
                Attribute.COMPLETE_DESCRIPTION,
                untold ? "no" : "partial",
                judged.stream().map(GradedDimension::field).collect(Collectors.joining(", ")),
                untold
                        ? "Graded closed: the sources of the data are not told."
                        : "Graded for how the sources are told: no link leads to data, and whether all is told is not said.");
    }

    private static boolean partial(Optional<Availability> availability) {
        return availability.filter(Availability.PARTIAL::equals).isPresent();
    }

    private static String word(GradedDimension dimension) {
        return dimension
                .ofData()
                .map(Availability::word)
                .orElse(dimension.judged() ? "graded for their description alone" : "not judged");
    }

    /** The sum of the classes, which the index does not print itself. */
    public void sum(Collection<GradedDimension> dimensions, String section, String suffix) {
        if (dimensions.stream().allMatch(dimension -> dimension.grade() != null)) {
            double points =
                    dimensions.stream().mapToDouble(GradedDimension::points).sum();
            String count = points == Math.rint(points) ? Long.toString(Math.round(points)) : Double.toString(points);
            assessed(
                    "external.osai",
                    count + "/" + dimensions.size() + suffix,
                    section,
                    "Our sum of the published classes: open 1, partial 0.5.");
        }
    }

    /** One saying of this file, not kept here. */
    public Saying saying(
            String attribute, String value, String section, Verification verification, @Nullable String reason) {
        return new Saying(attribute, value, locator, section, asOf, verification, reason);
    }

    /** Puts notes together, leaving out those that are empty; null where all are. */
    public static @Nullable String note(String... notes) {
        StringJoiner joined = new StringJoiner(" ");
        for (String note : notes) {
            if (!note.isEmpty()) {
                joined.add(note);
            }
        }
        return joined.length() == 0 ? null : joined.toString();
    }

    public List<Saying> all() {
        return new ArrayList<>(said.values());
    }

    private void add(Saying saying) {
        if (said.putIfAbsent(saying.attribute(), saying) != null) {
            throw new IllegalStateException("%s is said twice in %s".formatted(saying.attribute(), locator));
        }
    }
}
