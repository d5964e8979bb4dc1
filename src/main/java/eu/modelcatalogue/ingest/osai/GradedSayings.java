package eu.modelcatalogue.ingest.osai;

import eu.modelcatalogue.ingest.entry.Sayings;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one file of grades says of one model, gathered while it is read. */
final class GradedSayings extends Sayings {

    private static final Optional<Availability> PARTIAL = Optional.of(Availability.PARTIAL);

    GradedSayings(String locator, LocalDate asOf) {
        super(locator, asOf);
    }

    /** A dimension that is a component: open is released. Says nothing where nobody judged. */
    void component(Component component, GradedDimension dimension) {
        says(component, dimension.availability(), dimension);
    }

    private void says(Component component, Optional<Availability> availability, GradedDimension dimension) {
        availability.ifPresent(value -> read(component.availability(), value.word(), dimension.field()));
    }

    /**
     * A card of a model or of its data. The index grades what a card tells: one that it links and finds too thin is published all the same, and
     * is a card in part.
     */
    void card(Component component, GradedDimension dimension) {
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
    void trainingCode(GradedDimension dimension) {
        says(Component.TRAINING_CODE, dimension.ofCode(), dimension);
    }

    /**
     * What was published on the model. The index asks for a peer-reviewed paper: that there is none says nothing of a research paper where there
     * is a preprint, which the Model Openness Framework counts as one.
     */
    void papers(GradedDimension preprint, GradedDimension paper) {
        component(Component.TECHNICAL_REPORT, preprint);
        if (!paper.is(GradedDimension.Grade.CLOSED) || preprint.is(GradedDimension.Grade.CLOSED)) {
            component(Component.RESEARCH_PAPER, paper);
        }
    }

    /** How well architecture and hardware are documented, which the index grades in one. */
    void architecture(GradedDimension dimension) {
        dimension
                .availability()
                .ifPresent(value -> read(
                        "documentation.architecture",
                        switch (value) {
                            case RELEASED -> "yes";
                            case PARTIAL -> "partial";
                            default -> "no";
                        },
                        dimension.field()));
    }

    /**
     * The training data: what the end model was trained on is the data of the base and its own together. Where one of them was not judged, the
     * whole is known only as far as the other decides it. A grade whose links lead to no data is one of a description.
     */
    void trainingData(GradedDimension base, GradedDimension end) {
        data(Component.POST_TRAINING_DATASETS, end);
        Optional<Availability> ofBase = base.ofData();
        Optional<Availability> ofEnd = end.ofData();
        String both = base.field() + ", " + end.field();
        String attribute = Component.TRAINING_DATASETS.availability();
        if (ofBase.isPresent() && ofBase.equals(ofEnd)) {
            read(attribute, ofBase.get().word(), both);
        } else if ((ofBase.isPresent() && ofEnd.isPresent()) || ofBase.equals(PARTIAL) || ofEnd.equals(PARTIAL)) {
            assessed(
                    attribute,
                    Availability.PARTIAL.word(),
                    both,
                    "Data of the base model: %s; of the tuning: %s.".formatted(word(base), word(end)));
        }
        description(base, end);
    }

    /** The data of one stage; says nothing where nobody judged, or a description was. */
    void data(Component component, GradedDimension dimension) {
        says(component, dimension.ofData(), dimension);
    }

    /** How far the data are described, where the grades are of a description. */
    void description(GradedDimension... stages) {
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

    private static String word(GradedDimension dimension) {
        return dimension
                .ofData()
                .map(Availability::word)
                .orElse(dimension.judged() ? "graded for their description alone" : "not judged");
    }

    /** The sum of the classes, which the index does not print itself. */
    void sum(Collection<GradedDimension> dimensions, String section, String suffix) {
        if (dimensions.stream().allMatch(dimension -> dimension.grade() != null)) {
            double points = dimensions.stream()
                    .flatMap(dimension -> Stream.ofNullable(dimension.grade()))
                    .mapToDouble(grade -> grade.points)
                    .sum();
            String count = points == Math.rint(points) ? Long.toString(Math.round(points)) : Double.toString(points);
            assessed(
                    "external.osai",
                    count + "/" + dimensions.size() + suffix,
                    section,
                    "Our sum of the published classes: open 1, partial 0.5.");
        }
    }

    /** Puts notes together, leaving out those that are empty; null where all are. */
    static @Nullable String note(String... notes) {
        String joined = Stream.of(notes).filter(note -> !note.isEmpty()).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
